import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type Selectable } from 'kysely';
import type { Schema } from '../contract/types.js';
import { violated } from '../database/transaction.js';
import { uuidv7 } from '../database/uuid.js';
import { conflict, type ShopError } from '../errors.js';
import { record } from '../events/outbox.js';
import type { InventoryTables, Reason } from './tables.js';

/** So many pieces of a variant. */
export interface StockLine { variantId: string; sku: string; quantity: number }

/** An entry to be written; the database adds what is on hand after it, and when. */
export interface Entry { variantId: string; sku: string; delta: number; reason: Reason; note?: string | undefined; orderId?: string | undefined }

export type LedgerRow = Selectable<InventoryTables['stock_adjustments']>;

/**
 * Takes what an order sells, in the caller's transaction: all of it, or nothing.
 * @throws ShopError `insufficient_stock` that names every variant of which there is not enough
 */
export async function takeStock(em: EntityManager, lines: readonly StockLine[], orderId: string): Promise<void> {
  const wanted = new Map<string, StockLine>();
  // A variant that stands in two lines is checked once, with the sum.
  for (const line of lines) wanted.set(line.variantId, { ...line, quantity: line.quantity + (wanted.get(line.variantId)?.quantity ?? 0) });
  const onHand = await lockStock(em, [...wanted.keys()]);
  const shortages = [...wanted.values()].flatMap(({ variantId, sku, quantity }) => {
    const available = onHand.get(variantId) ?? 0;
    return available < quantity ? [{ variantId, sku, requested: quantity, available }] : [];
  });
  if (shortages.length > 0) throw insufficientStock(shortages);
  await enter(em, [...wanted.values()].map(({ variantId, sku, quantity }) => ({ variantId, sku, delta: -quantity, reason: 'sold', orderId })));
}

/** Gives back what an order took, in the caller's transaction. What it has given back already is not given twice. */
export async function returnStock(em: EntityManager, orderId: string): Promise<void> {
  const { rows } = await sql<{ variant_id: string; sku: string; taken: number }>`
    SELECT a.variant_id, v.sku, (-sum(a.delta))::int AS taken FROM stock_adjustments a JOIN variants v ON v.id = a.variant_id
    WHERE a.order_id = ${orderId} GROUP BY a.variant_id, v.sku HAVING sum(a.delta) < 0`.execute(em.getKysely());
  await enter(em, rows.map(({ variant_id: variantId, sku, taken }) => ({ variantId, sku, delta: taken, reason: 'cancelled', orderId })));
}

/** Locks the stock of the variants until the transaction ends, and tells what is on hand of each that exists. */
export async function lockStock(em: EntityManager, variantIds: readonly string[]): Promise<Map<string, number>> {
  // Everybody locks in the order of the ids, so that nobody waits in a circle.
  const { rows } = await sql<{ variant_id: string; on_hand: number }>`
    SELECT variant_id, on_hand FROM stock WHERE variant_id = ANY(${[...variantIds]}::uuid[]) ORDER BY variant_id FOR UPDATE`.execute(em.getKysely());
  return new Map(rows.map(({ variant_id: variantId, on_hand: onHand }) => [variantId, onHand]));
}

/**
 * Writes entries into the ledger, which changes the stock, and notes what is sold out now.
 * @returns the entries as they were written, in the order of the variants
 * @throws ShopError `insufficient_stock` without shortages, if the stock was not locked and is short
 */
export async function enter(em: EntityManager, entries: readonly Entry[]): Promise<LedgerRow[]> {
  if (entries.length === 0) return [];
  const sorted = entries.toSorted((a, b) => (a.variantId < b.variantId ? -1 : 1));
  const rows = await em.getKysely<InventoryTables>().insertInto('stock_adjustments').values(sorted.map(({ variantId, delta, reason, note, orderId }) => ({
    id: uuidv7(), variant_id: variantId, delta, reason, note: note ?? null, order_id: orderId ?? null,
  }))).returningAll().execute().catch((error: unknown) => {
    throw violated(error) === 'stock_on_hand_check' ? insufficientStock() : error;
  });
  const skus = new Map(entries.map(({ variantId, sku }) => [variantId, sku]));
  for (const { variant_id: variantId, delta, on_hand_after: left } of rows) {
    if (delta < 0 && left === 0) await record(em, 'stockDepleted', variantId, { sku: skus.get(variantId) ?? '' });
  }
  return rows;
}

/**
 * Brings the stock of variants to what somebody else has counted, by entries in the ledger, in the caller's transaction.
 * @returns how many of them had another stock
 */
export async function setStock(em: EntityManager, levels: readonly { variantId: string; sku: string; onHand: number }[]): Promise<number> {
  if (levels.length === 0) return 0;
  const there = await lockStock(em, levels.map(({ variantId }) => variantId));
  const entries = levels.map(({ variantId, sku, onHand }): Entry => ({ variantId, sku, delta: onHand - (there.get(variantId) ?? 0), reason: 'imported' }));
  return (await enter(em, entries.filter(({ delta }) => delta !== 0))).length;
}

/** @param shortages every variant that is short, if that is known */
export function insufficientStock(shortages?: Schema<'Shortage'>[]): ShopError {
  const [first] = shortages ?? [];
  if (!shortages || !first) return conflict('insufficient_stock', 'There is less in stock than was asked for. Nothing was taken.');
  const others = shortages.length > 1 ? ` ${shortages.length - 1} more variants are short.` : '';
  return conflict('insufficient_stock', `Only ${first.available} of ${first.sku} are left and ${first.requested} were asked for.${others}`, { shortages });
}
