import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Input, Schema } from '../../src/contract/types.js';
import { call, type Answer, type Call } from './call.js';
import { fillCart, makeCart, type CustomerCart } from './carts.js';
import { makeVariant, stockUp } from './catalog.js';
import { query } from './database.js';
import { isGiven } from './settings.js';
import { customer, staff, type Person } from './tokens.js';

type Order = Schema<'Order'>;

export const { token: clerk } = staff(['read:orders', 'write:orders']);

export const address: Schema<'Address'> = { name: 'Ada Lindqvist', line1: 'Kastanienallee 12', city: 'Berlin', postalCode: '10435', country: 'DE' };

/** A variant with so many pieces in stock. */
export async function makeStocked(pieces: number, prices: Schema<'Money'>[] = [{ amount: 4900, currency: 'EUR' }]): Promise<Schema<'Variant'>> {
  const variant = await makeVariant({ prices });
  await stockUp(variant.id, pieces);
  return variant;
}

/** A cart that can be ordered, given as the quantities by the ids of variants; by default 2 of a variant of which there are 10. */
export async function filledCart({ quantities, owner = customer(), currency = 'EUR' }: { quantities?: Record<string, number>; owner?: Person; currency?: Schema<'Currency'> } = {}): Promise<CustomerCart> {
  const opened = await makeCart({ owner, currency });
  return { ...opened, cart: await fillCart(opened, quantities ?? { [(await makeStocked(10)).id]: 2 }) };
}

/** What the customer would send after a look at the cart, to Germany unless it is said otherwise. */
export async function orderOf({ key, path }: CustomerCart, country = 'DE'): Promise<Input<'placeOrder'>['body']> {
  const { cartVersion, totals } = (await call('validateCart', { ...key, path, query: { country } })).body;
  return { cartId: path.cartId, cartVersion, expectedTotal: totals?.total ?? { amount: 0, currency: 'EUR' }, shippingAddress: { ...address, country } };
}

/** Places an order with a new key, unless `options` say otherwise. */
export const place = ({ token }: Person, body: Input<'placeOrder'>['body'], options: Call<'placeOrder'> = {}): Promise<Answer<'placeOrder'>> =>
  call('placeOrder', { token, body, key: randomUUID(), ...options });

export interface Placed { order: Order; owner: Person; path: { orderId: string }; etag: string }

/** An order that the customer has just placed. */
export async function placeOrderFor(owner: Person, quantities?: Record<string, number>): Promise<Placed> {
  const opened = await filledCart({ owner, ...(quantities && { quantities }) });
  const { body: order, headers } = await place(owner, await orderOf(opened));
  return { order, owner, path: { orderId: order.id }, etag: headers['etag'] ?? '' };
}

/** An order of a customer whom no other test knows, as far as the state; unless said otherwise it was just placed. */
export async function makeOrder({ status = 'pending', quantities }: { status?: Order['status']; quantities?: Record<string, number> } = {}): Promise<Placed> {
  const placed = await placeOrderFor(customer(), quantities);
  const { path } = placed;
  if (status === 'pending') return placed;
  if (status === 'cancelled') await cancel(placed);
  else {
    await pay(placed);
    if (status !== 'paid') await call('transitionOrder', { token: clerk, path, ifMatch: '*', body: { to: 'fulfilled' } });
    if (status === 'completed') await call('transitionOrder', { token: clerk, path, ifMatch: '*', body: { to: 'completed' } });
  }
  return readOrder(placed);
}

/** The order as it is now. */
export async function readOrder(placed: Placed): Promise<Placed> {
  const { body: order, headers } = await call('getOrder', { token: clerk, path: placed.path });
  return { ...placed, order, etag: headers['etag'] ?? '' };
}

export const payment = (amount: Schema<'Money'>): Input<'recordPayment'>['body'] => ({ provider: 'stripe', reference: `pi_${randomUUID()}`, amount });

/** Records a payment of all that is due, unless `options` say otherwise. */
export const pay = ({ order, path }: Placed, options: Call<'recordPayment'> = {}): Promise<Answer<'recordPayment'>> =>
  call('recordPayment', { token: clerk, path, key: randomUUID(), body: payment(order.total), ...options });

/** Cancels as the customer, whatever the version is, unless `options` say otherwise. */
export const cancel = ({ owner, path }: Placed, options: Call<'cancelOrder'> = {}): Promise<Answer<'cancelOrder'>> =>
  call('cancelOrder', { token: owner.token, path, ifMatch: '*', body: {}, ...options });

export interface Stock { onHand: number; ledger: number; entries: number }

/** What is on hand of a variant, the sum of its ledger, and how many entries that has. */
export async function stockOf(variantId: string): Promise<Stock> {
  if (!isGiven('TEST_DATABASE_URL')) return stockByApi(variantId);
  const [row] = await query<Stock>(sql`
    SELECT s.on_hand AS "onHand", coalesce(sum(a.delta), 0)::int AS ledger, count(a.id)::int AS entries
    FROM stock s LEFT JOIN stock_adjustments a USING (variant_id) WHERE variant_id = ${variantId} GROUP BY s.variant_id`);
  if (!row) throw new Error(`${variantId} has no stock.`);
  return row;
}

async function stockByApi(variantId: string): Promise<Stock> {
  const { token } = staff(['read:inventory']);
  const { body: { onHand } } = await call('getStock', { token, path: { variantId } });
  const { body: { data } } = await call('listStockAdjustments', { token, path: { variantId }, query: { limit: 100 } });
  return { onHand, ledger: data.reduce((sum, { delta }) => sum + delta, 0), entries: data.length };
}

/** The types of the events about an order, in the order in which they happened. */
export const eventsOf = async (orderId: string): Promise<string[]> =>
  (await query<{ type: string }>(sql`SELECT type FROM events WHERE subject_id = ${orderId} ORDER BY transaction_id, id`)).map(({ type }) => type);

/** The states through which an order went, with who did it: `pending by customer`. */
export const historyOf = async (path: { orderId: string }): Promise<string[]> =>
  (await call('listOrderHistory', { token: clerk, path, query: { limit: 100 } })).body.data.map(({ to, actor }) => `${to} by ${actor}`);
