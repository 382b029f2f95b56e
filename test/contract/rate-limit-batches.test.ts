import { describe, expect, test } from '@jest/globals';
import type { EntityManager } from '@mikro-orm/postgresql';
import { DatabaseState } from '../../src/http/database-state.js';
import { RateLimit, type Quota } from '../../src/http/rate-limit.js';
import { inTransaction } from '../support/database.js';

const key = (): string => crypto.randomUUID();

interface Sent { count: number; state: DatabaseState }

/** A limiter whose statements are counted, and answered by `answer`. */
async function limitedBy<T>(requests: number, answer: (query: never) => Promise<unknown>, work: (limit: RateLimit, sent: Sent) => Promise<T>): Promise<T> {
  const sent = { count: 0, state: new DatabaseState() };
  sent.state.seen = true;
  const executeQuery = (query: never): Promise<unknown> => {
    sent.count += 1;
    return answer(query);
  };
  const em = { fork: () => ({ getKysely: () => ({ executeQuery }) }) } as unknown as EntityManager;
  return work(new RateLimit({ rateLimit: { requests, seconds: 60 } }, em, sent.state), sent);
}

/** The same on the database under test. */
const limited = <T>(requests: number, work: (limit: RateLimit, sent: Sent) => Promise<T>): Promise<T> =>
  inTransaction((em) => limitedBy(requests, (query) => em.getKysely().executeQuery(query), work));

const take = (limit: RateLimit, times: number, who: string): Promise<Quota[]> => Promise.all(Array.from({ length: times }, () => limit.consume(who)));
const allowed = (quotas: readonly Quota[]): number => quotas.filter((quota) => quota.allowed).length;

describe('a quota is taken from the shared count in batches', () => {
  test('of a twentieth, so that most requests cost no write', () => limited(1000, async (limit, sent) => {
    const who = key();
    for (let request = 1; request <= 1000; request += 1) {
      const { allowed: good, remaining } = await limit.consume(who);
      expect([request, good, remaining]).toEqual([request, true, 1000 - request]);
    }
    expect(sent.count).toBe(20);
    // Nor does a refusal.
    expect(allowed(await take(limit, 500, who))).toBe(0);
    expect(sent.count).toBeLessThanOrEqual(21);
  }));

  test('of one, where there are few: no request is lost in a batch', () => limited(3, async (limit) => {
    expect((await take(limit, 5, key())).map((quota) => quota.allowed).sort()).toEqual([false, false, true, true, true]);
  }));

  test('that are not lost where many requests come at once', () => limited(100, async (limit, sent) => {
    expect(allowed(await take(limit, 150, key()))).toBe(100);
    expect(sent.count).toBeLessThanOrEqual(21);
  }));

  test('by callers apart', () => limited(2, async (limit) => {
    const [one, other] = [key(), key()];
    expect([allowed(await take(limit, 3, one)), allowed(await take(limit, 3, other))]).toEqual([2, 2]);
  }));
});

test.each<[string, () => Promise<unknown>]>([
  ['refuses', () => Promise.reject(new Error('no database'))], ['is silent', () => new Promise(() => undefined)],
])('where the database %s a process counts alone, does not ask each time, and readiness will ask', (_, answer) => limitedBy(1000, answer, async (limit, sent) => {
  const began = Date.now();
  expect(allowed(await take(limit, 1200, key()))).toBe(1000);
  expect(sent.state.seen).toBe(false);
  expect(sent.count).toBeLessThanOrEqual(1);
  expect(Date.now() - began).toBeLessThan(3_000);
}));

test('probes have a quota of their own that asks no database', () => limited(2, async (limit, sent) => {
  const who = key();
  const quotas = await Promise.all(Array.from({ length: 201 }, () => limit.consumeProbe(who)));
  expect([allowed(quotas), quotas[0]?.name, quotas[0]?.requests, sent.count]).toEqual([200, 'probes', 200, 0]);
}));
