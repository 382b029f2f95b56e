import { call } from '../support/call.js';
import { operation } from '../support/operation.js';

operation('getLiveness', {
  200: { 'the process runs': () => call('getLiveness') },
  400: { 'an unknown query parameter': () => call('getLiveness', { query: { deep: true } }) },
});
