import { expect } from '@jest/globals';
import { call } from '../support/call.js';
import { closeCart, expire, fillCart, makeCart, readCart } from '../support/carts.js';
import { makeVariant } from '../support/catalog.js';
import { operation } from '../support/operation.js';
import { customer } from '../support/tokens.js';

operation('getMyCart', {
  200: {
    'the open cart, as getCart shows it': async () => {
      const opened = await makeCart();
      await fillCart(opened, { [(await makeVariant()).id]: 2 });
      const { cart, etag } = await readCart(opened);
      const answer = await call('getMyCart', opened.key);
      expect([answer.body, answer.headers['etag']]).toEqual([cart, etag]);
      return answer;
    },
  },
  304: {
    'the reader has it already': async () => {
      const opened = await makeCart();
      return call('getMyCart', { ...opened.key, headers: { 'If-None-Match': (await readCart(opened)).etag } });
    },
  },
  400: { 'an unknown query parameter': async () => call('getMyCart', { ...(await makeCart()).key, query: { currency: 'EUR' } }) },
  404: {
    'none was made': () => call('getMyCart', { token: customer().token }),
    'it was ordered': async () => {
      const opened = await makeCart();
      await closeCart(opened);
      return call('getMyCart', opened.key);
    },
    'it has expired': async () => {
      const opened = await makeCart();
      await expire(opened);
      return call('getMyCart', opened.key);
    },
  },
});
