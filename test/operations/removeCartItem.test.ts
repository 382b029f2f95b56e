import { expect } from '@jest/globals';
import { call, type Answer, type Call } from '../support/call.js';
import { closeCart, fillCart, guestCart, makeCart, quantitiesOf, readCart, withdraw, type OpenedCart } from '../support/carts.js';
import { makeVariant } from '../support/catalog.js';
import { operation } from '../support/operation.js';

const remove = ({ key, path }: OpenedCart, variantId: string, options: Call<'removeCartItem'> = {}): Promise<Answer<'removeCartItem'>> => call('removeCartItem', { ...key, path: { ...path, variantId }, ...options });

operation('removeCartItem', {
  200: {
    'one line of two': async () => {
      const opened = await guestCart();
      const [gone, stays] = [await makeVariant(), await makeVariant()];
      await fillCart(opened, { [gone.id]: 2, [stays.id]: 3 });
      const answer = await remove(opened, gone.id);
      expect(quantitiesOf(answer.body)).toEqual({ [stays.id]: 3 });
      expect([answer.body, answer.headers['etag']]).toEqual(Object.values(await readCart(opened)));
      return answer;
    },
    'what is not sold any more': async () => {
      const opened = await makeCart();
      const { id, productId } = await makeVariant();
      await fillCart(opened, { [id]: 2 });
      await withdraw(productId);
      const answer = await remove(opened, id);
      expect(answer.body).toMatchObject({ items: [], subtotal: { amount: 0 }, itemCount: 0, version: 3 });
      return answer;
    },
  },
  400: { 'an id that can be none': async () => remove(await makeCart(), 'WB-01') },
  404: {
    'a line that is not there': async () => {
      const opened = await makeCart();
      const answer = await remove(opened, (await makeVariant()).id);
      expect((await readCart(opened)).cart.version).toBe(1);
      return answer;
    },
    'somebody else\'s cart': async () => {
      const opened = await makeCart();
      const { id } = await makeVariant();
      await fillCart(opened, { [id]: 1 });
      const answer = await remove({ ...opened, key: (await guestCart()).key }, id);
      expect((await readCart(opened)).cart.itemCount).toBe(1);
      return answer;
    },
  },
  409: {
    'what was ordered': async () => {
      const opened = await makeCart();
      const { id } = await makeVariant();
      await fillCart(opened, { [id]: 1 });
      await closeCart(opened);
      const answer = await remove(opened, id);
      expect([answer.problem.code, (await readCart(opened)).cart.itemCount]).toEqual(['cart_not_open', 1]);
      return answer;
    },
  },
  412: {
    'the cart has changed since': async () => {
      const opened = await makeCart();
      const { etag } = await readCart(opened);
      const { id } = await makeVariant();
      await fillCart(opened, { [id]: 1 });
      const answer = await remove(opened, id, { ifMatch: etag });
      expect((await readCart(opened)).cart.itemCount).toBe(1);
      return answer;
    },
  },
});
