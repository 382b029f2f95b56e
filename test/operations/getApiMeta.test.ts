import { expect } from '@jest/globals';
import { contractSha256 } from '../../generated/contract.js';
import { contract } from '../../src/contract/document.js';
import { call } from '../support/call.js';
import { operation } from '../support/operation.js';

operation('getApiMeta', {
  200: {
    'what is running': async () => {
      const answer = await call('getApiMeta');
      expect(answer.body).toMatchObject({ contractSha256, version: contract.info.version });
      return answer;
    },
  },
  304: { 'the reader has it already': async () => call('getApiMeta', { headers: { 'If-None-Match': (await call('getApiMeta')).headers['etag'] ?? '' } }) },
  400: { 'a request id that is none': () => call('getApiMeta', { headers: { 'X-Request-Id': 'not an id' } }) },
});
