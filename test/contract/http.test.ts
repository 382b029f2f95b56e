import { once } from 'node:events';
import { describe, expect, test } from '@jest/globals';
import { contract } from '../../src/contract/document.js';
import type { Schema } from '../../src/contract/types.js';
import { expectConformance, expectResponse, type RawResponse } from '../support/conformance.js';
import { drain, exchange, open, parse } from '../support/raw.js';

const get = (path: string, ...headers: string[]): string => [`GET ${path} HTTP/1.1`, 'Host: api', 'Connection: close', ...headers, '', ''].join('\r\n');

function expectProblem(component: string, status: number, answer: RawResponse): Schema<'Problem'> {
  // A frontend elsewhere may read these too.
  expect(answer).toMatchObject({ status, headers: { 'access-control-allow-origin': '*' } });
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
    'an address of another server, for a tunnel': 'CONNECT elsewhere.example:443 HTTP/1.1\r\nHost: elsewhere.example:443\r\n\r\n',
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

  const faults: Record<string, [string, string]> = {
    'two hosts': ['/header/Host', get('/v1/meta', 'Host: other')],
    'a host that is none': ['/header/Host', 'GET /v1/meta HTTP/1.1\r\nHost: a b<>\r\nConnection: close\r\n\r\n'],
    'two access tokens': ['/header/Authorization', get('/v1/me/cart', 'Authorization: Bearer a', 'Authorization: Bearer b')],
    'two media types': ['/header/Content-Type', get('/v1/meta', 'Content-Type: text/plain', 'Content-Type: application/json')],
  };
  test.each(Object.entries(faults))('400 %s', async (_, [pointer, bytes]) => {
    const answer = await exchange(bytes);
    expectConformance('getApiMeta', answer);
    expect(JSON.parse(answer.text)).toMatchObject({ status: 400, errors: [{ pointer }] });
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
    'an empty Host': 'GET /v1/meta HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n',
    'a host by its address': 'GET /v1/meta HTTP/1.1\r\nHost: [::1]:3000\r\nConnection: close\r\n\r\n',
  };
  test.each(Object.entries(good))('%s', async (_, bytes) => {
    const answer = await exchange(bytes);
    expect([200, 404]).toContain(answer.status);
    if (answer.status === 200) expectConformance('getApiMeta', answer);
    else expect(JSON.parse(answer.text)).toMatchObject({ code: 'not_found' });
  });

  const post = (body: string, ...headers: string[]): string => ['POST /v1/carts HTTP/1.1', 'Host: api', 'Content-Type: application/json', ...headers, '', body].join('\r\n');
  const nonsense = '\0\0\0\r\n\r\n';

  test.each(['GET /openapi.json HTTP/1.1\r\nHost: api\r\n\r\n', post('{"currency":"EUR"}', 'Content-Length: 18')])('nonsense behind a whole request takes nothing from its answer', async (whole) => {
    const socket = await open();
    const arrived = drain(socket);
    socket.write(`${whole}${nonsense}`);
    const text = await arrived;
    expect(text.match(/HTTP\/1\.1 \d{3}/g)).toEqual([whole.startsWith('GET') ? 'HTTP/1.1 200' : 'HTTP/1.1 201']);
    const answer = parse(text);
    expectConformance(whole.startsWith('GET') ? 'getContractJson' : 'createCart', answer);
  });

  test('413 is told before the body is sent', async () => {
    const socket = await open();
    const began = Date.now();
    socket.write(post('', 'Content-Length: 10000000'));
    const [first] = await once(socket, 'data') as [Buffer];
    expect([first.toString().split('\r\n')[0], Date.now() - began < 5_000]).toEqual(['HTTP/1.1 413 Payload Too Large', true]);
    socket.destroy();
  });

  test('who waits to be asked for the body is asked when all else is right', async () => {
    const ask = async (...headers: string[]): Promise<string> => {
      const socket = await open();
      socket.write(post('', 'Connection: close', 'Expect: 100-continue', ...headers));
      const [first] = await once(socket, 'data') as [Buffer];
      const arrived = drain(socket);
      if (first.toString().startsWith('HTTP/1.1 100')) socket.write('{"currency":"EUR"}');
      const answer = `${first.toString()}${await arrived}`;
      return (answer.match(/HTTP\/1\.1 \d{3}/g) ?? []).join(', ');
    };
    expect(await ask('Content-Length: 18')).toBe('HTTP/1.1 100, HTTP/1.1 201');
    expect(await ask('Content-Length: 10000000')).toBe('HTTP/1.1 413');
    expect(await ask('Content-Length: 18', 'Authorization: Bearer nobody')).toBe('HTTP/1.1 401');
    expect(await ask('Content-Length: 18', 'Content-Encoding: gzip')).toBe('HTTP/1.1 415');
  });

  test('415 a body in a transfer coding that is not read', async () => {
    const answer = await exchange(post('12\r\n{"currency":"EUR"}\r\n0\r\n\r\n', 'Connection: close', 'Transfer-Encoding: gzip, chunked'));
    expectConformance('createCart', answer);
    expect(answer.status).toBe(415);
  });
});
