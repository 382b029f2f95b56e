import type { EntityManager } from '@mikro-orm/postgresql';
import catalog from './demo-catalog.json' with { type: 'json' };

interface Variant { sku: string; options?: string[]; prices: Record<string, number>; stock: number; quantity?: number[] }
interface Product { slug: string; title: string; vendor: string; categories: string[]; tags: string[]; description: string; images: object[]; options: string[]; variants: Variant[] }
interface Category { slug: string; name: string; parent?: string; description: string }

const { categories, products }: { categories: Category[]; products: Product[] } = catalog;

// The contract's examples speak of ...001, its variants ...101 and ...102, and the categories ...200 and ...201.
const id = (number: number): string => `019a0d3c-6a00-7000-8000-${String(number).padStart(12, '0')}`;
const productId = (index: number): string => id(index + 1);
const variantId = (product: number, index: number): string => id(product * 1000 + 101 + index);
const adjustmentId = (product: number, index: number): string => id(product * 1000 + 601 + index);
const categoryId = (slug: string): string => id(200 + categories.findIndex((category) => category.slug === slug));

/**
 * Fills an empty catalog with the demo's, in one transaction; leaves any other as it is.
 * @returns how many products were added, 0 if there was something already
 */
export async function seedDemoCatalog(em: EntityManager): Promise<number> {
  return em.transactional(async (transaction) => {
    // Two processes that start at once must not both find it empty.
    await transaction.execute('LOCK TABLE categories, products IN SHARE ROW EXCLUSIVE MODE');
    const found = await transaction.execute<unknown[]>('SELECT id FROM categories UNION ALL SELECT id FROM products LIMIT 1');
    if (found.length > 0) return 0;
    for (const [table, rows] of Object.entries(tables(Date.now()))) {
      const columns = Object.keys(rows[0] ?? {}).join(', ');
      await transaction.execute(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(null::${table}, ?::jsonb)`, [JSON.stringify(rows)]);
    }
    return products.length;
  });
}

type Row = Record<string, unknown>;

/** The rows of every table, those that others refer to first. The first product is the newest, an hour before `now` (ms). */
function tables(now: number): Record<string, Row[]> {
  const stamps = (hoursAgo: number): Row => {
    const at = new Date(now - hoursAgo * 3_600_000).toISOString();
    return { created_at: at, updated_at: at };
  };
  const variants = products.flatMap((product, index) =>
    product.variants.map((variant, position) => ({ ...variant, product, index, position, id: variantId(index, position) })));
  return {
    categories: categories.map(({ slug, name, parent, description }, position) => ({
      id: categoryId(slug), slug, name, description, parent_id: parent ? categoryId(parent) : null, position, version: 1, ...stamps(products.length + 1),
    })),
    products: products.map(({ slug, title, vendor, tags, description, images }, index) => ({
      id: productId(index), slug, title, vendor, tags, description, images, status: 'active', version: 1, ...stamps(index + 1),
    })),
    product_slugs: products.map(({ slug }, index) => ({ slug, product_id: productId(index) })),
    product_categories: products.flatMap(({ categories: slugs }, index) => slugs.map((slug) => ({ product_id: productId(index), category_id: categoryId(slug) }))),
    variants: variants.map(({ id: variant, sku, options = [], quantity: [min, max] = [1, 999], product, index, position }) => ({
      id: variant, product_id: productId(index), sku, options: options.map((value, at) => ({ name: product.options[at], value })),
      min_quantity: min, max_quantity: max, status: 'active', position, version: 1, ...stamps(index + 1),
    })),
    variant_prices: variants.flatMap(({ id: variant, prices }) =>
      Object.entries(prices).map(([currency, amount]) => ({ variant_id: variant, currency, amount }))),
    stock_adjustments: variants.filter(({ stock }) => stock > 0).map(({ id: variant, stock, index, position }) => ({
      id: adjustmentId(index, position), variant_id: variant, delta: stock, reason: 'received', note: 'Opening stock', created_at: stamps(index + 1)['created_at'],
    })),
  };
}
