import type { Schema } from '../contract/types.js';
import type { HistoryEntry } from './history.entity.js';
import type { Order, OrderLine } from './order.entity.js';

type Currency = Schema<'Currency'>;

export function orderView(order: Order): Schema<'Order'> {
  // The database holds currencies of the contract only: a cart has none else.
  const currency = order.currency as Currency;
  const money = (amount: number): Schema<'Money'> => ({ amount, currency });
  return {
    id: order.id,
    number: order.number,
    status: order.status,
    customerId: order.customerId,
    currency,
    lines: order.lines.getItems().map((line) => lineView(line, money)),
    subtotal: money(order.subtotal),
    shipping: money(order.shipping),
    tax: money(order.tax),
    total: money(order.total),
    paidTotal: money(order.paidTotal),
    shippingAddress: order.shippingAddress,
    billingAddress: order.billingAddress,
    ...(order.note && { note: order.note }),
    allowedTransitions: [...order.allowedTransitions()],
    version: order.version,
    createdAt: order.createdAt.toISOString(),
    updatedAt: order.updatedAt.toISOString(),
  };
}

function lineView({ variantId, productId, sku, title, options, quantity, unitAmount, lineAmount }: OrderLine, money: (amount: number) => Schema<'Money'>): Schema<'OrderLine'> {
  return { variantId, productId, sku, title, options, quantity, unitPrice: money(unitAmount), lineTotal: money(lineAmount) };
}

export const historyView = ({ id, fromStatus, toStatus, createdAt, actor, reason }: HistoryEntry): Schema<'OrderHistoryEntry'> =>
  ({ id, from: fromStatus ?? null, to: toStatus, at: createdAt.toISOString(), actor, ...(reason && { reason }) });
