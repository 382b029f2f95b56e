import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { setTimeout as sleep } from 'node:timers/promises';
import { DeadlineError, overdue, within } from '../../src/database/deadline.js';
import { transactional } from '../../src/database/transaction.js';
import { call } from '../support/call.js';
import { contextual, query } from '../support/database.js';
import { silenceable } from '../support/own.js';
import { startServer, type TestServer } from '../support/server.js';
import { setting } from '../support/settings.js';

describe('a database that has fallen silent', () => {
  let way: Awaited<ReturnType<typeof silenceable>>;
  let server: TestServer;
  beforeAll(async () => {
    way = await silenceable(setting('TEST_DATABASE_URL'));
    server = await startServer({ DATABASE_URL: way.url });
  });
  afterAll(async () => {
    way.stop();
    await server.stop();
  });

  test('is waited for 10 seconds at the most; who does not need it is not kept waiting', async () => {
    expect((await call('listCategories', { at: server.url })).status).toBe(200);
    way.silent = true;
    const began = Date.now();
    const waiting = [call('listCategories', { at: server.url }), call('createCart', { at: server.url, body: { currency: 'EUR' } })];
    await sleep(1500);
    const asked = Date.now();
    expect([(await call('getApiMeta', { at: server.url })).status, (await call('getLiveness', { at: server.url })).status]).toEqual([200, 200]);
    expect(Date.now() - asked).toBeLessThan(1500);
    for (const answer of await Promise.all(waiting)) expect([answer.status, answer.problem.code, answer.headers['retry-after']]).toEqual([503, 'dependency_unavailable', '2']);
    expect(Date.now() - began).toBeGreaterThan(4_500);
    expect(Date.now() - began).toBeLessThan(13_000);
  });

  test('is served again when it speaks again, however many have waited for it', async () => {
    // A silence that began within transactions: more of them than the pool has connections.
    way.silent = true;
    const waiting = Array.from({ length: 12 }, () => call('createCart', { at: server.url, body: { currency: 'EUR' } }));
    expect(new Set((await Promise.all(waiting)).map(({ status }) => status))).toEqual(new Set([503]));
    way.silent = false;
    let status = 503;
    for (const end = Date.now() + 12_000; status === 503 && Date.now() < end;) status = (await call('createCart', { at: server.url, body: { currency: 'EUR' } })).status;
    expect(status).toBe(201);
    expect((await Promise.all(Array.from({ length: 20 }, () => call('createCart', { at: server.url, body: { currency: 'EUR' } })))).map((answer) => answer.status)).toEqual(Array(20).fill(201));
  }, 60_000);
});

describe('work that is given up', () => {
  const marker = (): string => crypto.randomUUID();
  const there = async (key: string): Promise<boolean> => (await query(sql`SELECT 1 FROM idempotency_keys WHERE key = ${key}`)).length > 0;
  /** As the server runs it: the injected EntityManager follows the transaction of the request. */
  async function served(milliseconds: number, key: string, work: () => Promise<void>): Promise<{ answer: Promise<void>; ended: Promise<void> }> {
    const em = await contextual();
    let ended = Promise.resolve();
    const answer = within(milliseconds, () => {
      ended = transactional(em, async () => {
        await sql`INSERT INTO idempotency_keys (caller, operation, key, fingerprint) VALUES ('deadline', 'deadline', ${key}, '')`.execute(em.getKysely());
        await work();
      });
      return ended;
    });
    await Promise.allSettled([answer, ended]);
    return { answer, ended };
  }

  test('is never committed', async () => {
    const key = marker();
    const { answer, ended } = await served(100, key, () => sleep(300));
    await expect(answer).rejects.toThrow(DeadlineError);
    await expect(ended).rejects.toThrow(DeadlineError);
    expect(await there(key)).toBe(false);
  });

  test('in time is committed, and nobody else is late', async () => {
    const key = marker();
    await (await served(5_000, key, async () => undefined)).answer;
    expect([await there(key), overdue()]).toEqual([true, false]);
  });

  // One time after the other, and more often than the pool has connections: none is missing in it afterwards.
  test.each([1, 2, 3, 4, 5, 6])('is done again after its connection was cut, and done once (%i)', async () => {
    const [key, attempts] = [marker(), { count: 0 }];
    const em = await contextual();
    const { answer } = await served(5_000, key, async () => {
      attempts.count += 1;
      if (attempts.count === 1) await sql`SELECT pg_terminate_backend(pg_backend_pid())`.execute(em.getKysely());
    });
    await answer;
    expect([attempts.count, await there(key)]).toEqual([2, true]);
  });

  test('that fails by itself fails as it did', async () => {
    await expect(within(1_000, () => Promise.reject(new TypeError('its own')))).rejects.toThrow(TypeError);
  });
});
