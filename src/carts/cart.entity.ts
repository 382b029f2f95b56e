import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { OptionalProps, defineEntity, p } from '@mikro-orm/postgresql';

const CartSchema = defineEntity({
  name: 'Cart',
  tableName: 'carts',
  properties: {
    id: p.uuid().primary(),
    customerId: p.text().nullable(),
    tokenHash: p.blob().nullable(),
    status: p.enum(['open', 'ordered', 'merged', 'expired']),
    currency: p.character(),
    version: p.integer(),
    expiresAt: p.datetime(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** A customer's cart, or a guest's. Its lines are in cart_items, which SQL alone writes. */
export class Cart extends CartSchema.class {
  declare [OptionalProps]?: 'isOpen';

  get isOpen(): boolean { return this.status === 'open'; }

  /** An expired cart is as good as gone; what was ordered or merged does not expire. */
  isGone(now: Date): boolean { return this.status === 'expired' || (this.isOpen && this.expiresAt <= now); }

  belongsTo(customerId: string): boolean { return this.customerId === customerId; }

  /** Whether the secret is this cart's, in a time that does not tell how much of it is right. */
  opensWith(token: string): boolean { return this.tokenHash !== null && this.tokenHash !== undefined && timingSafeEqual(this.tokenHash, hashOfToken(token)); }

  /** Notes a change: one version more, and the time until it expires begins anew. */
  touch(now: Date, days: number): void {
    this.version += 1;
    this.updatedAt = now;
    this.expiresAt = expiryOf(now, days);
  }

  /** The end of an open cart. */
  close(status: 'ordered' | 'merged', now: Date): void {
    this.status = status;
    this.version += 1;
    this.updatedAt = now;
    this.tokenHash = null;
  }
}
CartSchema.setClass(Cart);

export const expiryOf = (now: Date, days: number): Date => new Date(now.getTime() + days * 86_400_000);

/** A secret of 256 random bits, for a guest to keep. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a secret. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();
