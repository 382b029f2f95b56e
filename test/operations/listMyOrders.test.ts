import { expect } from '@jest/globals';
import { call } from '../support/call.js';
import { operation } from '../support/operation.js';
import { cancel, makeOrder, placeOrderFor, type Placed } from '../support/orders.js';
import { customer, type Person } from '../support/tokens.js';

async function several(count: number): Promise<{ owner: Person; placed: Placed[] }> {
  const owner = customer();
  const placed: Placed[] = [];
  for (let number = 0; number < count; number += 1) placed.push(await placeOrderFor(owner));
  return { owner, placed };
}

operation('listMyOrders', {
  200: {
    'one\'s own, whole, the newest first': async () => {
      const { owner, placed: [older, newer] } = await several(2);
      await makeOrder();
      const answer = await call('listMyOrders', { token: owner.token });
      expect(answer.body).toEqual({ data: [newer?.order, older?.order], page: { nextCursor: null, limit: 20 } });
      return answer;
    },
    'none yet': async () => {
      const answer = await call('listMyOrders', { token: customer().token });
      expect(answer.body.data).toEqual([]);
      return answer;
    },
    'by state': async () => {
      const { owner, placed: [first, second] } = await several(2);
      if (first) await cancel(first);
      const answer = await call('listMyOrders', { token: owner.token, query: { status: 'pending' } });
      expect(answer.body.data).toEqual([second?.order]);
      expect((await call('listMyOrders', { token: owner.token, query: { status: 'cancelled' } })).body.data.map(({ id }) => id)).toEqual([first?.order.id]);
      return answer;
    },
    'page by page, each once': async () => {
      const { owner, placed } = await several(5);
      const ids: string[] = [];
      let cursor: string | null | undefined;
      let answer = await call('listMyOrders', { token: owner.token, query: { limit: 2 } });
      for (;;) {
        ids.push(...answer.body.data.map(({ id }) => id));
        expect(answer.headers['link'] !== undefined).toBe(answer.body.page.nextCursor !== null);
        ({ nextCursor: cursor } = answer.body.page);
        if (cursor === null) break;
        answer = await call('listMyOrders', { token: owner.token, query: { limit: 2, cursor } });
      }
      expect(ids).toEqual(placed.map(({ order }) => order.id).reverse());
      return answer;
    },
  },
  304: {
    'nothing new': async () => {
      const { owner } = await makeOrder();
      const { headers } = await call('listMyOrders', { token: owner.token });
      return call('listMyOrders', { token: owner.token, headers: { 'If-None-Match': headers['etag'] ?? '' } });
    },
  },
  400: {
    'a state that is none': () => call('listMyOrders', { token: customer().token, query: { status: 'lost' } }),
    'the cursor of another customer': async () => {
      const { owner } = await several(2);
      const { nextCursor } = (await call('listMyOrders', { token: owner.token, query: { limit: 1 } })).body.page;
      const answer = await call('listMyOrders', { token: customer().token, query: { limit: 1, cursor: nextCursor ?? '' } });
      expect(answer.problem.code).toBe('invalid_cursor');
      return answer;
    },
    'the cursor of another filter': async () => {
      const { owner } = await several(2);
      const { nextCursor } = (await call('listMyOrders', { token: owner.token, query: { limit: 1 } })).body.page;
      return call('listMyOrders', { token: owner.token, query: { limit: 1, status: 'pending', cursor: nextCursor ?? '' } });
    },
  },
});
