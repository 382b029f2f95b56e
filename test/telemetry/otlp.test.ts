import { randomUUID } from 'node:crypto';
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { call } from '../support/call.js';
import { startCollector, type Collector } from '../support/collector.js';
import { filledCart, orderOf } from '../support/orders.js';
import { startServer, type TestServer } from '../support/server.js';
import { setting } from '../support/settings.js';
import { staff } from '../support/tokens.js';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const spanId = '00f067aa0ba902b7';
const traceparent = `00-${traceId}-${spanId}-01`;

/** Where telemetry goes, as the variables of OpenTelemetry say it. */
const sending = ({ url }: Collector): Record<string, string> => ({ OTEL_EXPORTER_OTLP_ENDPOINT: url, OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json', OTEL_EXPORTER_OTLP_HEADERS: 'x-key=a%20secret' });

describe('a server that was told where to send traces and metrics', () => {
  let collector: Collector;
  const database = new URL(setting('TEST_DATABASE_URL'));

  beforeAll(async () => {
    collector = await startCollector();
    const server = await startServer(sending(collector));
    const { url: at } = server;
    expect((await call('listProducts', { at, headers: { traceparent } })).status).toBe(200);
    const opened = await filledCart();
    const [key, body] = [randomUUID(), await orderOf(opened)];
    const order = { at, token: opened.owner.token, key, body };
    expect((await call('placeOrder', order)).status).toBe(201);
    expect((await call('placeOrder', order)).headers['idempotency-replayed']).toBe('true');
    expect((await call('placeOrder', order)).headers['idempotency-replayed']).toBe('true');
    expect((await call('placeOrder', { ...order, key: randomUUID() })).problem.code).toBe('cart_not_open');
    const { variantId = '' } = opened.cart.items[0] ?? {};
    for (let time = 0; time < 3; time += 1) {
      expect((await call('adjustStock', { at, token: staff().token, key: randomUUID(), path: { variantId }, body: { delta: -1000, reason: 'counted' } })).problem.code).toBe('insufficient_stock');
    }
    expect((await fetch(`${at}/nowhere/at/all`)).status).toBe(404);
    expect(await server.stop()).toBe(0);
  }, 60_000);
  afterAll(() => { collector.stop(); });

  test('goes on with the trace that a request brings, with every statement in it', () => {
    const ours = collector.spans().filter((span) => span.traceId === traceId);
    const [request, ...more] = ours.filter(({ kind }) => kind === 2);
    expect(more).toEqual([]);
    expect(request).toMatchObject({
      name: 'listProducts', parentSpanId: spanId, failed: false,
      attributes: { 'http.request.method': 'GET', 'http.route': '/v1/products', 'http.response.status_code': 200, 'url.scheme': 'http', 'url.path': '/v1/products', 'atelier.operation': 'listProducts' },
    });
    const statements = ours.filter(({ kind }) => kind === 3);
    expect(statements.map(({ name }) => name)).toContainEqual(expect.stringMatching(/^SELECT .*\bproducts\b/));
    for (const { parentSpanId, attributes } of statements) {
      expect(parentSpanId).toBe(request?.spanId);
      expect(attributes).toMatchObject({ 'db.system.name': 'postgresql', 'db.namespace': database.pathname.slice(1), 'server.address': database.hostname, 'server.port': Number(database.port) });
    }
  });

  test('begins a trace where there is none, and names it by the operation', () => {
    const [placing] = collector.spans().filter(({ name, attributes }) => name === 'placeOrder' && attributes['http.response.status_code'] === 201);
    expect(placing?.parentSpanId).toBe('');
    const statements = collector.spans().filter((span) => span.traceId === placing?.traceId && span.kind === 3).map(({ name }) => name);
    expect(statements).toEqual(expect.arrayContaining(['BEGIN', 'INSERT idempotency_keys', 'SELECT stock', 'INSERT stock_adjustments', 'INSERT orders', 'COMMIT']));
  });

  test('knows nothing of an address that the contract does not have', () => {
    const [unknown, ...more] = collector.spans().filter(({ attributes }) => attributes['http.response.status_code'] === 404);
    expect([unknown?.name, unknown?.attributes['http.route'], unknown?.attributes['url.path'], more]).toEqual(['GET', undefined, undefined, []]);
  });

  test.each([
    ['atelier.orders.placed', [['placeOrder', 1]]],
    ['atelier.idempotency.replays', [['placeOrder', 2]]],
    ['atelier.stock.conflicts', [['adjustStock', 3]]],
  ])('%s counts each, once', (name, counts) => {
    expect(collector.points(name).map(({ attributes, count }) => [attributes['atelier.operation'], count])).toEqual(counts);
  });

  test('http.server.request.duration has every request by its operation and status', () => {
    const seen = collector.points('http.server.request.duration').map(({ attributes, count }) => [attributes['atelier.operation'], attributes['http.response.status_code'], count]);
    expect(seen).toEqual(expect.arrayContaining([['listProducts', 200, 1], ['placeOrder', 201, 3], ['placeOrder', 409, 1], ['adjustStock', 409, 3], [undefined, 404, 1]]));
  });

  test('db.client.operation.duration has as many statements as there are spans, and those of no request', () => {
    const spans = collector.spans().filter(({ name }) => name === 'INSERT orders').length;
    const [point] = collector.points('db.client.operation.duration').filter(({ attributes }) => attributes['db.query.summary'] === 'INSERT orders');
    expect([spans, point?.count]).toEqual([1, 1]);
  });

  test('says who it is, and brings what the collector wants to see', () => {
    for (const { headers } of collector.exports) expect([headers['content-type'], headers['x-key']]).toEqual(['application/json', 'a secret']);
    expect(collector.exports[0]?.body).toMatch(/"service.name","value":\{"stringValue":"atelier"\}/);
  });
});

test('http/protobuf is what is spoken unless something else is asked for', async () => {
  const collector = await startCollector();
  const server = await startServer({ OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.url}/` });
  await call('listProblemTypes', { at: server.url });
  expect(await server.stop()).toBe(0);
  expect(new Set(collector.exports.map(({ path, headers }) => `${path} ${headers['content-type'] ?? ''}`))).toEqual(new Set(['/v1/traces application/x-protobuf', '/v1/metrics application/x-protobuf']));
  collector.stop();
});

describe.each(['failing', 'silent', 'gone'] as const)('while the collector is %s', (mood) => {
  test('requests are served as ever, the log says it once, and the server ends', async () => {
    const collector = await startCollector();
    if (mood === 'gone') collector.stop();
    else collector.mood = mood;
    const server: TestServer = await startServer({ ...sending(collector), LOG_LEVEL: 'warn', OTEL_EXPORTER_OTLP_TIMEOUT: '300', OTEL_METRIC_EXPORT_INTERVAL: '400' });
    for (let time = 0; time < 20; time += 1) {
      expect((await call('listProducts', { at: server.url })).status).toBe(200);
      await new Promise((resume) => { setTimeout(resume, 100); });
    }
    expect(await server.stop()).toBe(0);
    expect(server.output().trim().split('\n').map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual([`Traces or metrics could not be sent to ${new URL(collector.url).host}. Requests are served all the same.`]);
    collector.stop();
  }, 60_000);
});

describe('a server that was told of no collector', () => {
  let folder: string;
  beforeAll(async () => {
    // All that it may load, but OpenTelemetry.
    folder = await mkdtemp(join(tmpdir(), 'atelier-bare-'));
    for (const name of ['dist', 'package.json']) await cp(name, join(folder, name), { recursive: true });
    await mkdir(join(folder, 'node_modules'));
    for (const name of await readdir('node_modules')) if (name !== '@opentelemetry') await symlink(resolve('node_modules', name), join(folder, 'node_modules', name));
  });
  afterAll(() => rm(folder, { recursive: true }));

  test('loads nothing that would send', async () => {
    const server = await startServer({}, { cwd: folder });
    expect((await call('listProducts', { at: server.url })).status).toBe(200);
    expect(await server.stop()).toBe(0);
  });

  test('while with an endpoint it can not do without', async () => {
    const server = await startServer({ OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' }, { cwd: folder });
    expect(await server.exited).toBe(1);
    expect(server.output()).toMatch(/@opentelemetry/);
  });
});
