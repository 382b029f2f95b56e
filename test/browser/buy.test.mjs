// A person buys something through Swagger UI, in a real browser. With CATALOG_CSV=products.csv what is bought comes from that file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { launch, openPage } from './chromium.mjs';
import { startShop } from './shop.mjs';
import { SwaggerUi } from './swagger-ui.mjs';

const csv = process.env.CATALOG_CSV;
const wanted = csv ? parse(readFileSync(csv, 'utf8'), { columns: true, bom: true, relax_column_count: true }).find(({ Title }) => Title).Title : 'walnut';

let browser;
let shop;
before(async () => {
  browser = await launch();
  shop = await startShop(csv);
}, { timeout: 180_000 });
after(async () => {
  await browser?.close();
  await shop?.stop();
});

test('alice logs in, fills a cart and places an order', { timeout: 180_000 }, async () => {
  const { page, context, faults } = await openPage(browser, [shop.url, shop.issuer]);
  const ui = new SwaggerUi(page, 'buy');
  await ui.open(shop.url);
  await ui.authorize('Alice');

  const found = await ui.execute('listProducts', { parameters: { q: wanted, inStock: 'true' } });
  assert.equal(found.status, 200);
  const [{ id: productId, title, priceRanges: [{ currency }] }] = found.body.data;
  if (csv) assert.equal(title, wanted);
  const product = await ui.execute('getProduct', { parameters: { productId } });
  assert.equal(product.status, 200);
  const variantId = product.body.variants.find(({ availability }) => availability === 'in_stock').id;

  const cart = await ui.execute('createCart', { body: () => ({ currency }) });
  assert.equal(cart.status, 201);
  const { id: cartId } = cart.body;
  assert.equal((await ui.execute('setCartItem', { parameters: { cartId, variantId }, body: () => ({ quantity: 1 }) })).body.itemCount, 1);
  const check = await ui.execute('validateCart', { parameters: { cartId } });
  assert.deepEqual(check.body.problems, []);

  // The Idempotency-Key is what the page has made; country and address are those of the examples.
  const order = await ui.execute('placeOrder', { body: (example) => ({ ...example, cartId, cartVersion: check.body.cartVersion, expectedTotal: check.body.totals.total }) });
  assert.equal(order.status, 201);
  assert.match(order.body.number, /^AT-\d{4}-\d{6,}$/);
  assert.equal(order.body.lines[0].productId, productId);
  assert.equal((await ui.execute('getOrder', { parameters: { orderId: order.body.id } })).status, 200);

  assert.deepEqual(faults, []);
  await context.close();
});

test('on a phone nothing is wider than the screen', { timeout: 60_000 }, async () => {
  const { page, context, faults } = await openPage(browser, [shop.url, shop.issuer], { width: 390, height: 844 });
  const ui = new SwaggerUi(page, 'phone');
  await ui.open(shop.url);
  await ui.picture('operation', await ui.tryOut('setCartItem'));
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 390);
  assert.deepEqual(faults, []);
  await context.close();
});
