import { defineEntity, p } from '@mikro-orm/postgresql';
import { orderStatuses, requireTransition, transitionsFrom, type OrderStatus } from './states.js';

export interface Address {
  name: string;
  company?: string;
  line1: string;
  line2?: string;
  city: string;
  region?: string;
  postalCode?: string;
  country: string;
  phone?: string;
}

const OrderSchema = defineEntity({
  name: 'Order',
  tableName: 'orders',
  properties: {
    id: p.uuid().primary(),
    number: p.text(),
    cartId: p.uuid(),
    customerId: p.text(),
    status: p.enum([...orderStatuses]),
    currency: p.character(),
    lines: () => p.oneToMany(OrderLine).mappedBy('order').orderBy({ position: 'asc' }),
    subtotal: p.bigint('number'),
    shipping: p.bigint('number'),
    tax: p.bigint('number'),
    total: p.bigint('number'),
    paidTotal: p.bigint('number'),
    shippingAddress: p.json<Address>(),
    billingAddress: p.json<Address>(),
    note: p.text().nullable(),
    version: p.integer(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

const OrderLineSchema = defineEntity({
  name: 'OrderLine',
  tableName: 'order_lines',
  properties: {
    order: () => p.manyToOne(Order).primary(),
    variantId: p.uuid().primary(),
    productId: p.uuid(),
    position: p.integer(),
    sku: p.text(),
    title: p.text(),
    options: p.json<{ name: string; value: string }[]>(),
    quantity: p.integer(),
    unitAmount: p.bigint('number'),
    lineAmount: p.bigint('number'),
  },
});

/** An order. Amounts are minor units of its currency. */
export class Order extends OrderSchema.class {
  belongsTo(customerId: string | null): boolean { return this.customerId === customerId; }

  /** What is left to pay. */
  due(): number { return this.total - this.paidTotal; }

  allowedTransitions(): readonly OrderStatus[] { return transitionsFrom(this.status); }

  /** @throws ShopError `invalid_state_transition` */
  moveTo(to: OrderStatus, now: Date): void {
    requireTransition(this.status, to);
    this.status = to;
    this.touch(now);
  }

  /** Money has arrived; it is not more than what is due. */
  receive(amount: number, now: Date): void {
    this.paidTotal += amount;
    this.touch(now);
  }

  private touch(now: Date): void {
    this.version += 1;
    this.updatedAt = now;
  }
}
OrderSchema.setClass(Order);

/** What was sold, as it was then: no change of the catalog reaches it. */
export class OrderLine extends OrderLineSchema.class {}
OrderLineSchema.setClass(OrderLine);
