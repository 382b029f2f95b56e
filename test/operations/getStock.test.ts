import { expect } from '@jest/globals';
import { uuidv7 } from '../../src/database/uuid.js';
import { call } from '../support/call.js';
import { makeVariant, stockUp } from '../support/catalog.js';
import { operation } from '../support/operation.js';
import { staff } from '../support/tokens.js';

const { token } = staff(['read:inventory']);

operation('getStock', {
  200: {
    'a new variant has none': async () => {
      const { id: variantId } = await makeVariant();
      const answer = await call('getStock', { token, path: { variantId } });
      expect(answer.body).toMatchObject({ variantId, onHand: 0 });
      return answer;
    },
    'what was received': async () => {
      const { id: variantId } = await makeVariant();
      await stockUp(variantId, 7);
      const answer = await call('getStock', { token, path: { variantId } });
      expect(answer.body.onHand).toBe(7);
      return answer;
    },
  },
  304: {
    'the reader has it already, until it changes': async () => {
      const { id: variantId } = await makeVariant();
      const path = { variantId };
      const first = await call('getStock', { token, path });
      await stockUp(variantId, 1);
      const second = await call('getStock', { token, path, headers: { 'If-None-Match': first.headers['etag'] ?? '' } });
      expect(second.body.onHand).toBe(1);
      return call('getStock', { token, path, headers: { 'If-None-Match': second.headers['etag'] ?? '' } });
    },
  },
  400: { 'an id that can be none': () => call('getStock', { token, path: { variantId: 'WB-01' } }) },
  404: { 'an unknown variant': () => call('getStock', { token, path: { variantId: uuidv7() } }) },
});
