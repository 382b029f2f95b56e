import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { call } from '../support/call.js';
import { heldKey } from '../support/idempotency.js';
import { operation } from '../support/operation.js';
import { cancel, clerk, eventsOf, historyOf, makeOrder, makeStocked, pay, placeOrderFor, readOrder, stockOf, type Placed } from '../support/orders.js';
import { claims, customer, signToken, staff } from '../support/tokens.js';

/** An order that takes 2 of 5 pieces of a variant, and the variant. */
async function ordered(): Promise<{ placed: Placed; variantId: string }> {
  const { id: variantId } = await makeStocked(5);
  const placed = await placeOrderFor(customer(), { [variantId]: 2 });
  expect(await stockOf(variantId)).toEqual({ onHand: 3, ledger: 3, entries: 2 });
  return { placed, variantId };
}
const returned = { onHand: 5, ledger: 5, entries: 3 };

operation('cancelOrder', {
  200: {
    'by the customer, and what it held is in stock again': async () => {
      const { placed, variantId } = await ordered();
      const answer = await cancel(placed, { ifMatch: placed.etag });
      expect(answer.body).toEqual({ ...placed.order, status: 'cancelled', allowedTransitions: [], version: 2, updatedAt: expect.any(String) });
      expect((await readOrder(placed)).order).toEqual(answer.body);
      expect(await stockOf(variantId)).toEqual(returned);
      expect(await eventsOf(placed.order.id)).toEqual(['orderPlaced', 'orderCancelled']);
      expect(await historyOf(placed.path)).toEqual(['pending by customer', 'cancelled by customer']);
      return answer;
    },
    'by the staff, when it was paid': async () => {
      const { placed, variantId } = await ordered();
      await pay(placed);
      const answer = await cancel(placed, { token: staff(['write:orders']).token });
      expect(answer.body).toMatchObject({ status: 'cancelled', paidTotal: placed.order.total });
      expect(await stockOf(variantId)).toEqual(returned);
      expect(await historyOf(placed.path)).toEqual(['pending by customer', 'paid by staff', 'cancelled by staff']);
      return answer;
    },
    'a repeat with the same key has the same answer, although the ETag is old by then': async () => {
      const { placed, variantId } = await ordered();
      const key = randomUUID();
      const first = await cancel(placed, { key, ifMatch: placed.etag });
      const answer = await cancel(placed, { key, ifMatch: placed.etag });
      expect([answer.text, answer.headers['idempotency-replayed']]).toEqual([first.text, 'true']);
      expect(await stockOf(variantId)).toEqual(returned);
      return answer;
    },
  },
  400: {
    'a reason that is none': async () => cancel(await makeOrder(), { body: { reason: '' } }),
    'a field that is not known': async () => {
      const placed = await makeOrder();
      const answer = await cancel(placed, { body: { refund: true } as never });
      expect((await readOrder(placed)).order.status).toBe('pending');
      return answer;
    },
  },
  404: {
    'none has this id': () => call('cancelOrder', { token: clerk, path: { orderId: '019a0d3c-6a00-7000-8000-00000000ffff' }, ifMatch: '*', body: {} }),
    'another customer\'s': async () => {
      const { placed, variantId } = await ordered();
      const answer = await cancel(placed, { token: customer().token });
      expect((await readOrder(placed)).order.status).toBe('pending');
      expect(await stockOf(variantId)).toMatchObject({ onHand: 3 });
      return answer;
    },
    'without If-Match too: who may not see it learns nothing': async () => call('cancelOrder', { token: customer().token, path: (await makeOrder()).path, body: {} }),
    'one\'s own with the scope to read alone is stopped before': async () => {
      const placed = await makeOrder();
      expect((await cancel(placed, { token: signToken(claims(placed.owner.subject, ['read:own-orders', 'read:orders'])) })).status).toBe(403);
      return cancel(placed, { token: customer().token });
    },
  },
  409: {
    'it was fulfilled': async () => {
      const answer = await cancel(await makeOrder({ status: 'fulfilled' }));
      expect(answer.problem).toMatchObject({ code: 'invalid_state_transition', detail: 'An order that is fulfilled can not become cancelled. It can become completed.' });
      return answer;
    },
    'it was cancelled, and the stock is returned once': async () => {
      const { placed, variantId } = await ordered();
      await cancel(placed);
      const answer = await cancel(placed);
      expect(await stockOf(variantId)).toEqual(returned);
      return answer;
    },
    'idempotency_in_progress': async () => {
      const placed = await makeOrder();
      const answer = await cancel(placed, { key: await heldKey(placed.owner.subject, 'cancelOrder') });
      expect(answer.problem.code).toBe('idempotency_in_progress');
      return answer;
    },
  },
  412: {
    'it was paid a moment ago': async () => {
      const { placed, variantId } = await ordered();
      await pay(placed);
      const answer = await cancel(placed, { ifMatch: placed.etag });
      expect((await readOrder(placed)).order.status).toBe('paid');
      expect(await stockOf(variantId)).toMatchObject({ onHand: 3 });
      return answer;
    },
  },
  422: {
    'the key was sent for another order': async () => {
      const owner = customer();
      const [one, other] = [await placeOrderFor(owner), await placeOrderFor(owner)];
      const key = randomUUID();
      await cancel(one, { key });
      const answer = await cancel(other, { key });
      expect((await readOrder(other)).order.status).toBe('pending');
      return answer;
    },
  },
  428: {
    'no If-Match': async () => {
      const { owner, path } = await makeOrder();
      return call('cancelOrder', { token: owner.token, path, body: {} });
    },
  },
});
