import { describe, expect, test } from '@jest/globals';
import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Schema } from '../../src/contract/types.js';
import { cancelUnpaid } from '../../src/orders/unpaid.js';
import { call } from '../support/call.js';
import { reprice, withdraw } from '../support/carts.js';
import { entityManager, query } from '../support/database.js';
import { eventsOf, filledCart, historyOf, makeOrder, makeStocked, orderOf, pay, payment, place, placeOrderFor, readOrder, stockOf, type Placed } from '../support/orders.js';
import { customer, staff } from '../support/tokens.js';

test('an order stays as it was placed, whatever becomes of the product', async () => {
  const { id: variantId, productId } = await makeStocked(5);
  const placed = await placeOrderFor(customer(), { [variantId]: 2 });
  const { token } = staff(['write:catalog']);
  await call('updateProduct', { token, path: { productId }, ifMatch: '*', body: { title: 'Another title' } });
  await call('updateVariant', { token, path: { variantId }, ifMatch: '*', body: { sku: `NEW-${variantId}`, options: [{ name: 'Size', value: 'Large' }] } });
  await reprice(variantId, 1);
  expect(await readOrder(placed)).toEqual(placed);
  await withdraw(productId);
  expect(await readOrder(placed)).toEqual(placed);
});

describe('money', () => {
  async function totalsOf(prices: Record<string, number>, quantity: number, country: string): Promise<Record<string, Schema<'Money'>>> {
    const [[currency, amount]] = Object.entries(prices) as [[Schema<'Currency'>, number]];
    const variant = await makeStocked(quantity, [{ amount, currency }]);
    const opened = await filledCart({ quantities: { [variant.id]: quantity }, currency });
    const { subtotal, shipping, tax, total } = (await place(opened.owner, await orderOf(opened, country))).body;
    return { subtotal, shipping, tax, total };
  }
  const sums = (currency: Schema<'Currency'>, subtotal: number, shipping: number, tax: number, total: number): unknown =>
    Object.fromEntries(Object.entries({ subtotal, shipping, tax, total }).map(([name, amount]) => [name, { amount, currency }]));

  test('yen have no decimals', async () => {
    expect(await totalsOf({ JPY: 5005 }, 3, 'JP')).toEqual(sums('JPY', 15015, 3500, 1852, 20367));
  });
  test('dinars have three', async () => {
    expect(await totalsOf({ KWD: 12345 }, 1, 'KW')).toEqual(sums('KWD', 12345, 7350, 0, 19695));
  });
  test.each([[209, 121], [210, 122], [211, 122]])('the tax of %i and the shipping is rounded half up to %i', async (amount, tax) => {
    // 8.1 % of 1500 is 121.5.
    expect(await totalsOf({ EUR: amount }, 1, 'CH')).toEqual(sums('EUR', amount, 1290, tax, amount + 1290 + tax));
  });
  test('the largest amounts stay exact', async () => {
    expect(await totalsOf({ USD: 999_999_999 }, 999, 'US')).toEqual(sums('USD', 998_999_999_001, 1990, 0, 999_000_000_991));
  });
});

describe('an order that stays unpaid', () => {
  const longAgo = new Date('2001-01-01T00:00:00Z');
  const stuck: string[] = [];
  const cancel = (em: EntityManager): Promise<number> => cancelUnpaid(em, longAgo, (orderId) => { stuck.push(orderId); });
  /** As if the order had been placed before that. */
  const age = async ({ path }: Placed): Promise<void> => {
    await query(sql`UPDATE orders SET created_at = '2000-06-01T00:00:00Z' WHERE id = ${path.orderId}`);
  };

  test('is cancelled once, though several processes look after it', async () => {
    const [a, b] = await Promise.all([makeStocked(100), makeStocked(100)]);
    const orders: Placed[] = [];
    for (let at = 0; at < 30; at += 1) orders.push(await makeOrder({ quantities: at % 2 === 0 ? { [a.id]: 1, [b.id]: 2 } : { [b.id]: 2, [a.id]: 1 } }));
    await Promise.all(orders.map(age));
    const em = await entityManager();
    const runs = await Promise.all([cancel(em), cancel(em), cancel(em)]);
    expect(runs.reduce((sum, count) => sum + count, 0)).toBeLessThanOrEqual(30);
    for (const placed of orders) {
      expect((await readOrder(placed)).order).toMatchObject({ status: 'cancelled', version: 2 });
      expect(await historyOf(placed.path)).toEqual(['pending by customer', 'cancelled by system']);
      expect(await eventsOf(placed.order.id)).toEqual(['orderPlaced', 'orderCancelled']);
    }
    for (const { id } of [a, b]) expect(await stockOf(id)).toEqual({ onHand: 100, ledger: 100, entries: 61 });
    expect(await cancel(em)).toBe(0);
  }, 60_000);

  test('is left alone when it is paid, in part as well, fulfilled or not old enough', async () => {
    const [young, paid, partly] = [await makeOrder(), await makeOrder({ status: 'paid' }), await makeOrder()];
    await pay(partly, { body: payment({ amount: 1, currency: 'EUR' }) });
    await Promise.all([paid, partly].map(age));
    await cancel(await entityManager());
    expect(await Promise.all([young, paid, partly].map(async (placed) => (await readOrder(placed)).order.status))).toEqual(['pending', 'paid', 'pending']);
  });

  test('is cancelled though another one can not be, which is told', async () => {
    const poison = await makeStocked(10);
    const orders = [await makeOrder(), await makeOrder({ quantities: { [poison.id]: 2 } }), await makeOrder(), await makeOrder()];
    // What no operation can do: so many that not even those come back.
    await query(sql`INSERT INTO stock_adjustments (id, variant_id, delta, reason) SELECT gen_random_uuid(), variant_id, 2147483647 - on_hand, 'cancelled' FROM stock WHERE variant_id = ${poison.id}`);
    await Promise.all(orders.map(age));
    expect(await cancel(await entityManager())).toBe(3);
    expect(await Promise.all(orders.map(async (placed) => (await readOrder(placed)).order.status))).toEqual(['cancelled', 'pending', 'cancelled', 'cancelled']);
    expect(stuck).toEqual([orders[1]?.order.id]);
    await pay(orders[1] as Placed);
  });

  test('is paid or cancelled when the money comes at the last moment', async () => {
    for (let round = 0; round < 10; round += 1) {
      const placed = await makeOrder();
      await age(placed);
      const [answer] = await Promise.all([pay(placed), cancel(await entityManager())]);
      const { order } = await readOrder(placed);
      expect([[201, 'paid', order.total.amount], [409, 'cancelled', 0]]).toContainEqual([answer.status, order.status, order.paidTotal.amount]);
    }
  });
});

describe('the walls in the database', () => {
  // Others list all orders: what is written past the API must still be what the contract says of an order.
  const address = '{"name":"Nobody","line1":"Nowhere 1","city":"Berlin","country":"DE"}';
  const insertOrder = (id: string): ReturnType<typeof sql> => sql`
    INSERT INTO orders (id, number, cart_id, customer_id, currency, subtotal, shipping, tax, total, shipping_address, billing_address, created_at, updated_at)
    VALUES (${id}, 'AT-1999-' || lpad(nextval('order_numbers')::text, 6, '0'), ${id}, 'nobody', 'EUR', 200, 0, 0, 200, ${address}::jsonb, ${address}::jsonb, now(), now()) RETURNING id`;
  const withLine = (id: string, amount: number): ReturnType<typeof sql> => sql`
    WITH placed AS (${insertOrder(id)}) INSERT INTO order_lines SELECT id, ${id}, ${id}, 0, 'S', 'T', '[]', 1, ${amount}, ${amount} FROM placed`;
  const count = async (id: string): Promise<unknown> => query(sql`SELECT (SELECT count(*) FROM orders WHERE id = ${id})::int AS orders, (SELECT count(*) FROM order_lines WHERE order_id = ${id})::int AS lines`);
  const newId = async (): Promise<string> => (await query<{ id: string }>(sql`SELECT uuidv7() AS id`))[0]?.id ?? '';

  test('refuse an order without lines', async () => {
    const id = await newId();
    await expect(query(insertOrder(id))).rejects.toThrow(/do not add up to its subtotal/);
    expect(await count(id)).toEqual([{ orders: 0, lines: 0 }]);
  });
  test('refuse an order that lacks one', async () => {
    const id = await newId();
    await expect(query(withLine(id, 199))).rejects.toThrow(/do not add up to its subtotal/);
    expect(await count(id)).toEqual([{ orders: 0, lines: 0 }]);
  });
  test('take a whole one, and no line later', async () => {
    const id = await newId();
    await query(withLine(id, 200));
    expect(await count(id)).toEqual([{ orders: 1, lines: 1 }]);
    await expect(query(sql`INSERT INTO order_lines SELECT order_id, uuidv7(), product_id, 1, sku, title, options, 1, 1, 1 FROM order_lines WHERE order_id = ${id}`)).rejects.toThrow(/do not add up/);
    expect(await count(id)).toEqual([{ orders: 1, lines: 1 }]);
  });
  test.each(['order_lines', 'order_history', 'payments'])('refuse to change or to remove what stands in %s', async (table) => {
    const { path } = await makeOrder({ status: 'paid' });
    const records = () => query(sql`SELECT * FROM ${sql.table(table)} WHERE order_id = ${path.orderId}`);
    const before = await records();
    expect(before.length).toBeGreaterThan(0);
    await expect(query(sql`UPDATE ${sql.table(table)} SET order_id = order_id WHERE order_id = ${path.orderId}`)).rejects.toThrow(/is refused/);
    await expect(query(sql`DELETE FROM ${sql.table(table)} WHERE order_id = ${path.orderId}`)).rejects.toThrow(/is refused/);
    expect(await records()).toEqual(before);
  });
});
