import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { notFound } from '../errors.js';
import type { Caller } from '../http/caller.js';
import { Order } from './order.entity.js';

/** The scope that opens one's own orders, and the one that opens all. */
export interface Access { own: string; all: string }

export const reading: Access = { own: 'read:own-orders', all: 'read:orders' };
export const cancelling: Access = { own: 'place:order', all: 'write:orders' };

export const isOwner = (order: Order, { subject, scopes }: Caller, { own }: Access): boolean => scopes.has(own) && order.belongsTo(subject);

/** The order, if it is there for the caller. @throws ShopError `not_found`, the same for an unknown and a foreign one */
export function visible(order: Order | null, caller: Caller, access: Access): Order {
  if (!order || !(caller.scopes.has(access.all) || isOwner(order, caller, access))) throw notFound('order');
  return order;
}

/** Locks an order until the transaction ends: who changes its state or takes its money holds this lock. */
export async function lockOrder(em: EntityManager, orderId: string): Promise<Order | null> {
  const order = await em.findOne(Order, orderId, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (order) await em.populate(order, ['lines']);
  return order;
}
