import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { migrate } from '../../src/commands/migrate.js';
import { loadDatabase } from '../../src/config.js';
import { setting } from '../support/settings.js';

const folder = mkdtempSync(join(tmpdir(), 'atelier-parts-'));
const file = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const ca = file('ca.pem', '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n');
afterAll(() => { rmSync(folder, { recursive: true }); });

const parts = (): Record<string, string> => {
  const { hostname, port, username, password, pathname } = new URL(setting('TEST_DATABASE_URL'));
  return { DATABASE_HOST: hostname, DATABASE_PORT: port, DATABASE_USER: username, DATABASE_PASSWORD: decodeURIComponent(password), DATABASE_NAME: pathname.slice(1) };
};

describe('a database that is given in parts', () => {
  test('makes an address in which nothing of a password can be taken for something else', () => {
    const { database } = loadDatabase({ ...parts(), DATABASE_PASSWORD: 'p@ss:w/rd?#' });
    expect(new URL(database.url)).toMatchObject({ hostname: '127.0.0.1', password: encodeURIComponent('p@ss:w/rd?#') });
  });

  test.each(['DATABASE_USER', 'DATABASE_PASSWORD', 'DATABASE_NAME'])('needs %s', (name) => {
    expect(() => loadDatabase({ ...parts(), [name]: '' })).toThrow(new RegExp(`^${name} `));
  });

  test('is verified against the certificates of Amazon RDS, of all regions, unless a file has others', () => {
    const own = loadDatabase(parts()).database.ca;
    expect(own?.length).toBeGreaterThan(100);
    for (const certificate of own ?? []) expect(certificate).toMatch(/^-----BEGIN CERTIFICATE-----\n/);
    expect(loadDatabase({ ...parts(), DATABASE_CA: ca }).database.ca).toMatch(/^-----BEGIN/);
  });

  test('a file of certificates that is not there is named', () => {
    expect(() => loadDatabase({ ...parts(), DATABASE_CA: join(folder, 'none.pem') })).toThrow(/^DATABASE_CA is ".*none\.pem", which can not be read\.$/);
  });

  test('is reached by TLS or not at all: a server without it is refused', async () => {
    await expect(migrate(loadDatabase(parts()))).rejects.toThrow(/does not support SSL/);
    await expect(migrate({ database: { url: setting('TEST_DATABASE_URL'), poolMax: 1 }, logLevel: 'silent' })).resolves.toEqual([]);
  });

  test('has a reader with the same user, password, port and name', () => {
    const { database } = loadDatabase({ ...parts(), DATABASE_READER_HOST: 'reader.internal' });
    expect(database.readerUrl).toBe(database.url.replace('@127.0.0.1:', '@reader.internal:'));
    expect(loadDatabase(parts()).database.readerUrl).toBeUndefined();
  });
});

describe('what is given in two ways', () => {
  const url = { DATABASE_URL: 'postgresql://127.0.0.1/atelier' };
  test.each([
    [{ ...url, DATABASE_READER_HOST: 'reader.internal' }, /^DATABASE_READER_HOST is set, and the database is given by DATABASE_URL: /],
    [{ ...parts(), DATABASE_READER_URL: 'postgresql://127.0.0.1/atelier' }, /^DATABASE_READER_URL is set, and the database is given by DATABASE_HOST: /],
    [{ ...parts(), DATABASE_PASSWORD_FILE: ca }, /^DATABASE_PASSWORD and DATABASE_PASSWORD_FILE are both set/],
    [{ ...url, DATABASE_PASSWORD_FILE: join(folder, 'none') }, /^DATABASE_PASSWORD_FILE is ".*none", which can not be read/],
    [{ ...url, DATABASE_PASSWORD_FILE: file('empty', '\n') }, /^DATABASE_PASSWORD_FILE is ".*empty", which is empty/],
    [{ ...url, DATABASE_READER_URL: 'mysql://127.0.0.1/atelier' }, /^DATABASE_READER_URL must be an address/],
  ])('%j is refused', (env, sentence) => { expect(() => loadDatabase(env)).toThrow(sentence); });
});
