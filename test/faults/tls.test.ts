import { chown, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { migrate } from '../../src/commands/migrate.js';
import { loadDatabase } from '../../src/config.js';
import { call } from '../support/call.js';
import { certificateFor } from '../support/certificate.js';
import { mortalDatabase, sql, type Mortal } from '../support/own.js';
import { startServer } from '../support/server.js';

// A PostgreSQL with a certificate of its own, as Aurora has one.
let database: Mortal;
let folder = '';
const certificates = { ours: '', others: '' };
const parts = (more: Record<string, string> = {}): Record<string, string> => {
  const { port, username, password, pathname } = new URL(database.url);
  return { DATABASE_HOST: 'localhost', DATABASE_PORT: port, DATABASE_USER: username, DATABASE_PASSWORD: password, DATABASE_NAME: pathname.slice(1), ...more };
};
const attempt = (more: Record<string, string> = {}): Promise<string> => migrate(loadDatabase(parts(more))).then((done) => done.join(), (error: unknown) => (error as Error).message);

/** Makes the server show a certificate of that name. @returns the file of what vouches for it */
async function show(host: string): Promise<string> {
  const { certificate, key } = certificateFor(host);
  const [row] = await sql(database.url, 'SHOW data_directory');
  const cluster = String(row?.['data_directory']);
  const { uid, gid } = await stat(cluster);
  for (const [name, text] of [['server.crt', certificate], ['server.key', key]] as const) {
    await writeFile(join(cluster, name), text, { mode: 0o600 });
    await chown(join(cluster, name), uid, gid);
  }
  await writeFile(join(folder, `${host}.pem`), certificate);
  await sql(database.url, 'ALTER SYSTEM SET ssl = on', 'SELECT pg_reload_conf()');
  for (let time = 0; time < 100 && /self-signed|does not support/.test(await attempt({ DATABASE_CA: join(folder, `${host}.pem`) })); time += 1) await sleep(50);
  return join(folder, `${host}.pem`);
}

beforeAll(async () => {
  [database, folder] = await Promise.all([mortalDatabase(), mkdtemp(join(tmpdir(), 'atelier-tls-'))]);
  Object.assign(certificates, { ours: await show('localhost'), others: join(folder, 'others.pem') });
  await writeFile(certificates.others, certificateFor('localhost').certificate);
}, 60_000);
afterAll(async () => {
  await database.remove();
  await rm(folder, { recursive: true });
});

describe('a database whose certificate is good', () => {
  test('serves, and every connection to it and to its reader is encrypted', async () => {
    const server = await startServer({ DATABASE_URL: undefined, ...parts({ DATABASE_CA: certificates.ours, DATABASE_READER_HOST: 'localhost' }) });
    expect((await call('listProducts', { at: server.url })).status).toBe(200);
    expect((await call('createCart', { at: server.url, body: { currency: 'EUR' } })).status).toBe(201);
    const connections = await sql(database.url, "SELECT DISTINCT a.application_name AS name, s.ssl FROM pg_stat_activity a JOIN pg_stat_ssl s USING (pid) WHERE a.application_name IN ('atelier', 'atelier-reader') ORDER BY 1");
    expect(connections).toEqual([{ name: 'atelier', ssl: true }, { name: 'atelier-reader', ssl: true }]);
    expect(await server.stop()).toBe(0);
  });

  test('is migrated, by parts and by an address', async () => {
    expect(await attempt({ DATABASE_CA: certificates.ours })).toBe('');
    await expect(migrate(loadDatabase({ DATABASE_URL: database.url.replace('127.0.0.1', 'localhost'), DATABASE_CA: certificates.ours }))).resolves.toEqual([]);
  });
});

describe('a database is not talked to whose certificate', () => {
  test('somebody else vouches for', async () => { expect(await attempt({ DATABASE_CA: certificates.others })).toMatch(/self-signed certificate/); });
  test('Amazon does not vouch for', async () => { expect(await attempt()).toMatch(/self-signed certificate/); });
  test('has another name', async () => { expect(await attempt({ DATABASE_CA: await show('elsewhere.example') })).toMatch(/does not match certificate's altnames: .*localhost/); });
});
