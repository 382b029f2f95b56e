import { expect } from '@jest/globals';
import { contract } from '../../src/contract/document.js';
import { call } from '../support/call.js';
import { operation } from '../support/operation.js';

operation('listProblemTypes', {
  200: {
    'page by page, every code once': async () => {
      const seen: string[] = [];
      let answer = await call('listProblemTypes', { query: { limit: 7 } });
      for (;;) {
        seen.push(...answer.body.data.map(({ code }) => code));
        const { nextCursor } = answer.body.page;
        expect(answer.headers['link'] !== undefined).toBe(nextCursor !== null);
        if (nextCursor === null) break;
        answer = await call('listProblemTypes', { query: { limit: 7, cursor: nextCursor } });
      }
      expect(seen.sort()).toEqual([...(contract.components.schemas['ProblemCode'] as { enum: string[] }).enum].sort());
      return answer;
    },
  },
  304: { 'the reader has it already': async () => call('listProblemTypes', { headers: { 'If-None-Match': (await call('listProblemTypes')).headers['etag'] ?? '' } }) },
  400: {
    'a limit that is too high': () => call('listProblemTypes', { query: { limit: 101 } }),
    'a forged cursor': async () => {
      const answer = await call('listProblemTypes', { query: { cursor: Buffer.from('["x","y"]').toString('base64url') } });
      expect(answer.problem.code).toBe('invalid_cursor');
      return answer;
    },
    'a cursor to a code that does not exist': async () => {
      const [bound] = JSON.parse(Buffer.from((await call('listProblemTypes', { query: { limit: 1 } })).body.page.nextCursor ?? '', 'base64url').toString()) as [string];
      const answer = await call('listProblemTypes', { query: { cursor: Buffer.from(JSON.stringify([bound, 'no_such_code'])).toString('base64url') } });
      expect(answer.problem.code).toBe('invalid_cursor');
      return answer;
    },
  },
});
