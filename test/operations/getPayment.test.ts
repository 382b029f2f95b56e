import { expect } from '@jest/globals';
import { call } from '../support/call.js';
import { operation } from '../support/operation.js';
import { clerk, makeOrder, pay } from '../support/orders.js';

async function paid(): Promise<{ path: { orderId: string; paymentId: string }; text: string }> {
  const placed = await makeOrder();
  const { body, text } = await pay(placed);
  return { path: { ...placed.path, paymentId: body.id }, text };
}

operation('getPayment', {
  200: {
    'as it was recorded': async () => {
      const { path, text } = await paid();
      const answer = await call('getPayment', { token: clerk, path });
      expect(answer.text).toBe(text);
      return answer;
    },
  },
  304: {
    'the reader has it already': async () => {
      const { path } = await paid();
      const { headers } = await call('getPayment', { token: clerk, path });
      return call('getPayment', { token: clerk, path, headers: { 'If-None-Match': headers['etag'] ?? '' } });
    },
  },
  400: { 'a reference instead of the id': async () => call('getPayment', { token: clerk, path: { ...(await paid()).path, paymentId: 'pi_3Nk1' } }) },
  404: {
    'none has this id': async () => call('getPayment', { token: clerk, path: { ...(await paid()).path, paymentId: '019a0d3c-6a00-7000-8000-00000000ffff' } }),
    'a payment of another order': async () => call('getPayment', { token: clerk, path: { ...(await paid()).path, orderId: (await makeOrder()).order.id } }),
  },
});
