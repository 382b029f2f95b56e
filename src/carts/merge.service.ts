import { EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { CONFIG, type Config } from '../config.js';
import type { Precondition, Schema } from '../contract/types.js';
import { transactional } from '../database/transaction.js';
import { notFound, unprocessable } from '../errors.js';
import type { Caller } from '../http/caller.js';
import { forgetGuest } from '../http/idempotency.js';
import { amountText } from './amount.js';
import { openCart } from './cart-access.js';
import { readCart, type FilledCart } from './cart-read.js';
import { Cart, hashOfToken } from './cart.entity.js';
import { mostLines } from './offer.js';
import { largestAmount, subtotalOf } from './totals.js';

type Adjustment = Schema<'CartAdjustment'>;

/** A line of the guest's cart beside the customer's line of the same variant, and what the catalog says now. */
interface Pair { variantId: string; quantity: number; own: number; maxQuantity: number; sellable: boolean; unitAmount: number | null }
/** A line as the customer's cart shall have it; `applied` is its quantity. */
interface Move { variantId: string; applied: number; unitAmount: number }

/** What a guest becomes when he logs in. */
@Injectable()
export class MergeService {
  constructor(private readonly em: EntityManager, @Inject(CONFIG) private readonly config: Config) {}

  /**
   * Moves every line of the guest's cart into the customer's, or none.
   * @throws ShopError `not_found` for a token that opens nothing, `version_mismatch` for the customer's cart, `currency_mismatch`, `cart_full`
   */
  async mergeGuestCart({ subject, cartToken }: Caller, ifMatch: Precondition): Promise<FilledCart & { adjustments: Adjustment[] }> {
    const customerId = subject ?? '';
    const token = cartToken ?? '';
    return transactional(this.em, async () => {
      const { guest, own, created } = await this.lockBoth(customerId, token);
      ifMatch.check(created ? undefined : own.version);
      if (guest.currency !== own.currency) throw unprocessable('currency_mismatch', `Your cart is in ${own.currency} and the guest's cart in ${guest.currency}. Nothing was moved.`);
      const { moves, adjustments } = plan(await this.pairs(guest, own));
      await this.move(moves, guest, own);
      const now = new Date();
      guest.close('merged', now);
      guest.customerId = customerId;
      own.touch(now, this.config.cartDays);
      await this.em.flush();
      await forgetGuest(this.em, token);
      const merged = await readCart(this.em, own.id);
      if (!merged) throw notFound('cart');
      if (merged.lines.length > mostLines) throw unprocessable('cart_full', `The two carts have ${merged.lines.length} lines together, and a cart has ${mostLines} at the most. Nothing was moved.`);
      if (subtotalOf(merged.lines) > largestAmount) throw unprocessable('cart_full', `A cart comes to ${amountText(largestAmount, own.currency)} at the most. Nothing was moved.`);
      return { ...merged, adjustments };
    });
  }

  private async lockBoth(customerId: string, token: string): Promise<{ guest: Cart; own: Cart; created: boolean }> {
    const now = new Date();
    const known = await this.em.findOne(Cart, { tokenHash: hashOfToken(token), status: 'open', expiresAt: { $gt: now } });
    if (!known) throw notFound('cart');
    // The customer's cart may be ordered or deleted between being found and being locked: then another one is found or made.
    for (let attempt = 1; attempt <= 3; attempt += 1) {
      const { id, created } = await openCart(this.em, customerId, known.currency, this.config.cartDays);
      // In the order of the ids, so that two merges do not wait for one another in a circle.
      const locked = await this.em.find(Cart, { id: { $in: [known.id, id] } }, { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' }, refresh: true });
      const guest = locked.find((cart) => cart.id === known.id);
      if (!guest?.opensWith(token) || !guest.isOpen) throw notFound('cart');
      const own = locked.find((cart) => cart.id === id);
      if (own?.isOpen && own.belongsTo(customerId)) return { guest, own, created };
    }
    throw new Error('The open cart of a customer came and went three times.');
  }

  private async pairs(guest: Cart, own: Cart): Promise<Pair[]> {
    const { rows } = await sql<Pair>`
      SELECT i.variant_id AS "variantId", i.quantity, coalesce(o.quantity, 0) AS own, v.max_quantity AS "maxQuantity",
        v.status = 'active' AND p.status = 'active' AS sellable, c.amount::float8 AS "unitAmount"
      FROM cart_items i JOIN variants v ON v.id = i.variant_id JOIN products p ON p.id = v.product_id
        LEFT JOIN cart_items o ON o.cart_id = ${own.id} AND o.variant_id = i.variant_id
        LEFT JOIN variant_prices c ON c.variant_id = v.id AND c.currency = ${own.currency}
      WHERE i.cart_id = ${guest.id} ORDER BY i.added_at, i.variant_id`.execute(this.em.getKysely());
    return rows;
  }

  private async move(moves: readonly Move[], guest: Cart, own: Cart): Promise<void> {
    const variantIds = moves.map(({ variantId }) => variantId);
    const db = this.em.getKysely();
    await sql`
      INSERT INTO cart_items (cart_id, variant_id, quantity, unit_amount)
      SELECT ${own.id}, * FROM unnest(${variantIds}::uuid[], ${moves.map(({ applied }) => applied)}::int[], ${moves.map(({ unitAmount }) => unitAmount)}::bigint[])
      ON CONFLICT (cart_id, variant_id) DO UPDATE SET quantity = excluded.quantity, unit_amount = excluded.unit_amount`.execute(db);
    await sql`DELETE FROM cart_items WHERE cart_id = ${guest.id} AND variant_id = ANY(${variantIds}::uuid[])`.execute(db);
  }
}

function plan(pairs: readonly Pair[]): { moves: Move[]; adjustments: Adjustment[] } {
  const moves: Move[] = [];
  const adjustments: Adjustment[] = [];
  for (const { variantId, quantity, own, maxQuantity, sellable, unitAmount } of pairs) {
    const requested = quantity + own;
    if (!sellable || unitAmount === null) {
      adjustments.push({ variantId, code: sellable ? 'price_unavailable' : 'variant_unavailable', requested, applied: own });
      continue;
    }
    const applied = Math.min(requested, maxQuantity);
    if (applied < requested) adjustments.push({ variantId, code: 'quantity_capped', requested, applied });
    moves.push({ variantId, applied, unitAmount });
  }
  return { moves, adjustments };
}
