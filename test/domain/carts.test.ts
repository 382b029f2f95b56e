import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { call } from '../support/call.js';
import { expire, fillCart, guestCart, makeCart, quantitiesOf, readCart, type CustomerCart, type GuestCart, type OpenedCart } from '../support/carts.js';
import { makeVariant } from '../support/catalog.js';
import { query } from '../support/database.js';
import { setting } from '../support/settings.js';
import { customer } from '../support/tokens.js';

/** Requests go to both server processes in turn. */
const server = (at: number): string => setting(at % 2 === 0 ? 'TEST_API' : 'TEST_API_2');
const times = <T>(count: number, one: (at: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: count }, (_, at) => one(at)));
const add = ({ key, path }: OpenedCart, variantId: string, at: number) => call('addCartItem', { ...key, path, body: { variantId, quantity: 1 }, at: server(at) });

describe('a cart', () => {
  test('loses none of 50 parallel additions, and counts each as a version', async () => {
    const opened = await guestCart();
    const { id } = await makeVariant();
    const answers = await times(50, (at) => add(opened, id, at));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(50).fill(200));
    expect((await readCart(opened)).cart).toMatchObject({ items: [{ variantId: id, quantity: 50 }], version: 51 });
    expect(answers.map(({ body }) => body.itemCount).sort((a, b) => a - b)).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
  });

  test('lets one of many changes with the same ETag through', async () => {
    const opened = await makeCart();
    const { id } = await makeVariant();
    const { etag } = await readCart(opened);
    const answers = await times(10, (at) => call('addCartItem', { ...opened.key, path: opened.path, ifMatch: etag, body: { variantId: id, quantity: 1 }, at: server(at) }));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(412)]);
    expect((await readCart(opened)).cart.itemCount).toBe(1);
  });

  test('is one for a customer who asks for it many times at once', async () => {
    const { token, subject } = customer();
    const answers = await times(20, (at) => call('createCart', { token, body: { currency: 'EUR' }, at: server(at) }));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(19).fill(200), 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await query(sql`SELECT count(*)::int AS carts FROM carts WHERE customer_id = ${subject}`)).toEqual([{ carts: 1 }]);
  });

  test('is one anew when the old one has expired, however many ask', async () => {
    const old = await makeCart();
    await expire(old);
    const answers = await times(10, (at) => call('createCart', { ...old.key, body: { currency: 'EUR' }, at: server(at) }));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array<number>(9).fill(200), 201]);
    expect(answers[0]?.body.id).not.toBe(old.cart.id);
  });

  test('that has expired is gone for every operation', async () => {
    const opened = await makeCart();
    const { id: variantId } = await makeVariant();
    await fillCart(opened, { [variantId]: 1 });
    await expire(opened);
    const { key, path } = opened;
    const answers = [
      await call('getCart', { ...key, path }), await call('getMyCart', key), await call('validateCart', { ...key, path, query: { country: 'DE' } }),
      await call('setCartItem', { ...key, path: { ...path, variantId }, body: { quantity: 1 } }), await call('addCartItem', { ...key, path, body: { variantId, quantity: 1 } }),
      await call('removeCartItem', { ...key, path: { ...path, variantId } }), await call('deleteCart', { ...key, path, ifMatch: '*' }),
    ];
    expect(answers.map(({ status, operation }) => `${operation} ${status}`)).toEqual(answers.map(({ operation }) => `${operation} 404`));
  });

  test('is not opened by the secret of another one', async () => {
    const [mine, other] = [await guestCart(), await guestCart()];
    const { id: variantId } = await makeVariant();
    await fillCart(mine, { [variantId]: 1 });
    const { path } = mine;
    const answers = [
      await call('getCart', { ...other.key, path }), await call('validateCart', { ...other.key, path, query: { country: 'DE' } }),
      await call('setCartItem', { ...other.key, path: { ...path, variantId }, body: { quantity: 9 } }), await call('addCartItem', { ...other.key, path, body: { variantId, quantity: 1 } }),
      await call('removeCartItem', { ...other.key, path: { ...path, variantId } }), await call('deleteCart', { ...other.key, path, ifMatch: '*' }),
    ];
    expect(answers.map(({ status, operation }) => `${operation} ${status}`)).toEqual(answers.map(({ operation }) => `${operation} 404`));
    expect(quantitiesOf((await readCart(mine)).cart)).toEqual({ [variantId]: 1 });
  });
});

describe('a merge', () => {
  const merge = (guest: GuestCart, own: CustomerCart, at: number) => call('mergeGuestCart', { ...guest.key, ...own.key, at: server(at) });

  test('loses and doubles nothing while both carts are added to', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [guest, own] = [await guestCart(), await makeCart()];
      const [both, guests] = [await makeVariant(), await makeVariant()];
      await fillCart(guest, { [both.id]: 2, [guests.id]: 3 });
      await fillCart(own, { [both.id]: 1 });
      const [merged, toGuest, toOwn] = await Promise.all([
        merge(guest, own, round), times(8, (at) => add(guest, both.id, at)), times(8, (at) => add(own, both.id, at + 1)),
      ]);
      expect(merged.status).toBe(200);
      expect(toOwn.map(({ status }) => status)).toEqual(Array<number>(8).fill(200));
      expect(new Set([...toGuest.map(({ status }) => status), 200, 404])).toEqual(new Set([200, 404]));
      // What was answered with 200 is in the cart, what was answered with 404 is not.
      const added = toGuest.filter(({ status }) => status === 200).length;
      expect(quantitiesOf((await readCart(own)).cart)).toEqual({ [both.id]: 2 + 1 + added + 8, [guests.id]: 3 });
    }
  });

  test('happens once, however many ask for it at once', async () => {
    const guest = await guestCart();
    const { id } = await makeVariant();
    await fillCart(guest, { [id]: 3 });
    const owns = await times(6, () => makeCart());
    const answers = await Promise.all(owns.map((own, at) => merge(guest, own, at)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(5).fill(404)]);
    const counts = await Promise.all(owns.map(async (own) => (await readCart(own)).cart.itemCount));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
  });

  test('of many guests\' carts at once makes one cart with all of them', async () => {
    const { token } = customer();
    const variants = await times(6, () => makeVariant());
    const guests = await Promise.all(variants.map(async ({ id }) => {
      const guest = await guestCart();
      await fillCart(guest, { [id]: 2 });
      return guest;
    }));
    const answers = await Promise.all(guests.map((guest, at) => call('mergeGuestCart', { ...guest.key, token, key: randomUUID(), at: server(at) })));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(6).fill(200));
    expect(quantitiesOf((await call('getMyCart', { token })).body)).toEqual(Object.fromEntries(variants.map(({ id }) => [id, 2])));
  });

  test('moves all lines or none, as it fails at the last one', async () => {
    const [guest, own] = [await guestCart(), await makeCart()];
    const variants = await times(3, () => makeVariant({ prices: [{ amount: 400_000_000_000, currency: 'EUR' }] }));
    await fillCart(guest, { [variants[0]?.id ?? '']: 1, [variants[1]?.id ?? '']: 1 });
    await fillCart(own, { [variants[2]?.id ?? '']: 1 });
    const before = [(await readCart(guest)).cart, (await readCart(own)).cart];
    expect((await merge(guest, own, 0)).problem.code).toBe('cart_full');
    expect([(await readCart(guest)).cart, (await readCart(own)).cart]).toEqual(before);
  });
});
