import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect } from '@jest/globals';
import { call } from '../support/call.js';
import { operation } from '../support/operation.js';

operation('getContractJson', {
  200: {
    'the very bytes that the types were made of': async () => {
      const answer = await call('getContractJson');
      expect(answer.text).toBe(await readFile('generated/openapi.json', 'utf8'));
      expect((await call('getApiMeta')).body.contractSha256).toBe(createHash('sha256').update(answer.text).digest('hex'));
      return answer;
    },
  },
  304: { 'the reader has it already': async () => call('getContractJson', { headers: { 'If-None-Match': (await call('getContractJson')).headers['etag'] ?? '' } }) },
  400: { 'an unknown query parameter': () => call('getContractJson', { query: { version: 2 } }) },
});
