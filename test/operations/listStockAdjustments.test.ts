import { expect } from '@jest/globals';
import { uuidv7 } from '../../src/database/uuid.js';
import { call } from '../support/call.js';
import { makeVariant, stockUp } from '../support/catalog.js';
import { operation } from '../support/operation.js';
import { staff } from '../support/tokens.js';

const { token } = staff(['read:inventory']);

async function ledgerOf(...deltas: number[]): Promise<{ variantId: string }> {
  const { id: variantId } = await makeVariant();
  for (const delta of deltas) await stockUp(variantId, delta);
  return { variantId };
}

operation('listStockAdjustments', {
  200: {
    'the newest first, in pages that neither repeat nor miss': async () => {
      const path = await ledgerOf(1, 2, 3, 4, 5);
      const seen: number[] = [];
      let answer = await call('listStockAdjustments', { token, path, query: { limit: 2 } });
      for (;;) {
        seen.push(...answer.body.data.map(({ delta }) => delta));
        const { nextCursor } = answer.body.page;
        if (nextCursor === null) break;
        expect(answer.headers['link']).toBe(`</v1/variants/${path.variantId}/stock-adjustments?limit=2&cursor=${nextCursor}>; rel="next"`);
        await stockUp(path.variantId, 100);
        answer = await call('listStockAdjustments', { token, path, query: { limit: 2, cursor: nextCursor } });
      }
      expect(seen).toEqual([5, 4, 3, 2, 1]);
      return answer;
    },
    'a new variant has no history': async () => {
      const answer = await call('listStockAdjustments', { token, path: await ledgerOf() });
      expect(answer.body).toEqual({ data: [], page: { nextCursor: null, limit: 20 } });
      return answer;
    },
  },
  304: {
    'the reader has it already': async () => {
      const path = await ledgerOf(1);
      const { headers } = await call('listStockAdjustments', { token, path });
      return call('listStockAdjustments', { token, path, headers: { 'If-None-Match': headers['etag'] ?? '' } });
    },
  },
  400: {
    'the cursor of another ledger': async () => {
      const { body } = await call('listStockAdjustments', { token, path: await ledgerOf(1, 2), query: { limit: 1 } });
      const answer = await call('listStockAdjustments', { token, path: await ledgerOf(1, 2), query: { cursor: body.page.nextCursor ?? '' } });
      expect(answer.problem.code).toBe('invalid_cursor');
      return answer;
    },
    'too many at once': async () => call('listStockAdjustments', { token, path: await ledgerOf(), query: { limit: 101 } }),
  },
  404: { 'an unknown variant': () => call('listStockAdjustments', { token, path: { variantId: uuidv7() } }) },
});
