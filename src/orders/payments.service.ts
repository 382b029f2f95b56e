import { EntityManager, type FilterQuery } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { amountText } from '../carts/amount.js';
import type { Input } from '../contract/types.js';
import { pageOf } from '../database/keyset.js';
import { transactional, violated } from '../database/transaction.js';
import { uuidv7 } from '../database/uuid.js';
import { conflict, notFound, unprocessable, type ShopError } from '../errors.js';
import { lockOrder } from './order-access.js';
import { behind, byTime, timeAndId } from './order-lists.js';
import { moveOrder } from './order-moves.js';
import { Order } from './order.entity.js';
import { Payment } from './payment.entity.js';

type Body = Input<'recordPayment'>['body'];

/** The money that providers took for orders. */
@Injectable()
export class PaymentsService {
  constructor(private readonly em: EntityManager) {}

  /** @throws ShopError `not_found`, `payment_already_recorded`, `invalid_state_transition`, `currency_mismatch`, `payment_exceeds_total` */
  async recordPayment(orderId: string, { provider, reference, amount: { amount, currency } }: Body): Promise<Payment> {
    return transactional(this.em, async () => {
      const order = await lockOrder(this.em, orderId);
      if (!order) throw notFound('order');
      if (await this.em.count(Payment, { provider, reference }) > 0) throw alreadyRecorded(provider, reference);
      if (order.status !== 'pending') throw conflict('invalid_state_transition', `An order that is ${order.status} takes no payments.`);
      if (currency !== order.currency) throw unprocessable('currency_mismatch', `The order is in ${order.currency} and the payment in ${currency}.`);
      if (amount > order.due()) throw unprocessable('payment_exceeds_total', `${amountText(order.due(), currency)} are due and the payment is ${amountText(amount, currency)}.`);

      const now = new Date();
      const payment = this.em.create(Payment, { id: uuidv7(), order, provider, reference, amount, createdAt: now });
      order.receive(amount, now);
      await this.em.flush().catch((error: unknown) => {
        // The same reference came in for another order at the same moment.
        throw violated(error) === 'payments_reference_unique' ? alreadyRecorded(provider, reference) : error;
      });
      if (order.due() === 0) await moveOrder(this.em, order, { to: 'paid', actor: 'staff' }, now);
      return payment;
    });
  }

  /** The oldest first. @throws ShopError `not_found` for an unknown order, `invalid_cursor` */
  async listPayments(orderId: string, { cursor, limit }: Input<'listPayments'>['query']): Promise<ReturnType<typeof pageOf<Payment>>> {
    const scope = ['listPayments', orderId];
    const after = behind(cursor, scope, 'asc');
    if (await this.em.count(Order, orderId) === 0) throw notFound('order');
    const payments = await this.em.find(Payment, { $and: [{ order: orderId }, after as FilterQuery<Payment>] }, { orderBy: byTime('asc'), limit: limit + 1, populate: ['order'] });
    return pageOf(payments, limit, scope, timeAndId);
  }

  /** @throws ShopError `not_found`, for a payment of another order as well */
  async getPayment(orderId: string, paymentId: string): Promise<Payment> {
    return this.em.findOneOrFail(Payment, { id: paymentId, order: orderId }, { populate: ['order'], failHandler: () => notFound('payment') });
  }
}

const alreadyRecorded = (provider: string, reference: string): ShopError =>
  conflict('payment_already_recorded', `${provider} has reported the payment ${reference} before. Nothing more was recorded.`);
