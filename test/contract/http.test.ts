import { describe, expect, test } from '@jest/globals';
import { contract } from '../../src/contract/document.js';
import type { Schema } from '../../src/contract/types.js';
import { expectConformance, expectResponse, type RawResponse } from '../support/conformance.js';
import { drain, exchange, open, parse } from '../support/raw.js';

const get = (path: string, ...headers: string[]): string => [`GET ${path} HTTP/1.1`, 'Host: api', 'Connection: close', ...headers, '', ''].join('\r\n');

function expectProblem(component: string, status: number, answer: RawResponse): Schema<'Problem'> {
  expect(answer).toMatchObject({ status });
  expectResponse(component, contract.components.responses[component] ?? {}, answer);
  return JSON.parse(answer.text) as Schema<'Problem'>;
}

describe('what is no HTTP that can be read', () => {
  const malformed: Record<string, string | Buffer> = {
    'no HTTP at all': 'good morning\r\n\r\n',
    'another version': 'GET /v1/meta HTTP/9.9\r\n\r\n',
    'a header without a name': get('/v1/meta', ': nothing'),
    'a NUL byte in a header': get('/v1/meta', 'X-Request-Id: a\0b'),
    'an address with bytes that are no ASCII': get('/v1/meta\xa0\xff'),
    'a NUL byte in the address': get('/v1/me\0ta'),
    'a folded header': get('/v1/meta', 'X-Long: a', ' b'),
    'two lengths': get('/v1/meta', 'Content-Length: 1', 'Content-Length: 2'),
    'a length and chunks': `POST /v1/carts HTTP/1.1\r\nHost: api\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
    'a chunk whose size is no number': 'POST /v1/carts HTTP/1.1\r\nHost: api\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n',
  };
  test.each(Object.entries(malformed))('400 %s', async (_, bytes) => {
    expectProblem('MalformedRequest', 400, await exchange(bytes));
  });

  test('400 no Host', async () => {
    const answer = await exchange('GET /v1/meta HTTP/1.1\r\nConnection: close\r\n\r\n');
    expectConformance('getApiMeta', answer);
    expect(JSON.parse(answer.text)).toMatchObject({ status: 400, errors: [{ pointer: '/header/Host' }] });
  });

  test('431 headers of more than 16 KiB', async () => {
    expectProblem('HeadersTooLarge', 431, await exchange(get('/v1/meta', `X-Large: ${'x'.repeat(17_000)}`)));
    expectProblem('HeadersTooLarge', 431, await exchange(get(`/v1/products?q=${'x'.repeat(17_000)}`)));
  });

  test.concurrent('408 half a request, after the time that headers have', async () => {
    const socket = await open();
    const began = Date.now();
    const arrived = drain(socket);
    socket.write('GET /v1/meta HTTP/1.1\r\nHost: api\r\nX-Half: ');
    expectProblem('RequestTimeout', 408, parse(await arrived));
    expect(Date.now() - began).toBeGreaterThan(9_000);
    expect(Date.now() - began).toBeLessThan(14_000);
  });

  test.concurrent('408 half a body, after the time that a request has', async () => {
    const socket = await open();
    const began = Date.now();
    const arrived = drain(socket);
    socket.write('POST /v1/carts HTTP/1.1\r\nHost: api\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n{"curr');
    expectProblem('RequestTimeout', 408, parse(await arrived));
    expect(Date.now() - began).toBeLessThan(19_000);
  });
});

describe('what is unusual, and still HTTP', () => {
  const good: Record<string, string> = {
    'an absolute address': get('http://elsewhere.example/v1/meta'),
    'an absolute address that is no URL': get('http://[/v1/meta'),
    'an address with a fragment': get('/v1/meta#top'),
    'no address': get('*'),
    'an expectation that nobody knows': get('/v1/meta', 'Expect: magic'),
    'an upgrade that is not offered': get('/v1/meta', 'Upgrade: websocket'),
    'HTTP/1.0 without a Host': 'GET /v1/meta HTTP/1.0\r\n\r\n',
  };
  test.each(Object.entries(good))('%s', async (_, bytes) => {
    const answer = await exchange(bytes);
    expect([200, 404]).toContain(answer.status);
    if (answer.status === 200) expectConformance('getApiMeta', answer);
    else expect(JSON.parse(answer.text)).toMatchObject({ code: 'not_found' });
  });

  test('an answer under way is not mixed with that to the nonsense behind it', async () => {
    const socket = await open();
    const arrived = drain(socket);
    socket.write('GET /openapi.json HTTP/1.1\r\nHost: api\r\n\r\n\0\0\0\r\n\r\n');
    const text = await arrived;
    expect(text.match(/HTTP\/1\.1 \d{3}/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });
});
