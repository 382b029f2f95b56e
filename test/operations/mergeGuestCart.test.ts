import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { call, type Answer, type Call } from '../support/call.js';
import { expire, fillCart, fillUp, guestCart, makeCart, quantitiesOf, readCart, reprice, withdraw, type CustomerCart, type GuestCart } from '../support/carts.js';
import { makeVariant } from '../support/catalog.js';
import { heldKey } from '../support/idempotency.js';
import { operation } from '../support/operation.js';
import { customer } from '../support/tokens.js';

const merge = (guest: GuestCart, { token }: { token: string }, options: Call<'mergeGuestCart'> = {}): Promise<Answer<'mergeGuestCart'>> => call('mergeGuestCart', { ...guest.key, token, ...options });

/** Both carts are as they were, and the guest's secret still opens his. */
async function expectUntouched(guest: GuestCart, own: CustomerCart, before: unknown[]): Promise<void> {
  expect([(await readCart(guest)).cart, (await readCart(own)).cart]).toEqual(before);
}

operation('mergeGuestCart', {
  200: {
    'adds up, at today\'s prices, and voids the secret': async () => {
      const [both, guests, owns] = [await makeVariant(), await makeVariant(), await makeVariant()];
      const [guest, own] = [await guestCart(), await makeCart()];
      await fillCart(guest, { [both.id]: 2, [guests.id]: 3 });
      await fillCart(own, { [both.id]: 1, [owns.id]: 4 });
      for (const { id } of [both, guests, owns]) await reprice(id, 1000);
      const answer = await merge(guest, own.key);
      const { cart, adjustments } = answer.body;
      expect([cart.id, quantitiesOf(cart), adjustments]).toEqual([own.cart.id, { [both.id]: 3, [owns.id]: 4, [guests.id]: 3 }, []]);
      expect(Object.fromEntries(cart.items.map(({ variantId, unitPrice }) => [variantId, unitPrice.amount]))).toEqual({ [both.id]: 1000, [guests.id]: 1000, [owns.id]: 4900 });
      expect((await readCart(own)).cart).toEqual(cart);
      expect((await call('getCart', { ...guest.key, path: guest.path })).status).toBe(404);
      expect((await call('getCart', { ...own.key, path: guest.path })).body).toMatchObject({ status: 'merged', items: [] });
      return answer;
    },
    'makes a cart in the guest\'s currency where there is none': async () => {
      const guest = await guestCart('USD');
      const { id } = await makeVariant({ prices: [{ amount: 700, currency: 'USD' }] });
      await fillCart(guest, { [id]: 2 });
      const person = customer();
      const answer = await merge(guest, person);
      expect(answer.body.cart).toMatchObject({ currency: 'USD', subtotal: { amount: 1400, currency: 'USD' } });
      expect((await call('getMyCart', { token: person.token })).body).toEqual(answer.body.cart);
      return answer;
    },
    'makes a new cart where the old one has expired': async () => {
      const [guest, own] = [await guestCart('USD'), await makeCart()];
      await expire(own);
      const answer = await merge(guest, own.key);
      expect(answer.body.cart.id).not.toBe(own.cart.id);
      return answer;
    },
    'says what it capped and what it left behind': async () => {
      const [capped, withdrawn, unpriced] = [await makeVariant({ maxQuantity: 10 }), await makeVariant(), await makeVariant()];
      const [guest, own] = [await guestCart(), await makeCart()];
      await fillCart(guest, { [capped.id]: 7, [withdrawn.id]: 2, [unpriced.id]: 3 });
      await fillCart(own, { [capped.id]: 5, [unpriced.id]: 1 });
      await withdraw(withdrawn.productId);
      await reprice(unpriced.id, undefined);
      const answer = await merge(guest, own.key);
      expect(answer.body.adjustments).toEqual([
        { variantId: capped.id, code: 'quantity_capped', requested: 12, applied: 10 },
        { variantId: withdrawn.id, code: 'variant_unavailable', requested: 2, applied: 0 },
        { variantId: unpriced.id, code: 'price_unavailable', requested: 4, applied: 1 },
      ]);
      expect(quantitiesOf(answer.body.cart)).toEqual({ [capped.id]: 10, [unpriced.id]: 1 });
      return answer;
    },
    'a repeat with the same key gets the stored answer instead of 404': async () => {
      const [guest, own, key] = [await guestCart(), await makeCart(), randomUUID()];
      await fillCart(guest, { [(await makeVariant()).id]: 1 });
      const first = await merge(guest, own.key, { key });
      const answer = await merge(guest, own.key, { key });
      expect([answer.text, (await readCart(own)).cart.itemCount]).toEqual([first.text, 1]);
      return answer;
    },
  },
  400: { 'an unknown query parameter': async () => merge(await guestCart(), customer(), { query: { currency: 'EUR' } }) },
  404: {
    'a secret that opens nothing': async () => merge({ ...await guestCart(), key: { cartToken: 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA' } }, customer()),
    'a cart that has expired': async () => {
      const guest = await guestCart();
      await expire(guest);
      return merge(guest, customer());
    },
    'a second time': async () => {
      const guest = await guestCart();
      await merge(guest, customer());
      return merge(guest, customer());
    },
  },
  409: {
    'the first request with the key has not ended': async () => {
      const [guest, own] = [await guestCart(), await makeCart()];
      const before = [(await readCart(guest)).cart, (await readCart(own)).cart];
      const answer = await merge(guest, own.key, { key: await heldKey(own.owner.subject, 'mergeGuestCart') });
      await expectUntouched(guest, own, before);
      return answer;
    },
  },
  412: {
    'the customer\'s cart has changed': async () => {
      const [guest, own] = [await guestCart(), await makeCart()];
      const { etag } = await readCart(own);
      await fillCart(own, { [(await makeVariant()).id]: 1 });
      const before = [(await readCart(guest)).cart, (await readCart(own)).cart];
      const answer = await merge(guest, own.key, { ifMatch: etag });
      await expectUntouched(guest, own, before);
      return answer;
    },
    'the customer has no cart': async () => {
      const [guest, person] = [await guestCart(), customer()];
      for (const ifMatch of ['"1-b1946ac92492d234"', '*']) expect([ifMatch, (await merge(guest, person, { ifMatch })).status]).toEqual([ifMatch, 412]);
      expect((await call('getMyCart', { token: person.token })).status).toBe(404);
      return merge(guest, person, { ifMatch: '*' });
    },
  },
  422: {
    'two currencies': async () => {
      const [guest, own] = [await guestCart(), await makeCart({ currency: 'USD' })];
      await fillCart(guest, { [(await makeVariant()).id]: 1 });
      const before = [(await readCart(guest)).cart, (await readCart(own)).cart];
      const answer = await merge(guest, own.key);
      expect(answer.problem.code).toBe('currency_mismatch');
      await expectUntouched(guest, own, before);
      return answer;
    },
    'more than 100 lines together': async () => {
      const [guest, own] = [await guestCart(), await makeCart()];
      await fillUp(own);
      await fillCart(guest, { [(await makeVariant()).id]: 1, [(await readCart(own)).cart.items[0]?.variantId ?? '']: 1 });
      const before = [(await readCart(guest)).cart, (await readCart(own)).cart];
      const answer = await merge(guest, own.key);
      expect(answer.problem.code).toBe('cart_full');
      await expectUntouched(guest, own, before);
      return answer;
    },
    'the key of another merge': async () => {
      const [first, second, own, key] = [await guestCart(), await guestCart(), await makeCart(), randomUUID()];
      await merge(first, own.key, { key });
      const answer = await merge(second, own.key, { key });
      expect(answer.problem.code).toBe('idempotency_key_reused');
      await readCart(second);
      return answer;
    },
  },
});
