import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import type { Schema } from '../../src/contract/types.js';
import { uuidv7 } from '../../src/database/uuid.js';
import { call } from '../support/call.js';
import { makeVariant } from '../support/catalog.js';
import { operation } from '../support/operation.js';
import { staff } from '../support/tokens.js';

const { token } = staff(['read:inventory', 'write:inventory']);

async function adjusted(): Promise<{ adjustment: Schema<'StockAdjustment'>; path: { variantId: string; adjustmentId: string } }> {
  const { id: variantId } = await makeVariant();
  const { body: adjustment } = await call('adjustStock', { token, key: randomUUID(), path: { variantId }, body: { delta: 4, reason: 'returned' } });
  return { adjustment, path: { variantId, adjustmentId: adjustment.id } };
}

operation('getStockAdjustment', {
  200: {
    'an entry as it was written': async () => {
      const { adjustment, path } = await adjusted();
      const answer = await call('getStockAdjustment', { token, path });
      expect(answer.body).toEqual(adjustment);
      return answer;
    },
  },
  304: {
    'the reader has it already': async () => {
      const { path } = await adjusted();
      const { headers } = await call('getStockAdjustment', { token, path });
      return call('getStockAdjustment', { token, path, headers: { 'If-None-Match': headers['etag'] ?? '' } });
    },
  },
  400: { 'an id that can be none': async () => call('getStockAdjustment', { token, path: { ...(await adjusted()).path, adjustmentId: '1' } }) },
  404: {
    'an unknown entry': async () => call('getStockAdjustment', { token, path: { ...(await adjusted()).path, adjustmentId: uuidv7() } }),
    'an entry of another variant': async () => call('getStockAdjustment', { token, path: { ...(await adjusted()).path, variantId: (await makeVariant()).id } }),
  },
});
