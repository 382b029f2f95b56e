import { expect } from '@jest/globals';
import { call } from '../support/call.js';
import { operation } from '../support/operation.js';

const path = { code: 'insufficient_stock' };

operation('getProblemType', {
  200: {
    'explains a code': async () => {
      const answer = await call('getProblemType', { path });
      expect(answer.body).toMatchObject({ code: 'insufficient_stock', status: 409, retryable: false });
      return answer;
    },
  },
  304: {
    'the reader has it already': async () => call('getProblemType', { path, headers: { 'If-None-Match': (await call('getProblemType', { path })).headers['etag'] ?? '' } }),
  },
  400: {
    'a code that can be none': () => call('getProblemType', { path: { code: 'Not-A-Code' } }),
    'an unknown query parameter': async () => {
      const answer = await call('getProblemType', { path, query: { verbose: 1 } });
      expect(answer.problem.errors).toEqual([{ pointer: '/query/verbose', code: 'unknown', message: 'is not known here' }]);
      return answer;
    },
  },
  404: { 'a code that does not exist': () => call('getProblemType', { path: { code: 'no_such_code' } }) },
});
