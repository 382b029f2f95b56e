import type { EntityManager } from '@mikro-orm/postgresql';
import { randomUUID } from 'node:crypto';
import { uuidv7 } from '../../src/database/uuid.js';
import { entityManager } from './database.js';
import { isGiven } from './settings.js';
import { placeByApi, placeCategoriesByApi } from './shelf-by-api.js';

/** A product as it is put on the shelf; `variants` by SKU, amounts in minor units by currency. */
export interface Placed {
  title?: string; slug?: string; description?: string; vendor?: string | null; tags?: string[]; categories?: string[]; status?: 'active' | 'archived';
  images?: { url: string; alt: string }[];
  /** PostgreSQL's text: two may have the same microsecond. */
  createdAt?: string;
  variants?: { sku?: string; prices: Record<string, number>; stock?: number; status?: 'active' | 'archived' }[];
}

/** Puts products into the catalog, through the API where only that is in reach. @returns their ids in the same order */
export async function place(products: readonly Placed[]): Promise<string[]> {
  if (!isGiven('TEST_DATABASE_URL')) {
    const ids: string[] = [];
    for (const product of products) ids.push(await placeByApi(product));
    return ids;
  }
  const now = new Date().toISOString();
  const rows = products.map((product) => {
    const id = uuidv7();
    const times = { created_at: product.createdAt ?? now, updated_at: product.createdAt ?? now };
    const variants = (product.variants ?? [{ prices: { EUR: 1000 } }]).map((variant, position) => ({ ...variant, position, id: uuidv7(), sku: variant.sku ?? `S-${randomUUID()}` }));
    return { product, id, times, variants };
  });
  const tables: Record<string, Record<string, unknown>[]> = {
    products: rows.map(({ product: { title = 'Thing', slug, description = '', vendor = null, tags = [], status = 'active', images = [] }, id, times }) => (
      { id, slug: slug ?? `p-${id}`, title, description, vendor, tags, status, images, version: 1, ...times })),
    product_slugs: rows.map(({ product, id }) => ({ slug: product.slug ?? `p-${id}`, product_id: id })),
    product_categories: rows.flatMap(({ product, id }) => (product.categories ?? []).map((category) => ({ product_id: id, category_id: category }))),
    variants: rows.flatMap(({ id, times, variants }) => variants.map((variant) => (
      { id: variant.id, product_id: id, sku: variant.sku, options: [], min_quantity: 1, max_quantity: 999, status: variant.status ?? 'active', position: variant.position, version: 1, ...times }))),
    variant_prices: rows.flatMap(({ variants }) => variants.flatMap(({ id, prices }) => Object.entries(prices).map(([currency, amount]) => ({ variant_id: id, currency, amount })))),
    stock_adjustments: rows.flatMap(({ variants }) => variants.filter(({ stock }) => stock).map(({ id, stock }) => (
      { id: uuidv7(), variant_id: id, delta: stock, reason: 'received', created_at: now }))),
  };
  for (const [table, entries] of Object.entries(tables)) await fill(await entityManager(), table, entries);
  return rows.map(({ id }) => id);
}

/** Makes categories, each below the one before. @returns their ids */
export async function placeCategories(...names: string[]): Promise<string[]> {
  if (!isGiven('TEST_DATABASE_URL')) return placeCategoriesByApi(names);
  const ids = names.map(() => uuidv7());
  const now = new Date().toISOString();
  await fill(await entityManager(), 'categories', names.map((name, at) => ({ id: ids[at], slug: `c-${ids[at]}`, name, parent_id: ids[at - 1] ?? null, position: at, version: 1, created_at: now, updated_at: now })));
  return ids;
}

async function fill(em: EntityManager, table: string, rows: Record<string, unknown>[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {}).join(', ');
  if (rows.length > 0) await em.execute(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(null::${table}, ?::jsonb)`, [JSON.stringify(rows)]);
}
