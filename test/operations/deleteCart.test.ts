import { expect } from '@jest/globals';
import { sql } from 'kysely';
import { call } from '../support/call.js';
import { closeCart, fillCart, guestCart, makeCart, readCart } from '../support/carts.js';
import { makeVariant } from '../support/catalog.js';
import { query } from '../support/database.js';
import { operation } from '../support/operation.js';
import { customer } from '../support/tokens.js';

operation('deleteCart', {
  204: {
    'the cart, its lines and the secret': async () => {
      const opened = await guestCart();
      await fillCart(opened, { [(await makeVariant()).id]: 2 });
      const answer = await call('deleteCart', { ...opened.key, path: opened.path, ifMatch: (await readCart(opened)).etag });
      expect((await call('getCart', { ...opened.key, path: opened.path })).status).toBe(404);
      expect(await query(sql`SELECT 1 FROM cart_items WHERE cart_id = ${opened.cart.id}`)).toEqual([]);
      return answer;
    },
    'a customer can begin anew': async () => {
      const opened = await makeCart();
      const answer = await call('deleteCart', { ...opened.key, path: opened.path, ifMatch: '*' });
      expect((await call('createCart', { ...opened.key, body: { currency: 'USD' } })).status).toBe(201);
      return answer;
    },
  },
  400: { 'an id that can be none': () => call('deleteCart', { token: customer().token, path: { cartId: 'mine' }, ifMatch: '*' }) },
  404: {
    'somebody else\'s': async () => {
      const opened = await makeCart();
      const answer = await call('deleteCart', { token: customer().token, path: opened.path, ifMatch: '*' });
      await readCart(opened);
      return answer;
    },
    'a second time': async () => {
      const { key, path } = await guestCart();
      await call('deleteCart', { ...key, path, ifMatch: '*' });
      return call('deleteCart', { ...key, path, ifMatch: '*' });
    },
  },
  409: {
    'what was ordered': async () => {
      const opened = await makeCart();
      await closeCart(opened);
      return call('deleteCart', { ...opened.key, path: opened.path, ifMatch: '*' });
    },
  },
  412: {
    'the cart has changed since': async () => {
      const opened = await makeCart();
      const { etag } = await readCart(opened);
      await fillCart(opened, { [(await makeVariant()).id]: 1 });
      const answer = await call('deleteCart', { ...opened.key, path: opened.path, ifMatch: etag });
      expect((await readCart(opened)).cart.itemCount).toBe(1);
      return answer;
    },
  },
  428: { 'no If-Match': async () => { const { key, path } = await makeCart(); return call('deleteCart', { ...key, path }); } },
});
