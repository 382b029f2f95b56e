import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { call } from '../support/call.js';
import { makeCategory, makeProduct, newSku, variantBody } from '../support/catalog.js';
import { query } from '../support/database.js';
import { setting } from '../support/settings.js';
import { staff } from '../support/tokens.js';

const { token } = staff();
const servers = [setting('TEST_API'), setting('TEST_API_2')];

/** Runs `work` that many times at once, by turns against both servers, and counts the statuses. */
async function race(times: number, work: (at: string, turn: number) => Promise<{ status: number }>): Promise<Record<number, number>> {
  const statuses: Record<number, number> = {};
  for (const { status } of await Promise.all(Array.from({ length: times }, (_, turn) => work(servers[turn % 2] ?? '', turn)))) statuses[status] = (statuses[status] ?? 0) + 1;
  return statuses;
}

test('of parallel updates with the same If-Match exactly one wins', async () => {
  for (let round = 0; round < 5; round += 1) {
    const path = { productId: (await makeProduct()).id };
    const ifMatch = (await call('getProduct', { path })).headers['etag'] ?? '';
    expect(await race(10, (at, turn) => call('updateProduct', { at, token, path, ifMatch, body: { title: `Turn ${turn}` } }))).toEqual({ 200: 1, 412: 9 });
    expect((await call('getProduct', { path })).body.version).toBe(2);
  }
});

test('parallel changes of variants all count in the version of their product', async () => {
  const product = await makeProduct({ variants: Array.from({ length: 10 }, () => variantBody()) });
  expect(await race(10, (at, turn) => call('updateVariant', { at, token, path: { variantId: product.variants[turn]?.id ?? '' }, ifMatch: '*', body: { options: [] } }))).toEqual({ 200: 10 });
  expect((await call('getProduct', { path: { productId: product.id } })).body.version).toBe(11);
});

test('of parallel products with one SKU one is made', async () => {
  for (let round = 0; round < 5; round += 1) {
    const sku = newSku();
    expect(await race(10, (at, turn) => call('createProduct', { at, token, body: { title: `Race ${turn}`, variants: [variantBody(), variantBody({ sku })] } }))).toEqual({ 201: 1, 409: 9 });
  }
});

test('parallel products with one title get a slug each', async () => {
  const title = `Twin ${randomUUID()}`;
  const slugs = new Set<string>();
  const make = async (at: string) => {
    const answer = await call('createProduct', { at, token, body: { title, variants: [variantBody()] } });
    slugs.add(answer.body.slug);
    return answer;
  };
  expect(await race(10, make)).toEqual({ 201: 10 });
  expect(slugs.size).toBe(10);
});

test('of parallel products with one slug one is made', async () => {
  const slug = `only-${randomUUID()}`;
  expect(await race(10, (at) => call('createProduct', { at, token, body: { title: 'x', slug, variants: [variantBody()] } }))).toEqual({ 201: 1, 409: 9 });
});

test('the last active variant stays, however many are archived at once', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { id, variants } = await makeProduct({ variants: Array.from({ length: 4 }, () => variantBody()) });
    expect(await race(4, (at, turn) => call('archiveVariant', { at, token, path: { variantId: variants[turn]?.id ?? '' }, ifMatch: '*' }))).toEqual({ 204: 3, 409: 1 });
    expect((await call('getProduct', { path: { productId: id } })).body.variants.filter(({ status }) => status === 'active')).toHaveLength(1);
  }
});

test('parallel moves of categories make no cycle', async () => {
  for (let round = 0; round < 10; round += 1) {
    // Each moves below a child of the next: no two moves touch the same row, and only together they make a cycle.
    const tops = [await makeCategory(), await makeCategory(), await makeCategory()];
    const children = await Promise.all(tops.map(({ id }) => makeCategory({ parentId: id })));
    const move = (at: string, turn: number) =>
      call('updateCategory', { at, token, path: { categoryId: tops[turn]?.id ?? '' }, ifMatch: '*', body: { parentId: children[(turn + 1) % 3]?.id ?? '' } });
    expect(await race(3, move)).toEqual({ 200: 2, 409: 1 });
  }
});

test('a category that is deleted while a product comes in: one of both', async () => {
  for (let round = 0; round < 10; round += 1) {
    const { id } = await makeCategory();
    const statuses = await race(2, (at, turn) => (turn === 0
      ? call('deleteCategory', { at, token, path: { categoryId: id }, ifMatch: '*' })
      : call('createProduct', { at, token, body: { title: 'x', categoryIds: [id], variants: [variantBody()] } })));
    expect([{ 204: 1, 422: 1 }, { 201: 1, 409: 1 }]).toContainEqual(statuses);
  }
});

test('each change of a product or of a variant is in the outbox once, and a refused one is not', async () => {
  const { id, variants } = await makeProduct({ variants: [variantBody(), variantBody()] });
  const [first, second] = variants.map((variant) => ({ variantId: variant.id }));
  await call('updateProduct', { token, path: { productId: id }, ifMatch: '*', body: { title: 'Second' } });
  await call('updateProduct', { token, path: { productId: id }, ifMatch: '"1-x"', body: { title: 'Refused' } });
  await call('updateVariant', { token, path: first as { variantId: string }, ifMatch: '*', body: { options: [] } });
  await call('archiveVariant', { token, path: second as { variantId: string }, ifMatch: '*' });
  await call('createVariant', { token, path: { productId: id }, body: variantBody() });
  await call('createVariant', { token, path: { productId: id }, body: variantBody({ sku: variants[0]?.sku ?? '' }) });
  await call('archiveProduct', { token, path: { productId: id }, ifMatch: '*' });
  const events = await query(sql`SELECT type, data FROM events WHERE subject_id = ${id} ORDER BY transaction_id, id`);
  expect(events).toEqual([1, 2, 3, 4, 5, 6].map((version) => ({ type: 'productUpdated', data: { version, status: version === 6 ? 'archived' : 'active' } })));
});
