import { expect } from '@jest/globals';
import { call } from '../support/call.js';
import { makeProduct, makeVariant, variantBody } from '../support/catalog.js';
import { operation } from '../support/operation.js';
import { staff } from '../support/tokens.js';

const { token } = staff();
const archive = (productId: string, ifMatch = '*') => call('archiveProduct', { token, path: { productId }, ifMatch });

operation('archiveProduct', {
  204: {
    'archives the product and its variants, and both can still be read': async () => {
      const product = await makeProduct({ variants: [variantBody(), variantBody()] });
      const answer = await archive(product.id);
      const { body } = await call('getProduct', { path: { productId: product.id } });
      expect(body).toMatchObject({ status: 'archived', availability: 'out_of_stock', version: 2, variants: [{ status: 'archived', version: 2 }, { status: 'archived', version: 2 }] });
      expect((await call('getVariant', { path: { variantId: product.variants[1]?.id ?? '' } })).body.status).toBe('archived');
      return answer;
    },
    'a variant that was archived before stays as it was': async () => {
      const product = await makeProduct();
      const variant = await makeVariant({}, product.id);
      await call('archiveVariant', { token, path: { variantId: variant.id }, ifMatch: '*' });
      const answer = await archive(product.id);
      expect((await call('getVariant', { path: { variantId: variant.id } })).body.version).toBe(2);
      return answer;
    },
    'its slug and its SKUs stay taken': async () => {
      const product = await makeProduct();
      const answer = await archive(product.id);
      const again = { title: 'Again', variants: [variantBody()] };
      expect((await call('createProduct', { token, body: { ...again, slug: product.slug } })).problem.code).toBe('slug_taken');
      expect((await call('createProduct', { token, body: { ...again, variants: [variantBody({ sku: product.variants[0]?.sku ?? '' })] } })).problem.code).toBe('sku_taken');
      return answer;
    },
  },
  400: { 'an id that can be none': () => archive('box') },
  404: { 'no such product': () => archive('019a0d3c-6a00-7000-8000-00000000dead') },
  409: {
    'it is archived already': async () => {
      const { id } = await makeProduct();
      await archive(id);
      return archive(id);
    },
  },
  412: {
    'a variant has changed since': async () => {
      const product = await makeProduct();
      await makeVariant({}, product.id);
      const answer = await archive(product.id, '"1-x"');
      expect((await call('getProduct', { path: { productId: product.id } })).body.status).toBe('active');
      return answer;
    },
  },
  428: { 'no If-Match': async () => call('archiveProduct', { token, path: { productId: (await makeProduct()).id } }) },
});
