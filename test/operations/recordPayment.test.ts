import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { call, type Answer } from '../support/call.js';
import { heldKey } from '../support/idempotency.js';
import { operation } from '../support/operation.js';
import { clerk, eventsOf, historyOf, makeOrder, pay, payment, readOrder, type Placed } from '../support/orders.js';
import { staff } from '../support/tokens.js';

const eur = (amount: number): { amount: number; currency: 'EUR' } => ({ amount, currency: 'EUR' });

/** The order and its payments are as they were. */
async function untouched(placed: Placed): Promise<void> {
  const { order } = await readOrder(placed);
  expect(order).toEqual(placed.order);
  const { data } = (await call('listPayments', { token: clerk, path: placed.path })).body;
  expect(data.reduce((sum, { amount: { amount } }) => sum + amount, 0)).toBe(order.paidTotal.amount);
}

async function refused(placed: Placed, code: string, body: ReturnType<typeof payment>): Promise<Answer<'recordPayment'>> {
  const answer = await pay(placed, { body });
  expect(answer.problem.code).toBe(code);
  await untouched(placed);
  return answer;
}

operation('recordPayment', {
  201: {
    'of all that is due: the order is paid at the same moment': async () => {
      const placed = await makeOrder();
      const answer = await pay(placed, { body: { provider: 'stripe', reference: `pi_${placed.order.id}`, amount: placed.order.total } });
      const { orderId } = placed.path;
      expect(answer.body).toEqual({ id: expect.any(String), orderId, provider: 'stripe', reference: `pi_${orderId}`, amount: placed.order.total, createdAt: expect.any(String) });
      expect(answer.headers['location']).toBe(`/v1/orders/${orderId}/payments/${answer.body.id}`);
      expect((await call('getPayment', { token: clerk, path: { orderId, paymentId: answer.body.id } })).body).toEqual(answer.body);
      expect((await readOrder(placed)).order).toMatchObject({ status: 'paid', paidTotal: placed.order.total, allowedTransitions: ['fulfilled', 'cancelled'] });
      expect(await historyOf(placed.path)).toEqual(['pending by customer', 'paid by staff']);
      expect(await eventsOf(orderId)).toEqual(['orderPlaced', 'orderStateChanged']);
      return answer;
    },
    'in parts: paid when their sum is the total': async () => {
      const placed = await makeOrder();
      await pay(placed, { body: payment(eur(5000)) });
      expect((await readOrder(placed)).order).toMatchObject({ status: 'pending', paidTotal: eur(5000), version: 2 });
      const answer = await pay(placed, { body: payment(eur(7245)) });
      expect((await readOrder(placed)).order).toMatchObject({ status: 'paid', paidTotal: eur(12245) });
      return answer;
    },
    'a repeat with the same key is recorded once': async () => {
      const placed = await makeOrder();
      const [key, body] = [randomUUID(), payment(eur(5000))];
      const first = await pay(placed, { key, body });
      const answer = await pay(placed, { key, body });
      expect([answer.text, answer.headers['idempotency-replayed']]).toEqual([first.text, 'true']);
      expect((await readOrder(placed)).order.paidTotal).toEqual(eur(5000));
      return answer;
    },
    'the same reference of another provider': async () => {
      const placed = await makeOrder();
      const body = payment(eur(1));
      await pay(placed, { body });
      return pay(placed, { body: { ...body, provider: 'bank-transfer' } });
    },
  },
  400: {
    'without an Idempotency-Key': async () => {
      const { path, order } = await makeOrder();
      const answer = await call('recordPayment', { token: clerk, path, body: payment(order.total) });
      expect(answer.problem.code).toBe('idempotency_key_missing');
      return answer;
    },
    'a negative amount': async () => {
      const placed = await makeOrder();
      const answer = await pay(placed, { body: payment(eur(-1)) });
      await untouched(placed);
      return answer;
    },
  },
  404: { 'no order has this id': () => call('recordPayment', { token: clerk, key: randomUUID(), path: { orderId: '019a0d3c-6a00-7000-8000-00000000ffff' }, body: payment(eur(1)) }) },
  409: {
    'payment_already_recorded, for this order in whatever state': async () => {
      const placed = await makeOrder();
      const body = payment(placed.order.total);
      await pay(placed, { body });
      return refused(await readOrder(placed), 'payment_already_recorded', body);
    },
    'payment_already_recorded, for another order': async () => {
      const body = payment(eur(100));
      await pay(await makeOrder(), { body });
      return refused(await makeOrder(), 'payment_already_recorded', body);
    },
    'payment_already_recorded, when it comes in for many orders at once': async () => {
      const body = payment(eur(100));
      const orders = await Promise.all(Array.from({ length: 6 }, () => makeOrder()));
      const answers = await Promise.all(orders.map((placed) => pay(placed, { body })));
      const late = answers.filter(({ status }) => status === 409);
      expect(late.map(({ problem }) => problem.code)).toEqual(Array<string>(5).fill('payment_already_recorded'));
      return late[0] ?? answers[0] as Answer<'recordPayment'>;
    },
    'the order is cancelled, or was paid before': async () => {
      await refused(await makeOrder({ status: 'cancelled' }), 'invalid_state_transition', payment(eur(1)));
      return refused(await makeOrder({ status: 'paid' }), 'invalid_state_transition', payment(eur(0)));
    },
    'idempotency_in_progress': async () => {
      const { subject, token } = staff(['write:orders']);
      const answer = await pay(await makeOrder(), { token, key: await heldKey(subject, 'recordPayment') });
      expect(answer.problem.code).toBe('idempotency_in_progress');
      return answer;
    },
  },
  422: {
    'idempotency_key_reused': async () => {
      const placed = await makeOrder();
      const key = randomUUID();
      await pay(placed, { key, body: payment(eur(1)) });
      const answer = await pay(placed, { key, body: payment(eur(2)) });
      expect(answer.problem.code).toBe('idempotency_key_reused');
      await untouched(await readOrder(placed));
      return answer;
    },
    'currency_mismatch': async () => refused(await makeOrder(), 'currency_mismatch', payment({ amount: 12245, currency: 'USD' })),
    'payment_exceeds_total': async () => {
      const placed = await makeOrder();
      await pay(placed, { body: payment(eur(12000)) });
      const answer = await refused(await readOrder(placed), 'payment_exceeds_total', payment(eur(246)));
      expect(answer.problem.detail).toBe('2.45 EUR are due and the payment is 2.46 EUR.');
      return answer;
    },
  },
});
