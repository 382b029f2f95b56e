import { EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { checkCart } from '../carts/cart-check.js';
import { Cart } from '../carts/cart.entity.js';
import type { Totals } from '../carts/totals.js';
import { CONFIG, type Config } from '../config.js';
import type { Input } from '../contract/types.js';
import { transactional } from '../database/transaction.js';
import { uuidv7 } from '../database/uuid.js';
import { conflict, notFound } from '../errors.js';
import { record } from '../events/outbox.js';
import type { Caller } from '../http/caller.js';
import { takeStock } from '../inventory/ledger.js';
import { requireAgreement, type PricedLine } from './agreement.js';
import { HistoryEntry } from './history.entity.js';
import { Order, OrderLine } from './order.entity.js';

type Body = Input<'placeOrder'>['body'];

/** How a cart becomes an order. All of it happens in one transaction, which is also the one that keeps the Idempotency-Key. */
@Injectable()
export class Placement {
  constructor(private readonly em: EntityManager, @Inject(CONFIG) private readonly config: Config) {}

  /**
   * @throws ShopError `not_found`, `cart_not_open`, `cart_changed`, `insufficient_stock`, and whatever `requireAgreement` finds
   */
  async placeOrder(caller: Caller, body: Body): Promise<Order> {
    return transactional(this.em, async () => {
      const cart = await this.lockOwnCart(caller, body.cartId);
      const check = await checkCart(this.em, cart, body.shippingAddress.country, this.config.countries);
      const { lines, totals } = requireAgreement(body, cart, check);

      const orderId = uuidv7();
      await takeStock(this.em, lines, orderId);

      const now = new Date();
      const order = await this.write(orderId, body, cart, lines, totals, now);
      cart.close('ordered', now);
      await this.em.flush();
      await record(this.em, 'orderPlaced', orderId, { number: order.number, customerId: order.customerId, total: order.total, currency: order.currency });
      return order;
    });
  }

  // Whoever else orders, changes or merges this cart waits here until this order is placed or refused.
  private async lockOwnCart({ subject }: Caller, cartId: string): Promise<Cart> {
    const cart = await this.em.findOne(Cart, cartId, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
    if (!cart?.belongsTo(subject ?? '') || cart.isGone(new Date())) throw notFound('cart');
    if (!cart.isOpen) throw conflict('cart_not_open', `This cart has been ${cart.status}. Create a new one.`);
    return cart;
  }

  private async write(id: string, { shippingAddress, billingAddress = shippingAddress, note }: Body, cart: Cart, lines: PricedLine[], totals: Totals, now: Date): Promise<Order> {
    const order = this.em.create(Order, {
      id, number: await this.nextNumber(now), cartId: cart.id, customerId: cart.customerId ?? '', status: 'pending', currency: cart.currency,
      ...totals, paidTotal: 0, shippingAddress, billingAddress, note: note ?? null, version: 1, createdAt: now, updatedAt: now,
    });
    lines.forEach(({ variantId, productId, sku, title, options, quantity, unitAmount }, position) => {
      this.em.create(OrderLine, { order, variantId, productId, position, sku, title, options, quantity, unitAmount, lineAmount: quantity * unitAmount });
    });
    this.em.create(HistoryEntry, { id: uuidv7(), order: id, fromStatus: null, toStatus: 'pending', actor: 'customer', reason: null, createdAt: now });
    return order;
  }

  // A sequence leaves gaps where an order was refused late; what it never does is to give a number twice, or to have anybody wait.
  private async nextNumber(now: Date): Promise<string> {
    const { rows: [row] } = await sql<{ next: string }>`SELECT nextval('order_numbers') AS next`.execute(this.em.getKysely());
    return `AT-${now.getUTCFullYear()}-${String(row?.next).padStart(6, '0')}`;
  }
}
