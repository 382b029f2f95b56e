import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { uuidv7 } from '../../src/database/uuid.js';
import { call, type Answer, type Call } from '../support/call.js';
import { closeCart, expire, fillCart, fillUp, guestCart, makeCart, quantitiesOf, readCart, reprice, withdraw, type OpenedCart } from '../support/carts.js';
import { makeVariant } from '../support/catalog.js';
import { heldKey } from '../support/idempotency.js';
import { operation } from '../support/operation.js';

const add = ({ key, path }: OpenedCart, variantId: string, quantity: number, options: Call<'addCartItem'> = {}): Promise<Answer<'addCartItem'>> =>
  call('addCartItem', { ...key, path, body: { variantId, quantity }, ...options });

async function refused(run: (opened: OpenedCart) => Promise<Answer<'addCartItem'>>, code: string): Promise<Answer<'addCartItem'>> {
  const opened = await makeCart();
  const answer = await run(opened);
  expect([answer.problem.code, (await readCart(opened)).cart.version]).toEqual([code, 1]);
  return answer;
}

operation('addCartItem', {
  200: {
    'begins a line, and adds to it at the price of this moment': async () => {
      const opened = await guestCart();
      const { id } = await makeVariant();
      await add(opened, id, 2);
      await reprice(id, 5000);
      const answer = await add(opened, id, 3);
      expect(answer.body).toMatchObject({ items: [{ variantId: id, quantity: 5, unitPrice: { amount: 5000, currency: 'EUR' } }], subtotal: { amount: 25_000, currency: 'EUR' }, version: 3 });
      return answer;
    },
    'a repeat with the same key is not added': async () => {
      const opened = await guestCart();
      const { id } = await makeVariant();
      const key = randomUUID();
      const first = await add(opened, id, 2, { key });
      const answer = await add(opened, id, 2, { key });
      expect([answer.text, answer.headers['etag']]).toEqual([first.text, first.headers['etag']]);
      expect(quantitiesOf((await readCart(opened)).cart)).toEqual({ [id]: 2 });
      return answer;
    },
  },
  400: { 'less than one': async () => add(await makeCart(), (await makeVariant()).id, -1) },
  404: {
    'the secret of another cart': async () => add({ ...await guestCart(), key: (await guestCart()).key }, (await makeVariant()).id, 1),
    'a cart that has expired': async () => {
      const opened = await guestCart();
      await expire(opened);
      return add(opened, (await makeVariant()).id, 1);
    },
  },
  409: {
    'what was ordered': async () => {
      const opened = await makeCart();
      await closeCart(opened);
      const answer = await add(opened, (await makeVariant()).id, 1);
      expect(answer.problem.code).toBe('cart_not_open');
      return answer;
    },
    'the first request with the key has not ended': async () => {
      const opened = await makeCart();
      const answer = await add(opened, (await makeVariant()).id, 1, { key: await heldKey(opened.owner.subject, 'addCartItem') });
      expect(answer.problem.code).toBe('idempotency_in_progress');
      return answer;
    },
  },
  412: {
    'the cart has changed since': async () => {
      const opened = await makeCart();
      const { etag } = await readCart(opened);
      const { id } = await makeVariant();
      await fillCart(opened, { [id]: 1 });
      const answer = await add(opened, id, 1, { ifMatch: etag });
      expect(quantitiesOf((await readCart(opened)).cart)).toEqual({ [id]: 1 });
      return answer;
    },
  },
  422: {
    'an unknown variant': async () => {
      const answer = await refused((opened) => add(opened, uuidv7(), 1), 'reference_not_found');
      expect(answer.problem.errors).toMatchObject([{ pointer: '/body/variantId' }]);
      return answer;
    },
    'fewer than it is sold in': async () => { const { id } = await makeVariant({ minQuantity: 4 }); return refused((opened) => add(opened, id, 3), 'quantity_out_of_range'); },
    'more than it is sold in, with those that are there': async () => {
      const opened = await makeCart();
      const { id } = await makeVariant({ maxQuantity: 4 });
      await add(opened, id, 3);
      const answer = await add(opened, id, 2);
      expect([answer.problem.code, quantitiesOf((await readCart(opened)).cart)]).toEqual(['quantity_out_of_range', { [id]: 3 }]);
      return answer;
    },
    'what is not sold any more': async () => { const { id, productId } = await makeVariant(); await withdraw(productId); return refused((opened) => add(opened, id, 1), 'variant_unavailable'); },
    'what has no price in the currency': async () => { const { id } = await makeVariant({ prices: [{ amount: 100, currency: 'USD' }] }); return refused((opened) => add(opened, id, 1), 'price_unavailable'); },
    'a line too many': async () => {
      const opened = await makeCart();
      await fillUp(opened);
      const answer = await add(opened, (await makeVariant()).id, 1);
      expect([answer.problem.code, (await readCart(opened)).cart.items.length]).toEqual(['cart_full', 100]);
      return answer;
    },
    'the key of another request': async () => {
      const opened = await makeCart();
      const { id } = await makeVariant();
      const key = randomUUID();
      await add(opened, id, 1, { key });
      const answer = await add(opened, id, 2, { key });
      expect(answer.problem.code).toBe('idempotency_key_reused');
      return answer;
    },
  },
});
