import { expect } from '@jest/globals';
import { call } from '../support/call.js';
import { makeCategory, makeProduct } from '../support/catalog.js';
import { operation } from '../support/operation.js';
import { staff } from '../support/tokens.js';

const { token } = staff();
const remove = (categoryId: string, ifMatch = '*') => call('deleteCategory', { token, path: { categoryId }, ifMatch });

operation('deleteCategory', {
  204: {
    'it is gone, and its slug is free': async () => {
      const { id, slug } = await makeCategory();
      const answer = await remove(id, '"1-x"');
      expect((await call('getCategory', { path: { categoryId: id } })).status).toBe(404);
      expect((await call('createCategory', { token, body: { name: 'x', slug } })).status).toBe(201);
      return answer;
    },
    'archived products lose it': async () => {
      const [category, other] = [await makeCategory(), await makeCategory()];
      const product = await makeProduct({ categoryIds: [category.id, other.id] });
      await call('archiveProduct', { token, path: { productId: product.id }, ifMatch: '*' });
      const answer = await remove(category.id);
      expect((await call('getProduct', { path: { productId: product.id } })).body.categoryIds).toEqual([other.id]);
      return answer;
    },
  },
  400: { 'an id that can be none': () => remove('boxes') },
  404: { 'no such category': () => remove('019a0d3c-6a00-7000-8000-00000000dead') },
  409: {
    'an active product is in it': async () => {
      const { id } = await makeCategory();
      const product = await makeProduct({ categoryIds: [id] });
      const answer = await remove(id);
      expect(answer.problem.code).toBe('category_not_empty');
      expect((await call('getProduct', { path: { productId: product.id } })).body.categoryIds).toEqual([id]);
      return answer;
    },
    'a category is below it': async () => {
      const { id } = await makeCategory();
      await makeCategory({ parentId: id });
      return remove(id);
    },
  },
  412: { 'another version': async () => remove((await makeCategory()).id, '"7-x"') },
  428: { 'no If-Match': async () => call('deleteCategory', { token, path: { categoryId: (await makeCategory()).id } }) },
});
