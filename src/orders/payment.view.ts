import type { Schema } from '../contract/types.js';
import type { Payment } from './payment.entity.js';

export const paymentView = ({ id, order, provider, reference, amount, createdAt }: Payment): Schema<'Payment'> =>
  ({ id, orderId: order.id, provider, reference, amount: { amount, currency: order.currency as Schema<'Currency'> }, createdAt: createdAt.toISOString() });
