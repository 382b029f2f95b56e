import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { loadConfig } from '../../src/config.js';
import { Refusal } from '../../src/refusal.js';
import { goodEnvironment, startServer } from '../support/server.js';

const production = (): Record<string, string> => ({
  NODE_ENV: 'production', DATABASE_URL: 'postgresql://atelier:secret@db.internal/atelier', AUTH0_DOMAIN: 'atelier.eu.auth0.com',
  AUTH0_AUDIENCE: 'https://api.atelier.example', PUBLIC_URL: 'https://api.atelier.example',
});

describe('a configuration that is wrong is refused by the name of the variable', () => {
  const wrong: Record<string, string[]> = {
    NODE_ENV: ['staging'], PORT: ['http', '65536', '-1', '3000.5', '1e3'], PUBLIC_URL: ['api.atelier.example', 'ftp://api.atelier.example', 'https://api.atelier.example/ä'],
    COMMIT: ['main', '4F1D2C3B', 'abc'], IMAGE: ['an image', 'x'.repeat(301), 'atelier/äpi'], AUTH0_AUDIENCE: ['atelier-api', 'urn:atelier', 'https://api.atelier.example/a b'],
    LOG_LEVEL: ['loud'], DATABASE_URL: ['mysql://127.0.0.1/atelier', 'atelier'], DATABASE_POOL_MAX: ['0', '201', 'many'],
    ISSUER_URL: ['issuer', 'file:///etc/passwd'], RATE_LIMIT_REQUESTS: ['0', '-5', 'many'], RATE_LIMIT_SECONDS: ['0', '3601'],
    TRUST_PROXY: ['true', '6'], DRAIN_SECONDS: ['51', '-1'], CART_DAYS: ['0', '366'], UNPAID_ORDER_MINUTES: ['0'],
    LOG_REQUESTS: ['yes'], CALLER_HASH_KEY: ['short'], OTEL_EXPORTER_OTLP_ENDPOINT: ['collector:4318', 'grpc://collector:4317'],
    COUNTRIES: ['{', '[]', '{"DEU":{}}', '{"DE":{}}', '{"DE":{"taxRate":"19%"}}'],
  };
  const cases = Object.entries(wrong).flatMap(([name, values]) => values.map((value) => [name, value] as const));
  test.each(cases)('%s=%s', (name, value) => {
    expect(() => loadConfig({ ...goodEnvironment(), [name]: value })).toThrow(Refusal);
    expect(() => loadConfig({ ...goodEnvironment(), [name]: value })).toThrow(name);
  });

  const telemetry: Record<string, string[]> = {
    OTEL_EXPORTER_OTLP_PROTOCOL: ['grpc'], OTEL_EXPORTER_OTLP_HEADERS: ['secret', 'a b=1', '=1', 'a=%', 'a=b%0d%0ac'], OTEL_EXPORTER_OTLP_TIMEOUT: ['0', '10s'], OTEL_METRIC_EXPORT_INTERVAL: ['99'],
    OTEL_RESOURCE_ATTRIBUTES: ['production'], OTEL_TRACES_SAMPLER: ['xray'], OTEL_TRACES_SAMPLER_ARG: ['2', '-1', 'half'], OTEL_SDK_DISABLED: ['yes'],
  };
  test.each(Object.entries(telemetry).flatMap(([name, values]) => values.map((value) => [name, value] as const)))('%s=%s, with an endpoint', (name, value) => {
    const env = { ...goodEnvironment(), OTEL_TRACES_SAMPLER: 'parentbased_traceidratio', [name]: value };
    expect(() => loadConfig({ ...env, OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318' })).toThrow(new RegExp(`^${name} `));
    expect(loadConfig(env).telemetry).toBeUndefined();
  });

  test('what may be a secret is not said of it', () => {
    expect(() => loadConfig({ ...goodEnvironment(), CALLER_HASH_KEY: 'short' })).toThrow(/^CALLER_HASH_KEY must have 16 characters or more\.$/);
    const env = { ...goodEnvironment(), OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4318', OTEL_EXPORTER_OTLP_HEADERS: 'secret' };
    expect(() => loadConfig(env)).toThrow(/^OTEL_EXPORTER_OTLP_HEADERS must be a list such as name=value,name=value, percent-encoded\.$/);
  });

  test.each(['https://atelier.eu.auth0.com', 'atelier', 'atelier.eu.auth0.com/x', 'atelier.eu.auth0.com:', 'atelier.eu.auth0.com:99999'])('AUTH0_DOMAIN=%s', (value) => {
    expect(() => loadConfig({ ...goodEnvironment(), ISSUER_URL: undefined, AUTH0_DOMAIN: value })).toThrow('AUTH0_DOMAIN');
  });

  test('an address of IPv6 is written as an address has it', () => {
    expect(loadConfig({ ...goodEnvironment(), PUBLIC_URL: '', HOST: '::1', PORT: '3000' }).publicUrl).toBe('http://[::1]:3000');
  });

  test('what was read can not be changed', () => {
    const config = loadConfig(goodEnvironment());
    expect(() => { (config.rateLimit as { requests: number }).requests = 1; }).toThrow(TypeError);
  });
});

describe('in production', () => {
  test('all that it needs is enough', () => {
    expect(loadConfig(production())).toMatchObject({ host: '0.0.0.0', trustProxy: 1, drainSeconds: 15, auth: { issuer: 'https://atelier.eu.auth0.com/' } });
  });
  test('the issuer may have a port of its own', () => {
    expect(loadConfig({ ...production(), AUTH0_DOMAIN: 'issuer.atelier.test:8443' }).auth).toMatchObject({ issuer: 'https://issuer.atelier.test:8443/', jwksUri: 'https://issuer.atelier.test:8443/.well-known/jwks.json' });
  });
  test.each(['DATABASE_URL', 'AUTH0_DOMAIN', 'AUTH0_AUDIENCE', 'PUBLIC_URL'])('%s must be set', (name) => {
    expect(() => loadConfig({ ...production(), [name]: '' })).toThrow(new RegExp(`^${name} `));
  });
  test('ISSUER_URL is refused', () => {
    expect(() => loadConfig({ ...production(), ISSUER_URL: 'http://127.0.0.1:1/' })).toThrow('ISSUER_URL');
  });
});

describe('a server that refuses to start', () => {
  const folder = { path: '' };
  beforeAll(async () => {
    folder.path = await mkdtemp(join(tmpdir(), 'atelier-start-'));
    await cp('dist', join(folder.path, 'dist'), { recursive: true });
    await cp('package.json', join(folder.path, 'package.json'));
    await symlink(resolve('node_modules'), join(folder.path, 'node_modules'));
  });
  afterAll(() => rm(folder.path, { recursive: true }));

  async function expectRefusal(server: Awaited<ReturnType<typeof startServer>>, sentence: RegExp): Promise<void> {
    expect(await server.exited).toBe(1);
    expect(server.output()).toMatch(sentence);
    expect(server.output().trim().split('\n')).toHaveLength(1);
  }

  test('says one sentence about its configuration, without a stack', async () => {
    await expectRefusal(await startServer({ PORT: 'http' }), /^PORT is "http", and must be/);
    await expectRefusal(await startServer({ NODE_ENV: 'production', ISSUER_URL: undefined, AUTH0_DOMAIN: undefined }), /^AUTH0_DOMAIN is not set/);
  });

  test('says one sentence about a contract that is not the one that its types were generated from', async () => {
    const path = join(folder.path, 'dist/generated/openapi.json');
    const contract = await readFile(path, 'utf8');
    await writeFile(path, contract.replace('"shown once"', '"shown twice"').replace('"title"', '"tytle"'));
    await expectRefusal(await startServer({}, { cwd: folder.path }), /^generated\/openapi\.json \(.*is not the contract that the types were generated from.*npm run generate$/m);
    await writeFile(path, contract);
    const good = await startServer({}, { cwd: folder.path });
    expect((await fetch(`${good.url}/v1/meta`)).status).toBe(200);
    expect(await good.stop()).toBe(0);
  });
});
