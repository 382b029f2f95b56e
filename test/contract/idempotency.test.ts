import { createHash, randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { setTimeout as sleep } from 'node:timers/promises';
import { operationOf, operations } from '../../src/contract/document.js';
import type { OperationId } from '../../src/contract/types.js';
import { Purge } from '../../src/http/purge.js';
import type { RateLimit } from '../../src/http/rate-limit.js';
import { call, type Answer, type Call } from '../support/call.js';
import { guestCart, makeCart } from '../support/carts.js';
import { makeVariant } from '../support/catalog.js';
import { inTransaction, query } from '../support/database.js';
import { heldKey } from '../support/idempotency.js';
import { rows } from '../support/rows.js';
import { setting } from '../support/settings.js';
import { customer, staff } from '../support/tokens.js';

const keyed = [...operations.values()].filter(({ parameters }) => parameters.some(({ name }) => name === 'Idempotency-Key')).map(({ operationId }) => operationId);
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** All of an answer that a repeat must have too. */
const essence = ({ status, text, headers }: Answer<OperationId>): unknown => [status, text, ...['content-type', 'content-length', 'etag', 'location', 'cache-control', 'link'].map((name) => headers[name])];

describe.each(keyed)('%s', (id) => {
  const row = rows[id] as { make(owner: ReturnType<typeof customer>): Promise<Call<OperationId>>; owner: number; staff: number };
  const good = row.owner === 403 ? row.staff : row.owner;
  const prepare = async (): Promise<{ send: (change?: Call<OperationId>) => Promise<Answer<OperationId>>; subject: string; key: string }> => {
    const owner = row.owner === 403 ? staff() : customer();
    const key = randomUUID();
    const made = { ...await row.make(owner), token: owner.token, key };
    return { send: (change = {}) => call(id, { ...made, ...change }), subject: owner.subject, key };
  };

  test('a repeat has the same answer, byte for byte, from either process', async () => {
    const { send } = await prepare();
    const first = await send();
    expect([first.status, first.headers['idempotency-replayed']]).toEqual([good, undefined]);
    for (const at of [setting('TEST_API'), setting('TEST_API_2')]) {
      const again = await send({ at });
      expect(essence(again)).toEqual(essence(first));
      expect(again.headers['idempotency-replayed']).toBe('true');
      expect(again.headers['x-request-id']).not.toBe(first.headers['x-request-id']);
    }
  });

  test('two at once have one effect and the same answer', async () => {
    const { send } = await prepare();
    const answers = await Promise.all([send(), send({ at: setting('TEST_API_2') }), send()]);
    expect(new Set(answers.map((answer) => JSON.stringify(essence(answer)))).size).toBe(1);
    expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === undefined)).toHaveLength(1);
  });

  test('422 for another request under the key; the first one stays', async () => {
    const { send } = await prepare();
    const first = await send();
    const { requestBody } = operationOf(id);
    const other = requestBody ? { raw: JSON.stringify(otherBody[id]) } : { cartToken: (await guestCart()).key.cartToken };
    const answer = await send(other);
    expect([answer.status, answer.problem.code]).toEqual([422, 'idempotency_key_reused']);
    expect(essence(await send())).toEqual(essence(first));
  });

  test('409 with Retry-After while another one is under way, after the lock timeout', async () => {
    const { send, subject } = await prepare();
    const began = Date.now();
    const answer = await send({ key: await heldKey(subject, id) });
    expect([answer.status, answer.problem.code]).toEqual([409, 'idempotency_in_progress']);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(Date.now() - began).toBeGreaterThan(1_500);
    expect((await send()).status).toBe(good);
  });

  test('401 and 403 before a replay', async () => {
    const { send } = await prepare();
    expect((await send()).status).toBe(good);
    expect((await send({ token: 'let.me.in' })).status).toBe(401);
    expect((await send({ token: staff([]).token })).status).toBe(403);
  });

  test('a key is of one caller', async () => {
    const [first, second] = [await prepare(), await prepare()];
    expect((await first.send()).status).toBe(good);
    const answer = await second.send({ key: first.key });
    expect([answer.status, answer.headers['idempotency-replayed']]).toEqual([good, undefined]);
  });
});

/** A valid body that the row's is not. */
const otherBody: Partial<Record<OperationId, unknown>> = {
  createProduct: { title: 'Other', variants: [{ sku: 'other', prices: [{ amount: 1, currency: 'EUR' }] }] }, createVariant: { sku: 'other', prices: [{ amount: 1, currency: 'EUR' }] },
  createCategory: { name: 'Other' }, adjustStock: { delta: 1, reason: 'counted' }, createCart: { currency: 'USD' }, addCartItem: { variantId: '019a0d3c-6a00-7000-8000-000000000101', quantity: 9 },
  placeOrder: { cartId: '019a0d3c-6a00-7000-8000-000000000301', cartVersion: 1, expectedTotal: { amount: 1, currency: 'EUR' }, shippingAddress: { name: 'x', line1: 'x', city: 'x', country: 'DE' } },
  cancelOrder: { reason: 'other' }, transitionOrder: { to: 'completed' }, recordPayment: { provider: 'other', reference: 'x', amount: { amount: 1, currency: 'EUR' } },
};

const add = async (): Promise<{ send: (change?: Call<'addCartItem'>) => Promise<Answer<'addCartItem'>>; cart: Awaited<ReturnType<typeof makeCart>>; variantId: string }> => {
  const [cart, { id: variantId }] = [await makeCart(), await makeVariant()];
  return { send: (change = {}) => call('addCartItem', { ...cart.key, path: cart.path, key: 'the key', body: { variantId, quantity: 1 }, ...change }), cart, variantId };
};
const key = (): string => randomUUID();

test('the same JSON written in another order is the same request', async () => {
  const [{ send, variantId }, once] = [await add(), key()];
  await send({ key: once });
  expect((await send({ key: once, raw: `{ "quantity" : 1.0, "variantId":"${variantId}" }` })).headers['idempotency-replayed']).toBe('true');
});

test('a key is of one operation', async () => {
  const [{ send, cart }, once] = [await add(), key()];
  expect((await send({ key: once })).status).toBe(200);
  const created = await call('createCart', { ...cart.key, key: once, body: { currency: 'EUR' } });
  expect([created.status, created.headers['idempotency-replayed']]).toEqual([200, undefined]);
});

test('a failed attempt leaves its key free', async () => {
  const [{ send }, once] = [await add(), key()];
  for (const body of [{ variantId: '019a0d3c-6a00-7000-8000-0000000009ff', quantity: 1 }, { variantId: 'x', quantity: 1 }]) expect((await send({ key: once, body })).status).toBeGreaterThanOrEqual(400);
  const answer = await send({ key: once });
  expect([answer.status, answer.headers['idempotency-replayed']]).toEqual([200, undefined]);
});

test('after 24 hours a key is new, and its answer is purged', async () => {
  const [{ send, cart: { owner } }, once] = [await add(), key()];
  const caller = digest(`subject ${owner.subject}`);
  const age = (hours: number): Promise<unknown> => query(sql`UPDATE idempotency_keys SET created_at = now() - make_interval(hours => ${hours}) WHERE caller = ${caller}`);
  const kept = async (): Promise<number> => (await query(sql`SELECT 1 FROM idempotency_keys WHERE caller = ${caller}`)).length;
  const purge = (): Promise<number> => inTransaction((em) => new Purge(em, {} as RateLimit).purge());
  await send({ key: once });
  await age(23);
  await purge();
  expect([(await send({ key: once })).headers['idempotency-replayed'], await kept()]).toEqual(['true', 1]);
  await age(25);
  const anew = await send({ key: once });
  expect([anew.headers['idempotency-replayed'], anew.body.items[0]?.quantity]).toEqual([undefined, 2]);
  await age(25);
  expect(await purge()).toBeGreaterThanOrEqual(1);
  expect(await kept()).toBe(0);
});

test('a guest\'s keys are of the cart, and who is nobody has none', async () => {
  const [one, other, { id: variantId }, once] = [await guestCart(), await guestCart(), await makeVariant(), key()];
  for (const { path, key: secret } of [one, other]) {
    const send = (): Promise<Answer<'addCartItem'>> => call('addCartItem', { ...secret, path, key: once, body: { variantId, quantity: 1 } });
    expect([(await send()).headers['idempotency-replayed'], (await send()).headers['idempotency-replayed']]).toEqual([undefined, 'true']);
  }
  const answer = await call('createCart', { key: once, body: { currency: 'EUR' } });
  expect([answer.status, answer.problem.errors?.[0]?.pointer]).toEqual([400, '/header/Idempotency-Key']);
});

test('a guest\'s secret that is void gets no stored answer; who merged gets his', async () => {
  const { id: variantId } = await makeVariant();
  const ends: ((cart: Awaited<ReturnType<typeof guestCart>>) => Promise<{ status: number }>)[] = [
    ({ key: { cartToken } }) => call('mergeGuestCart', { token: customer().token, cartToken }),
    ({ key: secret, path }) => call('deleteCart', { ...secret, path, ifMatch: '*' }),
  ];
  for (const end of ends) {
    const [opened, once] = [await guestCart(), key()];
    const send = (): Promise<Answer<'addCartItem'>> => call('addCartItem', { ...opened.key, path: opened.path, key: once, body: { variantId, quantity: 1 } });
    expect([(await send()).status, (await send()).headers['idempotency-replayed']]).toEqual([200, 'true']);
    expect((await end(opened)).status).toBeLessThan(300);
    expect([(await send()).status, (await call('getCart', { ...opened.key, path: opened.path })).status]).toEqual([404, 404]);
  }
  const [{ key: { cartToken } }, { token }, once] = [await guestCart(), customer(), key()];
  const [first, again] = [await call('mergeGuestCart', { token, cartToken, key: once }), await call('mergeGuestCart', { token, cartToken, key: once })];
  expect([first.status, again.text, again.headers['idempotency-replayed']]).toEqual([200, first.text, 'true']);
});

test('503, not 409, when it is something else that is locked', async () => {
  const [{ send, cart }, once] = [await add(), key()];
  const held = query(sql`WITH held AS (SELECT id FROM carts WHERE id = ${cart.path.cartId} FOR UPDATE) SELECT pg_sleep(3) FROM held`);
  await sleep(200);
  const answer = await send({ key: once });
  expect([answer.status, answer.problem.code, answer.headers['retry-after']]).toEqual([503, 'dependency_unavailable', '2']);
  await held;
  expect((await send({ key: once })).body.items[0]?.quantity).toBe(1);
});
