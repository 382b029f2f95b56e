import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { operationOf, operations, scopes } from '../../src/contract/document.js';
import type { OperationId } from '../../src/contract/types.js';
import { call, type Call } from '../support/call.js';
import { canary, found, keepSecret, planted, plantedHeaders, plantInto, wrongCalls } from '../support/canaries.js';
import { startCollector, type Collector } from '../support/collector.js';
import { ownDatabase, sql } from '../support/own.js';
import { exchange } from '../support/raw.js';
import { rows } from '../support/rows.js';
import { sampleOf, send, strangeCartToken } from '../support/sample.js';
import { startServer, type TestServer } from '../support/server.js';
import type { Person } from '../support/tokens.js';

// Whatever a caller sends to any operation, in any place, and whatever goes wrong then: the log and the telemetry have nothing of it.

interface Line { level: number; msg: string; requestId?: string; traceId?: string; operationId?: string; caller?: string; code?: string; path?: string; res?: { statusCode: number } }
interface AnyRow { make(owner: Person): Promise<Call<OperationId>>; owner: number; staff: number }

const names = [...operations.keys()];
const writing = names.filter((id) => operationOf(id).method !== 'GET');
const traces = new Map<OperationId, string>();
/** As production has it, and more: nothing is logged that `trace` would not log too. */
const logging = { LOG_LEVEL: 'trace', LOG_REQUESTS: 'true' };
let [url, collector, server]: [string, Collector, TestServer] = ['', undefined as unknown as Collector, undefined as unknown as TestServer];
const linesOf = (process: TestServer): Line[] => process.output().split('\n').filter(Boolean).map((line) => JSON.parse(line) as Line);

/** A good call of somebody with every scope, with canaries wherever one can be. */
async function made(id: OperationId): Promise<{ person: Person; options: Call<OperationId>; status: number }> {
  const row = rows[id] as AnyRow;
  const person = planted(scopes);
  const options = await row.make(person);
  const keyed = operationOf(id).parameters.some(({ name, required }) => name === 'Idempotency-Key' && required);
  keepSecret(options.cartToken);
  return {
    person, status: row.owner === 403 ? row.staff : row.owner,
    options: { ...options, token: person.token, headers: plantedHeaders(), body: plantInto(id, options.body) as never, ...(keyed && { key: canary('key') }) },
  };
}

beforeAll(async () => {
  [url, collector] = await Promise.all([ownDatabase(), startCollector()]);
  await sql(url, "CREATE TABLE fault (kind text); INSERT INTO fault VALUES ('none')", `
    CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ DECLARE kind text := (SELECT fault.kind FROM fault); written text := CASE TG_OP WHEN 'DELETE' THEN OLD::text ELSE NEW::text END; BEGIN
      IF kind = 'constraint' THEN RAISE check_violation USING MESSAGE = 'new row violates check constraint "fault"', DETAIL = 'Failing row contains ' || written; END IF;
      IF kind = 'value' THEN PERFORM written::int; END IF;
      RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END; END $$`, `
    DO $$ DECLARE name text; BEGIN FOR name IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('fault', 'migrations', 'rate_limits', 'idempotency_keys') LOOP
      EXECUTE format('CREATE TRIGGER fail BEFORE INSERT OR UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION fail()', name); END LOOP; END $$`);
  server = await startServer({ ...logging, DATABASE_URL: url, OTEL_EXPORTER_OTLP_ENDPOINT: collector.url, OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json', OTEL_METRIC_EXPORT_INTERVAL: '1000', OTEL_EXPORTER_OTLP_TIMEOUT: '1000' });
  // What is made for a call is made there as well.
  Object.assign(process.env, { TEST_API: server.url, TEST_DATABASE_URL: url });
  keepSecret(strangeCartToken, decodeURIComponent(new URL(url).password));
}, 60_000);
afterAll(() => { collector.stop(); });

test('every operation has a call to make', () => { expect(Object.keys(rows).sort()).toEqual(names.toSorted()); });

describe.each(names)('%s', (id) => {
  test('a good call, a repeat of it, and wrong ones', async () => {
    const { options, status } = await made(id);
    const traceId = randomBytes(16).toString('hex');
    traces.set(id, traceId);
    const answer = await call(id, { ...options, headers: { ...options.headers, traceparent: `00-${traceId}-00f067aa0ba902b7-01` } });
    expect([answer.status, answer.status >= 400 && answer.text]).toEqual([status, false]);
    if (options.key !== undefined) expect((await call(id, options)).headers['idempotency-replayed']).toBe('true');
    for (const wrong of wrongCalls(id, options)) await call(id, wrong);
  });
});

test('what is no operation, and what is no HTTP', async () => {
  for (const path of [`/v1/${canary('nowhere')}`, `/v1/products/${canary('deep')}/${canary('deeper')}?${canary('q')}=1`, `/${canary('top')}%ff`, `/docs/${canary('docs')}`]) await fetch(`${server.url}${path}`, { headers: plantedHeaders() });
  await fetch(`${server.url}/v1/products`, { method: 'PUT', body: canary('put'), headers: plantedHeaders() });
  await exchange(`GET /${canary('raw')} HTTP/1.1\r\n${canary('header')}\r\n\r\n`, server.url);
  await exchange(`GET / HTTP/1.1\r\nHost: ${canary('host')} x\r\nConnection: close\r\n\r\n`, server.url);
});

describe.each(['constraint', 'value'])('while the database refuses every row because of its %s', (kind) => {
  test.each(writing)('500 %s', async (id) => {
    const { options } = await made(id);
    await sql(url, `UPDATE fault SET kind = '${kind}'`);
    const { status } = await call(id, options);
    await sql(url, "UPDATE fault SET kind = 'none'");
    expect(status).toBe(500);
  });
});

test('the log has a line for each request, with what identifies it and nothing else', async () => {
  const lines = linesOf(server);
  for (const [id, traceId] of traces) {
    const [line, ...more] = lines.filter((each) => each.traceId === traceId && each.res);
    const known = operationOf(id).security.some((alternative) => 'oauth' in alternative);
    expect([more, line]).toEqual([[], expect.objectContaining({
      level: 30, operationId: id, requestId: expect.stringMatching(/^[0-9a-f-]{36}$/), path: expect.stringMatching(/^\/[a-z0-9/.{}_-]+$/i), responseTime: expect.any(Number),
    })]);
    expect(line?.caller).toEqual(known ? expect.stringMatching(/^[\w-]{16}$/) : undefined);
  }
  expect(lines.filter(({ msg }) => msg === 'internal error').length).toBe(2 * writing.length);
});

test('what the database is told can not be found in the log either, where it has lost its tables or is away', async () => {
  const gone = await ownDatabase();
  const others = [await startServer({ ...logging, DATABASE_URL: gone }), await startServer({ ...logging, DATABASE_URL: `postgresql://${canary('user')}:${canary('password')}@127.0.0.1:1/atelier` })];
  const tables = await sql(gone, "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('rate_limits', 'migrations')");
  await sql(gone, `DROP TABLE ${tables.map(({ tablename }) => String(tablename)).join(', ')} CASCADE`);
  for (const { url: at } of others) {
    const { token } = planted(scopes);
    const seen = await Promise.all(names.map(async (id) => {
      const sample = sampleOf(id, token);
      return (await send(id, { ...sample, at, headers: { ...sample.headers, ...plantedHeaders() }, ...(sample.body !== undefined && { body: JSON.stringify(plantInto(id, JSON.parse(sample.body as string))) }) })).status;
    }));
    expect(seen.filter((status) => status >= 500).length).toBeGreaterThan(30);
  }
  await Promise.all(others.map((each) => each.stop()));
  expect(others.map((each) => found(each.output()))).toEqual([[], []]);
}, 60_000);

test('nothing that was sent is in the log, or in what is told of traces and metrics', async () => {
  await sleep(100);
  expect(await server.stop()).toBe(0);
  const leaks = server.output().split('\n').filter((line) => found(line).length > 0).map((line) => ({ found: found(line), line: line.slice(0, 1000) }));
  expect(leaks.slice(0, 5)).toEqual([]);
  expect(collector.spans().filter(({ kind }) => kind === 2).length).toBeGreaterThan(500);
  expect(found(collector.exports.map(({ body }) => body).join('\n'))).toEqual([]);
});
