import { expect } from '@jest/globals';
import { call } from '../support/call.js';
import { operation } from '../support/operation.js';
import { cancel, clerk, makeOrder } from '../support/orders.js';
import { customer } from '../support/tokens.js';

operation('listOrderHistory', {
  200: {
    'all that happened, the oldest first': async () => {
      const { path } = await makeOrder({ status: 'completed' });
      const answer = await call('listOrderHistory', { token: clerk, path });
      expect(answer.body.data.map(({ from, to, actor }) => [from, to, actor])).toEqual([
        [null, 'pending', 'customer'], ['pending', 'paid', 'staff'], ['paid', 'fulfilled', 'staff'], ['fulfilled', 'completed', 'staff'],
      ]);
      return answer;
    },
    'why, if it was said': async () => {
      const placed = await makeOrder();
      const { body: { updatedAt } } = await cancel(placed, { body: { reason: 'Ordered the wrong size.' } });
      const answer = await call('listOrderHistory', { token: placed.owner.token, path: placed.path });
      expect(answer.body.data).toEqual([
        { id: expect.any(String), from: null, to: 'pending', at: placed.order.createdAt, actor: 'customer' },
        { id: expect.any(String), from: 'pending', to: 'cancelled', at: updatedAt, actor: 'customer', reason: 'Ordered the wrong size.' },
      ]);
      return answer;
    },
    'page by page': async () => {
      const { path } = await makeOrder({ status: 'fulfilled' });
      const first = await call('listOrderHistory', { token: clerk, path, query: { limit: 2 } });
      const answer = await call('listOrderHistory', { token: clerk, path, query: { limit: 2, cursor: first.body.page.nextCursor ?? '' } });
      expect([...first.body.data, ...answer.body.data].map(({ to }) => to)).toEqual(['pending', 'paid', 'fulfilled']);
      expect(answer.body.page.nextCursor).toBeNull();
      return answer;
    },
  },
  304: {
    'nothing new': async () => {
      const { path } = await makeOrder();
      const { headers } = await call('listOrderHistory', { token: clerk, path });
      return call('listOrderHistory', { token: clerk, path, headers: { 'If-None-Match': headers['etag'] ?? '' } });
    },
  },
  400: {
    'the cursor of another order': async () => {
      const [one, other] = [await makeOrder({ status: 'paid' }), await makeOrder()];
      const { nextCursor } = (await call('listOrderHistory', { token: clerk, path: one.path, query: { limit: 1 } })).body.page;
      const answer = await call('listOrderHistory', { token: clerk, path: other.path, query: { limit: 1, cursor: nextCursor ?? '' } });
      expect(answer.problem.code).toBe('invalid_cursor');
      return answer;
    },
  },
  404: {
    'none has this id': () => call('listOrderHistory', { token: clerk, path: { orderId: '019a0d3c-6a00-7000-8000-00000000ffff' } }),
    'another customer\'s': async () => call('listOrderHistory', { token: customer().token, path: (await makeOrder()).path }),
  },
});
