import { describe, expect, test } from '@jest/globals';
import { contract, operationOf, operations, type ResponseObject } from '../../src/contract/document.js';
import type { OperationId, Schema } from '../../src/contract/types.js';
import { call, type Call } from '../support/call.js';
import { expectResponse, type RawResponse } from '../support/conformance.js';
import { rows } from '../support/rows.js';
import { sampleOf } from '../support/sample.js';
import { setting } from '../support/settings.js';
import { customer, staff } from '../support/tokens.js';

async function ask(method: string, path: string, headers: Record<string, string> = {}): Promise<RawResponse> {
  const response = await fetch(`${setting('TEST_API')}${path}`, { method, headers, redirect: 'manual' });
  return { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
}
const problemOf = ({ text }: RawResponse): Schema<'Problem'> => JSON.parse(text) as Schema<'Problem'>;
const response = (name: string): ResponseObject => contract.components.responses[name] ?? {};

const byPath = Map.groupBy(operations.values(), ({ path }) => path);

describe.each([...byPath])('%s', (_, served) => {
  const [{ operationId } = { operationId: 'getApiMeta' as const }] = served;
  const path = sampleOf(operationId).path.split('?')[0] ?? '';
  const methods = [...served.map(({ method }) => method), ...(served.some(({ method }) => method === 'GET') ? ['HEAD'] : []), 'OPTIONS'].sort();

  test('405 names the methods that it has', async () => {
    for (const method of ['GET', 'HEAD', 'PUT', 'POST', 'PATCH', 'DELETE', 'PROPFIND', 'QUERY'].filter((one) => !methods.includes(one))) {
      const answer = await ask(method, path);
      expect([method, answer.status, answer.headers['allow']]).toEqual([method, 405, methods.join(', ')]);
      if (method !== 'HEAD') expectResponse(`${method} 405`, response('MethodNotAllowed'), answer);
    }
  });

  test('a frontend elsewhere may ask before it calls', async () => {
    const headers = { Origin: 'https://shop.elsewhere.example', 'Access-Control-Request-Method': 'PATCH', 'Access-Control-Request-Headers': 'authorization,cart-token,idempotency-key,if-match,content-type' };
    const answer = await ask('OPTIONS', path, headers);
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect(answer.headers).toMatchObject({ allow: methods.join(', '), 'access-control-allow-methods': methods.join(', '), 'access-control-allow-origin': '*' });
    for (const name of ['Authorization', 'Cart-Token', 'Content-Type', 'Idempotency-Key', 'If-Match', 'If-None-Match', 'X-Request-Id']) expect(answer.headers['access-control-allow-headers']).toContain(name);
    expect(answer.headers['access-control-allow-credentials']).toBeUndefined();
  });

  test('404 when it is written in another way', async () => {
    for (const other of [`${path}/`, `/${path}`, path.replace(/\/([a-z])/, (_match, letter: string) => `/${letter.toUpperCase()}`), `${path}/more/of/it`, path.replace('/', '/./x/')]) {
      const answer = await ask('GET', other);
      expect([other, answer.status, problemOf(answer).code]).toEqual([other, 404, 'not_found']);
      expectResponse(`GET ${other}`, response('NotFound'), answer);
    }
  });
});

const reads = [...operations.values()].filter(({ method }) => method === 'GET').map(({ operationId }) => operationId);

test.each(reads)('HEAD of %s says what GET says, without content', async (id: OperationId) => {
  const row = rows[id] as { make(owner: ReturnType<typeof customer>): Promise<Call<OperationId>>; owner: number };
  const owner = row.owner === 403 ? staff() : customer();
  const { path = {}, query = {}, ...rest } = await row.make(owner);
  const got = await call(id, { ...rest, path, query, token: owner.token } as Call<OperationId>);
  const address = operationOf(id).path.replaceAll(/\{(\w+)\}/g, (_, name: string) => (path as Record<string, string>)[name] ?? '');
  const head = await ask('HEAD', `${address}?${new URLSearchParams(query as Record<string, string>).toString()}`, { Authorization: `Bearer ${owner.token}` });
  expect([head.status, head.text]).toEqual([got.status, '']);
  const stable = ({ headers }: { headers: Record<string, string> }): unknown[] => ['content-type', 'etag', 'cache-control', 'content-length', 'location'].map((name) => headers[name]);
  expect(stable(head)).toEqual(stable(got));
});

test.each(['/', '/v1', '/v2/products', '/v1/nothing', '/v1/products/x/y/z', '/favicon.ico', '/admin', '/v1/products;x=1', '/.env', '/v1/%6deta'])('404 %s', async (path) => {
  const answer = await ask('GET', path);
  expect(answer.status).toBe(404);
  expectResponse(path, response('NotFound'), answer);
  expect((await ask('OPTIONS', path)).status).toBe(404);
  expect((await ask('POST', path)).status).toBe(404);
});

test('an id that is not one is replaced, an id that is one is echoed', async () => {
  for (const given of ['a b', '<script>', 'x'.repeat(65), '']) {
    const { headers } = await ask('GET', '/v1/nothing', { 'X-Request-Id': given });
    expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  }
  expect((await ask('GET', '/v1/nothing', { 'X-Request-Id': 'my-id.1' })).headers['x-request-id']).toBe('my-id.1');
});
