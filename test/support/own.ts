import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect, createServer as createNetServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MikroORM } from '@mikro-orm/postgresql';
import { migrate } from '../../src/commands/migrate.js';
import { ormOptions } from '../../src/database/orm.js';
import { startDatabase, type Database } from '../../src/local/database.js';
import { openKeys } from '../../src/local/keys.js';
import { setting } from './settings.js';

/** Statements on a database, one after the other. @returns the rows of the last one */
export async function sql(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const orm = await MikroORM.init(ormOptions({ database: { url, poolMax: 1 }, logLevel: 'info' }, 'migrate'));
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) rows = await orm.em.fork().execute(statement);
    return rows;
  } finally {
    await orm.close();
  }
}

/** An empty, migrated database for a test that no other may disturb. @returns its address */
export async function ownDatabase(): Promise<string> {
  const name = `own_${crypto.randomUUID().replaceAll('-', '')}`;
  await sql(setting('TEST_DATABASE_URL'), `CREATE DATABASE ${name}`);
  const url = new URL(setting('TEST_DATABASE_URL'));
  url.pathname = `/${name}`;
  await migrate({ database: { url: url.href, poolMax: 1 }, logLevel: 'info' });
  return url.href;
}

export interface Mortal { url: string; stop(): Promise<void>; start(): Promise<void>; remove(): Promise<void>; /** As the kernel does it when memory is short: every process of the server at once. */ kill(): Promise<void> }

/** A PostgreSQL of the test's own, which it may stop, and start again at the same address. */
export async function mortalDatabase(): Promise<Mortal> {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-mortal-'));
  let running: Database | undefined = await startDatabase({ folder, fast: true });
  const { url, port } = running;
  await migrate({ database: { url, poolMax: 1 }, logLevel: 'info' });
  const stop = async (): Promise<void> => {
    await running?.stop();
    running = undefined;
  };
  return {
    url, stop,
    async kill() {
      if (!running) return;
      const { pid } = running;
      const children = execFileSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' }).trim().split(/\s+/).map(Number);
      for (const each of [pid, ...children]) try { process.kill(each, 'SIGKILL'); } catch { /* It has ended by itself. */ }
      await running.stop();
      running = undefined;
    },
    async start() { running = await startDatabase({ folder, port, fast: true }); },
    async remove() {
      await stop();
      await rm(folder, { recursive: true });
    },
  };
}

/** What publishes the test issuer's keys elsewhere, and may fall silent: `answer` is what it says, undefined nothing at all. */
export async function mortalIssuer(): Promise<{ url: string; answer: { keys: unknown[] } | undefined; stop(): void }> {
  const issuer = { url: '', answer: openKeys(setting('TEST_ISSUER_FOLDER')).jwks as { keys: unknown[] } | undefined, stop: (): void => undefined };
  const server = createServer((_, response) => { if (issuer.answer) response.end(JSON.stringify(issuer.answer)); else response.destroy(); }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  issuer.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  server.unref();
  issuer.stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return issuer;
}

interface Way { url: string; stop(): void }
type Pass = (chunk: Buffer, from: 'client' | 'database', ends: { to: Socket; client: Socket; upstream: Socket }) => void;

/** A way to a database through a proxy, whose `pass` makes for each connection what happens to a chunk; `keeps` is asked whether an end that closes leaves the other open. */
async function proxy(database: string, pass: () => Pass, keeps = (): boolean => false): Promise<Way> {
  const { hostname, port } = new URL(database);
  const sockets = new Set<Socket>();
  const server = createNetServer((client) => {
    const upstream = connect(Number(port), hostname);
    const act = pass();
    for (const [from, to, name] of [[client, upstream, 'client'], [upstream, client, 'database']] as const) {
      sockets.add(from.unref());
      from.on('data', (chunk: Buffer) => { act(chunk, name, { to, client, upstream }); }).on('error', () => undefined).on('close', () => { if (!keeps()) to.destroy(); });
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  server.unref();
  const url = new URL(database);
  url.port = String((server.address() as AddressInfo).port);
  const stop = (): void => {
    server.close();
    for (const socket of sockets) socket.destroy();
  };
  return { url: url.href, stop };
}

/** A way to a database that may fall silent: what is sent then is swallowed, as by a network that drops packets. */
export async function silenceable(database: string): Promise<Way & { silent: boolean }> {
  const state = { silent: false };
  return Object.assign(state, await proxy(database, () => (chunk, _, { to }) => { if (!state.silent) to.write(chunk); }, () => state.silent));
}

/** A way to a database that is cut, once, when it is told that a transaction was committed which had sent `mark`: the client never hears of it. */
export async function cutAtCommit(database: string, mark: string): Promise<Way & { cut: boolean }> {
  const state = { cut: false };
  return Object.assign(state, await proxy(database, () => {
    let marked = false;
    return (chunk, from, { to, client, upstream }) => {
      if (from === 'client' && chunk.includes(mark)) marked = true;
      if (from === 'database' && marked && !state.cut && chunk.includes('COMMIT\0')) {
        state.cut = true;
        client.destroy();
        upstream.destroy();
      } else to.write(chunk);
    };
  }));
}

/** A way to a database on which something is done before the client is told what holds these words. */
export async function overheard(database: string, words: string, act: () => void): Promise<Way> {
  return proxy(database, () => (chunk, from, { to }) => {
    if (from === 'database' && chunk.includes(words)) act();
    to.write(chunk);
  });
}
