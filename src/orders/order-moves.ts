import type { EntityManager } from '@mikro-orm/postgresql';
import { uuidv7 } from '../database/uuid.js';
import { record } from '../events/outbox.js';
import { returnStock } from '../inventory/ledger.js';
import { HistoryEntry, type Actor } from './history.entity.js';
import type { Order } from './order.entity.js';
import type { OrderStatus } from './states.js';

export interface Move { to: OrderStatus; actor: Actor; reason?: string | undefined }

/**
 * Moves an order that the transaction has locked, with all that belongs to it: its history, its event and, when it is cancelled, its stock.
 * @throws ShopError `invalid_state_transition`
 */
export async function moveOrder(em: EntityManager, order: Order, { to, actor, reason }: Move, now: Date): Promise<void> {
  const { id, number, status: from } = order;
  order.moveTo(to, now);
  em.create(HistoryEntry, { id: uuidv7(), order: id, fromStatus: from, toStatus: to, actor, reason: reason ?? null, createdAt: now });
  await em.flush();
  if (to !== 'cancelled') return record(em, 'orderStateChanged', id, { number, from, to });
  await returnStock(em, id);
  await record(em, 'orderCancelled', id, { number, from });
}
