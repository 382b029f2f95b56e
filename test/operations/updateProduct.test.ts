import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { call } from '../support/call.js';
import { makeCategory, makeProduct } from '../support/catalog.js';
import { operation } from '../support/operation.js';
import { staff } from '../support/tokens.js';

const { token } = staff();
const patch = (productId: string, body: object, ifMatch: string | undefined = '*') => call('updateProduct', { token, path: { productId }, body, ...(ifMatch !== 'none' && { ifMatch }) });
const read = async (productId: string) => (await call('getProduct', { path: { productId } })).body;

operation('updateProduct', {
  200: {
    'replaces what is sent and leaves the rest': async () => {
      const category = await makeCategory();
      const product = await makeProduct({ vendor: 'Atelier Nord', tags: ['a', 'b'], description: 'Oak', images: [{ url: 'https://images.atelier.example/a.jpg', alt: '' }] });
      const answer = await patch(product.id, { title: 'New title', tags: ['c'], categoryIds: [category.id] });
      expect(answer.body).toEqual({ ...product, title: 'New title', tags: ['c'], categoryIds: [category.id], version: 2, updatedAt: answer.body.updatedAt });
      expect(await read(product.id)).toEqual(answer.body);
      return answer;
    },
    'null removes the vendor, an empty list what was in it': async () => {
      const product = await makeProduct({ vendor: 'Atelier Nord', tags: ['a'], categoryIds: [(await makeCategory()).id] });
      const answer = await patch(product.id, { vendor: null, tags: [], categoryIds: [] });
      expect(answer.body).not.toHaveProperty('vendor');
      expect(answer.body).toMatchObject({ tags: [], categoryIds: [] });
      return answer;
    },
    'takes a former slug back': async () => {
      const product = await makeProduct();
      await patch(product.id, { slug: `away-${randomUUID()}` });
      const answer = await patch(product.id, { slug: product.slug });
      expect(answer.body.slug).toBe(product.slug);
      expect((await call('getProductBySlug', { path: { slug: product.slug } })).status).toBe(200);
      return answer;
    },
    'removes unsafe HTML': async () => {
      const answer = await patch((await makeProduct()).id, { description: '<b>Elm</b><iframe src="https://a.example"></iframe>' });
      expect(answer.body.description).toBe('<b>Elm</b>');
      return answer;
    },
    'with the ETag that was read, and answers the next one': async () => {
      const product = await makeProduct();
      const { headers } = await call('getProduct', { path: { productId: product.id } });
      const first = await patch(product.id, { title: 'First' }, headers['etag']);
      return patch(product.id, { title: 'Second' }, first.headers['etag']);
    },
  },
  400: {
    'nothing to change': async () => patch((await makeProduct()).id, {}),
    'null where nothing can be removed': async () => patch((await makeProduct()).id, { title: null }),
    'variants have operations of their own': async () => patch((await makeProduct()).id, { variants: [] }),
  },
  404: { 'no such product': () => patch('019a0d3c-6a00-7000-8000-00000000dead', { title: 'x' }) },
  409: {
    'the slug of another product, present or former': async () => {
      const other = await makeProduct();
      const product = await makeProduct();
      expect((await patch(product.id, { slug: other.slug })).problem.code).toBe('slug_taken');
      await patch(other.id, { slug: `away-${randomUUID()}` });
      const answer = await patch(product.id, { slug: other.slug, title: 'Not kept' });
      expect(answer.problem.code).toBe('slug_taken');
      expect(await read(product.id)).toEqual(product);
      return answer;
    },
    'an archived product': async () => {
      const product = await makeProduct();
      await call('archiveProduct', { token, path: { productId: product.id }, ifMatch: '*' });
      const answer = await patch(product.id, { title: 'Too late' });
      expect(answer.problem.code).toBe('invalid_state_transition');
      return answer;
    },
  },
  412: {
    'somebody was faster': async () => {
      const product = await makeProduct();
      const { headers } = await call('getProduct', { path: { productId: product.id } });
      await patch(product.id, { title: 'Faster' });
      const answer = await patch(product.id, { title: 'Slower' }, headers['etag']);
      expect(await read(product.id)).toMatchObject({ title: 'Faster', version: 2 });
      return answer;
    },
    'comes before 409': async () => {
      const product = await makeProduct();
      await call('archiveProduct', { token, path: { productId: product.id }, ifMatch: '*' });
      return patch(product.id, { title: 'Too late' }, '"1-x"');
    },
  },
  422: {
    'a category that does not exist': async () => {
      const answer = await patch((await makeProduct()).id, { categoryIds: ['019a0d3c-6a00-7000-8000-00000000dead'] });
      expect(answer.problem).toMatchObject({ code: 'reference_not_found', errors: [{ pointer: '/body/categoryIds/0' }] });
      return answer;
    },
  },
  428: { 'no If-Match': async () => patch((await makeProduct()).id, { title: 'x' }, 'none') },
});
