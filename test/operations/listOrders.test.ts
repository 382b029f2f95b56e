import { expect } from '@jest/globals';
import { sql } from 'kysely';
import { call, type Answer } from '../support/call.js';
import { query as ask } from '../support/database.js';
import { operation } from '../support/operation.js';
import { cancel, clerk, makeOrder, placeOrderFor, type Placed } from '../support/orders.js';
import { customer } from '../support/tokens.js';

type Query = Record<string, string | number | boolean>;
const list = (query: Query): Promise<Answer<'listOrders'>> => call('listOrders', { token: clerk, query });
const idsOf = ({ body }: Answer<'listOrders'>): string[] => body.data.map(({ id }) => id);

/** Orders of one customer, as if they had been placed at these moments. */
async function placedAt(...moments: string[]): Promise<{ customerId: string; ids: string[] }> {
  const owner = customer();
  const placed: Placed[] = [];
  for (const moment of moments) {
    placed.push(await placeOrderFor(owner));
    await ask(sql`UPDATE orders SET created_at = ${moment}::timestamptz WHERE id = ${placed.at(-1)?.order.id ?? ''}`);
  }
  return { customerId: owner.subject, ids: placed.map(({ order }) => order.id) };
}

const [eve, day, after] = ['2031-05-01T23:59:59.999Z', '2031-05-02T00:00:00.000Z', '2031-05-02T00:00:00.001Z'] as const;

operation('listOrders', {
  200: {
    'of all customers, in the order in which they were placed': async () => {
      const [older, newer] = [await makeOrder(), await makeOrder()];
      const answer = await list({ sort: 'oldest', limit: 100, placedFrom: older.order.createdAt });
      const ids = idsOf(answer);
      expect(ids).toContain(older.order.id);
      expect(ids.indexOf(newer.order.id)).toBeGreaterThan(ids.indexOf(older.order.id));
      return answer;
    },
    'by customer and state': async () => {
      const owner = customer();
      const [first, second] = [await placeOrderFor(owner), await placeOrderFor(owner)];
      await cancel(first);
      const answer = await list({ customerId: owner.subject, status: 'pending' });
      expect(answer.body.data).toEqual([second.order]);
      expect(idsOf(await list({ customerId: owner.subject }))).toEqual([second.order.id, first.order.id]);
      return answer;
    },
    'from a moment on, and before another': async () => {
      const { customerId, ids: [first, second, third] } = await placedAt(eve, day, after);
      const found = async (query: Query): Promise<string[]> => idsOf(await list({ customerId, sort: 'oldest', ...query }));
      expect(await found({ placedFrom: day })).toEqual([second, third]);
      expect(await found({ placedTo: day })).toEqual([first]);
      expect(await found({ placedFrom: eve, placedTo: day })).toEqual([first]);
      expect(await found({ placedFrom: after, placedTo: day })).toEqual([]);
      // Between two milliseconds, as a leap second, in small letters, before the first year.
      expect(await found({ placedFrom: '2031-05-02T00:00:00.0001Z' })).toEqual([third]);
      expect(await found({ placedTo: '2031-05-02T00:00:00.0001Z' })).toEqual([first, second]);
      expect(await found({ placedFrom: '2031-05-01T23:59:60Z' })).toEqual([second, third]);
      expect(await found({ placedFrom: '0000-01-01T00:00:00Z', placedTo: '9999-12-31T23:59:59.9999999Z' })).toEqual([first, second, third]);
      return list({ customerId });
    },
    'page by page in both directions, also where the times are equal': async () => {
      const { customerId, ids } = await placedAt(eve, day, day, day, after);
      for (const [sort, expected] of [['oldest', ids], ['newest', ids.toReversed()]] as const) {
        const found: string[] = [];
        for (let cursor: string | null | undefined; cursor !== null;) {
          const answer = await list({ customerId, sort, limit: 2, ...(cursor && { cursor }) });
          found.push(...idsOf(answer));
          cursor = answer.body.page.nextCursor;
        }
        expect(found).toEqual(expected);
      }
      return list({ customerId });
    },
  },
  304: {
    'nothing new': async () => {
      const { subject } = (await makeOrder()).owner;
      const { headers } = await list({ customerId: subject });
      return call('listOrders', { token: clerk, query: { customerId: subject }, headers: { 'If-None-Match': headers['etag'] ?? '' } });
    },
  },
  400: {
    'a moment that is none': async () => {
      const answer = await list({ placedFrom: '2026-02-30T00:00:00Z' });
      expect(answer.problem.errors?.[0]?.pointer).toBe('/query/placedFrom');
      return answer;
    },
    'a cursor of the other sort': async () => {
      const { customerId } = await placedAt(eve, day);
      const { nextCursor } = (await list({ customerId, limit: 1 })).body.page;
      const answer = await list({ customerId, limit: 1, sort: 'oldest', cursor: nextCursor ?? '' });
      expect(answer.problem.code).toBe('invalid_cursor');
      return answer;
    },
  },
});
