import { expect } from '@jest/globals';
import { call } from '../support/call.js';
import { makeCategory } from '../support/catalog.js';
import { operation } from '../support/operation.js';

operation('listCategories', {
  200: {
    'by position, then name, page by page': async () => {
      const parentId = (await makeCategory()).id;
      const late = await makeCategory({ parentId, name: 'A', position: 2 });
      const twins = [await makeCategory({ parentId, name: 'B', position: 1 }), await makeCategory({ parentId, name: 'B', position: 1 })];
      const early = await makeCategory({ parentId, name: 'C' });
      const first = await makeCategory({ parentId, name: 'A', position: 1 });
      await makeCategory({ parentId: late.id });
      const seen: string[] = [];
      let answer = await call('listCategories', { query: { parentId, limit: 2 } });
      for (;;) {
        seen.push(...answer.body.data.map(({ id }) => id));
        const { nextCursor } = answer.body.page;
        if (nextCursor === null) break;
        expect(answer.headers['link']).toContain('rel="next"');
        answer = await call('listCategories', { query: { parentId, limit: 2, cursor: nextCursor } });
      }
      expect(seen).toEqual([early.id, first.id, ...twins.map(({ id }) => id), late.id]);
      return answer;
    },
    'all of the tree': async () => {
      const answer = await call('listCategories', { query: { limit: 100 } });
      expect(answer.body.page.limit).toBe(100);
      return answer;
    },
    'nothing below what does not exist': async () => {
      const answer = await call('listCategories', { query: { parentId: '019a0d3c-6a00-7000-8000-00000000dead' } });
      expect(answer.body).toEqual({ data: [], page: { nextCursor: null, limit: 20 } });
      return answer;
    },
  },
  304: {
    'the reader has it already': async () => {
      const query = { parentId: (await makeCategory()).id };
      return call('listCategories', { query, headers: { 'If-None-Match': (await call('listCategories', { query })).headers['etag'] ?? '' } });
    },
  },
  400: {
    'a cursor of another parent': async () => {
      const parentId = (await makeCategory()).id;
      for (let made = 0; made < 2; made += 1) await makeCategory({ parentId });
      const { nextCursor } = (await call('listCategories', { query: { parentId, limit: 1 } })).body.page;
      const answer = await call('listCategories', { query: { cursor: nextCursor ?? '' } });
      expect(answer.problem.code).toBe('invalid_cursor');
      return answer;
    },
    'a limit above the most': () => call('listCategories', { query: { limit: 101 } }),
  },
});
