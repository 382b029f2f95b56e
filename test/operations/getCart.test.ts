import { expect } from '@jest/globals';
import { call } from '../support/call.js';
import { closeCart, expire, fillCart, guestCart, makeCart, readCart } from '../support/carts.js';
import { makeProduct, makeVariant, variantBody } from '../support/catalog.js';
import { operation } from '../support/operation.js';
import { claims, customer, signToken } from '../support/tokens.js';

operation('getCart', {
  200: {
    'its lines in the order in which they were begun, and their sums': async () => {
      const options = [{ name: 'Size', value: 'Small' }];
      const product = await makeProduct({ variants: [variantBody({ options, prices: [{ amount: 4900, currency: 'EUR' }] })] });
      const [first] = product.variants;
      const second = await makeVariant({ prices: [{ amount: 150, currency: 'EUR' }] });
      const opened = await makeCart();
      await fillCart(opened, { [first?.id ?? '']: 2, [second.id]: 3 });
      await fillCart(opened, { [first?.id ?? '']: 1 });
      const answer = await call('getCart', { ...opened.key, path: opened.path });
      expect(answer.body.items).toEqual([
        { variantId: first?.id, productId: product.id, sku: first?.sku, title: product.title, options, quantity: 1, unitPrice: { amount: 4900, currency: 'EUR' }, lineTotal: { amount: 4900, currency: 'EUR' } },
        expect.objectContaining({ variantId: second.id, sku: second.sku, options: [], quantity: 3, lineTotal: { amount: 450, currency: 'EUR' } }),
      ]);
      expect(answer.body).toMatchObject({ subtotal: { amount: 5350, currency: 'EUR' }, itemCount: 4, version: 4 });
      return answer;
    },
    'a guest by his secret': async () => {
      const { cart, key, path } = await guestCart();
      const answer = await call('getCart', { ...key, path });
      expect(answer.body).toEqual({ ...cart, token: undefined });
      return answer;
    },
    'a customer whose cart it is, whatever else he sends': async () => {
      const { key, path } = await makeCart();
      return call('getCart', { ...key, cartToken: 'something', path });
    },
    'a guest whose access token is for other things': async () => {
      const { key, path } = await guestCart();
      return call('getCart', { ...key, token: customer(['read:own-orders']).token, path });
    },
    'what was ordered': async () => {
      const opened = await makeCart();
      await closeCart(opened);
      const answer = await call('getCart', { ...opened.key, path: opened.path });
      expect(answer.body.status).toBe('ordered');
      return answer;
    },
  },
  304: {
    'the reader has it already': async () => {
      const opened = await makeCart();
      return call('getCart', { ...opened.key, path: opened.path, headers: { 'If-None-Match': (await readCart(opened)).etag } });
    },
  },
  400: { 'an id that can be none': async () => call('getCart', { token: customer().token, path: { cartId: 'mine' } }) },
  404: {
    'the secret of another cart': async () => call('getCart', { ...(await guestCart()).key, path: (await guestCart()).path }),
    'a secret of another length': async () => call('getCart', { cartToken: 'short', path: (await guestCart()).path }),
    'a secret for a customer\'s cart': async () => call('getCart', { ...(await guestCart()).key, path: (await makeCart()).path }),
    'an access token for a guest\'s cart': async () => call('getCart', { token: customer().token, path: (await guestCart()).path }),
    'another customer\'s cart': async () => call('getCart', { token: customer().token, path: (await makeCart()).path }),
    'one\'s own cart by an access token without the scope': async () => {
      const opened = await makeCart();
      const token = signToken(claims(opened.owner.subject, ['read:own-orders']));
      return call('getCart', { token, ...(await guestCart()).key, path: opened.path });
    },
    'a cart that has expired': async () => {
      const opened = await guestCart();
      await expire(opened);
      return call('getCart', { ...opened.key, path: opened.path });
    },
  },
});
