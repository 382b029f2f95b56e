import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { call, type Answer, type Call } from '../support/call.js';
import { heldKey } from '../support/idempotency.js';
import { operation } from '../support/operation.js';
import { clerk, eventsOf, historyOf, makeOrder, readOrder, type Placed } from '../support/orders.js';
import { staff } from '../support/tokens.js';

const move = ({ path }: Placed, to: 'fulfilled' | 'completed', options: Call<'transitionOrder'> = {}): Promise<Answer<'transitionOrder'>> =>
  call('transitionOrder', { token: clerk, path, ifMatch: '*', body: { to }, ...options });

operation('transitionOrder', {
  200: {
    'a paid order is fulfilled, and then completed': async () => {
      const placed = await makeOrder({ status: 'paid' });
      const fulfilled = await move(placed, 'fulfilled', { ifMatch: placed.etag });
      expect(fulfilled.body).toEqual({ ...placed.order, status: 'fulfilled', allowedTransitions: ['completed'], version: placed.order.version + 1, updatedAt: expect.any(String) });
      const answer = await move(placed, 'completed', { ifMatch: fulfilled.headers['etag'] ?? '' });
      expect((await readOrder(placed)).order).toEqual(answer.body);
      expect(await historyOf(placed.path)).toEqual(['pending by customer', 'paid by staff', 'fulfilled by staff', 'completed by staff']);
      expect(await eventsOf(placed.order.id)).toEqual(['orderPlaced', 'orderStateChanged', 'orderStateChanged', 'orderStateChanged']);
      return answer;
    },
    'a repeat with the same key has the same answer, although the ETag is old by then': async () => {
      const placed = await makeOrder({ status: 'paid' });
      const key = randomUUID();
      const first = await move(placed, 'fulfilled', { key, ifMatch: placed.etag });
      const answer = await move(placed, 'fulfilled', { key, ifMatch: placed.etag });
      expect([answer.text, answer.headers['idempotency-replayed']]).toEqual([first.text, 'true']);
      expect(await historyOf(placed.path)).toHaveLength(3);
      return answer;
    },
  },
  400: {
    'paid, which only payments make it': async () => {
      const placed = await makeOrder();
      const answer = await move(placed, 'paid' as never);
      expect(answer.problem.errors?.[0]?.pointer).toBe('/body/to');
      expect((await readOrder(placed)).order.status).toBe('pending');
      return answer;
    },
  },
  404: { 'none has this id': () => call('transitionOrder', { token: clerk, path: { orderId: '019a0d3c-6a00-7000-8000-00000000ffff' }, ifMatch: '*', body: { to: 'fulfilled' } }) },
  409: {
    'every move that the states do not have': async () => {
      for (const [status, to] of [['pending', 'fulfilled'], ['pending', 'completed'], ['paid', 'completed'], ['fulfilled', 'fulfilled'], ['completed', 'fulfilled'], ['cancelled', 'fulfilled']] as const) {
        const placed = await makeOrder({ status });
        const { problem } = await move(placed, to);
        expect([status, to, problem.code]).toEqual([status, to, 'invalid_state_transition']);
        expect((await readOrder(placed)).order).toEqual(placed.order);
      }
      return move(await makeOrder(), 'completed');
    },
    'idempotency_in_progress': async () => {
      const { subject, token } = staff(['write:orders']);
      const answer = await move(await makeOrder({ status: 'paid' }), 'fulfilled', { token, key: await heldKey(subject, 'transitionOrder') });
      expect(answer.problem.code).toBe('idempotency_in_progress');
      return answer;
    },
  },
  412: {
    'it has changed since': async () => {
      const placed = await makeOrder({ status: 'paid' });
      await move(placed, 'fulfilled');
      const answer = await move(placed, 'completed', { ifMatch: placed.etag });
      expect((await readOrder(placed)).order.status).toBe('fulfilled');
      return answer;
    },
  },
  422: {
    'the key was sent with another state': async () => {
      const placed = await makeOrder({ status: 'paid' });
      const key = randomUUID();
      await move(placed, 'fulfilled', { key });
      const answer = await move(placed, 'completed', { key });
      expect((await readOrder(placed)).order.status).toBe('fulfilled');
      return answer;
    },
  },
  428: { 'no If-Match': async () => call('transitionOrder', { token: clerk, path: (await makeOrder({ status: 'paid' })).path, body: { to: 'fulfilled' } }) },
});
