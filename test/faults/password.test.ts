import { writeFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { call } from '../support/call.js';
import { overheard, ownDatabase, sql } from '../support/own.js';
import { startServer, type TestServer } from '../support/server.js';

const [first, second, third] = ['first-password', 'second-password', 'third-password'];
const role = `role_${crypto.randomUUID().replaceAll('-', '')}`;
let [url, folder, file] = ['', '', ''];
let server: TestServer;

const change = (password: string): Promise<unknown> => sql(url, `ALTER ROLE ${role} PASSWORD '${password}'`);
/** As after a failover: whatever comes next needs a new connection. */
const cut = async (): Promise<void> => {
  await sql(url, `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = '${role}'`);
  await sleep(300);
};
const list = async (): Promise<number> => (await call('listCategories', { at: server.url })).status;
const lines = (): { level: number; msg: string }[] => server.output().trim().split('\n').filter(Boolean).map((line) => JSON.parse(line) as { level: number; msg: string }).filter(({ msg }) => msg.includes('password'));

beforeAll(async () => {
  url = await ownDatabase();
  folder = await mkdtemp(join(tmpdir(), 'atelier-password-'));
  file = join(folder, 'password');
  await sql(url, `CREATE ROLE ${role} LOGIN SUPERUSER PASSWORD '${first}'`);
  await writeFile(file, `${first}\n`);
  const address = new URL(url);
  Object.assign(address, { username: role, password: '' });
  server = await startServer({ DATABASE_URL: address.href, DATABASE_PASSWORD_FILE: file, LOG_LEVEL: 'info' });
}, 60_000);
afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true });
});

test('a password that is changed is taken from the file by the next connection, without a new start', async () => {
  expect(await list()).toBe(200);
  await change(second);
  // What is connected stays so.
  expect(await list()).toBe(200);
  await writeFile(file, second);
  await cut();
  expect(await list()).toBe(200);
  expect(lines()).toEqual([]);
});

test('one that the database refuses is 503, said once, and all is well when the file has the right one', async () => {
  await change(third);
  await cut();
  for (let time = 0; time < 3; time += 1) expect(await list()).toBe(503);
  expect(lines()).toMatchObject([{ level: 50, msg: 'The database at 127.0.0.1 refuses the password (28P01). DATABASE_PASSWORD_FILE was read again, and is refused too.' }]);
  await rm(file);
  expect(await list()).toBe(503);
  await writeFile(file, third);
  expect(await list()).toBe(200);
  expect(lines().slice(1)).toMatchObject([{ level: 30, msg: 'The database takes the password again.' }]);
  for (const password of [first, second, third]) expect(server.output()).not.toContain(password);
});

test('a file that is right a moment after the database has refused it is read again, once', async () => {
  await writeFile(file, 'not yet');
  let refusals = 0;
  const way = await overheard(url, '28P01', () => {
    refusals += 1;
    writeFileSync(file, third);
  });
  const address = new URL(way.url);
  Object.assign(address, { username: role, password: '' });
  const other = await startServer({ DATABASE_URL: address.href, DATABASE_PASSWORD_FILE: file, LOG_LEVEL: 'info' });
  expect((await call('listCategories', { at: other.url })).status).toBe(200);
  expect([refusals, other.output()]).toEqual([1, expect.not.stringContaining('refuses')]);
  await other.stop();
  way.stop();
});
