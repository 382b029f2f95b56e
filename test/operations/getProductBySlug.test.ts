import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { call } from '../support/call.js';
import { makeProduct } from '../support/catalog.js';
import { operation } from '../support/operation.js';
import { staff } from '../support/tokens.js';

const rename = (productId: string, slug: string) => call('updateProduct', { token: staff().token, path: { productId }, ifMatch: '*', body: { slug } });

operation('getProductBySlug', {
  200: {
    'answers the product': async () => {
      const product = await makeProduct();
      const answer = await call('getProductBySlug', { path: { slug: product.slug } });
      expect(answer.body).toEqual(product);
      expect(answer.headers['etag']).toBe((await call('getProduct', { path: { productId: product.id } })).headers['etag']);
      return answer;
    },
  },
  301: {
    'a former slug leads to the present one': async () => {
      const { id, slug } = await makeProduct();
      const next = `renamed-${randomUUID()}`;
      await rename(id, `between-${randomUUID()}`);
      await rename(id, next);
      const answer = await call('getProductBySlug', { path: { slug } });
      expect(answer.headers['location']).toBe(`/v1/product-slugs/${next}`);
      return answer;
    },
    'of an archived product too': async () => {
      const { id, slug } = await makeProduct();
      await rename(id, `renamed-${randomUUID()}`);
      await call('archiveProduct', { token: staff().token, path: { productId: id }, ifMatch: '*' });
      return call('getProductBySlug', { path: { slug } });
    },
  },
  304: {
    'the reader has it already': async () => {
      const path = { slug: (await makeProduct()).slug };
      return call('getProductBySlug', { path, headers: { 'If-None-Match': (await call('getProductBySlug', { path })).headers['etag'] ?? '' } });
    },
  },
  400: { 'a slug that can be none': () => call('getProductBySlug', { path: { slug: 'Not A Slug' } }) },
  404: { 'a slug that nobody has': () => call('getProductBySlug', { path: { slug: `none-${randomUUID()}` } }) },
});
