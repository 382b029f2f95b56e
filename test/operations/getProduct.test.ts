import { expect } from '@jest/globals';
import { call } from '../support/call.js';
import { makeProduct, makeVariant, stockUp } from '../support/catalog.js';
import { operation } from '../support/operation.js';
import { staff } from '../support/tokens.js';

operation('getProduct', {
  200: {
    'shows what was made': async () => {
      const product = await makeProduct();
      const answer = await call('getProduct', { path: { productId: product.id } });
      expect(answer.body).toEqual(product);
      return answer;
    },
    'shows that it is in stock, without a new version': async () => {
      const product = await makeProduct();
      const second = await makeVariant({}, product.id);
      const before = await call('getProduct', { path: { productId: product.id } });
      await stockUp(second.id, 1);
      const answer = await call('getProduct', { path: { productId: product.id } });
      expect(answer.body).toMatchObject({ availability: 'in_stock', version: before.body.version, variants: [{ availability: 'out_of_stock' }, { id: second.id, availability: 'in_stock' }] });
      expect(answer.headers['etag']).not.toBe(before.headers['etag']);
      const patched = await call('updateProduct', { token: staff().token, path: { productId: product.id }, ifMatch: before.headers['etag'] ?? '', body: { title: 'Still mine to change' } });
      expect(patched.status).toBe(200);
      return answer;
    },
    'does not count the stock of an archived variant': async () => {
      const product = await makeProduct();
      const second = await makeVariant({}, product.id);
      await stockUp(second.id, 5);
      await call('archiveVariant', { token: staff().token, path: { variantId: second.id }, ifMatch: '*' });
      const answer = await call('getProduct', { path: { productId: product.id } });
      expect(answer.body).toMatchObject({ availability: 'out_of_stock', variants: [{ status: 'active' }, { status: 'archived', availability: 'out_of_stock' }] });
      return answer;
    },
  },
  304: {
    'the reader has it already': async () => {
      const path = { productId: (await makeProduct()).id };
      return call('getProduct', { path, headers: { 'If-None-Match': (await call('getProduct', { path })).headers['etag'] ?? '' } });
    },
  },
  400: { 'an id that can be none': () => call('getProduct', { path: { productId: 'box' } }) },
  404: { 'no such product': () => call('getProduct', { path: { productId: '019a0d3c-6a00-7000-8000-00000000dead' } }) },
});
