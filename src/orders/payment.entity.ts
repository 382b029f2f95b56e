import { defineEntity, p } from '@mikro-orm/postgresql';
import { Order } from './order.entity.js';

const PaymentSchema = defineEntity({
  name: 'Payment',
  tableName: 'payments',
  properties: {
    id: p.uuid().primary(),
    order: () => p.manyToOne(Order),
    provider: p.text(),
    reference: p.text(),
    amount: p.bigint('number'),
    createdAt: p.datetime(),
  },
});

/** Money that a provider took for an order, in minor units of its currency; never changed or removed. */
export class Payment extends PaymentSchema.class {}
PaymentSchema.setClass(Payment);
