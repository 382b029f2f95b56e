import { expect } from '@jest/globals';
import { call } from '../support/call.js';
import { operation } from '../support/operation.js';
import { cancel, clerk, makeOrder, pay } from '../support/orders.js';
import { claims, customer, signToken, staff } from '../support/tokens.js';

const missing = { orderId: '019a0d3c-6a00-7000-8000-00000000ffff' };

operation('getOrder', {
  200: {
    'one\'s own': async () => {
      const { order, owner, path, etag } = await makeOrder();
      const answer = await call('getOrder', { token: owner.token, path });
      expect([answer.body, answer.headers['etag']]).toEqual([order, etag]);
      return answer;
    },
    'anybody\'s, for the staff': async () => {
      const { order, path } = await makeOrder();
      const answer = await call('getOrder', { token: staff(['read:orders']).token, path });
      expect(answer.body).toEqual(order);
      return answer;
    },
    'what can become of it next': async () => {
      const next = async (status: 'pending' | 'paid' | 'fulfilled' | 'completed' | 'cancelled'): Promise<string[]> => {
        const { order } = await makeOrder({ status });
        expect(order.status).toBe(status);
        return order.allowedTransitions;
      };
      expect([await next('pending'), await next('paid'), await next('fulfilled'), await next('completed'), await next('cancelled')])
        .toEqual([['paid', 'cancelled'], ['fulfilled', 'cancelled'], ['completed'], [], []]);
      return call('getOrder', { token: clerk, path: (await makeOrder()).path });
    },
    'its ETag is another after each change': async () => {
      const placed = await makeOrder();
      const tag = async (): Promise<string | undefined> => (await call('getOrder', { token: clerk, path: placed.path })).headers['etag'];
      const tags = [await tag()];
      await pay(placed, { body: { provider: 'stripe', reference: placed.order.id, amount: { amount: 1, currency: 'EUR' } } });
      tags.push(await tag());
      await cancel(placed);
      tags.push(await tag());
      expect(tags.map((one) => one?.split('-')[0])).toEqual(['"1', '"2', '"3']);
      return call('getOrder', { token: clerk, path: placed.path });
    },
  },
  304: {
    'the reader has it already': async () => {
      const { owner, path, etag } = await makeOrder();
      return call('getOrder', { token: owner.token, path, headers: { 'If-None-Match': etag } });
    },
  },
  400: { 'the number instead of the id': () => call('getOrder', { token: clerk, path: { orderId: 'AT-2026-000123' } }) },
  404: {
    'none has this id': () => call('getOrder', { token: clerk, path: missing }),
    'another customer\'s': async () => {
      const { path } = await makeOrder();
      const [foreign, none] = [await call('getOrder', { token: customer().token, path }), await call('getOrder', { token: customer().token, path: missing })];
      expect(foreign.problem.detail).toBe(none.problem.detail);
      return foreign;
    },
    'who may read no own orders and has none of the staff\'s scopes is stopped before': async () => {
      const { owner, path } = await makeOrder();
      expect((await call('getOrder', { token: signToken(claims(owner.subject, ['place:order', 'write:orders'])), path })).status).toBe(403);
      return call('getOrder', { token: customer().token, path });
    },
  },
});
