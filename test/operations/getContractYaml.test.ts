import { expect } from '@jest/globals';
import { parse } from 'yaml';
import { call } from '../support/call.js';
import { operation } from '../support/operation.js';

operation('getContractYaml', {
  200: {
    'the same contract as the JSON': async () => {
      const answer = await call('getContractYaml');
      expect(parse(answer.text)).toEqual(JSON.parse((await call('getContractJson')).text));
      return answer;
    },
  },
  304: { 'the reader has it already': async () => call('getContractYaml', { headers: { 'If-None-Match': (await call('getContractYaml')).headers['etag'] ?? '' } }) },
  400: { 'an unknown query parameter': () => call('getContractYaml', { query: { version: 2 } }) },
});
