import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { expected } from '../../src/http/problem.js';
import { call } from '../support/call.js';
import { mortalDatabase, mortalIssuer, ownDatabase, sql, type Mortal } from '../support/own.js';
import { startServer, type TestServer } from '../support/server.js';
import { claims, signToken, staff } from '../support/tokens.js';

async function until<T>(ask: () => Promise<T>, wanted: (answer: T) => boolean, seconds = 15): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (wanted(answer) || Date.now() > end) return answer;
    await sleep(100);
  }
}

describe('while the database is away', () => {
  let database: Mortal;
  let server: TestServer;
  const ready = (): Promise<number> => call('getReadiness', { at: server.url }).then(({ status }) => status);
  beforeAll(async () => {
    database = await mortalDatabase();
    server = await startServer({ DATABASE_URL: database.url });
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    await database.remove();
  });

  test('what needs it is 503 with Retry-After, what does not is served, and it recovers by itself', async () => {
    expect(await ready()).toBe(200);
    expect((await call('listProducts', { at: server.url })).status).toBe(200);
    await database.stop();
    // Nothing has failed yet, so that readiness asks nobody.
    expect(await ready()).toBe(200);
    const answer = await call('listProducts', { at: server.url });
    expect([answer.status, answer.problem.code]).toEqual([503, 'dependency_unavailable']);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
    expect(await ready()).toBe(503);
    expect((await call('getApiMeta', { at: server.url })).status).toBe(200);
    expect((await call('getLiveness', { at: server.url })).status).toBe(200);
    const all = await Promise.all(Array.from({ length: 30 }, () => call('listProducts', { at: server.url })));
    expect(new Set(all.map(({ status }) => status))).toEqual(new Set([503]));

    await database.start();
    expect(await until(ready, (status) => status === 200)).toBe(200);
    expect((await call('listProducts', { at: server.url })).status).toBe(200);
  }, 60_000);

  test('a server starts, is not ready, and becomes it', async () => {
    await database.stop();
    const late = await startServer({ DATABASE_URL: database.url });
    expect((await call('getLiveness', { at: late.url })).status).toBe(200);
    expect((await call('getReadiness', { at: late.url })).problem.detail).toMatch(/database/);
    await database.start();
    expect(await until(() => call('getReadiness', { at: late.url }).then(({ status }) => status), (status) => status === 200)).toBe(200);
    expect(await late.stop()).toBe(0);
  }, 60_000);
});

test('after a failover the connections to the old writer are given up, and the next write finds the new one', async () => {
  const database = await mortalDatabase();
  const server = await startServer({ DATABASE_URL: database.url });
  const create = (): Promise<number> => call('createCart', { at: server.url, body: { currency: 'EUR' } }).then(({ status }) => status);
  const fill = (): Promise<number[]> => Promise.all(Array.from({ length: 20 }, create));
  expect(new Set(await fill())).toEqual(new Set([201]));
  // The connections that are there can not write any more; those that are made from now on can.
  await sql(database.url, 'ALTER DATABASE atelier SET default_transaction_read_only = off', 'ALTER SYSTEM SET default_transaction_read_only = on', 'SELECT pg_reload_conf()');
  await until(() => sql(database.url.replace(/atelier$/, 'postgres'), 'SHOW default_transaction_read_only'), ([row]) => row?.['default_transaction_read_only'] === 'on');
  expect(await create()).toBe(201);
  expect(new Set(await fill())).toEqual(new Set([201]));
  await server.stop();
  await database.remove();
}, 60_000);

describe('an error of the database', () => {
  test.each(['ENOTFOUND', 'EAI_AGAIN', 'ETIMEDOUT', 'EHOSTUNREACH', 'ENETUNREACH', 'EPIPE', 'ECONNRESET', '25006', '53100', '53200', '53300', '53400', '58030', '57P01', '08006'])('%s is 503', (code) => {
    expect(expected(new Error('wrapped', { cause: Object.assign(new Error('its own words'), { code }) }))).toMatchObject({ code: 'dependency_unavailable', extensions: { retryAfter: 2 } });
  });
  test.each(['EPERM', 'EBUSY', 'ENOENT', '42P01', '23505', 'XX000'])('%s is nothing that one may wait for', (code) => {
    expect(expected(Object.assign(new Error('its own words'), { code }))).toBeUndefined();
  });
});

test('503 while the name of the database can not be resolved', async () => {
  const server = await startServer({ DATABASE_URL: 'postgresql://atelier:atelier@database.invalid/atelier' });
  const answer = await call('listProducts', { at: server.url });
  expect([answer.status, answer.problem.code]).toEqual([503, 'dependency_unavailable']);
  await server.stop();
});

test('a database with another time zone has the same pages', async () => {
  const url = await ownDatabase();
  await sql(url, `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET timezone = 'Europe/Berlin'`);
  const at = (await startServer({ DATABASE_URL: url })).url;
  const { token } = staff();
  const { variants: [variant] } = (await call('createProduct', { at, token, body: { title: 'Zone', variants: [{ sku: 'zone', prices: [{ amount: 1, currency: 'EUR' }] }] } })).body;
  const path = { variantId: variant?.id ?? '' };
  for (const delta of [1, 2]) await call('adjustStock', { at, token, path, key: crypto.randomUUID(), body: { delta, reason: 'counted' } });
  const { data: [newest], page: { nextCursor } } = (await call('listStockAdjustments', { at, token, path, query: { limit: 1 } })).body;
  const { data: [oldest] } = (await call('listStockAdjustments', { at, token, path, query: { limit: 1, cursor: nextCursor ?? '' } })).body;
  expect([newest?.delta, oldest?.delta]).toEqual([2, 1]);
});

test('a database that lacks migrations is not ready, and says so', async () => {
  const url = await ownDatabase();
  await sql(url, "DELETE FROM migrations WHERE name LIKE '%orders'");
  const server = await startServer({ DATABASE_URL: url });
  const answer = await call('getReadiness', { at: server.url });
  expect([answer.status, answer.problem.detail]).toEqual([503, 'The database lacks 1 migrations of this version. Run: npm run migrate']);
  await server.stop();
});

describe('while the issuer of tokens is away', () => {
  const read = (server: TestServer, issuer: string): ReturnType<typeof call<'getMyCart'>> =>
    call('getMyCart', { at: server.url, token: signToken(claims('auth0|away', ['manage:own-cart'], { iss: issuer })) });

  test('tokens are 503 and not 401 if its keys were never had, and good once they are', async () => {
    const issuer = await mortalIssuer();
    const { answer: keys } = issuer;
    issuer.answer = undefined;
    const server = await startServer({ ISSUER_URL: issuer.url });
    const refused = await read(server, issuer.url);
    expect([refused.status, refused.problem.code, refused.headers['retry-after']]).toEqual([503, 'dependency_unavailable', '5']);
    expect((await call('getReadiness', { at: server.url })).problem.detail).toMatch(/keys/);
    expect((await call('getApiMeta', { at: server.url })).status).toBe(200);
    issuer.answer = keys;
    expect(await until(() => read(server, issuer.url).then(({ status }) => status), (status) => status !== 503)).toBe(404);
    expect((await call('getReadiness', { at: server.url })).status).toBe(200);
    await server.stop();
    issuer.stop();
  });

  test('tokens stay good if its keys were had before', async () => {
    const issuer = await mortalIssuer();
    const server = await startServer({ ISSUER_URL: issuer.url });
    issuer.answer = undefined;
    expect((await read(server, issuer.url)).status).toBe(404);
    await server.stop();
    issuer.stop();
  });
});

test('what the log says of an error has its place, and nothing of the row that was refused', async () => {
  const url = await ownDatabase();
  const server = await startServer({ DATABASE_URL: url, LOG_LEVEL: 'error' });
  await sql(url, "ALTER TABLE categories ADD CONSTRAINT nothing_more CHECK (name = 'x')");
  expect((await call('createCategory', { at: server.url, token: staff().token, body: { name: 'Ada Lindqvist\nKastanienallee 12' } })).status).toBe(500);
  await until(async () => server.output(), (text) => text.includes('nothing_more'), 2);
  const [line = ''] = server.output().split('\n').filter((each) => each.includes('internal error'));
  expect(JSON.parse(line)).toMatchObject({ err: { code: '23514', constraint: 'nothing_more', table: 'categories', stack: expect.stringMatching(/^\w+: new row .*violates check constraint "nothing_more"\n\s+at .*:\d+:\d+/) } });
  expect(server.output()).not.toMatch(/Lindqvist|Kastanienallee|Failing row/);
  await server.stop();
});

test('500 what nobody expected is answered without details, and logged with the request id', async () => {
  const url = await ownDatabase();
  const server = await startServer({ DATABASE_URL: url, LOG_LEVEL: 'error' });
  await sql(url, 'DROP TABLE products CASCADE');
  const answer = await call('listProducts', { at: server.url, headers: { 'X-Request-Id': 'bare-500' } });
  expect(answer.status).toBe(500);
  expect(answer.problem).toEqual({
    type: 'https://api.test.atelier.example/v1/problems/internal_error', title: answer.problem.title, status: 500, code: 'internal_error',
    detail: answer.problem.detail, instance: 'urn:request:bare-500', requestId: 'bare-500',
  });
  expect(answer.text).not.toMatch(/products|relation|select|42P01/i);
  await until(async () => server.output(), (text) => text.includes('bare-500'), 2);
  expect(server.output()).toMatch(/bare-500/);
  expect(server.output()).toMatch(/42P01|does not exist/);
  // Of the database's password not even the log speaks.
  expect(server.output()).not.toContain(new URL(url).password);
  await server.stop();
});
