import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { operations } from '../../src/contract/document.js';
import { networkOf } from '../../src/http/quota.js';
import { call } from '../support/call.js';
import type { RawResponse } from '../support/conformance.js';
import { sampleOf, send } from '../support/sample.js';
import { startServer, type TestServer } from '../support/server.js';
import { customer, staff } from '../support/tokens.js';

// Requests by address come from everywhere in the tests: each server here trusts a proxy, and each test has an address of its own.
let next = 0;
const address = (): Record<string, string> => ({ 'X-Forwarded-For': `203.0.113.${next += 1}` });
const left = (answer: RawResponse): number => Number(/r=(\d+)/.exec(answer.headers['ratelimit'] ?? '')?.[1]);

describe('a quota of 3 requests', () => {
  const servers: TestServer[] = [];
  const at = (server = 0): string => servers[server]?.url ?? '';
  beforeAll(async () => {
    const env = { RATE_LIMIT_REQUESTS: '3', RATE_LIMIT_SECONDS: '60', TRUST_PROXY: '1' };
    servers.push(...await Promise.all([startServer(env), startServer(env)]));
  });
  afterAll(() => Promise.all(servers.map((server) => server.stop())));

  test.each([...operations.keys()])('429 %s, once it is used up', async (id) => {
    const sample = sampleOf(id, staff().token);
    const headers = { ...sample.headers, ...address() };
    // Before anything else is looked at: what is sent need not be good.
    const spending = { ...sample, headers: { ...headers, Accept: 'image/png' }, at: at() };
    const probe = id === 'getLiveness' || id === 'getReadiness';
    for (let request = 0; request < (probe ? 300 : 3); request += 1) expect((await send(id, spending)).status).not.toBe(429);
    const answer = await send(id, spending);
    expect(answer.status).toBe(429);
    expect(answer.headers['ratelimit-policy']).toBe(probe ? '"probes";q=300;w=60' : '"default";q=3;w=60');
    expect(left(answer)).toBe(0);
    expect(answer.headers['ratelimit']).toContain(`t=${answer.headers['retry-after']}`);
  });

  test('is of the address for who has no token, and of the subject for who has one', async () => {
    const headers = address();
    const { token } = customer();
    for (const remaining of [2, 1, 0]) expect(left(await call('getApiMeta', { at: at(), headers }))).toBe(remaining);
    expect((await call('getApiMeta', { at: at(), headers })).status).toBe(429);
    // getApiMeta needs no token and ignores one; getMyCart counts for the subject, from wherever.
    expect((await call('getApiMeta', { at: at(), headers, token })).status).toBe(429);
    expect(left(await call('getMyCart', { at: at(), headers, token }))).toBe(2);
    expect(left(await call('getMyCart', { at: at(), headers: address(), token }))).toBe(1);
    expect((await call('getApiMeta', { at: at(), headers: address() })).status).toBe(200);
  });

  test('a bad token counts for the address that sent it', async () => {
    const headers = address();
    for (let request = 0; request < 3; request += 1) expect((await call('getMyCart', { at: at(), headers, token: 'no.token.atall' })).status).toBe(401);
    expect((await call('getMyCart', { at: at(), headers, token: 'no.token.atall' })).status).toBe(429);
  });

  test('a path that does not exist counts too', async () => {
    const headers = address();
    for (let request = 0; request < 3; request += 1) expect((await fetch(`${at()}/nothing`, { headers })).status).toBe(404);
    expect((await fetch(`${at()}/nothing`, { headers })).status).toBe(429);
  });

  test('is shared by two processes', async () => {
    const headers = address();
    const statuses: number[] = [];
    for (let request = 0; request < 6; request += 1) statuses.push((await call('getApiMeta', { at: at(request % 2), headers })).status);
    expect(statuses).toEqual([200, 200, 200, 429, 429, 429]);
  });
});

test('Retry-After tells when there is a new quota', async () => {
  const server = await startServer({ RATE_LIMIT_REQUESTS: '1', RATE_LIMIT_SECONDS: '2', TRUST_PROXY: '1' });
  const headers = address();
  expect((await call('getApiMeta', { at: server.url, headers })).status).toBe(200);
  const refused = await call('getApiMeta', { at: server.url, headers });
  expect(refused.status).toBe(429);
  const seconds = Number(refused.headers['retry-after']);
  expect(seconds).toBeLessThanOrEqual(2);
  await new Promise((resolve) => { setTimeout(resolve, seconds * 1000); });
  expect((await call('getApiMeta', { at: server.url, headers })).status).toBe(200);
  await server.stop();
});

test('parallel requests get the whole quota, and no more: batches are taken as they are needed', async () => {
  const server = await startServer({ RATE_LIMIT_REQUESTS: '100', RATE_LIMIT_SECONDS: '60', TRUST_PROXY: '1' });
  const headers = address();
  const statuses = await Promise.all(Array.from({ length: 130 }, async () => (await call('getApiMeta', { at: server.url, headers })).status));
  expect(statuses.filter((status) => status === 200)).toHaveLength(100);
  expect(statuses.filter((status) => status === 429)).toHaveLength(30);
  await server.stop();
});

test.each([
  ['203.0.113.7', '203.0.113.7'], ['::ffff:203.0.113.7', '203.0.113.7'], ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'], ['2001:0db8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'], ['::1', '0:0:0:0::/64'], ['::', '0:0:0:0::/64'], ['fe80::1:2:3:4', 'fe80:0:0:0::/64'],
])('%s is counted as %s', (address_, network) => {
  expect(networkOf(address_)).toBe(network);
});
