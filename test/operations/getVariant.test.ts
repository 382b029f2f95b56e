import { expect } from '@jest/globals';
import { call } from '../support/call.js';
import { makeVariant, stockUp } from '../support/catalog.js';
import { operation } from '../support/operation.js';

operation('getVariant', {
  200: {
    'shows what was made': async () => {
      const variant = await makeVariant({ prices: [{ amount: 5400, currency: 'USD' }, { amount: 4900, currency: 'EUR' }] });
      const answer = await call('getVariant', { path: { variantId: variant.id } });
      expect(answer.body).toEqual(variant);
      expect(answer.body.prices).toEqual([{ amount: 4900, currency: 'EUR' }, { amount: 5400, currency: 'USD' }]);
      return answer;
    },
    'shows that it is in stock': async () => {
      const variant = await makeVariant();
      await stockUp(variant.id, 1);
      const answer = await call('getVariant', { path: { variantId: variant.id } });
      expect(answer.body).toEqual({ ...variant, availability: 'in_stock' });
      return answer;
    },
  },
  304: {
    'the reader has it already': async () => {
      const path = { variantId: (await makeVariant()).id };
      return call('getVariant', { path, headers: { 'If-None-Match': (await call('getVariant', { path })).headers['etag'] ?? '' } });
    },
  },
  400: { 'an id that can be none': () => call('getVariant', { path: { variantId: 'WB-01' } }) },
  404: { 'no such variant': () => call('getVariant', { path: { variantId: '019a0d3c-6a00-7000-8000-00000000dead' } }) },
});
