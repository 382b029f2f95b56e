import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { sql } from 'kysely';
import type { Input } from '../../src/contract/types.js';
import { uuidv7 } from '../../src/database/uuid.js';
import { call, type Answer } from '../support/call.js';
import { makeVariant, stockUp } from '../support/catalog.js';
import { query } from '../support/database.js';
import { operation } from '../support/operation.js';
import { staff } from '../support/tokens.js';

const { token } = staff(['write:inventory', 'read:inventory']);
const adjust = (variantId: string, body: Input<'adjustStock'>['body'], key: string = randomUUID()): Promise<Answer<'adjustStock'>> => call('adjustStock', { token, key, path: { variantId }, body });
const onHand = async (variantId: string): Promise<number> => (await call('getStock', { token, path: { variantId } })).body.onHand;
const depletions = (variantId: string): Promise<unknown[]> => query(sql`SELECT data FROM events WHERE type = 'stockDepleted' AND subject_id = ${variantId}`);

operation('adjustStock', {
  201: {
    'a delivery, which can be read where Location says': async () => {
      const { id: variantId } = await makeVariant();
      const answer = await adjust(variantId, { delta: 12, reason: 'received', note: 'Delivery note 4711' });
      expect(answer.body).toMatchObject({ variantId, delta: 12, reason: 'received', note: 'Delivery note 4711', onHandAfter: 12 });
      expect(answer.headers['location']).toBe(`/v1/variants/${variantId}/stock-adjustments/${answer.body.id}`);
      expect((await call('getStockAdjustment', { token, path: { variantId, adjustmentId: answer.body.id } })).body).toEqual(answer.body);
      return answer;
    },
    'the last piece, which is an event': async () => {
      const { id: variantId, sku } = await makeVariant();
      await stockUp(variantId, 2);
      expect((await adjust(variantId, { delta: -1, reason: 'damaged' })).body.onHandAfter).toBe(1);
      expect(await depletions(variantId)).toEqual([]);
      const answer = await adjust(variantId, { delta: -1, reason: 'counted' });
      expect(await depletions(variantId)).toEqual([{ data: { sku } }]);
      return answer;
    },
    'a repeat is answered and not done': async () => {
      const { id: variantId } = await makeVariant();
      const key = randomUUID();
      const first = await adjust(variantId, { delta: 3, reason: 'returned' }, key);
      const answer = await adjust(variantId, { delta: 3, reason: 'returned' }, key);
      expect([answer.text, answer.headers['idempotency-replayed'], await onHand(variantId)]).toEqual([first.text, 'true', 3]);
      return answer;
    },
  },
  400: {
    'nothing': async () => adjust((await makeVariant()).id, { delta: 0, reason: 'counted' }),
    'a reason that only an order has': async () => adjust((await makeVariant()).id, { delta: -1, reason: 'sold' as never }),
    'no key': async () => {
      const answer = await call('adjustStock', { token, path: { variantId: (await makeVariant()).id }, body: { delta: 1, reason: 'received' } });
      expect(answer.problem.code).toBe('idempotency_key_missing');
      return answer;
    },
    'more than a count can be': async () => {
      const { id: variantId } = await makeVariant();
      await query(sql`INSERT INTO stock_adjustments (id, variant_id, delta, reason) VALUES (gen_random_uuid(), ${variantId}, 1000000000, 'imported')`);
      const answer = await adjust(variantId, { delta: 1, reason: 'received' });
      expect(answer.problem.errors).toMatchObject([{ pointer: '/body/delta', code: 'maximum' }]);
      return answer;
    },
  },
  404: { 'an unknown variant': () => adjust(uuidv7(), { delta: 1, reason: 'received' }) },
  409: {
    'more than there is': async () => {
      const { id: variantId, sku } = await makeVariant();
      await stockUp(variantId, 2);
      const answer = await adjust(variantId, { delta: -3, reason: 'damaged' });
      expect(answer.problem).toMatchObject({ code: 'insufficient_stock', shortages: [{ variantId, sku, requested: 3, available: 2 }] });
      expect(await onHand(variantId)).toBe(2);
      return answer;
    },
  },
  422: {
    'the key of another adjustment': async () => {
      const { id: variantId } = await makeVariant();
      const key = randomUUID();
      await adjust(variantId, { delta: 3, reason: 'received' }, key);
      const answer = await adjust(variantId, { delta: 4, reason: 'received' }, key);
      expect([answer.problem.code, await onHand(variantId)]).toEqual(['idempotency_key_reused', 3]);
      return answer;
    },
  },
});
