import { expect } from '@jest/globals';
import { call } from '../support/call.js';
import { makeProduct, makeVariant } from '../support/catalog.js';
import { operation } from '../support/operation.js';
import { staff } from '../support/tokens.js';

const { token } = staff();
const archive = (variantId: string, ifMatch = '*') => call('archiveVariant', { token, path: { variantId }, ifMatch });

operation('archiveVariant', {
  204: {
    'takes it off sale and can still be read': async () => {
      const variant = await makeVariant();
      const answer = await archive(variant.id, '"1-x"');
      expect((await call('getVariant', { path: { variantId: variant.id } })).body).toMatchObject({ status: 'archived', version: 2 });
      expect((await call('getProduct', { path: { productId: variant.productId } })).body).toMatchObject({ status: 'active', version: 3 });
      return answer;
    },
  },
  400: { 'an id that can be none': () => archive('WB-01') },
  404: { 'no such variant': () => archive('019a0d3c-6a00-7000-8000-00000000dead') },
  409: {
    'it is archived already': async () => {
      const { id } = await makeVariant();
      await archive(id);
      return archive(id);
    },
    'the last active one of its product': async () => {
      const product = await makeProduct();
      const second = await makeVariant({}, product.id);
      await archive(second.id);
      const answer = await archive(product.variants[0]?.id ?? '');
      expect((await call('getProduct', { path: { productId: product.id } })).body.variants[0]?.status).toBe('active');
      return answer;
    },
  },
  412: { 'another version': async () => archive((await makeVariant()).id, '"7-x"') },
  428: { 'no If-Match': async () => call('archiveVariant', { token, path: { variantId: (await makeVariant()).id } }) },
});
