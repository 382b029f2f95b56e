import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import pactum from 'pactum';
import { call, type Answer } from '../support/call.js';
import { query } from '../support/database.js';
import { filledCart, historyOf, makeOrder, makeStocked, orderOf, place, readOrder, stockOf } from '../support/orders.js';
import { startServer } from '../support/server.js';

// A request that a dead server does not answer is what this is about.
pactum.settings.setLogLevel('SILENT');
const nothing = (): undefined => undefined;

const inFlight = 20;
const quantity = 2;

interface Intent { send: (at?: string) => Promise<Answer<'placeOrder'>>; token: string }

/** Customers who each are about to order the same variant, by keys of their own. */
const intentsFor = (variantId: string): Promise<Intent[]> => Promise.all(Array.from({ length: inFlight }, async () => {
  const opened = await filledCart({ quantities: { [variantId]: quantity } });
  const [key, body] = [randomUUID(), await orderOf(opened)];
  return { token: opened.owner.token, send: (at) => place(opened.owner, body, { key, ...(at !== undefined && { at }) }) };
}));

/** Sends all at once and kills the server when so many have been answered. @returns what was answered by then, in the order of the intents */
async function crash(intents: readonly Intent[], answered: number): Promise<(Answer<'placeOrder'> | undefined)[]> {
  const server = await startServer();
  // It knows the issuer's keys and has connections by now.
  expect((await call('listMyOrders', { token: intents[0]?.token ?? '', at: server.url })).status).toBe(200);
  let count = 0;
  const answers = Promise.all(intents.map(({ send }) => send(server.url).then((answer) => {
    count += 1;
    if (count === answered) server.signal('SIGKILL');
    return answer;
  }, nothing)));
  if (answered === 0) {
    await sleep(15);
    server.signal('SIGKILL');
  }
  await server.exited;
  return answers;
}

/** What the database holds of a variant's orders. Nothing else is under way: what the dead server had begun has been rolled back. */
async function kept(variantId: string): Promise<{ orders: number; pieces: number; events: number; placings: number; carts: number }[]> {
  for (const begun = Date.now(); Date.now() - begun < 5_000;) {
    const busy = await query(sql`SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND state <> 'idle'`);
    if (busy.length === 0) break;
    await sleep(50);
  }
  return query(sql`
    WITH o AS (SELECT o.id, o.cart_id, l.quantity FROM order_lines l JOIN orders o ON o.id = l.order_id WHERE l.variant_id = ${variantId})
    SELECT count(*)::int AS orders, coalesce(sum(quantity), 0)::int AS pieces, (SELECT count(*) FROM events WHERE type = 'orderPlaced' AND subject_id IN (SELECT id FROM o))::int AS events,
      (SELECT count(*) FROM order_history WHERE order_id IN (SELECT id FROM o))::int AS placings, (SELECT count(*) FROM carts WHERE status = 'ordered' AND id IN (SELECT cart_id FROM o))::int AS carts FROM o`);
}

describe('a server that is killed while orders are in flight', () => {
  test.each([0, 1, 4, 7, 10, 13, 16, 19])('after %i answers', async (answered) => {
    const { id: variantId } = await makeStocked(100);
    const intents = await intentsFor(variantId);
    const answers = await crash(intents, answered);
    const acknowledged = answers.filter((answer) => answer !== undefined);
    expect(acknowledged.map(({ status }) => status)).toEqual(Array<number>(acknowledged.length).fill(201));

    const [{ orders, ...parts } = { orders: -1 }] = await kept(variantId);
    expect(orders).toBeGreaterThanOrEqual(acknowledged.length);
    expect(parts).toEqual({ pieces: orders * quantity, events: orders, placings: orders, carts: orders });
    expect(await stockOf(variantId)).toEqual({ onHand: 100 - orders * quantity, ledger: 100 - orders * quantity, entries: 1 + orders });

    const repeats = await Promise.all(intents.map(({ send }) => send()));
    expect(repeats.map(({ status }) => status)).toEqual(Array<number>(inFlight).fill(201));
    expect(repeats.filter(({ headers }) => headers['idempotency-replayed'] === 'true')).toHaveLength(orders);
    answers.forEach((answer, at) => { if (answer) expect(repeats[at]?.text).toBe(answer.text); });
    for (const { token } of intents) expect((await call('listMyOrders', { token })).body.data).toHaveLength(1);
    expect(new Set(repeats.map(({ body }) => body.number)).size).toBe(inFlight);
    expect(await stockOf(variantId)).toEqual({ onHand: 60, ledger: 60, entries: 21 });
  }, 60_000);
});

test('a server that starts cancels what stayed unpaid while none was running, and stops at once', async () => {
  const placed = await makeOrder();
  await query(sql`UPDATE orders SET created_at = now() - interval '1441 minutes' WHERE id = ${placed.order.id}`);
  const server = await startServer();
  for (const begun = Date.now(); Date.now() - begun < 20_000;) {
    if ((await readOrder(placed)).order.status !== 'pending') break;
    await sleep(200);
  }
  expect(await historyOf(placed.path)).toEqual(['pending by customer', 'cancelled by system']);
  const asked = Date.now();
  expect(await server.stop()).toBe(0);
  expect(Date.now() - asked).toBeLessThan(5_000);
}, 60_000);
