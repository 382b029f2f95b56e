import type { Schema } from '../contract/types.js';
import type { CartCheck } from './cart-check.js';
import type { FilledCart } from './cart-read.js';
import type { Cart } from './cart.entity.js';
import { subtotalOf } from './totals.js';

type Currency = Schema<'Currency'>;

/** @param token the secret of a guest's cart, in the one answer that shows it */
export function cartView({ cart, lines }: FilledCart, token?: string): Schema<'Cart'> {
  const { id, status, version, expiresAt, createdAt, updatedAt } = cart;
  if (status === 'expired') throw new Error(`The expired cart ${id} was to be shown.`);
  const currency = cart.currency as Currency;
  return {
    id, status, currency, version,
    items: lines.map(({ variantId, productId, sku, title, options, quantity, unitAmount }) => ({
      variantId, productId, sku, title, options, quantity, unitPrice: { amount: unitAmount, currency }, lineTotal: { amount: quantity * unitAmount, currency },
    })),
    subtotal: { amount: subtotalOf(lines), currency },
    itemCount: lines.reduce((sum, { quantity }) => sum + quantity, 0),
    expiresAt: expiresAt.toISOString(), createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString(),
    ...(token !== undefined && { token }),
  };
}

export function cartValidationView({ cart, orderable, problems, totals }: CartCheck & { cart: Cart }): Schema<'CartValidation'> {
  const money = (amount: number): Schema<'Money'> => ({ amount, currency: cart.currency as Currency });
  return {
    orderable, cartVersion: cart.version, problems,
    ...(totals && { totals: { subtotal: money(totals.subtotal), shipping: money(totals.shipping), tax: money(totals.tax), total: money(totals.total) } }),
  };
}
