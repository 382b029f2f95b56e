import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import { unprocessable } from '../errors.js';
import type { Cart } from './cart.entity.js';

export const mostLines = 100;

/** A variant as it is sold now, beside a cart; amounts are minor units of the cart's currency. */
export interface Offer {
  sku: string;
  minQuantity: number;
  maxQuantity: number;
  sellable: boolean;
  unitAmount: number | null;
  /** How many the cart's line has; 0 if there is none. */
  inCart: number;
  /** How many lines the cart has. */
  lines: number;
}

/** Undefined for an unknown variant. */
export async function offerOf(em: EntityManager, cart: Cart, variantId: string): Promise<Offer | undefined> {
  const { rows } = await sql<Offer>`
    SELECT v.sku, v.min_quantity AS "minQuantity", v.max_quantity AS "maxQuantity", v.status = 'active' AND p.status = 'active' AS sellable,
      c.amount::float8 AS "unitAmount", coalesce(i.quantity, 0) AS "inCart", (SELECT count(*)::int FROM cart_items WHERE cart_id = ${cart.id}) AS lines
    FROM variants v JOIN products p ON p.id = v.product_id
      LEFT JOIN variant_prices c ON c.variant_id = v.id AND c.currency = ${cart.currency}
      LEFT JOIN cart_items i ON i.variant_id = v.id AND i.cart_id = ${cart.id}
    WHERE v.id = ${variantId}`.execute(em.getKysely());
  return rows[0];
}

/**
 * Whether the cart may have a line of so many.
 * @returns the price of one
 * @throws ShopError `variant_unavailable`, `price_unavailable`, `quantity_out_of_range`, `cart_full`
 */
export function requireOffer({ sku, minQuantity, maxQuantity, sellable, unitAmount, inCart, lines }: Offer, { currency }: Cart, quantity: number): number {
  if (!sellable) throw unprocessable('variant_unavailable', `${sku} is not sold any more.`);
  if (unitAmount === null) throw unprocessable('price_unavailable', `${sku} has no price in ${currency}, the currency of the cart.`);
  if (quantity < minQuantity || quantity > maxQuantity) throw unprocessable('quantity_out_of_range', `${sku} is sold in quantities from ${minQuantity} to ${maxQuantity}, and the line would have ${quantity}.`);
  if (inCart === 0 && lines >= mostLines) throw unprocessable('cart_full', `The cart has ${mostLines} lines already.`);
  return unitAmount;
}

/** Makes the variant's one line so many, at this price. The caller holds the lock of the cart. */
export async function putLine(em: EntityManager, { id }: Cart, variantId: string, quantity: number, unitAmount: number): Promise<void> {
  await sql`INSERT INTO cart_items (cart_id, variant_id, quantity, unit_amount) VALUES (${id}, ${variantId}, ${quantity}, ${unitAmount})
    ON CONFLICT (cart_id, variant_id) DO UPDATE SET quantity = excluded.quantity, unit_amount = excluded.unit_amount`.execute(em.getKysely());
}
