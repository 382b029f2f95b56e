import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { ExpiredCarts } from '../../src/carts/expired-carts.js';
import { Purge } from '../../src/http/purge.js';
import type { RateLimit } from '../../src/http/rate-limit.js';
import { closeCart, fillCart, guestCart, makeCart } from '../support/carts.js';
import { makeVariant } from '../support/catalog.js';
import { entityManager, inTransaction, query } from '../support/database.js';

async function purge(): Promise<number> {
  const all = new Purge(await entityManager(), {} as RateLimit);
  new ExpiredCarts(all);
  return all.purge();
}

const expire = (ago: string, ...ids: string[]): Promise<unknown> => query(sql`UPDATE carts SET expires_at = now() - ${ago}::interval WHERE id = ANY(${ids}::uuid[])`);

describe('the purge', () => {
  test('removes carts that expired more than a day ago, with their lines, and no others', async () => {
    const { id: variantId } = await makeVariant();
    const [guest, own, left, fresh, ordered] = [await guestCart(), await makeCart(), await makeCart(), await guestCart(), await makeCart()];
    for (const cart of [guest, own, left, fresh, ordered]) await fillCart(cart, { [variantId]: 1 });
    await closeCart(ordered);
    await query(sql`UPDATE carts SET status = 'expired' WHERE id = ${left.cart.id}`);
    await expire('25 hours', guest.cart.id, own.cart.id, left.cart.id, ordered.cart.id);
    await expire('23 hours', fresh.cart.id);
    await purge();
    const ids = [guest, own, left, fresh, ordered].map(({ cart }) => cart.id);
    expect(await query(sql`SELECT id FROM carts WHERE id = ANY(${ids}::uuid[]) ORDER BY id`)).toEqual([fresh, ordered].map(({ cart: { id } }) => ({ id })).toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    expect(await query(sql`SELECT count(*)::int AS lines FROM cart_items WHERE cart_id = ANY(${ids}::uuid[])`)).toEqual([{ lines: 2 }]);
  });

  test('goes on until nothing is left, part by part', async () => {
    const owner = `purge ${crypto.randomUUID()}`;
    await query(sql`INSERT INTO carts (id, customer_id, status, currency, expires_at, created_at, updated_at)
      SELECT gen_random_uuid(), ${owner}, 'expired', 'EUR', now() - interval '2 days', now(), now() FROM generate_series(1, 1201)`);
    await query(sql`INSERT INTO idempotency_keys (caller, operation, key, fingerprint, created_at) SELECT ${owner}, 'x', n::text, '', now() - interval '25 hours' FROM generate_series(1, 1201) n`);
    expect(await purge()).toBeGreaterThanOrEqual(2402);
    expect(await query(sql`SELECT (SELECT count(*) FROM carts WHERE customer_id = ${owner})::int AS carts, (SELECT count(*) FROM idempotency_keys WHERE caller = ${owner})::int AS keys`)).toEqual([{ carts: 0, keys: 0 }]);
  });

  test('finds carts by their index', async () => {
    const plan = await inTransaction(async (em) => {
      await sql`SET LOCAL enable_seqscan = off`.execute(em.getKysely());
      return (await sql`EXPLAIN SELECT id FROM carts WHERE status IN ('open', 'expired') AND expires_at < now() - interval '1 day' ORDER BY expires_at LIMIT 500`.execute(em.getKysely())).rows;
    });
    expect(JSON.stringify(plan)).toContain('carts_expires_at');
  });
});
