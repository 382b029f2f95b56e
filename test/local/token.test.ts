import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { scopes } from '../../src/contract/document.js';
import { openKeys } from '../../src/local/keys.js';

const program = fileURLToPath(new URL('../../dist/src/commands/token.js', import.meta.url));
let folder: string;

beforeAll(async () => { folder = await mkdtemp(join(tmpdir(), 'atelier-')); });
afterAll(() => rm(folder, { recursive: true }));

const run = (args: string[], env: Record<string, string> = {}): Promise<{ code: number; out: string; said: string }> => new Promise((resolve) => {
  execFile(process.execPath, [program, ...args], { cwd: folder, env: { ATELIER_DATA: folder, ISSUER_PORT: '3999', ...env } }, (error, out, said) => {
    resolve({ code: error ? Number(error.code) : 0, out: out.trim(), said: said.trim() });
  });
});

test('prints a token of the local issuer and nothing else', async () => {
  const { code, out } = await run(['--sub', 'alice', '--scope', 'place:order manage:own-cart']);
  expect(code).toBe(0);
  const keys = createLocalJWKSet(openKeys(join(folder, 'issuer')).jwks);
  const { payload } = await jwtVerify(out, keys, { issuer: 'http://127.0.0.1:3999/' });
  expect(payload).toMatchObject({ sub: 'auth0|alice', scope: 'place:order manage:own-cart', permissions: ['place:order', 'manage:own-cart'] });
});

test('gives staff every scope if none is named', async () => {
  const { out } = await run(['--sub', 'staff']);
  expect(JSON.parse(Buffer.from(out.split('.')[1] ?? '', 'base64url').toString())).toMatchObject({ sub: 'auth0|staff', permissions: [...scopes] });
});

test.each([
  [['--scope', 'fly:high'], {}, /^There is no scope "fly:high"\. The contract knows: .*place:order.*\.$/],
  [['--nope'], {}, /^Unknown option '--nope'\. Usage: /],
  [['--sub='], {}, /^--sub is empty\. Usage: /],
  [[], { NODE_ENV: 'production' }, /^NODE_ENV is production: only Auth0 signs tokens there\.$/],
  [[], { AUTH0_DOMAIN: 'atelier.eu.auth0.com', AUTH0_AUDIENCE: 'x' }, /only that issuer signs tokens/],
  [[], { AUTH0_DOMAIN: 'atelier.eu.auth0.com' }, /^AUTH0_DOMAIN is set and AUTH0_AUDIENCE is not: /],
])('refuses %j with %j by one sentence', async (args, env, sentence) => {
  const { code, out, said } = await run(args, env);
  expect([code, out]).toEqual([1, '']);
  expect(said).toMatch(sentence);
  expect(said).not.toContain('\n');
});
