-- What the contract's examples speak of beside the demo catalog. The caller who fuzzes is the examples' customer.

-- The examples' If-Match is of version 3.
UPDATE products SET version = 3 WHERE id = '019a0d3c-6a00-7000-8000-000000000001';
UPDATE variants SET version = 3 WHERE id = '019a0d3c-6a00-7000-8000-000000000101';
UPDATE categories SET version = 3 WHERE id = '019a0d3c-6a00-7000-8000-000000000201';
INSERT INTO product_slugs (slug, product_id) VALUES ('walnut-box', '019a0d3c-6a00-7000-8000-000000000001');

INSERT INTO carts (id, customer_id, currency, version, expires_at, created_at, updated_at) VALUES
  ('019a0d3c-6a00-7000-8000-000000000301', 'auth0|65f0c0ffee65f0c0ffee65f0', 'EUR', 2, now() + interval '30 days', now(), now());
INSERT INTO cart_items (cart_id, variant_id, quantity, unit_amount) VALUES
  ('019a0d3c-6a00-7000-8000-000000000301', '019a0d3c-6a00-7000-8000-000000000101', 2, 4900);

INSERT INTO orders (id, number, cart_id, customer_id, status, currency, subtotal, shipping, tax, total, paid_total, shipping_address, billing_address, version, created_at, updated_at)
  SELECT '019a0d3c-6a00-7000-8000-000000000401', 'AT-2026-000123', '019a0d3c-6a00-7000-8000-000000000302', 'auth0|65f0c0ffee65f0c0ffee65f0', 'paid', 'EUR', 9800, 490, 1955, 12245, 12245,
    address, address, 3, now(), now()
  FROM (VALUES ('{"name":"Ada Lindqvist","line1":"Kastanienallee 12","city":"Berlin","postalCode":"10435","country":"DE"}'::jsonb)) AS ada (address);
INSERT INTO order_lines (order_id, variant_id, product_id, position, sku, title, options, quantity, unit_amount, line_amount) VALUES
  ('019a0d3c-6a00-7000-8000-000000000401', '019a0d3c-6a00-7000-8000-000000000101', '019a0d3c-6a00-7000-8000-000000000001', 0, 'WB-01', 'Walnut dovetail box', '[{"name":"Size","value":"Small"}]', 2, 4900, 9800);
INSERT INTO order_history (id, order_id, from_status, to_status, actor, created_at) VALUES
  ('019a0d3c-6a00-7000-8000-000000000701', '019a0d3c-6a00-7000-8000-000000000401', NULL, 'pending', 'customer', now()),
  ('019a0d3c-6a00-7000-8000-000000000702', '019a0d3c-6a00-7000-8000-000000000401', 'pending', 'paid', 'staff', now());
INSERT INTO payments (id, order_id, provider, reference, amount, created_at) VALUES
  ('019a0d3c-6a00-7000-8000-000000000501', '019a0d3c-6a00-7000-8000-000000000401', 'stripe', 'pi_3Nk0', 12245, now());

-- The number of that order is taken: the next ones come after it.
SELECT setval('order_numbers', 1000);
