import type { EntityManager } from '@mikro-orm/postgresql';
import { sql, type RawBuilder } from 'kysely';
import { Cart } from './cart.entity.js';

/** A line of a cart as it is shown; `unitAmount` is the price when it was last added or set, in minor units. */
export interface CartLine {
  variantId: string;
  productId: string;
  sku: string;
  title: string;
  options: { name: string; value: string }[];
  quantity: number;
  unitAmount: number;
}

/** A cart with its lines, in the order in which they were begun. */
export interface FilledCart { cart: Cart; lines: CartLine[] }

type Row = Pick<Cart, 'id' | 'status' | 'currency' | 'version'> & { customerId: string | null; tokenHash: Buffer | null; expiresAt: string; createdAt: string; updatedAt: string }
  & { [Name in keyof CartLine]: CartLine[Name] | null };

/** Reads a cart with its lines in one query, past the unit of work: the cart is not managed. */
export const readCart = (em: EntityManager, cartId: string): Promise<FilledCart | undefined> => read(em, sql`k.id = ${cartId}`);

/** The same for the cart that a customer has open, expired or not. */
export const readOpenCart = (em: EntityManager, customerId: string): Promise<FilledCart | undefined> => read(em, sql`k.customer_id = ${customerId} AND k.status = 'open'`);

async function read(em: EntityManager, which: RawBuilder<unknown>): Promise<FilledCart | undefined> {
  const { rows } = await sql<Row>`
    SELECT k.id, k.customer_id AS "customerId", k.token_hash AS "tokenHash", k.status, k.currency, k.version,
      k.expires_at AS "expiresAt", k.created_at AS "createdAt", k.updated_at AS "updatedAt",
      i.variant_id AS "variantId", v.product_id AS "productId", v.sku, p.title, v.options, i.quantity, i.unit_amount::float8 AS "unitAmount"
    FROM carts k LEFT JOIN (cart_items i JOIN variants v ON v.id = i.variant_id JOIN products p ON p.id = v.product_id) ON i.cart_id = k.id
    WHERE ${which} ORDER BY i.added_at, i.variant_id`.execute(em.getKysely());
  const [first] = rows;
  if (!first) return undefined;
  const { id, customerId, tokenHash, status, currency, version, expiresAt, createdAt, updatedAt } = first;
  const cart = Object.assign(new Cart(), {
    id, customerId, tokenHash, status, currency, version, expiresAt: new Date(expiresAt), createdAt: new Date(createdAt), updatedAt: new Date(updatedAt),
  });
  return { cart, lines: rows.filter((row): row is Row & CartLine => row.variantId !== null) };
}
