import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll } from '@jest/globals';
import { setting } from './settings.js';

export interface TestServer {
  url: string;
  /** What it has written, to both streams. */
  output(): string;
  signal(name: NodeJS.Signals): void;
  /** Resolves to its exit code when it has ended. */
  exited: Promise<number | null>;
  stop(): Promise<number | null>;
}

// A test that fails leaves its servers, and Jest would wait for them.
const running = new Set<TestServer>();
afterAll(async () => { await Promise.all([...running].map((server) => server.stop())); });

/** What a server needs, and what the two that the tests share were given. */
export const goodEnvironment = (): Record<string, string> => ({
  NODE_ENV: 'test', HOST: '127.0.0.1', LOG_LEVEL: 'fatal', PUBLIC_URL: 'https://api.test.atelier.example', RATE_LIMIT_REQUESTS: '1000000',
  DATABASE_URL: setting('TEST_DATABASE_URL'), ISSUER_URL: setting('TEST_ISSUER'), AUTH0_AUDIENCE: setting('TEST_AUDIENCE'),
});

/** A port of 127.0.0.1 that nobody listens on. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  return port;
}

/**
 * Starts a server process of the test's own, with these variables instead of the good ones (undefined leaves one out), and waits until it
 * answers, or has ended.
 * @param main the program, relative to `cwd`
 */
export async function startServer(env: Record<string, string | undefined> = {}, { main = 'dist/src/main.js', cwd = process.cwd() } = {}): Promise<TestServer> {
  const port = env['PORT'] ?? String(await freePort());
  const own = Object.fromEntries(Object.entries({ PATH: process.env['PATH'], ...goodEnvironment(), PORT: port, ...env }).filter(([, value]) => value !== undefined));
  const child = spawn(process.execPath, [main], { cwd, env: own, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { output += chunk.toString(); });
  const exited = once(child, 'close').then(([code]) => code as number | null);
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 200 && child.exitCode === null; attempt += 1) {
    if (await fetch(`${url}/health/live`).then(({ ok }) => ok, () => false)) break;
    await sleep(50);
  }
  const signal = (name: NodeJS.Signals): void => { child.kill(name); };
  const server: TestServer = { url, output: () => output, signal, exited, stop: () => { signal('SIGTERM'); return exited; } };
  running.add(server);
  void exited.then(() => running.delete(server));
  return server;
}
