import { expect, test } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import { call } from '../support/call.js';
import { drain, open, parse } from '../support/raw.js';
import { startServer } from '../support/server.js';

const body = '{"currency":"EUR"}';
const request = (connection: string): string => ['POST /v1/carts HTTP/1.1', 'Host: api', 'Content-Type: application/json', `Content-Length: ${body.length}`, `Connection: ${connection}`, '', ''].join('\r\n');

test.each(['SIGTERM', 'SIGINT'] as const)('%s: readiness is refused, requests are served, and what is under way ends well', async (signal) => {
  const server = await startServer({ DRAIN_SECONDS: '2' });
  expect((await call('getReadiness', { at: server.url })).status).toBe(200);
  // Half a request, which ends while the server drains, and one that ends when it has stopped listening. Their connections stay open.
  const [early, late] = [await open(server.url), await open(server.url)];
  const answers = [early, late].map(async (socket) => parse(await drain(socket)));
  for (const socket of [early, late]) socket.write(request('keep-alive') + body.slice(0, 5));
  await sleep(100);
  server.signal(signal);
  await sleep(200);

  const refused = await call('getReadiness', { at: server.url });
  expect([refused.status, refused.problem.detail]).toEqual([503, 'The server is closing down. Another one takes your request.']);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect((await call('getLiveness', { at: server.url })).status).toBe(200);
  expect((await call('listProducts', { at: server.url })).status).toBe(200);
  early.write(body.slice(5));
  // A second signal does not make it hurry.
  server.signal(signal);
  await sleep(2500);
  await expect(fetch(`${server.url}/health/live`)).rejects.toThrow();
  late.write(body.slice(5));
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([201, 201]);
  expect(await Promise.race([server.exited, sleep(5000)])).toBe(0);
});

test('a client that never ends its request does not keep the server', async () => {
  const server = await startServer();
  const socket = await open(server.url);
  socket.write(request('keep-alive') + body.slice(0, 5));
  await sleep(100);
  const began = Date.now();
  expect(await server.stop()).toBe(0);
  expect(Date.now() - began).toBeLessThan(18_000);
});
