import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { violated } from '../../src/database/transaction.js';
import { uuidv7 } from '../../src/database/uuid.js';
import { returnStock, takeStock, type StockLine } from '../../src/inventory/ledger.js';
import { call } from '../support/call.js';
import { makeVariant, stockUp } from '../support/catalog.js';
import { inTransaction, query } from '../support/database.js';
import { setting } from '../support/settings.js';
import { staff } from '../support/tokens.js';

const { token } = staff(['read:inventory', 'write:inventory']);
const servers = [setting('TEST_API'), setting('TEST_API_2')];

interface Sums { onHand: number; sum: number; least: number }
const sumsOf = async (variantId: string): Promise<Sums | undefined> => (await query<Sums>(sql`
  SELECT s.on_hand AS "onHand", coalesce(sum(a.delta), 0)::int AS sum, coalesce(min(a.on_hand_after), 0) AS least
  FROM stock s LEFT JOIN stock_adjustments a USING (variant_id) WHERE variant_id = ${variantId} GROUP BY s.variant_id`))[0];

describe('the stock', () => {
  test('is never below zero and always the sum of its ledger, however many take from it at once', async () => {
    const { id: variantId, sku } = await makeVariant();
    await stockUp(variantId, 20);
    const takes = await Promise.all(Array.from({ length: 40 }, (_, at) => call('adjustStock', {
      token, key: randomUUID(), at: servers[at % 2] ?? '', path: { variantId }, body: { delta: -1, reason: 'damaged' },
    })));
    expect(takes.map(({ status }) => status).filter((status) => status === 201)).toHaveLength(20);
    for (const { problem } of takes.filter(({ status }) => status !== 201)) {
      expect(problem).toMatchObject({ code: 'insufficient_stock', shortages: [{ variantId, sku, requested: 1, available: 0 }] });
    }
    expect(await sumsOf(variantId)).toEqual({ onHand: 0, sum: 0, least: 0 });
    expect(new Set(takes.filter(({ status }) => status === 201).map(({ body }) => body.onHandAfter)).size).toBe(20);
  });

  test('loses no delivery when some are received and some are taken at once', async () => {
    const { id: variantId } = await makeVariant();
    await stockUp(variantId, 5);
    const deltas = Array.from({ length: 40 }, (_, at) => (at % 3 === 0 ? 2 : -1));
    const answers = await Promise.all(deltas.map((delta, at) => call('adjustStock', { token, key: randomUUID(), at: servers[at % 2] ?? '', path: { variantId }, body: { delta, reason: 'counted' } })));
    const expected = 5 + answers.reduce((sum, answer, at) => sum + (answer.status === 201 ? deltas[at] ?? 0 : 0), 0);
    expect(await sumsOf(variantId)).toMatchObject({ onHand: expected, sum: expected });
  });

  test('follows its ledger entry by entry, in the order in which the ledger is listed', async () => {
    const { id: variantId } = await makeVariant();
    await Promise.all(Array.from({ length: 20 }, (_, at) => call('adjustStock', { token, key: randomUUID(), at: servers[at % 2] ?? '', path: { variantId }, body: { delta: at + 1, reason: 'received' } })));
    const { data } = (await call('listStockAdjustments', { token, path: { variantId }, query: { limit: 100 } })).body;
    const oldestFirst = data.toReversed();
    let onHand = 0;
    expect(oldestFirst.map(({ onHandAfter }) => onHandAfter)).toEqual(oldestFirst.map(({ delta }) => (onHand += delta)));
  });

  test('begins to be there, and empty, with the variant', async () => {
    expect(await sumsOf((await makeVariant()).id)).toEqual({ onHand: 0, sum: 0, least: 0 });
  });
});

describe('an order', () => {
  const take = (orderId: string, ...lines: StockLine[]): Promise<void> => inTransaction((em) => takeStock(em, lines, orderId));

  async function stocked(pieces: number): Promise<{ variantId: string; sku: string }> {
    const { id: variantId, sku } = await makeVariant();
    await stockUp(variantId, pieces);
    return { variantId, sku };
  }

  test('takes all or nothing, and is told everything that is short', async () => {
    const [enough, one, none] = [await stocked(5), await stocked(1), await stocked(2)];
    // The same variant in two lines counts as one of 3.
    const refused = await take(uuidv7(), { ...enough, quantity: 5 }, { ...one, quantity: 4 }, { ...none, quantity: 1 }, { ...none, quantity: 2 }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'insufficient_stock', extensions: { shortages: [{ ...one, requested: 4, available: 1 }, { ...none, requested: 3, available: 2 }] } });
    expect(await Promise.all([enough, one, none].map(async ({ variantId }) => (await sumsOf(variantId))?.onHand))).toEqual([5, 1, 2]);
  });

  test('that takes the last piece is an event, and gives everything back once', async () => {
    const [last, some] = [await stocked(2), await stocked(3)];
    const orderId = uuidv7();
    await take(orderId, { ...last, quantity: 2 }, { ...some, quantity: 1 });
    expect(await query(sql`SELECT subject_id, data FROM events WHERE type = 'stockDepleted' AND subject_id IN (${last.variantId}, ${some.variantId})`)).toEqual([{ subject_id: last.variantId, data: { sku: last.sku } }]);
    for (let attempt = 0; attempt < 2; attempt += 1) await inTransaction((em) => returnStock(em, orderId));
    expect(await Promise.all([last, some].map(({ variantId }) => sumsOf(variantId)))).toEqual([{ onHand: 2, sum: 2, least: 0 }, { onHand: 3, sum: 3, least: 2 }]);
    const { data } = (await call('listStockAdjustments', { token, path: { variantId: last.variantId } })).body;
    expect(data.map(({ delta, reason, orderId: of }) => ({ delta, reason, of }))).toEqual([{ delta: 2, reason: 'cancelled', of: orderId }, { delta: -2, reason: 'sold', of: orderId }, { delta: 2, reason: 'received', of: undefined }]);
  });

  test('never waits in a circle for another that takes the same in another order', async () => {
    const [a, b] = [await stocked(100), await stocked(100)];
    await Promise.all(Array.from({ length: 20 }, (_, at) => take(uuidv7(), ...(at % 2 === 0 ? [{ ...a, quantity: 1 }, { ...b, quantity: 1 }] : [{ ...b, quantity: 1 }, { ...a, quantity: 1 }]))));
    expect(await Promise.all([a, b].map(async ({ variantId }) => (await sumsOf(variantId))?.onHand))).toEqual([80, 80]);
  });
});

describe('the walls in the database', () => {
  async function stocked(): Promise<string> {
    const { id } = await makeVariant();
    await stockUp(id, 3);
    return id;
  }

  test.each([
    ['an UPDATE of the stock', (id: string) => sql`UPDATE stock SET on_hand = 100 WHERE variant_id = ${id}`],
    ['an UPDATE of the ledger', (id: string) => sql`UPDATE stock_adjustments SET delta = 100 WHERE variant_id = ${id}`],
    ['a DELETE from the ledger', (id: string) => sql`DELETE FROM stock_adjustments WHERE variant_id = ${id}`],
  ])('refuse %s', async (_, statement) => {
    const id = await stocked();
    await expect(query(statement(id))).rejects.toThrow(/is refused: the stock changes by a new entry in its ledger/);
    expect(await sumsOf(id)).toEqual({ onHand: 3, sum: 3, least: 3 });
  });

  test('refuse to forget the stock of a variant that has a ledger', async () => {
    const id = await stocked();
    await expect(query(sql`DELETE FROM stock WHERE variant_id = ${id}`)).rejects.toThrow(/violates foreign key constraint/);
  });

  test('refuse to take more than there is', async () => {
    const id = await stocked();
    const taken = query(sql`INSERT INTO stock_adjustments (id, variant_id, delta, reason) VALUES (gen_random_uuid(), ${id}, -4, 'damaged')`);
    expect(violated(await taken.catch((error: unknown) => error))).toBe('stock_on_hand_check');
    expect(await sumsOf(id)).toEqual({ onHand: 3, sum: 3, least: 3 });
  });

  test('write themselves what is on hand after an entry', async () => {
    const id = await stocked();
    await query(sql`INSERT INTO stock_adjustments (id, variant_id, delta, reason, on_hand_after) VALUES (gen_random_uuid(), ${id}, -1, 'damaged', 999)`);
    expect(await sumsOf(id)).toEqual({ onHand: 2, sum: 2, least: 2 });
  });

  test('give an entry no effect that ON CONFLICT leaves out', async () => {
    const id = await stocked();
    await query(sql`INSERT INTO stock_adjustments (id, variant_id, delta, reason) SELECT id, variant_id, 5, 'counted' FROM stock_adjustments WHERE variant_id = ${id} ON CONFLICT DO NOTHING`);
    expect(await sumsOf(id)).toEqual({ onHand: 3, sum: 3, least: 3 });
  });

  test('refuse two entries of a variant in one statement, of which one would say a wrong stock', async () => {
    const id = await stocked();
    await expect(query(sql`INSERT INTO stock_adjustments (id, variant_id, delta, reason) SELECT gen_random_uuid(), ${id}, 1, 'counted' FROM generate_series(1, 2)`)).rejects.toThrow(/one entry of variant/);
    expect(await sumsOf(id)).toEqual({ onHand: 3, sum: 3, least: 3 });
  });

  test('keep room for what orders hold', async () => {
    const id = await stocked();
    const enter = (delta: number, reason: string): Promise<unknown> => query(sql`INSERT INTO stock_adjustments (id, variant_id, delta, reason) VALUES (gen_random_uuid(), ${id}, ${delta}, ${reason})`);
    await expect(enter(1_000_000_000, 'received')).rejects.toThrow(/more of variant .* than 1000000000/);
    await enter(1_000_000_000, 'cancelled');
    await enter(-1, 'damaged');
    expect(await sumsOf(id)).toEqual({ onHand: 1_000_000_002, sum: 1_000_000_002, least: 3 });
  });

  test.each(['stock_adjustments', 'stock', 'orders', 'order_lines', 'order_history', 'payments'])('refuse to empty %s', async (table) => {
    await stocked();
    // Should it work after all, it is undone.
    await expect(inTransaction(async (em) => {
      await sql`TRUNCATE ${sql.table(table)} CASCADE`.execute(em.getKysely());
      throw new Error('It was emptied.');
    })).rejects.toThrow(/TRUNCATE of .* is refused/);
  });
});
