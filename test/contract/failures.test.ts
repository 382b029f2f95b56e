import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { operations } from '../../src/contract/document.js';
import type { OperationId, Schema } from '../../src/contract/types.js';
import type { RawResponse } from '../support/conformance.js';
import { mortalDatabase, ownDatabase, sql, type Mortal } from '../support/own.js';
import { sampleOf, send } from '../support/sample.js';
import { startServer, type TestServer } from '../support/server.js';
import { staff } from '../support/tokens.js';

// What no request can bring about: 503 of every operation while the database is away, 500 of every operation whose tables are gone.
const { token } = staff();
/** What is answered from the process alone. */
const standalone: readonly OperationId[] = ['getLiveness', 'getContractJson', 'getContractYaml', 'getProtectedResourceMetadata', 'getApiMeta', 'listProblemTypes', 'getProblemType'];
const needing = [...operations.keys()].filter((id) => !standalone.includes(id));
const ask = async (id: OperationId, { url: at }: TestServer): Promise<RawResponse & { problem: Schema<'Problem'> }> => {
  const answer = await send(id, { ...sampleOf(id, token), at });
  return { ...answer, get problem() { return JSON.parse(answer.text) as Schema<'Problem'>; } };
};

describe('while the database is away', () => {
  let database: Mortal;
  let server: TestServer;
  beforeAll(async () => {
    database = await mortalDatabase();
    server = await startServer({ DATABASE_URL: database.url });
    await database.stop();
    // From now on readiness asks.
    await ask('listProducts', server);
  }, 60_000);
  afterAll(async () => {
    await server.stop();
    await database.remove();
  });

  test.each(needing)('503 %s', async (id) => {
    const { status, problem, headers } = await ask(id, server);
    expect([status, problem.code, Number(headers['retry-after']) > 0]).toEqual([503, 'dependency_unavailable', true]);
  });
  test.each(standalone)('200 %s', async (id) => expect((await ask(id, server)).status).toBe(200));
});

describe('when the tables are gone', () => {
  let server: TestServer;
  beforeAll(async () => {
    const url = await ownDatabase();
    server = await startServer({ DATABASE_URL: url });
    const tables = await sql(url, "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename NOT IN ('rate_limits', 'migrations')");
    await sql(url, `DROP TABLE ${tables.map(({ tablename }) => String(tablename)).join(', ')} CASCADE`);
  }, 60_000);
  afterAll(() => server.stop());

  test.each(needing.filter((id) => id !== 'getReadiness'))('500 %s, which says nothing of why', async (id) => {
    const { status, problem, text } = await ask(id, server);
    expect([status, problem.code]).toEqual([500, 'internal_error']);
    expect(text).not.toMatch(/relation|select|insert|42P01/i);
  });
});
