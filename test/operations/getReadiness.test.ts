import { expect } from '@jest/globals';
import { call } from '../support/call.js';
import { operation } from '../support/operation.js';

operation('getReadiness', {
  200: {
    'everything is there': async () => {
      const answer = await call('getReadiness');
      expect(answer.body.checks).toEqual({ database: 'ok', migrations: 'ok', issuerKeys: 'ok', draining: 'ok' });
      return answer;
    },
  },
  400: { 'an unknown query parameter': () => call('getReadiness', { query: { deep: true } }) },
});
