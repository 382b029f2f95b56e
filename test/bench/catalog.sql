-- Copies every product of the demo catalog, with its variants, prices and places, until there are about 2,000; the titles of the copies get
-- a word more, so that a search finds some of them and not all. Of every variant there is more than any run can sell.
CREATE TEMPORARY TABLE copies AS
  SELECT p.id AS original, uuidv7() AS id, n, (ARRAY['ash', 'birch', 'cherry', 'elm', 'fir', 'linen', 'maple', 'oak', 'olive', 'pine', 'slate', 'spruce', 'steel', 'stone', 'teak', 'wool'])[1 + n % 16] AS word
  FROM products p, generate_series(1, 32) n;
CREATE TEMPORARY TABLE variant_copies AS SELECT v.id AS original, uuidv7() AS id, c.id AS product_id, c.n FROM variants v JOIN copies c ON c.original = v.product_id;

INSERT INTO products (id, slug, title, vendor, tags, description, images, status, version, created_at, updated_at)
  SELECT c.id, slug || '-' || n, initcap(word) || ' ' || lower(title) || ' no. ' || n, vendor, tags || word, description, images, status, 1, created_at - n * interval '3 days', updated_at
  FROM copies c JOIN products p ON p.id = c.original;
INSERT INTO product_slugs (slug, product_id) SELECT s.slug || '-' || c.n, c.id FROM copies c JOIN product_slugs s ON s.product_id = c.original;
INSERT INTO product_categories (product_id, category_id) SELECT c.id, category_id FROM copies c JOIN product_categories p ON p.product_id = c.original;
INSERT INTO variants (id, product_id, sku, options, min_quantity, max_quantity, status, position, version, created_at, updated_at)
  SELECT c.id, c.product_id, sku || '-' || c.n, options, min_quantity, max_quantity, status, position, 1, created_at, updated_at FROM variant_copies c JOIN variants v ON v.id = c.original;
INSERT INTO variant_prices (variant_id, currency, amount) SELECT c.id, currency, amount + c.n FROM variant_copies c JOIN variant_prices p ON p.variant_id = c.original;
INSERT INTO stock_adjustments (id, variant_id, delta, reason) SELECT uuidv7(), id, 1000000, 'received' FROM variants;
DROP TABLE copies, variant_copies;
ANALYZE;
