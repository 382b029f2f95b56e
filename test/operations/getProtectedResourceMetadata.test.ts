import { expect } from '@jest/globals';
import { call } from '../support/call.js';
import { operation } from '../support/operation.js';
import { setting } from '../support/settings.js';

const etag = async (): Promise<string> => (await call('getProtectedResourceMetadata')).headers['etag'] ?? '';

operation('getProtectedResourceMetadata', {
  200: {
    'leads to the issuer': async () => {
      const answer = await call('getProtectedResourceMetadata');
      expect(answer.body).toMatchObject({ resource: setting('TEST_AUDIENCE'), authorization_servers: [setting('TEST_ISSUER')] });
      expect(answer.body.scopes_supported).toContain('place:order');
      return answer;
    },
  },
  304: { 'the reader has it already': async () => call('getProtectedResourceMetadata', { headers: { 'If-None-Match': await etag() } }) },
  400: { 'an unknown query parameter': () => call('getProtectedResourceMetadata', { query: { issuer: 'x' } }) },
});
