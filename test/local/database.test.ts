import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type AddressInfo } from 'node:net';
import { MikroORM } from '@mikro-orm/postgresql';
import { type Database, startDatabase } from '../../src/local/database.js';
import { isAlive } from '../../src/local/processes.js';

let folder: string;
const running: Database[] = [];

async function start(options: Partial<Parameters<typeof startDatabase>[0]> = {}): Promise<Database> {
  const database = await startDatabase({ folder, fast: true, ...options });
  running.push(database);
  return database;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const orm = await MikroORM.init({ clientUrl: url, entities: [], discovery: { warnWhenNoEntities: false } });
  try {
    return await orm.em.getConnection().execute(sql);
  } finally {
    await orm.close();
  }
}

beforeEach(async () => { folder = await mkdtemp(join(tmpdir(), 'atelier-')); });
afterEach(async () => {
  for (const database of running.splice(0)) await database.stop();
  await rm(folder, { recursive: true });
});

test('a second start finds the data, on the same port', async () => {
  const first = await start();
  await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);
  const second = await start();
  expect(second.url).toBe(first.url);
  expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
});

test('a second instance on the same data is refused by one sentence with the folder and the process, and harms nothing', async () => {
  const first = await start();
  await expect(start()).rejects.toThrow(new RegExp(`^The data in ${folder} is in use by process ${process.pid}: [^.]+\\.$`));
  expect(await query(first.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('of two that begin on a new folder at the same moment one wins and the other is refused', async () => {
  const results = await Promise.allSettled([start(), start()]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(await query(running[0]?.url ?? '', 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a server that was killed is reported, and the next start recovers', async () => {
  const crashed = Promise.withResolvers<string>();
  const first = await start({ onCrash: crashed.resolve });
  await query(first.url, 'CREATE TABLE kept AS SELECT 42 AS answer');
  process.kill(first.pid, 'SIGKILL');
  expect(await crashed.promise).toMatch(/^The embedded PostgreSQL ended by itself: /);
  const second = await start();
  expect(await query(second.url, 'SELECT answer FROM kept')).toEqual([{ answer: 42 }]);
});

test('the server ends with the process that started it, also when that is killed', async () => {
  const program = `import { startDatabase } from '${new URL('../../dist/src/local/database.js', import.meta.url).href}';
    console.log((await startDatabase({ folder: ${JSON.stringify(folder)}, fast: true })).pid); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [output] = (await once(child.stdout, 'data')) as [Buffer];
  child.kill('SIGKILL');
  await once(child, 'exit');
  const database = await start(); // waits for the other to be gone
  expect(isAlive(Number(output.toString()))).toBe(false);
  expect(await query(database.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a taken port is refused by one sentence', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  await expect(start({ port })).rejects.toThrow(`Port ${port} is taken: the database needs another.`);
  other.close();
});

test('a cluster that PostgreSQL does not start is explained in its words', async () => {
  await (await start()).stop();
  await unlink(join(folder, 'cluster', 'global', 'pg_control'));
  await expect(start()).rejects.toThrow(/^The embedded PostgreSQL does not start on [^ ]+, port \d+: could not find the database system\.$/);
});
