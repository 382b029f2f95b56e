import { amountText } from '../carts/amount.js';
import type { CartCheck, CheckedLine } from '../carts/cart-check.js';
import type { Cart } from '../carts/cart.entity.js';
import type { Totals } from '../carts/totals.js';
import type { Input, Schema } from '../contract/types.js';
import { conflict, unprocessable } from '../errors.js';

const notServed = { errors: [{ pointer: '/body/shippingAddress/country', code: 'served', message: 'is not served' }] };

/** A line that can be ordered: it has a price. */
export type PricedLine = CheckedLine & { unitAmount: number };

type Expected = Pick<Input<'placeOrder'>['body'], 'cartVersion' | 'expectedTotal' | 'shippingAddress'>;
type Change = Schema<'CartChange'>;

/**
 * What customer and shop agree on: the customer's cart as it was shown, at the total that was shown. Whether the stock suffices is not asked here.
 * @throws ShopError `cart_changed` with every difference, `currency_mismatch`, `cart_empty`, `variant_unavailable`, `price_unavailable`,
 * `quantity_out_of_range`, `country_not_served`
 */
export function requireAgreement(expected: Expected, cart: Cart, check: CartCheck): { lines: PricedLine[]; totals: Totals } {
  const { cartVersion, expectedTotal, shippingAddress: { country } } = expected;
  if (cartVersion !== cart.version) throw cartChanged(expected, cart, check);
  if (expectedTotal.currency !== cart.currency) throw unprocessable('currency_mismatch', `The cart is in ${cart.currency}, and expectedTotal in ${expectedTotal.currency}.`);
  // Before what can not be ordered: if it became so since, the total has changed with it, and the customer is to see why.
  if (check.totals && expectedTotal.amount !== check.totals.total) throw cartChanged(expected, cart, check);
  for (const { code, message } of check.problems) {
    // Who is short of stock is told under the lock of the stock, and a new price shows in the total.
    if (code !== 'insufficient_stock' && code !== 'price_changed' && code !== 'cart_not_open') throw unprocessable(code, message, code === 'country_not_served' ? notServed : {});
  }
  if (!check.totals) throw unprocessable('country_not_served', `We do not deliver to ${country} in ${cart.currency}.`, notServed);
  return { lines: check.lines.filter((line): line is PricedLine => line.unitAmount !== null), totals: check.totals };
}

function cartChanged({ cartVersion, expectedTotal }: Expected, cart: Cart, { problems, totals }: CartCheck): Error {
  const changes: Change[] = [];
  if (cartVersion !== cart.version) changes.push({ code: 'version_changed', message: `The cart is at version ${cart.version}, and version ${cartVersion} was shown.`, expected: cartVersion, actual: cart.version });
  if (totals && expectedTotal.currency === cart.currency && expectedTotal.amount !== totals.total) {
    changes.push({ code: 'total_changed', message: `The total is now ${amountText(totals.total, cart.currency)} instead of ${amountText(expectedTotal.amount, cart.currency)}.`, expected: expectedTotal.amount, actual: totals.total });
  }
  for (const { code, ...rest } of problems) if (isChange(code)) changes.push({ code, ...rest });
  return conflict('cart_changed', 'The cart is not what was shown last. Show the customer the differences and place the order with the new version and total.', { changes });
}

const isChange = (code: CartCheck['problems'][number]['code']): code is Change['code'] & typeof code =>
  code === 'price_changed' || code === 'variant_unavailable' || code === 'price_unavailable' || code === 'quantity_out_of_range';
