import type { ColumnType, Generated } from 'kysely';

type Status = 'active' | 'archived';
/** bigint comes from the driver as text, and is below 10^12: `Number()` it. */
type Amount = ColumnType<string, number, number>;
/** Comes from the driver as text, `2026-01-01 09:30:00.123+00`; `new Date()` reads it. */
type Timestamp = ColumnType<string, Date, Date>;
/** Written as JSON text, cast to jsonb. */
type Json<T> = ColumnType<T, string, string>;

/** The tables of the catalog and the stock as Kysely reads them: `em.getKysely<CatalogTables>()`. */
export interface CatalogTables {
  products: {
    id: string; slug: string; title: string; description: string; vendor: string | null; status: Status; tags: string[];
    images: Json<{ url: string; alt: string }[]>; version: number; created_at: Timestamp; updated_at: Timestamp;
    search_text: Generated<string>; search: Generated<string>;
  };
  product_slugs: { slug: string; product_id: string };
  product_categories: { product_id: string; category_id: string };
  variants: {
    id: string; product_id: string; sku: string; options: Json<{ name: string; value: string }[]>; min_quantity: number; max_quantity: number;
    status: Status; position: number; version: number; created_at: Timestamp; updated_at: Timestamp;
  };
  /** `amount` is in minor units of the currency. */
  variant_prices: { variant_id: string; currency: string; amount: Amount };
  categories: {
    id: string; slug: string; name: string; description: string | null; parent_id: string | null; position: number;
    version: number; created_at: Timestamp; updated_at: Timestamp;
  };
  stock: { variant_id: string; on_hand: number; updated_at: Timestamp };
}
