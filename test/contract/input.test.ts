import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { operationOf, operations, type MediaObject, type ParameterObject } from '../../src/contract/document.js';
import type { OperationId, Schema } from '../../src/contract/types.js';
import type { RawResponse } from '../support/conformance.js';
import { mutationsOf } from '../support/mutations.js';
import { ownDatabase, sql } from '../support/own.js';
import { sampleOf, send } from '../support/sample.js';
import { startServer, type TestServer } from '../support/server.js';
import { staff } from '../support/tokens.js';

// Every body and every query that the contract refuses, generated from its schemas, on a database of its own: it holds the same afterwards.
const { token } = staff();
let server: TestServer;
let database: string;

/** A digest of every table that a request could change. */
async function content(): Promise<unknown> {
  const tables = await sql(database, "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('rate_limits', 'migrations') ORDER BY 1");
  const digests = tables.map(({ tablename }) => `SELECT '${String(tablename)}' AS name, count(*)::int AS entries, md5(string_agg(t::text, ',' ORDER BY t::text)) AS digest FROM ${String(tablename)} t`);
  return sql(database, `${digests.join(' UNION ALL ')} ORDER BY 1`);
}

let before: unknown;
beforeAll(async () => {
  database = await ownDatabase();
  server = await startServer({ DATABASE_URL: database });
  before = await content();
}, 60_000);
afterAll(async () => {
  expect(await content()).toEqual(before);
});

async function refused(id: OperationId, change: { body?: string | Buffer; query?: string }): Promise<RawResponse & { problem: Schema<'Problem'> }> {
  const sample = sampleOf(id, token);
  const path = change.query === undefined ? sample.path : `${sample.path.split('?')[0] ?? ''}?${change.query}`;
  const answer = await send(id, { ...sample, path, ...(change.body !== undefined && { body: change.body }), at: server.url });
  return { ...answer, problem: JSON.parse(answer.text) as Schema<'Problem'> };
}

const withBody = [...operations.values()].filter(({ requestBody }) => requestBody).map(({ operationId }) => operationId);

describe.each(withBody)('the body of %s', (id) => {
  const [media] = Object.values(operationOf(id).requestBody?.content ?? {}) as [MediaObject];
  const [{ value: sample }] = Object.values(media.examples ?? {}) as [{ value: unknown }];
  const mutations = mutationsOf(media.schema, sample);

  test(`400 wrong in one place, in ${mutations.length} ways`, async () => {
    for (const { name, pointer, text, malformed } of mutations) {
      const began = performance.now();
      const { status, problem } = await refused(id, { body: text });
      expect([name, status, problem.code]).toEqual([name, 400, malformed ? 'malformed_json' : 'validation_failed']);
      if (!malformed) expect([name, problem.errors?.every((error) => error.pointer.startsWith(`/body${pointer}`) || problem.errors?.some((other) => other.pointer.startsWith(`/body${pointer}`)))]).toEqual([name, true]);
      expect([name, performance.now() - began < 3000]).toEqual([name, true]);
    }
  }, 120_000);

  test('400 what is no JSON, no object, or no end of it', async () => {
    const good = JSON.stringify(sample);
    const malformed: Record<string, string | Buffer> = {
      'cut off': good.slice(0, -1), 'with a tail': `${good}x`, 'a comma too many': good.replace(/\}$/, ',}'), 'single quotes': "{'a':1}", NaN: '{"a":NaN}', 'a leading zero': '{"a":01}',
      'a bare control character': '{"a":"\n"}', 'a lone bracket': '[', 'bytes that are no UTF-8': Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
      'UTF-16': Buffer.from(good, 'utf16le'), 'an overlong encoding': Buffer.from([0x7b, 0x22, 0xc0, 0xaf, 0x22, 0x7d]), 'a NUL byte': Buffer.from([0]),
      'nested 33 deep': `${'['.repeat(33)}${']'.repeat(33)}`, 'nested 100000 deep': '{"a":'.repeat(40_000), 'never closed': '['.repeat(200_000),
    };
    for (const [name, body] of Object.entries(malformed)) {
      const { status, problem } = await refused(id, { body });
      expect([name, status, problem.code]).toEqual([name, 400, 'malformed_json']);
    }
    for (const body of ['null', '[]', '"text"', '7', 'true', '[{}]']) {
      const { status, problem } = await refused(id, { body });
      expect([body, status, problem.errors?.[0]?.pointer]).toEqual([body, 400, '/body']);
    }
    if (operationOf(id).requestBody?.required) expect((await refused(id, { body: '' })).problem.errors).toEqual([{ pointer: '/body', code: 'required', message: 'is required' }]);
  });

  test('400 names at the most 50 of a thousand faults', async () => {
    const body = `{${Array.from({ length: 1000 }, (_, at) => `"unknown${at}":1`).join(',')}}`;
    expect((await refused(id, { body })).problem.errors).toHaveLength(50);
  });
});

/** Texts that a query parameter can not have. */
function wrongValues({ schema }: ParameterObject): string[] {
  if (schema.type === 'integer') return ['', 'x', '1.5', '1e400', '0x10', '+1', ' 1', 'NaN', '99999999999999999999', '-99999999999999999999', '1\u0000', '\u0661', 'null'];
  if (schema.type === 'boolean') return ['', '1', 'TRUE', 'yes', 'null'];
  return ['\u0000', 'a\u0000b', 'x'.repeat(Number(schema['maxLength']) + 1), ...(schema['enum'] || schema['pattern'] !== '^[^\\u0000]*$' ? ['\u{1f9f5}', "' OR 1=1 --"] : []), ...(Number(schema['minLength']) > 0 ? [''] : [])];
}

const withQuery = [...operations.values()].filter(({ parameters }) => parameters.some((parameter) => parameter.in === 'query')).map(({ operationId }) => operationId);

test.each(withQuery)('400 the query of %s', async (id) => {
  for (const parameter of operationOf(id).parameters.filter((one) => one.in === 'query')) {
    for (const value of wrongValues(parameter)) {
      const { status, problem } = await refused(id, { query: `${parameter.name}=${encodeURIComponent(value)}` });
      expect([parameter.name, value, status, problem.errors?.some(({ pointer }) => pointer === `/query/${parameter.name}`)]).toEqual([parameter.name, value, 400, true]);
    }
  }
});
