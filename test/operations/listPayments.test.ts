import { expect } from '@jest/globals';
import { call } from '../support/call.js';
import { operation } from '../support/operation.js';
import { clerk, makeOrder, pay, payment, type Placed } from '../support/orders.js';

/** An order with payments of 1, 2, 3, … cents. */
async function paidInParts(count: number): Promise<Placed> {
  const placed = await makeOrder();
  for (let amount = 1; amount <= count; amount += 1) await pay(placed, { body: payment({ amount, currency: 'EUR' }) });
  return placed;
}

operation('listPayments', {
  200: {
    'the oldest first; their sum is what is paid': async () => {
      const { path } = await paidInParts(3);
      await paidInParts(1);
      const answer = await call('listPayments', { token: clerk, path });
      expect(answer.body.data.map(({ orderId, amount }) => [orderId, amount.amount])).toEqual([[path.orderId, 1], [path.orderId, 2], [path.orderId, 3]]);
      expect((await call('getOrder', { token: clerk, path })).body.paidTotal.amount).toBe(6);
      return answer;
    },
    'none yet': async () => {
      const answer = await call('listPayments', { token: clerk, path: (await makeOrder()).path });
      expect(answer.body).toEqual({ data: [], page: { nextCursor: null, limit: 20 } });
      return answer;
    },
    'page by page': async () => {
      const { path } = await paidInParts(3);
      const first = await call('listPayments', { token: clerk, path, query: { limit: 2 } });
      const answer = await call('listPayments', { token: clerk, path, query: { limit: 2, cursor: first.body.page.nextCursor ?? '' } });
      expect([first, answer].map(({ body }) => body.data.map(({ amount }) => amount.amount))).toEqual([[1, 2], [3]]);
      return answer;
    },
  },
  304: {
    'nothing new': async () => {
      const { path } = await paidInParts(1);
      const { headers } = await call('listPayments', { token: clerk, path });
      return call('listPayments', { token: clerk, path, headers: { 'If-None-Match': headers['etag'] ?? '' } });
    },
  },
  400: {
    'a forged cursor': async () => {
      const answer = await call('listPayments', { token: clerk, path: (await makeOrder()).path, query: { cursor: 'eyJhIjoxfQ' } });
      expect(answer.problem.code).toBe('invalid_cursor');
      return answer;
    },
  },
  404: { 'no order has this id': () => call('listPayments', { token: clerk, path: { orderId: '019a0d3c-6a00-7000-8000-00000000ffff' } }) },
});
