import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { OperationId } from '../../src/contract/types.js';
import { call, type Call } from '../support/call.js';
import { mortalDatabase, ownDatabase, sql, type Mortal } from '../support/own.js';
import { startServer, type TestServer } from '../support/server.js';
import { customer, staff } from '../support/tokens.js';

// The reader is another PostgreSQL that replicates nothing: whoever finds there what was only written to the writer did not ask it.
let [reader, writer]: [Mortal, string] = [undefined as unknown as Mortal, ''];
let server: TestServer;
const { token } = staff();
const ids = { product: '', variant: '', category: '' };
const lines = (): string[] => server.output().trim().split('\n').filter(Boolean).map((line) => (JSON.parse(line) as { msg: string }).msg).filter((msg) => msg.includes('reader'));
const reads = (): [OperationId, Call<OperationId>][] => [
  ['getProduct', { path: { productId: ids.product } }], ['getProductBySlug', { path: { slug: 'only-here' } }], ['getVariant', { path: { variantId: ids.variant } }], ['getCategory', { path: { categoryId: ids.category } }],
];
const statuses = (more: Call<OperationId> = {}): Promise<number[]> => Promise.all(reads().map(async ([id, made]) => (await call(id, { at: server.url, ...made, ...more })).status));
const sizes = async (more: Call<'listProducts'> = {}): Promise<number[]> => [
  (await call('listProducts', { at: server.url, ...more })).body.data.length, (await call('listCategories', { at: server.url, ...more })).body.data.length,
];

beforeAll(async () => {
  [reader, writer] = await Promise.all([mortalDatabase(), ownDatabase()]);
  server = await startServer({ DATABASE_URL: writer, DATABASE_READER_URL: reader.url, LOG_LEVEL: 'info' });
  const at = server.url;
  const { body: product } = await call('createProduct', { at, token, body: { title: 'Only here', slug: 'only-here', variants: [{ sku: 'only-here', prices: [{ amount: 100, currency: 'EUR' }] }] } });
  Object.assign(ids, { product: product.id, variant: product.variants[0]?.id, category: (await call('createCategory', { at, token, body: { name: 'Only here' } })).body.id });
}, 60_000);
afterAll(async () => {
  await server.stop();
  await reader.remove();
});

describe('with a reader', () => {
  test('whoever sends no token reads the catalog from it', async () => {
    expect(await statuses()).toEqual([404, 404, 404, 404]);
    expect(await sizes()).toEqual([0, 0]);
    expect((await call('listProducts', { at: server.url, query: { facets: true } })).body.facets?.availability).toEqual([]);
  });

  test('whoever sends one finds what was just written', async () => {
    expect(await statuses({ token })).toEqual([200, 200, 200, 200]);
    expect(await sizes({ token })).toEqual([1, 1]);
  });

  test('carts and stock are of the writer alone, for guests too', async () => {
    const at = server.url;
    const { body: cart } = await call('createCart', { at, body: { currency: 'EUR' } });
    const path = { cartId: cart.id, variantId: ids.variant };
    expect((await call('setCartItem', { at, cartToken: cart.token ?? '', path, body: { quantity: 1 } })).status).toBe(200);
    expect((await call('getCart', { at, cartToken: cart.token ?? '', path })).body.items).toHaveLength(1);
    expect((await call('listMyOrders', { at, token: customer().token })).status).toBe(200);
    expect((await call('getStock', { at, token, path })).status).toBe(200);
  });

  test('its connections have a name, can not write, and are given nothing but reads of the catalog', async () => {
    await statuses();
    const named = await sql(reader.url, "SELECT DISTINCT application_name FROM pg_stat_activity WHERE application_name IN ('atelier', 'atelier-reader')");
    expect(named).toEqual([{ application_name: 'atelier-reader' }]);
    expect(await sql(reader.url, "SELECT DISTINCT application_name FROM pg_stat_activity WHERE application_name IN ('atelier', 'atelier-reader') AND query !~* '^\\s*select'")).toEqual([]);
    expect(await sql(writer, "SELECT DISTINCT application_name FROM pg_stat_activity WHERE datname = current_database() AND application_name IN ('atelier', 'atelier-reader')")).toEqual([{ application_name: 'atelier' }]);
  });

  test('while it is away the writer is asked, which is said once; then it has its work again', async () => {
    await reader.stop();
    expect(await statuses()).toEqual([200, 200, 200, 200]);
    expect(await sizes()).toEqual([1, 1]);
    expect((await call('getReadiness', { at: server.url })).status).toBe(200);
    expect(lines()).toEqual([expect.stringMatching(/^The reader of the database does not answer \(\w+\): the writer is asked instead\.$/)]);
    await reader.start();
    for (const begun = Date.now(); Date.now() - begun < 15_000 && (await statuses()).includes(200);) await new Promise((resume) => { setTimeout(resume, 200); });
    expect(await statuses()).toEqual([404, 404, 404, 404]);
    expect(lines().slice(1)).toEqual(['The reader of the database answers again.']);
  }, 60_000);

  test('a server starts without it', async () => {
    await reader.stop();
    const other = await startServer({ DATABASE_URL: writer, DATABASE_READER_URL: reader.url });
    expect((await call('getReadiness', { at: other.url })).status).toBe(200);
    expect((await call('listProducts', { at: other.url })).body.data).toHaveLength(1);
    expect(await other.stop()).toBe(0);
  }, 60_000);
});
