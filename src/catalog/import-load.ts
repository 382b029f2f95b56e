import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import type { ImportedProduct } from './import-products.js';
import { Product } from './product.entity.js';
import type { CatalogTables } from './tables.js';
import { Variant } from './variant.entity.js';

/** What is in the catalog of some products of a file, locked until the transaction ends. */
export interface Loaded {
  /** By slug, present and former ones. */
  products: ReadonlyMap<string, Product>;
  /** By product, in their order. */
  variants: ReadonlyMap<string, Variant[]>;
  /** By variant, in minor units of the import's currency. */
  prices: ReadonlyMap<string, number>;
  /** The product that has a SKU, for each that the file names. */
  owners: ReadonlyMap<string, string>;
}

/** Reads all that a part of a file needs to be compared with. */
export async function load(em: EntityManager, batch: readonly ImportedProduct[], currency: string): Promise<Loaded> {
  const db = em.getKysely<CatalogTables>();
  const slugs = await db.selectFrom('product_slugs').selectAll().where('slug', 'in', batch.map(({ slug }) => slug)).execute();
  const ids = slugs.map(({ product_id: id }) => id);
  // Everybody locks a product before its variants, and several in the order of their ids.
  const products = ids.length === 0 ? [] : await em.find(Product, { id: { $in: ids } }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } });
  const variants = ids.length === 0 ? [] : await em.find(Variant, { productId: { $in: ids } }, { orderBy: { position: 'asc', id: 'asc' } });
  const prices = variants.length === 0 ? [] : await db.selectFrom('variant_prices').select(['variant_id', 'amount'])
    .where('currency', '=', currency).where('variant_id', 'in', variants.map(({ id }) => id)).execute();
  const skus = batch.flatMap((product) => product.variants.map(({ sku }) => sku));
  const owners = skus.length === 0 ? [] : await db.selectFrom('variants').select(['sku', 'product_id']).where('sku', 'in', skus).execute();
  return {
    products: new Map(slugs.flatMap(({ slug, product_id: id }) => products.filter((product) => product.id === id).map((product) => [slug, product] as const))),
    variants: Map.groupBy(variants, ({ productId }) => productId),
    prices: new Map(prices.map(({ variant_id: id, amount }) => [id, Number(amount)])),
    owners: new Map(owners.map(({ sku, product_id: id }) => [sku, id])),
  };
}
