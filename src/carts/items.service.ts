import { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { CONFIG, type Config } from '../config.js';
import type { Precondition } from '../contract/types.js';
import { transactional } from '../database/transaction.js';
import { notFound, unprocessable } from '../errors.js';
import type { Caller } from '../http/caller.js';
import { amountText } from './amount.js';
import { lockCart, requireChangeable } from './cart-access.js';
import { readCart, type FilledCart } from './cart-read.js';
import type { Cart } from './cart.entity.js';
import { offerOf, putLine, requireOffer } from './offer.js';
import { largestAmount, subtotalOf } from './totals.js';

/** The lines of a cart. Each change holds the lock of the cart and makes one version of it. */
@Injectable()
export class ItemsService {
  constructor(private readonly em: EntityManager, @Inject(CONFIG) private readonly config: Config) {}

  /** @throws ShopError `not_found` for the cart and the variant, `version_mismatch`, `cart_not_open`, and what `requireOffer` does */
  async setCartItem(caller: Caller, cartId: string, variantId: string, quantity: number, ifMatch: Precondition): Promise<FilledCart> {
    return this.change(caller, cartId, async (cart) => {
      const offer = await offerOf(this.em, cart, variantId);
      if (!offer) throw notFound('variant');
      requireChangeable(cart, ifMatch);
      await putLine(this.em, cart, variantId, quantity, requireOffer(offer, cart, quantity));
    });
  }

  /** @throws ShopError `not_found` for the cart, `reference_not_found` for the variant, and what setCartItem does */
  async addCartItem(caller: Caller, cartId: string, variantId: string, quantity: number, ifMatch: Precondition): Promise<FilledCart> {
    return this.change(caller, cartId, async (cart) => {
      requireChangeable(cart, ifMatch);
      const offer = await offerOf(this.em, cart, variantId);
      if (!offer) {
        throw unprocessable('reference_not_found', 'There is no variant with this id.', { errors: [{ pointer: '/body/variantId', code: 'reference', message: 'names no variant' }] });
      }
      const sum = offer.inCart + quantity;
      await putLine(this.em, cart, variantId, sum, requireOffer(offer, cart, sum));
    });
  }

  /** @throws ShopError `not_found` for the cart and the line, `version_mismatch`, `cart_not_open` */
  async removeCartItem(caller: Caller, cartId: string, variantId: string, ifMatch: Precondition): Promise<FilledCart> {
    return this.change(caller, cartId, async (cart) => {
      const { numAffectedRows } = await sql`DELETE FROM cart_items WHERE cart_id = ${cartId} AND variant_id = ${variantId}`.execute(this.em.getKysely());
      if (numAffectedRows !== 1n) throw notFound('line of this cart');
      requireChangeable(cart, ifMatch);
    });
  }

  private async change(caller: Caller, cartId: string, work: (cart: Cart) => Promise<void>): Promise<FilledCart> {
    return transactional(this.em, async () => {
      const cart = await lockCart(this.em, cartId, caller);
      await work(cart);
      cart.touch(new Date(), this.config.cartDays);
      await this.em.flush();
      const changed = await readCart(this.em, cartId);
      if (!changed) throw notFound('cart');
      if (subtotalOf(changed.lines) > largestAmount) throw unprocessable('quantity_out_of_range', `A cart comes to ${amountText(largestAmount, cart.currency)} at the most. Nothing was changed.`);
      return changed;
    });
  }
}
