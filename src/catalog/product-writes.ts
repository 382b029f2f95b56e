import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { duplicate } from '../database/transaction.js';
import { conflict, notFound, unprocessable } from '../errors.js';
import { record } from '../events/outbox.js';
import { Product } from './product.entity.js';
import type { CatalogTables } from './tables.js';
import type { Variant } from './variant.entity.js';

/** The product, locked: whoever writes it or one of its variants takes this lock first. @throws ShopError `not_found` */
export async function lockProduct(em: EntityManager, id: string): Promise<Product> {
  const product = await em.findOne(Product, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!product) throw notFound('product');
  return product;
}

/** @throws ShopError `invalid_state_transition` */
export function refuseArchived(thing: Product | Variant, name: 'product' | 'variant'): void {
  if (thing.isArchived()) throw conflict('invalid_state_transition', `The ${name} is archived, and stays as it is.`);
}

/**
 * Gives a slug to a product for ever. One of its own former ones it may take again.
 * @returns whether it has the slug; false if another product has it, or had it once
 */
export async function claimSlug(em: EntityManager, productId: string, slug: string): Promise<boolean> {
  const db = em.getKysely<CatalogTables>();
  // Waits for whoever is claiming it at this moment, and fails no statement: that would end the transaction.
  const claimed = await db.insertInto('product_slugs').values({ slug, product_id: productId }).onConflict((on) => on.column('slug').doNothing()).returning('slug').executeTakeFirst();
  if (claimed) return true;
  const owner = await db.selectFrom('product_slugs').select('product_id').where('slug', '=', slug).executeTakeFirst();
  return owner?.product_id === productId;
}

/** Puts the product into these categories and no other. @throws ShopError `reference_not_found` */
export async function putIntoCategories(em: EntityManager, productId: string, categoryIds: string[]): Promise<void> {
  const db = em.getKysely<CatalogTables>();
  if (categoryIds.length > 0) {
    // The lock keeps them from being deleted until the product is in them.
    const found = await db.selectFrom('categories').select('id').where('id', 'in', categoryIds).orderBy('id').forKeyShare().execute();
    const known = new Set(found.map(({ id }) => id));
    const missing = categoryIds.flatMap((id, at) => (known.has(id) ? [] : [{ pointer: `/body/categoryIds/${at}`, code: 'reference_not_found', message: 'is no category' }]));
    if (missing.length > 0) throw unprocessable('reference_not_found', 'A category that the product should be in does not exist.', { errors: missing });
  }
  await db.deleteFrom('product_categories').where('product_id', '=', productId).execute();
  if (categoryIds.length > 0) await db.insertInto('product_categories').values(categoryIds.map((category_id) => ({ product_id: productId, category_id }))).execute();
}

/**
 * Writes the variants that have changed.
 * @param pointerOf where a SKU stands in the request
 * @throws ShopError `sku_taken`
 */
export async function flushVariants(em: EntityManager, pointerOf: (sku: string) => string): Promise<void> {
  try {
    await em.flush();
  } catch (error) {
    const sku = duplicate(error, 'variants_sku_unique');
    if (sku === undefined) throw error;
    throw conflict('sku_taken', `A SKU stands for one variant in the whole catalog, archived ones included, and ${sku} is taken.`, { errors: [{ pointer: pointerOf(sku), code: 'unique', message: 'is taken' }] });
  }
}

/** Replaces all prices of the variants; amounts are minor units. */
export async function writePrices(em: EntityManager, variants: { id: string; prices: { amount: number; currency: string }[] }[]): Promise<void> {
  const db = em.getKysely<CatalogTables>();
  await db.deleteFrom('variant_prices').where('variant_id', 'in', variants.map(({ id }) => id)).execute();
  await db.insertInto('variant_prices').values(variants.flatMap(({ id, prices }) => prices.map(({ amount, currency }) => ({ variant_id: id, currency, amount })))).execute();
}

/** Notes in the outbox that the product, or a variant of it, has changed. */
export const recordUpdate = (em: EntityManager, { id, version, status }: Product): Promise<void> => record(em, 'productUpdated', id, { version, status });
