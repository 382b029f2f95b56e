import { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import type { Precondition } from '../contract/types.js';
import { transactional } from '../database/transaction.js';
import { uuidv7 } from '../database/uuid.js';
import { notFound } from '../errors.js';
import type { Caller } from '../http/caller.js';
import { forgetGuest } from '../http/idempotency.js';
import { lockCart, openCart, requireChangeable, usable } from './cart-access.js';
import { checkCart, type CartCheck } from './cart-check.js';
import { readCart, readOpenCart, type FilledCart } from './cart-read.js';
import { Cart, expiryOf, hashOfToken, newToken } from './cart.entity.js';

/** The carts themselves: how one gets one, looks at it and throws it away. */
@Injectable()
export class CartsService {
  constructor(private readonly em: EntityManager, @Inject(CONFIG) private readonly config: Config) {}

  /** A customer's one open cart, or a new one for a guest with the secret that opens it. */
  async createCart({ subject }: Caller, currency: string): Promise<FilledCart & { created: boolean; token?: string }> {
    return transactional(this.em, async () => {
      if (subject === null) return this.guestCart(currency);
      const { id, created } = await openCart(this.em, subject, currency, this.config.cartDays);
      const found = await readCart(this.em, id);
      if (!found) throw notFound('cart');
      return { ...found, created };
    });
  }

  /** @throws ShopError `not_found` */
  async getCart(caller: Caller, cartId: string): Promise<FilledCart> {
    const found = await readCart(this.em, cartId);
    return { cart: usable(found?.cart, caller), lines: found?.lines ?? [] };
  }

  /** @throws ShopError `not_found` if the customer has no open cart */
  async getMyCart(caller: Caller): Promise<FilledCart> {
    const found = await readOpenCart(this.em, caller.subject ?? '');
    return { cart: usable(found?.cart, caller), lines: found?.lines ?? [] };
  }

  /** @throws ShopError `not_found`, `version_mismatch`, `cart_not_open` */
  async deleteCart(caller: Caller, cartId: string, ifMatch: Precondition): Promise<void> {
    await transactional(this.em, async () => {
      const cart = await lockCart(this.em, cartId, caller);
      requireChangeable(cart, ifMatch);
      await this.em.nativeDelete(Cart, cartId);
      if (caller.cartToken !== null && cart.opensWith(caller.cartToken)) await forgetGuest(this.em, caller.cartToken);
    });
  }

  /** Reads the cart before its lines: a change in between makes the version too old, which placeOrder notices. @throws ShopError `not_found` */
  async validateCart(caller: Caller, cartId: string, country: string): Promise<CartCheck & { cart: Cart }> {
    const cart = usable(await this.em.findOne(Cart, cartId), caller);
    return { cart, ...await checkCart(this.em, cart, country, this.config.countries) };
  }

  private async guestCart(currency: string): Promise<FilledCart & { created: boolean; token: string }> {
    const now = new Date();
    const token = newToken();
    const cart = this.em.create(Cart, {
      id: uuidv7(), tokenHash: hashOfToken(token), status: 'open', currency, version: 1, expiresAt: expiryOf(now, this.config.cartDays), createdAt: now, updatedAt: now,
    });
    await this.em.flush();
    return { cart, lines: [], created: true, token };
  }
}
