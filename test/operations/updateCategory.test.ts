import { expect } from '@jest/globals';
import { call } from '../support/call.js';
import { makeCategory } from '../support/catalog.js';
import { operation } from '../support/operation.js';
import { staff } from '../support/tokens.js';

const { token } = staff();
const patch = (categoryId: string, body: object, ifMatch = '*') => call('updateCategory', { token, path: { categoryId }, body, ifMatch });
const read = async (categoryId: string) => (await call('getCategory', { path: { categoryId } })).body;

operation('updateCategory', {
  200: {
    'replaces what is sent and leaves the rest': async () => {
      const category = await makeCategory({ description: 'Boxes.', position: 3 });
      const answer = await patch(category.id, { name: 'Chests' });
      expect(answer.body).toEqual({ ...category, name: 'Chests', version: 2, updatedAt: answer.body.updatedAt });
      expect(await read(category.id)).toEqual(answer.body);
      return answer;
    },
    'moves below another one, and to the top again': async () => {
      const parent = await makeCategory();
      const category = await makeCategory({ description: 'Boxes.' });
      expect((await patch(category.id, { parentId: parent.id })).body.parentId).toBe(parent.id);
      const answer = await patch(category.id, { parentId: null, description: null });
      expect(answer.body.parentId).toBeNull();
      expect(answer.body).not.toHaveProperty('description');
      return answer;
    },
    'an old slug is free again': async () => {
      const category = await makeCategory();
      const answer = await patch(category.id, { slug: `${category.slug}-b` });
      expect((await call('createCategory', { token, body: { name: 'x', slug: category.slug } })).status).toBe(201);
      return answer;
    },
  },
  400: { 'nothing to change': async () => patch((await makeCategory()).id, {}) },
  404: { 'no such category': () => patch('019a0d3c-6a00-7000-8000-00000000dead', { name: 'x' }) },
  409: {
    'the slug of another category': async () => {
      const answer = await patch((await makeCategory()).id, { slug: (await makeCategory()).slug });
      expect(answer.problem.code).toBe('slug_taken');
      return answer;
    },
    'below itself': async () => {
      const { id } = await makeCategory();
      const answer = await patch(id, { parentId: id });
      expect(answer.problem.code).toBe('category_cycle');
      return answer;
    },
    'below its own grandchild': async () => {
      const top = await makeCategory();
      const child = await makeCategory({ parentId: top.id });
      const grandchild = await makeCategory({ parentId: child.id });
      const answer = await patch(top.id, { parentId: grandchild.id });
      expect(answer.problem.code).toBe('category_cycle');
      expect(await read(top.id)).toEqual(top);
      return answer;
    },
  },
  412: { 'another version': async () => patch((await makeCategory()).id, { name: 'x' }, '"7-x"') },
  422: {
    'a parent that does not exist': async () => {
      const answer = await patch((await makeCategory()).id, { parentId: '019a0d3c-6a00-7000-8000-00000000dead' });
      expect(answer.problem).toMatchObject({ code: 'reference_not_found', errors: [{ pointer: '/body/parentId' }] });
      return answer;
    },
  },
  428: { 'no If-Match': async () => call('updateCategory', { token, path: { categoryId: (await makeCategory()).id }, body: { name: 'x' } }) },
});
