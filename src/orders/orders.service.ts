import { EntityManager, type FilterQuery } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Input, Precondition } from '../contract/types.js';
import { pageOf, type Scope } from '../database/keyset.js';
import { transactional } from '../database/transaction.js';
import { notFound } from '../errors.js';
import type { Caller } from '../http/caller.js';
import { HistoryEntry } from './history.entity.js';
import { cancelling, isOwner, lockOrder, reading, visible } from './order-access.js';
import { behind, byTime, ceiling, timeAndId } from './order-lists.js';
import { moveOrder } from './order-moves.js';
import { Order } from './order.entity.js';

type Page<Entry> = ReturnType<typeof pageOf<Entry>>;

/** Orders once they are placed. */
@Injectable()
export class OrdersService {
  constructor(private readonly em: EntityManager) {}

  /** @throws ShopError `not_found` */
  async getOrder(caller: Caller, orderId: string): Promise<Order> {
    return visible(await this.em.findOne(Order, orderId, { populate: ['lines'] }), caller, reading);
  }

  /** @throws ShopError `invalid_cursor` */
  async listMyOrders({ subject }: Caller, { status, cursor, limit }: Input<'listMyOrders'>['query']): Promise<Page<Order>> {
    return this.page({ customerId: subject ?? '', ...(status && { status }) }, ['listMyOrders', subject, status], 'desc', cursor, limit);
  }

  /** @throws ShopError `invalid_cursor` */
  async listOrders({ status, customerId, placedFrom, placedTo, sort, cursor, limit }: Input<'listOrders'>['query']): Promise<Page<Order>> {
    const filter: FilterQuery<Order> = {
      ...(status && { status }),
      ...(customerId !== undefined && { customerId }),
      $and: [placedFrom === undefined ? {} : { createdAt: { $gte: ceiling(placedFrom) } }, placedTo === undefined ? {} : { createdAt: { $lt: ceiling(placedTo) } }],
    };
    return this.page(filter, ['listOrders', status, customerId, placedFrom, placedTo, sort], sort === 'oldest' ? 'asc' : 'desc', cursor, limit);
  }

  /** The oldest entry first. @throws ShopError `not_found`, `invalid_cursor` */
  async listOrderHistory(caller: Caller, orderId: string, { cursor, limit }: Input<'listOrderHistory'>['query']): Promise<Page<HistoryEntry>> {
    const scope = ['listOrderHistory', orderId];
    const after = behind(cursor, scope, 'asc');
    visible(await this.em.findOne(Order, orderId), caller, reading);
    const entries = await this.em.find(HistoryEntry, { $and: [{ order: orderId }, after as FilterQuery<HistoryEntry>] }, { orderBy: byTime('asc'), limit: limit + 1 });
    return pageOf(entries, limit, scope, timeAndId);
  }

  /** @throws ShopError `not_found`, `precondition_required`, `version_mismatch`, `invalid_state_transition` */
  async cancelOrder(caller: Caller, orderId: string, reason: string | undefined, ifMatch: Precondition): Promise<Order> {
    return transactional(this.em, async () => {
      const order = visible(await lockOrder(this.em, orderId), caller, cancelling);
      ifMatch.check(order.version);
      await moveOrder(this.em, order, { to: 'cancelled', actor: isOwner(order, caller, cancelling) ? 'customer' : 'staff', reason }, new Date());
      return order;
    });
  }

  /** @throws ShopError `not_found`, `precondition_required`, `version_mismatch`, `invalid_state_transition` */
  async transitionOrder(orderId: string, to: 'fulfilled' | 'completed', ifMatch: Precondition): Promise<Order> {
    return transactional(this.em, async () => {
      const order = await lockOrder(this.em, orderId);
      if (!order) throw notFound('order');
      ifMatch.check(order.version);
      await moveOrder(this.em, order, { to, actor: 'staff' }, new Date());
      return order;
    });
  }

  private async page(filter: FilterQuery<Order>, scope: Scope, direction: 'asc' | 'desc', cursor: string | undefined, limit: number): Promise<Page<Order>> {
    const where: FilterQuery<Order> = { $and: [filter, behind(cursor, scope, direction) as FilterQuery<Order>] };
    return pageOf(await this.em.find(Order, where, { orderBy: byTime(direction), limit: limit + 1, populate: ['lines'] }), limit, scope, timeAndId);
  }
}
