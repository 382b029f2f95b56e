import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { call } from '../support/call.js';
import { makeProduct, variantBody } from '../support/catalog.js';
import { operation } from '../support/operation.js';
import { staff } from '../support/tokens.js';

const { token } = staff();
const create = (productId: string, body = variantBody()) => call('createVariant', { token, path: { productId }, body });

operation('createVariant', {
  201: {
    'adds it behind the others, and the product has a new version': async () => {
      const product = await makeProduct();
      const body = variantBody({ options: [{ name: 'Size', value: 'Large' }], prices: [{ amount: 1, currency: 'EUR' }, { amount: 2, currency: 'USD' }], minQuantity: 2, maxQuantity: 3 });
      const answer = await create(product.id, body);
      expect(answer.body).toMatchObject({ ...body, productId: product.id, status: 'active', availability: 'out_of_stock', version: 1 });
      expect(answer.headers['location']).toBe(`/v1/variants/${answer.body.id}`);
      expect((await call('getVariant', { path: { variantId: answer.body.id } })).body).toEqual(answer.body);
      expect((await call('getProduct', { path: { productId: product.id } })).body).toMatchObject({ version: 2, variants: [product.variants[0], answer.body] });
      return answer;
    },
  },
  400: {
    'a currency twice': async () => {
      const answer = await create((await makeProduct()).id, variantBody({ prices: [{ amount: 1, currency: 'EUR' }, { amount: 1, currency: 'EUR' }] }));
      expect(answer.problem.errors).toMatchObject([{ pointer: '/body/prices/1/currency', code: 'repeated' }]);
      return answer;
    },
    'an option twice': async () => create((await makeProduct()).id, variantBody({ options: [{ name: 'Size', value: 'S' }, { name: 'Size', value: 'S' }] })),
    'a fewest above the most that is meant': async () => create((await makeProduct()).id, { ...variantBody({ minQuantity: 2 }), maxQuantity: 1 }),
  },
  404: { 'no such product': () => create('019a0d3c-6a00-7000-8000-00000000dead') },
  409: {
    'a SKU that is taken': async () => {
      const product = await makeProduct();
      const answer = await create(product.id, variantBody({ sku: product.variants[0]?.sku ?? '' }));
      expect(answer.problem).toMatchObject({ code: 'sku_taken', errors: [{ pointer: '/body/sku' }] });
      expect((await call('getProduct', { path: { productId: product.id } })).body).toEqual(product);
      return answer;
    },
    'an archived product': async () => {
      const { id } = await makeProduct();
      await call('archiveProduct', { token, path: { productId: id }, ifMatch: '*' });
      const answer = await create(id);
      expect(answer.problem.code).toBe('invalid_state_transition');
      return answer;
    },
    'one more than a hundred': async () => {
      const product = await makeProduct({ variants: Array.from({ length: 100 }, () => variantBody()) });
      const answer = await create(product.id);
      expect(answer.problem.code).toBe('invalid_state_transition');
      return answer;
    },
  },
  422: {
    'an Idempotency-Key of another request': async () => {
      const key = randomUUID();
      const path = { productId: (await makeProduct()).id };
      await call('createVariant', { token, key, path, body: variantBody() });
      return call('createVariant', { token, key, path, body: variantBody() });
    },
  },
});
