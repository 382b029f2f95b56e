import { describe, expect, test } from '@jest/globals';
import { operations } from '../../src/contract/document.js';
import type { OperationId, Schema } from '../../src/contract/types.js';
import { call, type Answer, type Call } from '../support/call.js';
import { makeCategory, makeProduct, makeVariant, stockUp } from '../support/catalog.js';
import { clerk, makeOrder, payment, placeOrderFor } from '../support/orders.js';
import { randomUUID } from 'node:crypto';
import { customer, staff } from '../support/tokens.js';

const { token } = staff();

/** Each list with a call that has two entries at the least. */
const lists: Partial<Record<OperationId, () => Promise<Call<OperationId>>>> = {
  listProducts: async () => Promise.all([makeProduct({ title: 'Walnut' }), makeProduct({ title: 'Walnut' })]).then(() => ({})),
  listCategories: async () => Promise.all([makeCategory(), makeCategory()]).then(() => ({})),
  listStockAdjustments: async () => {
    const { id: variantId } = await makeVariant();
    for (const pieces of [1, 2, 3]) await stockUp(variantId, pieces);
    return { path: { variantId } as never };
  },
  listMyOrders: async () => {
    const owner = customer();
    for (let order = 0; order < 2; order += 1) await placeOrderFor(owner);
    return { token: owner.token };
  },
  listOrders: async () => Promise.all([makeOrder(), makeOrder()]).then(() => ({})),
  listOrderHistory: async () => ({ path: (await makeOrder({ status: 'paid' })).path as never }),
  listPayments: async () => {
    const { path } = await makeOrder();
    for (let part = 0; part < 2; part += 1) await call('recordPayment', { token: clerk, path, key: randomUUID(), body: payment({ amount: 1, currency: 'EUR' }) });
    return { path: path as never };
  },
  listProblemTypes: async () => ({}),
};

const names = [...operations.values()].filter(({ parameters }) => parameters.some(({ name }) => name === 'cursor')).map(({ operationId }) => operationId);
/** Whether something stands in a cursor that no sort has. */
const noValue = (forged: unknown): boolean => !Array.isArray(forged) || forged.some((part) => part === null || typeof part === 'boolean' || typeof part === 'object');
const encode = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');

test('every list stands here', () => expect(Object.keys(lists).sort()).toEqual([...names].sort()));

/** A list is sorted in one way, but for that of products: each sort has positions of its own. */
const sorts: Call<OperationId>['query'][] = [{ sort: 'newest' }, { sort: 'title' }, { sort: '-title' }, { sort: 'price', currency: 'EUR' }, { sort: '-price', currency: 'EUR' }, { q: 'walnut' }];
const cases = names.flatMap((id) => (id === 'listProducts' ? sorts : [{}]).map((sorted) => ({ id, sorted })));

describe.each(cases)('the cursor of $id $sorted', ({ id, sorted }) => {
  const prepare = async (): Promise<{ list: (query: Call<OperationId>['query']) => Promise<Answer<OperationId>>; cursor: string; parts: unknown[] }> => {
    const made = await lists[id]?.() ?? {};
    const list = (query: Call<OperationId>['query']): Promise<Answer<OperationId>> => call(id, { token, ...made, query: { ...sorted, ...query } });
    const { page: { nextCursor } } = (await list({ limit: 1 })).body as unknown as Schema<'ProductList'>;
    if (nextCursor === null) throw new Error('There is one page only.');
    return { list, cursor: nextCursor, parts: JSON.parse(Buffer.from(nextCursor, 'base64url').toString()) as unknown[] };
  };

  test('400 invalid_cursor if it was forged; where the values could be real, a page', async () => {
    const { list, parts: [bound, ...position] } = await prepare();
    const strange = [null, true, {}, [], [[]], 'x', '', 'a\0b', 'x'.repeat(500), 1e308, -1, 0.5, 2 ** 53, '9999-99-99T00:00:00Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999999Z', 'infinity', '00000000-0000-0000-0000-000000000000', "' OR 1=1 --"];
    const forged = [
      ...position.flatMap((_, at) => strange.map((value) => [bound, ...position.with(at, value)])),
      [bound], [bound, ...position, 'more'], [bound, ...position.slice(1)], [], [null, ...position], ['forged', ...position], {}, { 0: bound, length: 2 }, null, 7, 'text', '"a\\ud800"', '[', '{"__proto__":[]}',
    ];
    for (const value of forged) {
      const answer = await list({ cursor: encode(value) });
      if (answer.status !== 200 || noValue(value)) expect([value, answer.status, answer.problem.code]).toEqual([value, 400, 'invalid_cursor']);
    }
    for (const cursor of ['', 'not base64!', 'x'.repeat(1025), '=', '%00']) expect((await list({ cursor })).problem.code).toBe('validation_failed');
    for (const value of [[], ['forged', ...position], [bound]]) expect((await list({ cursor: encode(value) })).status).toBe(400);
  });

  test('400 invalid_cursor if it is another list\'s', async () => {
    const { cursor } = await prepare();
    for (const other of names.filter((name) => name !== id && ['listProducts', 'listCategories', 'listProblemTypes', 'listOrders'].includes(name))) {
      expect([other, (await call(other, { token, query: { cursor } })).problem.code]).toEqual([other, 'invalid_cursor']);
    }
  });

  test('the next page follows the Link and the cursor alike', async () => {
    const { list, cursor } = await prepare();
    const [first, second] = [await list({ limit: 1 }), await list({ limit: 1, cursor })];
    expect(first.headers['link']).toMatch(/[?&]limit=1\b.*rel="next"|[?&]cursor=.*[?&]limit=1/);
    const ids = [first, second].map(({ body }) => (body as unknown as { data: { id?: string; code?: string }[] }).data.map((entry) => entry.id ?? entry.code));
    expect(ids[0]).not.toEqual(ids[1]);
  });
});

test('a cursor is never longer than it may be, whatever stands in it', async () => {
  const { id: parentId } = await makeCategory();
  for (const end of ['a', 'b']) await call('createCategory', { token, body: { name: `${'\u0001'.repeat(119)}${end}`, slug: `s-${randomUUID()}`, parentId } });
  const { page } = (await call('listCategories', { query: { parentId, limit: 1 } })).body;
  expect(page.nextCursor).toMatch(/^.{100,1024}$/);
  expect((await call('listCategories', { query: { parentId, limit: 1, cursor: page.nextCursor ?? '' } })).body.data).toHaveLength(1);
});
