import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { migrate } from '../../src/commands/migrate.js';
import { loadDatabase } from '../../src/config.js';
import { setting } from '../support/settings.js';

const folder = mkdtempSync(join(tmpdir(), 'atelier-ca-'));
const ca = join(folder, 'ca.pem');
writeFileSync(ca, '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----\n');
afterAll(() => { rmSync(folder, { recursive: true }); });

const parts = (): Record<string, string> => {
  const { hostname, port, username, password, pathname } = new URL(setting('TEST_DATABASE_URL'));
  return { DATABASE_HOST: hostname, DATABASE_PORT: port, DATABASE_USER: username, DATABASE_PASSWORD: decodeURIComponent(password), DATABASE_NAME: pathname.slice(1), DATABASE_CA: ca };
};

describe('a database that is given in parts', () => {
  test('makes an address in which nothing of a password can be taken for something else', () => {
    const { database } = loadDatabase({ ...parts(), DATABASE_PASSWORD: 'p@ss:w/rd?#' });
    expect(new URL(database.url)).toMatchObject({ hostname: '127.0.0.1', password: encodeURIComponent('p@ss:w/rd?#') });
  });

  test.each(['DATABASE_USER', 'DATABASE_PASSWORD', 'DATABASE_NAME', 'DATABASE_CA'])('needs %s', (name) => {
    expect(() => loadDatabase({ ...parts(), [name]: '' })).toThrow(new RegExp(`^${name} `));
  });

  test('a file of certificates that is not there is named', () => {
    expect(() => loadDatabase({ ...parts(), DATABASE_CA: join(folder, 'none.pem') })).toThrow(/^DATABASE_CA is ".*none\.pem", which can not be read\.$/);
  });

  test('is reached by TLS or not at all: a server without it is refused', async () => {
    await expect(migrate(loadDatabase(parts()))).rejects.toThrow(/does not support SSL/);
    await expect(migrate({ database: { url: setting('TEST_DATABASE_URL'), poolMax: 1 }, logLevel: 'silent' })).resolves.toEqual([]);
  });
});
