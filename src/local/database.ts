import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { accessSync, chownSync, closeSync, constants, existsSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { choosePort } from './ports.js';
import { findAccount, findPostgres, spawnAs } from './postgres.js';
import { inspect, isAlive, isGone } from './processes.js';
import { Refusal } from '../refusal.js';

export interface DatabaseOptions {
  /** Absolute path of the folder for the cluster, its password, its port and its log; made if missing. */
  folder: string;
  /** On 127.0.0.1; without one, the port of the last time if it is free, else any that is. */
  port?: number;
  /** For tests: nothing is synced to the disk, so that a power cut loses the data. */
  fast?: boolean;
  /** Called with one sentence if the server ends though nobody called stop(). */
  onCrash?: (sentence: string) => void;
}

export interface Database {
  /** postgresql://atelier:...@127.0.0.1:port/atelier; the user owns the server and may create more databases. */
  url: string;
  port: number;
  pid: number;
  /** Ends open connections (57P01) and the server; resolves when it is gone. */
  stop: () => Promise<void>;
}

// COMMIT still writes before it answers, so that what a killed server has acknowledged is there afterwards.
const unsynced = ['-c', 'fsync=off', '-c', 'full_page_writes=off'];

/**
 * Starts the embedded PostgreSQL on a folder, which it makes in 1 to 3 seconds if it is new. The server also ends when this
 * process does, however that happens.
 * @throws Refusal when another process uses the folder, the port is taken, or the server does not start
 */
export async function startDatabase({ folder, port, fast = false, onCrash }: DatabaseOptions): Promise<Database> {
  const cluster = join(folder, 'cluster');
  mkdirSync(folder, { recursive: true });
  await release(folder);
  if (existsSync(cluster)) requireAccess(cluster);
  else await createCluster(folder, fast);
  const chosen = await choosePort(folder, port);
  const { pid, exited } = await serve(folder, chosen, fast);
  const password = readFileSync(join(cluster, 'password'), 'utf8');
  let stopping = false;
  void exited.then(() => {
    if (!stopping) onCrash?.(`The embedded PostgreSQL ended by itself: ${explain(folder)}`);
  });
  return {
    url: `postgresql://atelier:${password}@127.0.0.1:${chosen}/atelier`,
    port: chosen,
    pid,
    async stop() {
      stopping = true;
      const alive = setInterval(() => undefined, 1000); // neither the server nor its watcher keeps this process running
      if (isAlive(pid)) process.kill(pid, 'SIGINT');
      await exited;
      clearInterval(alive);
    },
  };
}

function requireAccess(cluster: string): void {
  try {
    accessSync(cluster, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    throw new Refusal(`The data in ${cluster} belongs to another user: start as that one, or set ATELIER_DATA to another folder.`);
  }
}

/** Refuses if somebody uses the folder; ends a server whose starter was killed; removes the note of one that is long gone. */
async function release(folder: string): Promise<void> {
  const note = join(folder, 'cluster', 'postmaster.pid');
  const pid = existsSync(note) ? Number(readFileSync(note, 'utf8').split('\n', 1)[0]) : 0;
  if (!(pid > 0)) return;
  const found = isAlive(pid) ? inspect(pid) : undefined;
  if (process.platform === 'win32' ? isAlive(pid) : found?.command.includes(folder)) {
    const owner = /atelier\.owner=(\d+)/.exec(found?.command ?? '')?.[1];
    // An orphan's parent is no longer who started it, whichever process has got that number since.
    if (!found || Number(owner) === found.parent) {
      throw new Refusal(`The data in ${folder} is in use by process ${owner ?? pid}: stop that one first, or set ATELIER_DATA to another folder.`);
    }
    process.kill(pid, 'SIGINT');
    if (!(await isGone(pid, 30_000))) throw new Refusal(`A PostgreSQL left over on ${folder} (process ${pid}) does not end: stop it first.`);
  }
  rmSync(note, { force: true }); // PostgreSQL would take any process with that number for its own
}

/** Makes the cluster aside and renames it, so that an interrupted first start leaves none, and of two at once one wins. */
async function createCluster(folder: string, fast: boolean): Promise<void> {
  const aside = join(folder, `new-${process.pid}`);
  for (const name of readdirSync(folder)) {
    if (name.startsWith('new-') && !isAlive(Number(name.slice(4)))) rmSync(join(folder, name), { recursive: true });
  }
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(join(aside, 'cluster'), { recursive: true, mode: 0o755 });
  const data = join(aside, 'cluster');
  const passwordFile = join(aside, 'password');
  writeFileSync(passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 });
  const account = findAccount(join(folder, 'cluster'));
  if (account) for (const path of [data, passwordFile]) chownSync(path, account.uid, account.gid);
  const { initdb, postgres } = findPostgres();
  const run = async (program: string, args: string[], input: string): Promise<void> => {
    const child = spawnAs(account, [program, data], program, args, { stdio: ['pipe', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stdin?.on('error', () => undefined).end(input);
    const [code] = (await once(child, 'close')) as [number | null];
    if (code !== 0) throw new Refusal(`The embedded PostgreSQL can not be set up in ${folder}: ${output.trim().split('\n').at(-1)}`);
  };
  // The builtin locale is the same on every machine, whatever the operating system knows.
  await run(initdb, [
    `--pgdata=${data}`, '--username=atelier', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8',
    '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--no-instructions', ...(fast ? ['--no-sync'] : []),
  ], '');
  await run(postgres, ['--single', '-F', '-D', data, 'postgres'], 'CREATE DATABASE atelier\n');
  renameSync(passwordFile, join(data, 'password'));
  try {
    renameSync(data, join(folder, 'cluster'));
  } catch (error) {
    if (!existsSync(join(folder, 'cluster'))) throw error;
  }
  rmSync(aside, { recursive: true });
}

async function serve(folder: string, port: number, fast: boolean): Promise<{ pid: number; exited: Promise<void> }> {
  const cluster = join(folder, 'cluster');
  const { postgres } = findPostgres();
  const args = [
    '-D', cluster, '-p', String(port), '-c', `atelier.owner=${process.pid}`, '-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=',
    '-c', 'max_connections=200', '-c', 'timezone=UTC', '-c', 'log_timezone=UTC', ...(fast ? unsynced : []),
  ];
  const log = openSync(join(folder, 'log'), 'w', 0o600);
  // In a session of its own: Ctrl-C in a terminal goes to the whole group, and the API still needs the database to finish.
  const child = spawnAs(findAccount(cluster), [postgres, cluster], postgres, args, { stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => { resolve(); }).once('error', () => { resolve(); });
  });
  const { pid } = child;
  if (!pid) throw new Refusal(`The embedded PostgreSQL can not be run: ${postgres} is not executable here.`);
  const isReady = (): boolean => {
    const note = join(cluster, 'postmaster.pid');
    const lines = existsSync(note) ? readFileSync(note, 'utf8').split('\n') : [];
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  };
  const end = Date.now() + 60_000;
  while (!isReady()) {
    if (child.exitCode !== null || child.signalCode !== null) {
      await release(folder); // two that started at the same moment: this one lost
      throw new Refusal(`The embedded PostgreSQL does not start on ${folder}, port ${port}: ${explain(folder)}`);
    }
    if (Date.now() > end) child.kill('SIGKILL');
    await sleep(20);
  }
  child.unref();
  if (process.platform !== 'win32') watch(pid, exited);
  return { pid, exited };
}

/** When our end of the pipe closes, even by kill -9, the shell ends the server: nothing is left behind. */
function watch(pid: number, exited: Promise<void>): void {
  const shell = spawn('/bin/sh', ['-c', 'read _; kill -INT "$1"', 'sh', String(pid)], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  shell.unref();
  (shell.stdin as Socket).unref();
  void exited.then(() => shell.kill('SIGKILL'));
}

/** Why the server ended, in its own words: the first fatal line of its log, or what it said before it could keep one. */
function explain(folder: string): string {
  const log = readFileSync(join(folder, 'log'), 'utf8');
  const said = /(?:FATAL|PANIC): {2}(.*)/.exec(log)?.[1] ?? /^postgres: (.*)/m.exec(log)?.[1] ?? `see ${join(folder, 'log')}`;
  return said.replace(/\.?$/, '.');
}
