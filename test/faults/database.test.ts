import { randomUUID } from 'node:crypto';
import { expect, test } from '@jest/globals';
import type { Input } from '../../src/contract/types.js';
import { call, type Answer } from '../support/call.js';
import { address, filledCart, makeStocked, orderOf, place, stockOf } from '../support/orders.js';
import { cutAtCommit, mortalDatabase, ownDatabase, sql } from '../support/own.js';
import { startServer } from '../support/server.js';
import { setting } from '../support/settings.js';
import { customer, staff } from '../support/tokens.js';

test('a COMMIT whose answer is lost is not done again, and the repeat is answered by what it did', async () => {
  const way = await cutAtCommit(setting('TEST_DATABASE_URL'), 'insert into "order_lines"');
  const server = await startServer({ DATABASE_URL: way.url });
  const { id: variantId } = await makeStocked(10);
  const opened = await filledCart({ quantities: { [variantId]: 2 } });
  const [key, body] = [randomUUID(), await orderOf(opened)];
  const unknown = await place(opened.owner, body, { key, at: server.url });
  expect([way.cut, unknown.status, unknown.problem.code]).toEqual([true, 503, 'dependency_unavailable']);
  const repeat = await place(opened.owner, body, { key, at: server.url });
  expect([repeat.status, repeat.headers['idempotency-replayed']]).toEqual([201, 'true']);
  expect((await call('listMyOrders', { token: opened.owner.token })).body.data.map(({ id }) => id)).toEqual([repeat.body.id]);
  expect(await stockOf(variantId)).toEqual({ onHand: 8, ledger: 8, entries: 2 });
  await server.stop();
  way.stop();
});

// A sequence counts what is rolled back as well.
test.each([['40P01', 1, 201, 2], ['40001', 2, 201, 3], ['40P01', 9, 503, 3]])('%s %i times in a row is %i after %i tries', async (code, times, status, tries) => {
  const url = await ownDatabase();
  await sql(url, 'CREATE SEQUENCE tries',
    `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF nextval('tries') <= ${times} THEN RAISE EXCEPTION 'not now' USING ERRCODE = '${code}'; END IF; RETURN NEW; END $$`,
    'CREATE TRIGGER fail BEFORE INSERT ON categories FOR EACH ROW EXECUTE FUNCTION fail()');
  const server = await startServer({ DATABASE_URL: url });
  const answer = await call('createCategory', { at: server.url, token: staff().token, body: { name: 'Boxes' } });
  expect([answer.status, answer.headers['retry-after']]).toEqual([status, status === 503 ? '2' : undefined]);
  expect(await sql(url, 'SELECT last_value::int AS tries, (SELECT count(*) FROM categories)::int AS made FROM tries')).toEqual([{ tries, made: status === 201 ? 1 : 0 }]);
  await server.stop();
});

test('a database that is killed while orders are in flight loses none that was acknowledged, and keeps no half of one', async () => {
  const database = await mortalDatabase();
  const server = await startServer({ DATABASE_URL: database.url });
  const at = server.url;
  const { token } = staff();
  const { variants: [variant] } = (await call('createProduct', { at, token, body: { title: 'Much', variants: [{ sku: 'much', prices: [{ amount: 1000, currency: 'EUR' }] }] } })).body;
  const variantId = variant?.id ?? '';
  await call('adjustStock', { at, token, key: randomUUID(), path: { variantId }, body: { delta: 1000, reason: 'received' } });

  const intent = async (): Promise<() => Promise<Answer<'placeOrder'>>> => {
    const [owner, key] = [customer().token, randomUUID()];
    const { id: cartId } = (await call('createCart', { at, token: owner, body: { currency: 'EUR' } })).body;
    await call('setCartItem', { at, token: owner, path: { cartId, variantId }, body: { quantity: 2 } });
    const { cartVersion, totals } = (await call('validateCart', { at, token: owner, path: { cartId }, query: { country: 'DE' } })).body;
    const body: Input<'placeOrder'>['body'] = { cartId, cartVersion, expectedTotal: totals?.total ?? { amount: 0, currency: 'EUR' }, shippingAddress: address };
    return () => call('placeOrder', { at, token: owner, key, body });
  };

  let placed = 0;
  for (const answered of [1, 5, 10]) {
    const intents = await Promise.all(Array.from({ length: 15 }, intent));
    let [count, killed] = [0, Promise.resolve()];
    const answers = await Promise.all(intents.map((send) => send().then((answer) => {
      count += 1;
      if (count === answered) killed = database.kill();
      return answer;
    })));
    await killed;
    await database.start();
    expect(answers.filter(({ status }) => status !== 201 && status !== 503)).toEqual([]);
    const repeats = await Promise.all(intents.map(async (send) => {
      let answer = await send();
      for (let attempt = 0; answer.status === 503 && attempt < 20; attempt += 1) answer = await send();
      return answer;
    }));
    expect(repeats.map(({ status }) => status)).toEqual(Array(15).fill(201));
    answers.forEach(({ status, text }, index) => { if (status === 201) expect(repeats[index]?.text).toBe(text); });
    placed += 15;
    expect(await sql(database.url, `SELECT on_hand AS stock, (SELECT sum(delta)::int FROM stock_adjustments) AS ledger, (SELECT count(*)::int FROM orders) AS orders, (SELECT sum(quantity)::int FROM order_lines) AS pieces,
      (SELECT count(*)::int FROM events WHERE type = 'orderPlaced') AS events FROM stock`)).toEqual([{ stock: 1000 - 2 * placed, ledger: 1000 - 2 * placed, orders: placed, pieces: 2 * placed, events: placed }]);
  }
  await server.stop();
  await database.remove();
}, 60_000);
