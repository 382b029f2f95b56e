import { Migration } from '@mikro-orm/migrations';

/** Categories, products and variants, and the search over them. */
export class Migration20261123000002_catalog extends Migration {
  override up(): void {
    this.addSql(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS unaccent;

      -- Both are stable only because a dictionary or a type's output could change; a generated column wants IMMUTABLE.
      CREATE FUNCTION search_fold(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
        AS $$ SELECT lower(public.unaccent('public.unaccent', $1)) $$;
      CREATE FUNCTION search_join(text[]) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
        AS $$ SELECT array_to_string($1, ' ') $$;

      CREATE TABLE categories (
        id uuid PRIMARY KEY,
        slug text NOT NULL CONSTRAINT categories_slug_unique UNIQUE,
        name text NOT NULL,
        description text,
        parent_id uuid REFERENCES categories CHECK (parent_id <> id),
        position integer NOT NULL DEFAULT 0,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX categories_parent_id ON categories (parent_id);

      CREATE TABLE products (
        id uuid PRIMARY KEY,
        slug text NOT NULL,
        title text NOT NULL,
        description text NOT NULL DEFAULT '',
        vendor text,
        status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'archived')),
        tags text[] NOT NULL DEFAULT '{}',
        images jsonb NOT NULL DEFAULT '[]',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        search_text text NOT NULL GENERATED ALWAYS AS (search_fold(title || ' ' || coalesce(vendor, '') || ' ' || search_join(tags))) STORED,
        search tsvector NOT NULL GENERATED ALWAYS AS (
          setweight(to_tsvector('english', search_fold(title)), 'A')
          || setweight(to_tsvector('english', search_fold(coalesce(vendor, '') || ' ' || search_join(tags))), 'B')
          || setweight(to_tsvector('english', search_fold(regexp_replace(description, '<[^>]*>', ' ', 'g'))), 'D')
        ) STORED
      );
      CREATE INDEX products_search ON products USING gin (search);
      CREATE INDEX products_search_text ON products USING gin (search_text gin_trgm_ops);
      CREATE INDEX products_newest ON products (created_at DESC, id DESC) WHERE status = 'active';
      CREATE INDEX products_title ON products ((left(search_fold(title), 100) COLLATE "C"), id) WHERE status = 'active';
      CREATE INDEX products_tags ON products USING gin (tags);

      -- Every slug that a product has or had: an old one leads on, and nobody else takes it.
      CREATE TABLE product_slugs (
        slug text CONSTRAINT product_slugs_slug_unique PRIMARY KEY,
        product_id uuid NOT NULL REFERENCES products
      );
      CREATE INDEX product_slugs_product_id ON product_slugs (product_id);

      CREATE TABLE product_categories (
        product_id uuid NOT NULL REFERENCES products,
        category_id uuid NOT NULL CONSTRAINT product_categories_category_id_foreign REFERENCES categories,
        PRIMARY KEY (product_id, category_id)
      );
      CREATE INDEX product_categories_category_id ON product_categories (category_id);

      CREATE TABLE variants (
        id uuid PRIMARY KEY,
        product_id uuid NOT NULL REFERENCES products,
        sku text NOT NULL CONSTRAINT variants_sku_unique UNIQUE,
        options jsonb NOT NULL DEFAULT '[]',
        min_quantity integer NOT NULL DEFAULT 1 CHECK (min_quantity BETWEEN 1 AND 999),
        max_quantity integer NOT NULL DEFAULT 999 CHECK (max_quantity BETWEEN 1 AND 999),
        status text NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'archived')),
        position integer NOT NULL DEFAULT 0,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CHECK (min_quantity <= max_quantity)
      );
      CREATE INDEX variants_product_id ON variants (product_id, position, id);
      CREATE INDEX variants_sku_words ON variants USING gin (to_tsvector('simple', sku)) WHERE status = 'active';

      -- Amounts are minor units of the currency.
      CREATE TABLE variant_prices (
        variant_id uuid NOT NULL REFERENCES variants,
        currency char(3) NOT NULL,
        amount bigint NOT NULL CHECK (amount BETWEEN 0 AND 999999999999),
        PRIMARY KEY (variant_id, currency)
      );
    `);
  }

  override down(): void {
    this.addSql(`
      DROP TABLE variant_prices; DROP TABLE variants; DROP TABLE product_categories; DROP TABLE product_slugs; DROP TABLE products; DROP TABLE categories;
      DROP FUNCTION search_join(text[]); DROP FUNCTION search_fold(text);
    `);
  }
}
