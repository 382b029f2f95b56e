import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Schema } from '../contract/types.js';
import { amountText } from './amount.js';
import type { Cart } from './cart.entity.js';
import type { Countries } from './countries.js';
import { largestAmount, totalsOf, type Totals } from './totals.js';

/** A line of a cart beside what the catalog and the stock say now; amounts are minor units of the cart's currency. */
export interface CheckedLine {
  variantId: string;
  productId: string;
  sku: string;
  title: string;
  options: { name: string; value: string }[];
  quantity: number;
  /** The price when the line was last added or set. */
  seenAmount: number;
  /** Today's price; null if there is none in the cart's currency. */
  unitAmount: number | null;
  onHand: number;
  minQuantity: number;
  maxQuantity: number;
  /** Whether the variant and its product are active. */
  sellable: boolean;
}

type Problem = Schema<'CartProblem'>;

export interface CartCheck {
  /** In the order in which they were begun. */
  lines: CheckedLine[];
  problems: Problem[];
  /** Undefined if nothing is delivered to the country in the cart's currency. */
  totals: Totals | undefined;
  orderable: boolean;
}

/** What ordering the cart now, to this country, would come to. Changes and locks nothing. */
export async function checkCart(em: EntityManager, cart: Cart, country: string, countries: Countries): Promise<CartCheck> {
  const lines = await readLines(em, cart);
  const counted = lines.flatMap(({ quantity, unitAmount, sellable }) => (sellable && unitAmount !== null ? [{ quantity, unitAmount }] : []));
  const sums = totalsOf(counted, cart.currency, country, countries);
  const totals = sums && sums.total <= largestAmount ? sums : undefined;
  const problems = [
    ...problemsOfCart(cart, lines),
    ...lines.flatMap((line) => problemsOf(line, cart.currency)),
    ...(sums ? [] : [{ code: 'country_not_served' as const, message: `We do not deliver to ${country} in ${cart.currency}.` }]),
    ...(sums && !totals ? [{ code: 'quantity_out_of_range' as const, message: `An order is at most ${amountText(largestAmount, cart.currency)}.` }] : []),
  ];
  return { lines, problems, totals, orderable: problems.every(({ code }) => code === 'price_changed') };
}

async function readLines(em: EntityManager, cart: Cart): Promise<CheckedLine[]> {
  const { rows } = await sql<CheckedLine>`
    SELECT v.id AS "variantId", v.product_id AS "productId", v.sku, p.title, v.options, i.quantity,
      i.unit_amount::float8 AS "seenAmount", c.amount::float8 AS "unitAmount", s.on_hand AS "onHand",
      v.min_quantity AS "minQuantity", v.max_quantity AS "maxQuantity", v.status = 'active' AND p.status = 'active' AS sellable
    FROM cart_items i JOIN variants v ON v.id = i.variant_id JOIN products p ON p.id = v.product_id JOIN stock s ON s.variant_id = v.id
      LEFT JOIN variant_prices c ON c.variant_id = v.id AND c.currency = ${cart.currency}
    WHERE i.cart_id = ${cart.id} ORDER BY i.added_at, v.id`.execute(em.getKysely());
  return rows;
}

function problemsOfCart(cart: Cart, lines: readonly CheckedLine[]): Problem[] {
  return [
    ...(cart.isOpen ? [] : [{ code: 'cart_not_open' as const, message: `The cart has been ${cart.status}.` }]),
    ...(lines.length > 0 ? [] : [{ code: 'cart_empty' as const, message: 'There is nothing in the cart.' }]),
  ];
}

function problemsOf({ variantId, sku, quantity, seenAmount, unitAmount, onHand, minQuantity, maxQuantity, sellable }: CheckedLine, currency: string): Problem[] {
  if (!sellable) return [{ code: 'variant_unavailable', message: `${sku} is not sold any more.`, variantId }];
  if (unitAmount === null) return [{ code: 'price_unavailable', message: `${sku} has no price in ${currency} any more.`, variantId }];
  const problems: Problem[] = [];
  if (unitAmount !== seenAmount) {
    problems.push({ code: 'price_changed', message: `The price of ${sku} is now ${amountText(unitAmount, currency)} instead of ${amountText(seenAmount, currency)}.`, variantId, expected: seenAmount, actual: unitAmount });
  }
  const allowed = Math.min(Math.max(quantity, minQuantity), maxQuantity);
  if (allowed !== quantity) {
    problems.push({ code: 'quantity_out_of_range', message: `${sku} is sold in quantities from ${minQuantity} to ${maxQuantity}, and ${quantity} are in the cart.`, variantId, expected: quantity, actual: allowed });
  }
  if (onHand < quantity) {
    problems.push({ code: 'insufficient_stock', message: `Only ${onHand} of ${sku} ${onHand === 1 ? 'is' : 'are'} left and ${quantity} ${quantity === 1 ? 'is' : 'are'} in the cart.`, variantId, expected: quantity, actual: onHand });
  }
  return problems;
}
