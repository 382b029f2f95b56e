import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import type { Schema } from '../contract/types.js';
import type { Source } from '../database/reader.js';

/** A variant with its prices, by currency, and its stock. Times are as PostgreSQL writes them, amounts in minor units. */
export interface VariantRecord {
  id: string; productId: string; sku: string; options: { name: string; value: string }[]; prices: Schema<'Money'>[];
  minQuantity: number; maxQuantity: number; status: 'active' | 'archived'; onHand: number; version: number; createdAt: string; updatedAt: string;
}

/** A product with all of its variants, in the order in which they were made. */
export interface ProductRecord {
  id: string; slug: string; title: string; description: string; vendor: string | null; status: 'active' | 'archived'; tags: string[];
  categoryIds: string[]; images: { url: string; alt: string }[]; variants: VariantRecord[]; version: number; createdAt: string; updatedAt: string;
}

// Of variants v and stock s. Within JSON an amount is a number, so that nothing is left to convert.
const variant = sql`json_build_object(
  'id', v.id, 'productId', v.product_id, 'sku', v.sku, 'options', v.options, 'minQuantity', v.min_quantity, 'maxQuantity', v.max_quantity,
  'status', v.status, 'onHand', s.on_hand, 'version', v.version, 'createdAt', v.created_at, 'updatedAt', v.updated_at,
  'prices', (SELECT json_agg(json_build_object('amount', amount, 'currency', currency) ORDER BY currency) FROM variant_prices WHERE variant_id = v.id))`;

// One statement, so that one moment is seen and one round trip made.
async function readWhere(em: EntityManager, condition: RawBuilder<unknown>, type: Source): Promise<ProductRecord | undefined> {
  const { rows: [product] } = await sql<ProductRecord>`
    SELECT p.id, p.slug, p.title, p.description, p.vendor, p.status, p.tags, p.images, p.version, p.created_at AS "createdAt", p.updated_at AS "updatedAt",
      ARRAY(SELECT category_id::text FROM product_categories WHERE product_id = p.id ORDER BY category_id) AS "categoryIds",
      (SELECT json_agg(${variant} ORDER BY v.position, v.id) FROM variants v JOIN stock s ON s.variant_id = v.id WHERE v.product_id = p.id) AS variants
    FROM products p WHERE ${condition}`.execute(em.getKysely({ type }));
  return product;
}

export const readProduct = (em: EntityManager, id: string, source: Source): Promise<ProductRecord | undefined> => readWhere(em, sql`p.id = ${id}`, source);

/** @param slug The present one of a product or a former one. */
export const readProductBySlug = (em: EntityManager, slug: string, source: Source): Promise<ProductRecord | undefined> =>
  readWhere(em, sql`p.id = (SELECT product_id FROM product_slugs WHERE slug = ${slug})`, source);

export async function readVariant(em: EntityManager, id: string, type: Source): Promise<VariantRecord | undefined> {
  const { rows: [row] } = await sql<{ variant: VariantRecord }>`
    SELECT ${variant} AS variant FROM variants v JOIN stock s ON s.variant_id = v.id WHERE v.id = ${id}`.execute(em.getKysely({ type }));
  return row?.variant;
}
