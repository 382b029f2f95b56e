import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Precondition } from '../contract/types.js';
import { conflict, notFound } from '../errors.js';
import type { Caller } from '../http/caller.js';
import { uuidv7 } from '../database/uuid.js';
import { Cart, expiryOf } from './cart.entity.js';

/** Whether the caller has what opens the cart: the customer's own token with its scope, or the guest's secret. Either suffices. */
function mayUse(cart: Cart, { subject, scopes, cartToken }: Caller): boolean {
  if (subject !== null && scopes.has('manage:own-cart') && cart.belongsTo(subject)) return true;
  return cartToken !== null && cart.opensWith(cartToken);
}

/**
 * The cart, if it is there for the caller: found by its id first, then opened.
 * @throws ShopError `not_found`, the same for an unknown, a foreign and an expired cart
 */
export function usable<Found extends Cart>(cart: Found | null | undefined, caller: Caller): Found {
  if (!cart || !mayUse(cart, caller) || cart.isGone(new Date())) throw notFound('cart');
  return cart;
}

/** Locks the caller's cart until the transaction ends: who changes a cart, its lines or its state, holds this lock. @throws ShopError `not_found` */
export async function lockCart(em: EntityManager, cartId: string, caller: Caller): Promise<Cart> {
  return usable(await em.findOne(Cart, cartId, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true }), caller);
}

/** @throws ShopError `precondition_required`, `version_mismatch`, `cart_not_open` */
export function requireChangeable(cart: Cart, ifMatch: Precondition): void {
  ifMatch.check(cart.version);
  if (!cart.isOpen) throw conflict('cart_not_open', `This cart has been ${cart.status}. Create a new one.`);
}

/**
 * The one open cart of a customer, made if there is none; the database lets no second one be. To be called in a transaction.
 * @param days how long a new one lives
 */
export async function openCart(em: EntityManager, customerId: string, currency: string, days: number): Promise<{ id: string; created: boolean }> {
  const db = em.getKysely();
  for (let attempt = 1; attempt <= 3; attempt += 1) {
    const now = new Date();
    await sql`UPDATE carts SET status = 'expired' WHERE customer_id = ${customerId} AND status = 'open' AND expires_at <= ${now}`.execute(db);
    // Waits while a parallel request makes one, and then sees it.
    const { rows: [made] } = await sql<{ id: string }>`
      INSERT INTO carts (id, customer_id, currency, expires_at, created_at, updated_at) VALUES (${uuidv7()}, ${customerId}, ${currency}, ${expiryOf(now, days)}, ${now}, ${now})
      ON CONFLICT (customer_id) WHERE status = 'open' DO NOTHING RETURNING id`.execute(db);
    if (made) return { id: made.id, created: true };
    const { rows: [found] } = await sql<{ id: string }>`SELECT id FROM carts WHERE customer_id = ${customerId} AND status = 'open'`.execute(db);
    if (found) return { id: found.id, created: false };
  }
  throw new Error('The open cart of a customer came and went three times.');
}
