import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { call, type Answer } from '../support/call.js';
import { fillCart, makeCart, readCart, type CustomerCart } from '../support/carts.js';
import { stockUp } from '../support/catalog.js';
import { cancel, eventsOf, filledCart, historyOf, makeOrder, makeStocked, orderOf, pay, place, placeOrderFor, readOrder, stockOf } from '../support/orders.js';
import { setting } from '../support/settings.js';
import { customer } from '../support/tokens.js';

const rounds = 10;
/** Requests go to both server processes in turn. */
const server = (at: number): string => setting(at % 2 === 0 ? 'TEST_API' : 'TEST_API_2');
const times = <T>(count: number, one: (at: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: count }, (_, at) => one(at)));
const codesOf = (answers: Answer<'placeOrder'>[]): Record<string, number> => {
  const codes: Record<string, number> = {};
  for (const { status, problem } of answers.map((answer) => ({ status: answer.status, problem: answer.status >= 400 ? answer.problem.code : 'placed' }))) codes[`${status} ${problem}`] = (codes[`${status} ${problem}`] ?? 0) + 1;
  return codes;
};

describe('orders that race', () => {
  test('50 for the last unit: one gets it', async () => {
    const { id: variantId, sku } = await makeStocked(1);
    let carts = await times(50, () => filledCart({ quantities: { [variantId]: 1 } }));
    const body = await times(50, (at) => orderOf(carts[at] as CustomerCart)).then((bodies) => new Map(bodies.map((one) => [one.cartId, one])));
    for (let round = 1; round <= rounds; round += 1) {
      const answers = await Promise.all(carts.map(({ owner, path }, at) => place(owner, body.get(path.cartId) as NonNullable<ReturnType<typeof body.get>>, { at: server(at) })));
      expect({ round, ...codesOf(answers) }).toEqual({ round, '201 placed': 1, '409 insufficient_stock': 49 });
      const shortages = answers.filter(({ status }) => status === 409).map(({ problem }) => problem.shortages);
      expect(shortages).toEqual(Array(49).fill([{ variantId, sku, requested: 1, available: 0 }]));
      expect(await stockOf(variantId)).toEqual({ onHand: 0, ledger: 0, entries: 2 * round });
      // The others try again, with one who is new, when there is another unit.
      const late = await filledCart({ quantities: { [variantId]: 1 } });
      body.set(late.path.cartId, await orderOf(late));
      carts = [...carts.filter((_, at) => answers[at]?.status !== 201), late];
      if (round < rounds) await stockUp(variantId, 1);
    }
  }, 120_000);

  test('20 repeats of one key: one order, and the same answer byte for byte', async () => {
    for (let round = 1; round <= rounds; round += 1) {
      const { id: variantId } = await makeStocked(50);
      const opened = await filledCart({ quantities: { [variantId]: 2 } });
      const [key, body] = [randomUUID(), await orderOf(opened)];
      const answers = await times(20, (at) => place(opened.owner, body, { key, at: server(at) }));
      expect({ round, ...codesOf(answers) }).toEqual({ round, '201 placed': 20 });
      expect(new Set(answers.map(({ text, headers }) => `${headers['etag'] ?? ''} ${headers['location'] ?? ''} ${text}`)).size).toBe(1);
      expect(answers.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(19);
      expect((await call('listMyOrders', { token: opened.owner.token })).body.data).toHaveLength(1);
      expect(await stockOf(variantId)).toEqual({ onHand: 48, ledger: 48, entries: 2 });
      const other = await times(2, (at) => place(opened.owner, { ...body, note: 'Another.' }, { key, at: server(at) }));
      expect(codesOf(other)).toEqual({ '422 idempotency_key_reused': 2 });
    }
  }, 60_000);

  test('20 of one cart by different keys: one order', async () => {
    const { id: variantId } = await makeStocked(50);
    const opened = await filledCart({ quantities: { [variantId]: 2 } });
    const body = await orderOf(opened);
    expect(codesOf(await times(20, (at) => place(opened.owner, body, { at: server(at) })))).toEqual({ '201 placed': 1, '409 cart_not_open': 19 });
    expect(await stockOf(variantId)).toEqual({ onHand: 48, ledger: 48, entries: 2 });
  });

  test('an order and a change of its cart: the order is of what was shown, or there is none', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { id: variantId } = await makeStocked(50);
      const opened = await filledCart({ quantities: { [variantId]: 2 } });
      const body = await orderOf(opened);
      const [order, change] = await Promise.all([
        place(opened.owner, body, { at: server(round) }),
        call('addCartItem', { ...opened.key, path: opened.path, body: { variantId, quantity: 1 }, at: server(round + 1) }),
      ]);
      const outcome = order.status === 201 ? { change: change.problem.code, sold: 2 } : { order: order.problem.code, change: change.status, sold: 0 };
      expect([{ change: 'cart_not_open', sold: 2 }, { order: 'cart_changed', change: 200, sold: 0 }]).toContainEqual(outcome);
      expect((await readCart(opened)).cart.itemCount).toBe(order.status === 201 ? 2 : 3);
      expect(await stockOf(variantId)).toMatchObject({ onHand: 50 - outcome.sold, ledger: 50 - outcome.sold });
    }
  });

  test('carts that cross, while others are cancelled: nobody waits in a circle', async () => {
    const [a, b] = await Promise.all([makeStocked(200), makeStocked(200)]);
    const crossing = async (at: number): Promise<CustomerCart> => {
      const opened = await makeCart();
      for (const { id } of at % 2 === 0 ? [a, b] : [b, a]) await fillCart(opened, { [id]: 1 });
      return { ...opened, cart: (await readCart(opened)).cart };
    };
    const carts = await times(40, crossing);
    const bodies = await Promise.all(carts.map((opened) => orderOf(opened)));
    const placed = await times(20, () => placeOrderFor(customer(), { [b.id]: 1, [a.id]: 1 }));
    const [orders, cancellations] = await Promise.all([
      Promise.all(carts.map(({ owner }, at) => place(owner, bodies[at] as (typeof bodies)[number], { at: server(at >> 1) }))),
      Promise.all(placed.map((order, at) => cancel(order, { at: server(at) }))),
    ]);
    expect([codesOf(orders), cancellations.map(({ status }) => status)]).toEqual([{ '201 placed': 40 }, Array<number>(20).fill(200)]);
    for (const { id } of [a, b]) expect(await stockOf(id)).toMatchObject({ onHand: 160, ledger: 160 });
  }, 60_000);
});

describe('what happens to one order at once', () => {
  test('it is cancelled or paid, and never both', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { id: variantId } = await makeStocked(5);
      const placed = await makeOrder({ quantities: { [variantId]: 2 } });
      const [cancelled, paid] = await Promise.all([cancel(placed, { ifMatch: placed.etag, at: server(round) }), pay(placed, { at: server(round + 1) })]);
      const { order } = await readOrder(placed);
      const outcome = { statuses: [cancelled.status, paid.status], status: order.status, paid: order.paidTotal.amount, onHand: (await stockOf(variantId)).onHand };
      expect([
        { statuses: [200, 409], status: 'cancelled', paid: 0, onHand: 5 },
        { statuses: [412, 201], status: 'paid', paid: order.total.amount, onHand: 3 },
      ]).toContainEqual(outcome);
      expect((await stockOf(variantId)).ledger).toBe(outcome.onHand);
      expect(await historyOf(placed.path)).toHaveLength(2);
      expect(await eventsOf(order.id)).toEqual(['orderPlaced', order.status === 'paid' ? 'orderStateChanged' : 'orderCancelled']);
    }
  });

  test('it returns its stock once, however often it is cancelled', async () => {
    const { id: variantId } = await makeStocked(5);
    const placed = await makeOrder({ quantities: { [variantId]: 2 } });
    const answers = await times(10, (at) => cancel(placed, { at: server(at) }));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(409)]);
    expect(await stockOf(variantId)).toEqual({ onHand: 5, ledger: 5, entries: 3 });
    expect(await eventsOf(placed.order.id)).toEqual(['orderPlaced', 'orderCancelled']);
  });

  test('it takes no more money than it costs, however many payments come in', async () => {
    const placed = await makeOrder();
    const part = { amount: 5000, currency: 'EUR' } as const;
    const answers = await times(10, (at) => pay(placed, { at: server(at), body: { provider: 'stripe', reference: `pi_${randomUUID()}`, amount: part } }));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, ...Array<number>(8).fill(422)]);
    expect((await readOrder(placed)).order).toMatchObject({ status: 'pending', paidTotal: { amount: 10000 }, version: 3 });
  });
});
