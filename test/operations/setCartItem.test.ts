import { expect } from '@jest/globals';
import type { Input } from '../../src/contract/types.js';
import { uuidv7 } from '../../src/database/uuid.js';
import { call, type Answer, type Call } from '../support/call.js';
import { closeCart, fillCart, fillUp, guestCart, makeCart, quantitiesOf, readCart, reprice, withdraw, type OpenedCart } from '../support/carts.js';
import { makeVariant } from '../support/catalog.js';
import { operation } from '../support/operation.js';

type Body = Input<'setCartItem'>['body'];
const set = ({ key, path }: OpenedCart, variantId: string, quantity: number, options: Call<'setCartItem'> = {}): Promise<Answer<'setCartItem'>> =>
  call('setCartItem', { ...key, path: { ...path, variantId }, body: { quantity }, ...options });

async function refused(run: (opened: OpenedCart) => Promise<Answer<'setCartItem'>>, code: string): Promise<Answer<'setCartItem'>> {
  const opened = await makeCart();
  const answer = await run(opened);
  expect([answer.problem.code, (await readCart(opened)).cart.version]).toEqual([code, 1]);
  return answer;
}

operation('setCartItem', {
  200: {
    'begins a line, and sets it': async () => {
      const opened = await guestCart();
      const { id } = await makeVariant();
      expect((await set(opened, id, 2)).body).toMatchObject({ items: [{ variantId: id, quantity: 2, unitPrice: { amount: 4900, currency: 'EUR' } }], version: 2 });
      const answer = await set(opened, id, 5);
      expect(quantitiesOf(answer.body)).toEqual({ [id]: 5 });
      expect([answer.body, answer.headers['etag']]).toEqual(Object.values(await readCart(opened)));
      return answer;
    },
    'the line takes the price of this moment': async () => {
      const opened = await makeCart();
      const { id } = await makeVariant();
      await set(opened, id, 1);
      await reprice(id, 5200);
      expect((await readCart(opened)).cart.subtotal.amount).toBe(4900);
      const answer = await set(opened, id, 1);
      expect(answer.body.subtotal.amount).toBe(5200);
      return answer;
    },
    'what is not in stock': async () => set(await makeCart(), (await makeVariant()).id, 999),
    'with the ETag of the cart': async () => {
      const opened = await makeCart();
      return set(opened, (await makeVariant()).id, 1, { ifMatch: (await readCart(opened)).etag });
    },
    'moves the time in which it expires': async () => {
      const opened = await makeCart();
      const answer = await set(opened, (await makeVariant()).id, 1);
      expect(Date.parse(answer.body.expiresAt)).toBeGreaterThan(Date.parse(opened.cart.expiresAt));
      return answer;
    },
  },
  400: {
    'none': async () => set(await makeCart(), (await makeVariant()).id, 0),
    'too many': async () => set(await makeCart(), (await makeVariant()).id, 1000),
    'a price of one\'s own': async () => set(await makeCart(), (await makeVariant()).id, 1, { body: { quantity: 1, unitPrice: 1 } as Body }),
  },
  404: {
    'somebody else\'s cart': async () => set({ ...await makeCart(), key: (await makeCart()).key }, (await makeVariant()).id, 1),
    'an unknown cart': async () => set({ ...await makeCart(), path: { cartId: uuidv7() } }, (await makeVariant()).id, 1),
    'an unknown variant': () => refused((opened) => set(opened, uuidv7(), 1), 'not_found'),
  },
  409: {
    'what was ordered': async () => {
      const opened = await makeCart();
      await closeCart(opened);
      const answer = await set(opened, (await makeVariant()).id, 1);
      expect(answer.problem.code).toBe('cart_not_open');
      return answer;
    },
  },
  412: {
    'the cart has changed since': async () => {
      const opened = await makeCart();
      const { etag } = await readCart(opened);
      const { id } = await makeVariant();
      await fillCart(opened, { [id]: 1 });
      const answer = await set(opened, id, 2, { ifMatch: etag });
      expect(quantitiesOf((await readCart(opened)).cart)).toEqual({ [id]: 1 });
      return answer;
    },
  },
  422: {
    'fewer than it is sold in': async () => { const { id } = await makeVariant({ minQuantity: 4 }); return refused((opened) => set(opened, id, 3), 'quantity_out_of_range'); },
    'more than it is sold in': async () => { const { id } = await makeVariant({ maxQuantity: 4 }); return refused((opened) => set(opened, id, 5), 'quantity_out_of_range'); },
    'more than an amount can be': async () => {
      const { id } = await makeVariant({ prices: [{ amount: 999_999_999_999, currency: 'EUR' }] });
      return refused((opened) => set(opened, id, 2), 'quantity_out_of_range');
    },
    'what is not sold any more': async () => { const { id, productId } = await makeVariant(); await withdraw(productId); return refused((opened) => set(opened, id, 1), 'variant_unavailable'); },
    'what has no price in the currency': async () => {
      const { id } = await makeVariant({ prices: [{ amount: 100, currency: 'USD' }] });
      return refused((opened) => set(opened, id, 1), 'price_unavailable');
    },
    'a line too many': async () => {
      const opened = await makeCart();
      await fillUp(opened);
      const { cart: { items: [line] } } = await readCart(opened);
      expect((await set(opened, line?.variantId ?? '', 2)).status).toBe(200);
      const answer = await set(opened, (await makeVariant()).id, 1);
      expect(answer.problem.code).toBe('cart_full');
      return answer;
    },
  },
});
