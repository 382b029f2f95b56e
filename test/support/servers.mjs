// Starts what can be tested over HTTP: a PostgreSQL and an issuer of tokens of their own, and server processes on that database. All of
// it is what dist/ holds, lies in a new folder and listens on free ports of 127.0.0.1.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrate } from '../../dist/src/commands/migrate.js';
import { scopes } from '../../dist/src/contract/document.js';
import { startDatabase } from '../../dist/src/local/database.js';
import { startIssuer } from '../../dist/src/local/issuer.js';

const freePort = () => new Promise((resolve) => {
  const server = createServer().listen(0, '127.0.0.1', () => { const { port } = server.address(); server.close(() => resolve(port)); });
});

/**
 * Starts one server process and waits until it is ready.
 * @param {Record<string, string>} env as startServers returns it, with what shall be otherwise
 * @param {import('node:child_process').StdioOptions} stdio where its log goes
 */
export async function startServer(env, stdio = ['ignore', 'inherit', 'inherit']) {
  const port = await freePort();
  const child = spawn(process.execPath, ['dist/src/main.js'], { env: { ...env, PORT: String(port) }, stdio });
  const url = `http://127.0.0.1:${port}`;
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (child.exitCode !== null) throw new Error('The server under test did not start.');
    if (await fetch(`${url}/health/ready`).then(({ ok }) => ok, () => false)) return { child, url };
    await sleep(100);
  }
  throw new Error(`The server under test is not ready: ${await fetch(`${url}/health/ready`).then((response) => response.text(), String)}`);
}

/**
 * @param {number} count how many server processes
 * @param {(database: { url: string }) => Promise<void>} prepare is called when the tables are there and no server runs yet
 * @returns the servers' addresses, their environment, the database, the issuer with its keys, the folder that holds both, and `stop()`, which
 *   ends all and removes the folder
 */
export async function startServers(count, prepare = async () => undefined) {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-test-'));
  const audience = 'https://api.test.atelier.example';
  const database = await startDatabase({ folder: join(folder, 'database'), fast: true });
  const issuer = await startIssuer({ folder: join(folder, 'issuer'), port: 0, audience, scopes, origins: [] });
  await migrate({ database: { url: database.url, poolMax: 1 }, logLevel: 'info' });
  await prepare(database);
  const env = {
    ...process.env, NODE_ENV: 'test', HOST: '127.0.0.1', LOG_LEVEL: process.env.LOG_LEVEL ?? 'fatal', DATABASE_URL: database.url, ISSUER_URL: issuer.url, AUTH0_AUDIENCE: audience,
    PUBLIC_URL: 'https://api.test.atelier.example', RATE_LIMIT_REQUESTS: '1000000',
  };
  const servers = [];
  for (let process = 0; process < count; process += 1) servers.push(await startServer(env));
  return {
    urls: servers.map(({ url }) => url), env, database, issuer, audience, folder,
    async stop() {
      await Promise.all(servers.map(({ child }) => new Promise((resolve) => { child.once('exit', resolve); child.kill('SIGTERM'); })));
      await issuer.stop();
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
