import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { loadConfig } from '../../src/config.js';
import { call } from '../support/call.js';
import { filledCart } from '../support/orders.js';
import { goodEnvironment, startServer, type TestServer } from '../support/server.js';
import { customer, staff, type Person } from '../support/tokens.js';

type Line = Record<string, unknown> & { res?: { statusCode: number } };

const key = 'a key that all tasks have';
const logging = { LOG_LEVEL: 'info', LOG_REQUESTS: 'true' };
const linesOf = (server: TestServer): Line[] => server.output().split('\n').filter((line) => line.includes('"res"')).map((line) => JSON.parse(line) as Line);

test('in production each request is a line, unless it is said otherwise', () => {
  const production = { ...goodEnvironment(), NODE_ENV: 'production', ISSUER_URL: undefined, AUTH0_DOMAIN: 'atelier.eu.auth0.com' };
  expect([loadConfig(production).logRequests, loadConfig({ ...production, LOG_REQUESTS: 'false' }).logRequests, loadConfig(goodEnvironment()).logRequests]).toEqual([true, false, false]);
});

describe('the hash of a caller', () => {
  const person = customer();
  const hashes = async (env: Record<string, string>, ...people: Person[]): Promise<unknown[]> => {
    const server = await startServer({ ...logging, ...env });
    for (const { token } of people) await call('listMyOrders', { at: server.url, token });
    await server.stop();
    return linesOf(server).filter(({ operationId }) => operationId === 'listMyOrders').map(({ caller }) => caller);
  };

  test('is the same in every process that has the key, and nobody else\'s', async () => {
    const [first, second] = await Promise.all([hashes({ CALLER_HASH_KEY: key }, person, customer(), person), hashes({ CALLER_HASH_KEY: key }, person)]);
    expect(first).toEqual([second[0], expect.not.stringMatching(String(second[0])), second[0]]);
  });

  test('can not be made of the subject, and without a key is each process\'s own', async () => {
    const [one, other] = await Promise.all([hashes({}, person, person), hashes({}, person)]);
    expect(new Set(one).size).toBe(1);
    expect(one[0]).not.toBe(other[0]);
    for (const encoding of ['hex', 'base64url'] as const) expect(createHash('sha256').update(person.subject).digest(encoding)).not.toContain(String(one[0]));
  });
});

describe('the line of a request', () => {
  let lines: Line[];
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
  const parents = [
    `00-${trace}-00f067aa0ba902b7-00`, `cc-${trace}-00f067aa0ba902b7-01-more`, `00-${trace}-00f067aa0ba902b7-01-more`, `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`,
    `00-${trace}-${'0'.repeat(16)}-01`, `ff-${trace}-00f067aa0ba902b7-01`, `00-${trace.toUpperCase()}-00f067aa0ba902b7-01`, 'nonsense',
  ];
  let variantId = '';

  beforeAll(async () => {
    const server = await startServer(logging);
    const at = server.url;
    for (const traceparent of parents) await call('getApiMeta', { at, headers: { traceparent } });
    const { cart: { items: [item] } } = await filledCart();
    variantId = item?.variantId ?? '';
    await call('getVariant', { at, path: { variantId } });
    await call('adjustStock', { at, token: staff().token, key: crypto.randomUUID(), path: { variantId }, body: { delta: -999, reason: 'counted' }, headers: { 'X-Request-Id': 'asked-by-name' } });
    await fetch(`${at}/v1/nowhere`);
    await server.stop();
    lines = linesOf(server);
  }, 60_000);

  test('has the id of a trace that is one by W3C, and ignores any other', () => {
    expect(lines.filter(({ operationId }) => operationId === 'getApiMeta').map(({ traceId }) => traceId)).toEqual([trace, trace, ...Array<undefined>(6).fill(undefined)]);
  });

  test('has the ids of the path, and no caller where nobody is known', () => {
    const [line] = lines.filter(({ operationId }) => operationId === 'getVariant');
    expect(line).toMatchObject({ path: `/v1/variants/${variantId}`, req: { method: 'GET' }, res: { statusCode: 200 }, msg: 'request completed' });
    expect(line).not.toHaveProperty('caller');
  });

  test('has what was answered where it was a problem', () => {
    expect(lines.filter(({ operationId }) => operationId === 'adjustStock')).toMatchObject([{ code: 'insufficient_stock', requestId: 'asked-by-name', res: { statusCode: 409 } }]);
  });

  test('of an address that the contract does not have says nothing but that', () => {
    const [line = {}] = lines.filter(({ res }) => res?.statusCode === 404);
    expect(Object.keys(line).sort()).toEqual(['code', 'hostname', 'level', 'msg', 'pid', 'req', 'requestId', 'res', 'responseTime', 'time']);
  });
});
