import { expect } from '@jest/globals';
import { call } from '../support/call.js';
import { makeProduct, makeVariant } from '../support/catalog.js';
import { operation } from '../support/operation.js';
import { staff } from '../support/tokens.js';

const { token } = staff();
const patch = (variantId: string, body: object, ifMatch = '*') => call('updateVariant', { token, path: { variantId }, body, ifMatch });
const read = async (variantId: string) => (await call('getVariant', { path: { variantId } })).body;

operation('updateVariant', {
  200: {
    'replaces all prices and leaves the rest, and the product has a new version': async () => {
      const variant = await makeVariant({ prices: [{ amount: 1, currency: 'EUR' }, { amount: 2, currency: 'USD' }], options: [{ name: 'Size', value: 'S' }] });
      const answer = await patch(variant.id, { prices: [{ amount: 3, currency: 'CHF' }] });
      expect(answer.body).toEqual({ ...variant, prices: [{ amount: 3, currency: 'CHF' }], version: 2, updatedAt: answer.body.updatedAt });
      expect(await read(variant.id)).toEqual(answer.body);
      // It was made with one variant, and this one was added.
      expect((await call('getProduct', { path: { productId: variant.productId } })).body.version).toBe(3);
      return answer;
    },
    'changes everything else': async () => {
      const variant = await makeVariant();
      const change = { sku: `${variant.sku}-b`, options: [{ name: 'Size', value: 'M' }], minQuantity: 2, maxQuantity: 8 };
      const answer = await patch(variant.id, change);
      expect(answer.body).toMatchObject({ ...change, prices: variant.prices });
      return answer;
    },
    'keeps its own SKU': async () => {
      const variant = await makeVariant();
      return patch(variant.id, { sku: variant.sku });
    },
  },
  400: {
    'a currency twice': async () => {
      const variant = await makeVariant();
      const answer = await patch(variant.id, { prices: [{ amount: 1, currency: 'EUR' }, { amount: 1, currency: 'EUR' }] });
      expect(answer.problem.errors).toMatchObject([{ pointer: '/body/prices/1/currency', code: 'repeated' }]);
      expect(await read(variant.id)).toEqual(variant);
      return answer;
    },
    'a fewest without the most': async () => patch((await makeVariant()).id, { minQuantity: 2 }),
    'a fewest above the most': async () => patch((await makeVariant()).id, { minQuantity: 2, maxQuantity: 1 }),
    'no price at all': async () => patch((await makeVariant()).id, { prices: [] }),
    'comes before 404': () => patch('019a0d3c-6a00-7000-8000-00000000dead', { minQuantity: 2, maxQuantity: 1 }),
  },
  404: { 'no such variant': () => patch('019a0d3c-6a00-7000-8000-00000000dead', { sku: 'x' }) },
  409: {
    'the SKU of another variant': async () => {
      const variant = await makeVariant();
      const answer = await patch(variant.id, { sku: (await makeProduct()).variants[0]?.sku });
      expect(answer.problem.code).toBe('sku_taken');
      expect(await read(variant.id)).toEqual(variant);
      return answer;
    },
    'an archived variant': async () => {
      const { id } = await makeVariant();
      await call('archiveVariant', { token, path: { variantId: id }, ifMatch: '*' });
      const answer = await patch(id, { options: [] });
      expect(answer.problem.code).toBe('invalid_state_transition');
      return answer;
    },
  },
  412: {
    'somebody was faster': async () => {
      const { id } = await makeVariant();
      await patch(id, { options: [] }, '"1-x"');
      const answer = await patch(id, { sku: 'never' }, '"1-x"');
      expect((await read(id)).version).toBe(2);
      return answer;
    },
  },
  428: { 'no If-Match': async () => call('updateVariant', { token, path: { variantId: (await makeVariant()).id }, body: { options: [] } }) },
});
