import { describe, expect, test } from '@jest/globals';
import { operationOf, operations } from '../../src/contract/document.js';
import type { Schema } from '../../src/contract/types.js';
import type { RawResponse } from '../support/conformance.js';
import { sampleOf, send as sendSample, type WireRequest } from '../support/sample.js';
import { staff } from '../support/tokens.js';

// What the edge answers for all operations alike, generated from the contract. The things that these requests name do not exist: what is
// refused is refused before anybody looks for them.
const { token } = staff();
const large = Buffer.alloc(10 * 1024 * 1024, 'x').toString();

describe.each([...operations.keys()])('%s', (id) => {
  const operation = operationOf(id);
  const sample = (): WireRequest => sampleOf(id, token);
  const send = async (change: Partial<WireRequest> = {}): Promise<RawResponse & { problem: Schema<'Problem'> }> => {
    const good = sample();
    const answer = await sendSample(id, { ...good, ...change, headers: { ...good.headers, ...change.headers } });
    return { ...answer, get problem() { return JSON.parse(answer.text) as Schema<'Problem'>; } };
  };
  const withQuery = (query: string): Partial<WireRequest> => ({ path: `${sample().path}${sample().path.includes('?') ? '&' : '?'}${query}` });
  const hasContent = Object.entries(operation.responses).some(([status, { content }]) => Number(status) < 300 && content);

  test('406 for who accepts nothing that it has', async () => {
    for (const accept of ['image/png', 'application/*;q=0', 'application/json;q=0, application/yaml;q=0, */*', 'text/html, image/*;q=0.8', 'nonsense']) {
      const { status } = await send({ headers: { Accept: accept } });
      expect([accept, status === 406]).toEqual([accept, hasContent]);
    }
    for (const accept of ['*/*', 'application/*', 'image/png, */*;q=0.1', 'application/json, application/yaml, application/problem+json']) {
      expect([accept, (await send({ headers: { Accept: accept } })).status]).not.toEqual([accept, 406]);
    }
  });

  test('400 for a query that it does not know, or knows once', async () => {
    const unknown = await send(withQuery('zzz=1'));
    expect([unknown.status, unknown.problem.errors]).toEqual([400, [{ pointer: '/query/zzz', code: 'unknown', message: 'is not known here' }]]);
    const repeated = await send(withQuery('zzz=1&zzz=2'));
    expect(repeated.problem.errors).toContainEqual({ pointer: '/query/zzz', code: 'repeated', message: 'is given more than once' });
    for (const { name } of operation.parameters.filter((parameter) => parameter.in === 'query')) {
      expect((await send(withQuery(`${name}=1&${name}=1`))).problem.errors).toContainEqual({ pointer: `/query/${name}`, code: 'repeated', message: 'is given more than once' });
    }
    for (const query of ['__proto__=1', 'constructor=1', '=1', 'limit[]=1', 'limit[max]=1', '%00=1', 'a~1%2Fb=1']) expect([query, (await send(withQuery(query))).status]).toEqual([query, 400]);
    // What is too long to be named is cut, and still a JSON pointer of whole characters.
    for (const name of ['~'.repeat(999), `ab${'\u{1f9f5}'.repeat(600)}`]) {
      const pointer = (await send(withQuery(`${encodeURIComponent(name)}=1`))).problem.errors?.[0]?.pointer ?? '';
      expect([pointer.length > 900, pointer.isWellFormed(), /^(\/([^~/]|~[01])*)*$/.test(pointer)]).toEqual([true, true, true]);
    }
    for (const query of ['q=%ff', 'q=%ed%a0%80', 'q=%', 'q=%zz', 'q=%c3%28']) {
      const { status, problem } = await send(withQuery(query));
      expect([query, status, problem.errors?.map(({ code }) => code)]).toEqual([query, 400, expect.arrayContaining(['encoding'])]);
    }
  });

  test('400 for an address that it can not have', async () => {
    const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
    for (const name of names) {
      // A slug may look like an id.
      const otherId = name === 'slug' ? [] : ['00000000-0000-4000-8000-000000000000'];
      for (const value of [...otherId, '%00', 'a%00b', '%F0%9F%A7%B5', 'x'.repeat(2000), '%2e%2e%2f', "'%3B--", '%20']) {
        const { status, problem } = await send({ path: pathWith(id, name, value) });
        expect([name, value, status, problem.errors?.[0]?.pointer]).toEqual([name, value, 400, `/path/${name}`]);
      }
      for (const value of ['%ff', '%', '%zz', '%ed%a0%80']) expect([value, (await send({ path: pathWith(id, name, value) })).status]).toEqual([value, 400]);
    }
  });

  test('400 for headers that are not as the contract says', async () => {
    const wrong: Record<string, string[]> = {
      'X-Request-Id': ['not an id', 'x'.repeat(65)], 'If-Match': ['x'.repeat(513)], 'If-None-Match': ['x'.repeat(513)], 'Idempotency-Key': ['x'.repeat(256), 'two words', 'caf\u00e9'],
    };
    for (const { name } of operation.parameters.filter((parameter) => parameter.in === 'header')) {
      for (const value of wrong[name] ?? ['?']) {
        const { status, problem, headers } = await send({ headers: { [name]: value } });
        expect([name, status, problem.errors?.[0]?.pointer]).toEqual([name, 400, `/header/${name.toLowerCase()}`]);
        expect(headers['x-request-id']).toBe(problem.requestId);
      }
    }
  });

  test('its id is echoed, and the answer can be read from anywhere', async () => {
    const { headers } = await send({ headers: { 'X-Request-Id': 'edge-7f3a', Origin: 'https://shop.elsewhere.example' } });
    expect(headers).toMatchObject({ 'x-request-id': 'edge-7f3a', 'access-control-allow-origin': '*' });
    expect(headers['access-control-expose-headers']).toMatch(/ETag.*Idempotency-Replayed.*Link.*Location.*RateLimit.*Retry-After.*WWW-Authenticate.*X-Request-Id/);
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    expect((await send()).headers['x-request-id']).not.toBe((await send()).headers['x-request-id']);
  });

  if (!operation.requestBody) return;

  test('413 for 10 MB, told before or not', async () => {
    expect((await send({ body: `{"note":"${large}"}` })).status).toBe(413);
    const chunks = new ReadableStream({ start(controller) { controller.enqueue(Buffer.from(large)); controller.close(); } });
    expect((await send({ body: chunks })).status).toBe(413);
  });

  test('415 for what it does not read', async () => {
    const [mediaType = ''] = Object.keys(operation.requestBody?.content ?? {});
    const types = ['text/plain', 'application/xml', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', `${mediaType}; charset=latin1`, `${mediaType}; charset=utf-16`, `${mediaType}x`, ''];
    for (const type of types) expect([type, (await send({ headers: { 'Content-Type': type } })).status]).toEqual([type, 415]);
    for (const encoding of ['gzip', 'br', 'deflate', 'identity, gzip']) expect([encoding, (await send({ headers: { 'Content-Encoding': encoding } })).status]).toEqual([encoding, 415]);
    for (const type of [`${mediaType}; charset=utf-8`, `${mediaType};charset="UTF-8"`, mediaType.toUpperCase()]) {
      expect([type, (await send({ headers: { 'Content-Type': type }, body: 'no json' })).problem.code]).toEqual([type, 'malformed_json']);
    }
  });
});

/** The sample's path with one parameter as it is, not encoded. */
function pathWith(id: Parameters<typeof operationOf>[0], name: string, value: string): string {
  const [parts, sampled] = [operationOf(id).path.split('/'), sampleOf(id).path.split('?')];
  const segments = sampled[0]?.split('/') ?? [];
  return [parts.map((part, at) => (part === `{${name}}` ? value : segments[at])).join('/'), ...sampled.slice(1)].join('?');
}
