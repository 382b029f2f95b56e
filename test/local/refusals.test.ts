import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { localSettings } from '../../src/local/settings.js';

const folder = mkdtempSync(join(tmpdir(), 'atelier-refusals-'));
const file = join(folder, 'file');
writeFileSync(file, '');
afterAll(() => { rmSync(folder, { recursive: true }); });

/** What `npm start` says before it gives up. */
function start(overrides: Record<string, string>): unknown {
  const env = { PATH: process.env['PATH'], ATELIER_DATA: join(folder, 'data'), PORT: '0', ISSUER_PORT: '0', ...overrides };
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/src/local/start.js'], { env, encoding: 'utf8', timeout: 20_000 });
  return [status, (stdout + stderr).trim()];
}

test.each([
  ['a port for two', { PORT: '3001', ISSUER_PORT: '' }, 'PORT and ISSUER_PORT are both 3001: the API and the local issuer need a port each.'],
  ['a file instead of a folder', { ATELIER_DATA: file }, `ATELIER_DATA is "${file}", where nothing can be kept (EEXIST): set it to a folder that is yours.`],
  ['a folder in a file', { ATELIER_DATA: join(file, 'data') }, `ATELIER_DATA is "${join(file, 'data')}", where nothing can be kept (ENOTDIR): set it to a folder that is yours.`],
  ['half a database', { DATABASE_HOST: '127.0.0.1' }, 'DATABASE_USER is not set, and there is no default for it. See .env.example.'],
])('npm start refuses %s in one sentence', (_, overrides, sentence) => {
  expect(start(overrides)).toEqual([1, sentence]);
});

test('no database is started beside one that is given, as an address or in parts', () => {
  expect([{}, { DATABASE_URL: 'postgresql://db/shop' }, { DATABASE_HOST: 'db' }].map((env) => localSettings(env).ownDatabase)).toEqual([true, false, false]);
});
