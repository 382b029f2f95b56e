import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { OperationId, Schema } from '../../src/contract/types.js';
import { call, type Answer } from './call.js';
import { makeProduct, makeVariant, stockUp, variantBody } from './catalog.js';
import { query } from './database.js';
import { isGiven } from './settings.js';
import { customer, staff, type Person } from './tokens.js';

type Cart = Schema<'Cart'>;

/** What opens a cart, as `call` takes it. */
export type Key = { token: string } | { cartToken: string };

export interface OpenedCart { cart: Cart; key: Key; path: { cartId: string } }
export interface GuestCart extends OpenedCart { key: { cartToken: string } }
export interface CustomerCart extends OpenedCart { key: { token: string }; owner: Person }

/** An empty cart of a guest whom no other test knows. */
export async function guestCart(currency: Schema<'Currency'> = 'EUR'): Promise<GuestCart> {
  const { body: cart } = await call('createCart', { body: { currency } });
  return { cart, key: { cartToken: cart.token ?? '' }, path: { cartId: cart.id } };
}

/** An empty cart of a customer, by default one whom no other test knows. */
export async function makeCart({ owner = customer(), currency = 'EUR' }: { owner?: Person; currency?: Schema<'Currency'> } = {}): Promise<CustomerCart> {
  const { body: cart } = await call('createCart', { token: owner.token, body: { currency } });
  return { cart, key: { token: owner.token }, path: { cartId: cart.id }, owner };
}

/** Sets lines, given as the quantities by the ids of variants. @returns the cart as it is then */
export async function fillCart({ key, path, cart }: OpenedCart, quantities: Record<string, number>): Promise<Cart> {
  let filled = cart;
  for (const [variantId, quantity] of Object.entries(quantities)) {
    filled = (await call('setCartItem', { ...key, path: { ...path, variantId }, body: { quantity } })).body;
  }
  return filled;
}

/** The cart with its ETag as it is now. */
export async function readCart({ key, path }: OpenedCart): Promise<{ cart: Cart; etag: string }> {
  const { body: cart, headers } = await call('getCart', { ...key, path });
  return { cart, etag: headers['etag'] ?? '' };
}

/** The quantities of a cart by the ids of its variants. */
export const quantitiesOf = ({ items }: Cart): Record<string, number> => Object.fromEntries(items.map(({ variantId, quantity }) => [variantId, quantity]));

/** Fills a cart with 100 lines, of one product. */
export async function fillUp(opened: OpenedCart): Promise<void> {
  const { variants } = await makeProduct({ variants: Array.from({ length: 100 }, () => variantBody()) });
  await fillCart(opened, Object.fromEntries(variants.map(({ id }) => [id, 1])));
}

/** As if the cart's time were over. */
export const expire = async ({ path }: OpenedCart): Promise<void> => {
  await query(sql`UPDATE carts SET expires_at = now() - interval '1 second' WHERE id = ${path.cartId}`);
};

/** As if the cart had been ordered; where only the API is in reach it is ordered, or merged if it is a guest's. */
export const closeCart = async (opened: OpenedCart): Promise<void> => {
  const { path, key } = opened;
  if (isGiven('TEST_DATABASE_URL')) await query(sql`UPDATE carts SET status = 'ordered' WHERE id = ${path.cartId}`);
  else if ('cartToken' in key) await done(call('mergeGuestCart', { ...key, token: customer().token }));
  else await order(opened, key.token);
};

async function order(opened: OpenedCart, owner: string): Promise<void> {
  const { path, key } = opened;
  let { items } = (await readCart(opened)).cart;
  if (items.length === 0) ({ items } = await fillCart(opened, { [(await makeVariant()).id]: 1 }));
  for (const { variantId, quantity } of items) await stockUp(variantId, quantity + 1);
  const { cartVersion, totals } = (await call('validateCart', { ...key, path, query: { country: 'DE' } })).body;
  const shippingAddress = { name: 'Ada Lindqvist', line1: 'Kastanienallee 12', city: 'Berlin', postalCode: '10435', country: 'DE' };
  await done(call('placeOrder', { token: owner, key: randomUUID(), body: { ...path, cartVersion, expectedTotal: totals?.total ?? { amount: 0, currency: 'EUR' }, shippingAddress } }));
}

const { token } = staff(['write:catalog']);

async function done<Id extends OperationId>(answer: Promise<Answer<Id>>): Promise<void> {
  const { operation, status, text } = await answer;
  if (status >= 400) throw new Error(`${operation} answered ${status}: ${text}`);
}

/** Takes a product off, with all its variants. */
export const withdraw = (productId: string): Promise<void> => done(call('archiveProduct', { token, path: { productId }, ifMatch: '*' }));

/** Gives the variant another price in euro, or none in euro. */
export const reprice = (variantId: string, amount: number | undefined): Promise<void> => done(call('updateVariant', {
  token, path: { variantId }, ifMatch: '*', body: { prices: [amount === undefined ? { amount: 1, currency: 'USD' } : { amount, currency: 'EUR' }] },
}));

/** Sets the quantities in which the variant is sold. */
export const sellOnly = (variantId: string, minQuantity: number, maxQuantity: number): Promise<void> =>
  done(call('updateVariant', { token, path: { variantId }, ifMatch: '*', body: { minQuantity, maxQuantity } }));
