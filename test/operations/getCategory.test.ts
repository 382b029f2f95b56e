import { expect } from '@jest/globals';
import { call } from '../support/call.js';
import { makeCategory } from '../support/catalog.js';
import { operation } from '../support/operation.js';

operation('getCategory', {
  200: {
    'shows what was made': async () => {
      const category = await makeCategory({ description: 'Boxes with lids.' });
      const answer = await call('getCategory', { path: { categoryId: category.id } });
      expect(answer.body).toEqual(category);
      return answer;
    },
  },
  304: {
    'the reader has it already': async () => {
      const path = { categoryId: (await makeCategory()).id };
      return call('getCategory', { path, headers: { 'If-None-Match': (await call('getCategory', { path })).headers['etag'] ?? '' } });
    },
  },
  400: { 'an id that can be none': () => call('getCategory', { path: { categoryId: 'boxes' } }) },
  404: { 'no such category': () => call('getCategory', { path: { categoryId: '019a0d3c-6a00-7000-8000-00000000dead' } }) },
});
