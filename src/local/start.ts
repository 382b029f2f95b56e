import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { MikroORM } from '@mikro-orm/postgresql';
import { createApp } from '../app.js';
import { migrate } from '../commands/migrate.js';
import { type Config, loadConfig } from '../config.js';
import { scopes } from '../contract/document.js';
import { ormOptions } from '../database/orm.js';
import { startDatabase } from './database.js';
import { seedDemoCatalog } from './demo.js';
import { startIssuer } from './issuer.js';
import { tryPort } from './ports.js';
import { Refusal } from '../refusal.js';
import { localAudience, type LocalSettings, localSettings, makeFolder, noteIdentity } from './settings.js';
import { welcome } from './welcome.js';

const closers: (() => Promise<void>)[] = [];

/** Ends what was started, the last first, then this process. */
async function stop(code: number): Promise<never> {
  for (let close = closers.pop(); close; close = closers.pop()) await close();
  process.exit(code);
}

async function fail(error: unknown): Promise<never> {
  console.error(error instanceof Refusal ? error.message : error);
  return stop(1);
}

let stopping = 0;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    // One Ctrl-C arrives twice, from the terminal and through npm: only a later one means that somebody is tired of waiting.
    if (stopping && Date.now() - stopping > 1000) process.exit(1);
    if (stopping) return;
    stopping = Date.now();
    stop(0).catch(fail);
  });
}

// npm passes a SIGTERM to the shell in which it runs us; that one ends and tells nobody.
const shell = process.ppid;
if (process.env['npm_lifecycle_event']) {
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.emit('SIGTERM');
  }, 250).unref();
}

async function start(): Promise<void> {
  const began = Date.now();
  if (existsSync('.env')) process.loadEnvFile('.env');
  const settings = localSettings(process.env);
  const env: NodeJS.ProcessEnv = { LOG_LEVEL: 'warn', ...process.env };
  // Whatever is wrong with the environment is said before anything starts.
  loadConfig({ ...env, ...(settings.ownDatabase && { DATABASE_URL: 'postgresql://127.0.0.1' }), ...(settings.ownIssuer && { ISSUER_URL: 'http://127.0.0.1', AUTH0_AUDIENCE: localAudience }) });
  const port = Number(env['PORT']?.trim() || 3000);
  if (settings.ownIssuer && port > 0 && port === settings.issuerPort) throw new Refusal(`PORT and ISSUER_PORT are both ${port}: the API and the local issuer need a port each.`);
  if (settings.ownDatabase || settings.ownIssuer) makeFolder(settings.data);

  if (settings.ownDatabase) {
    const database = await startDatabase({ folder: join(settings.data, 'database'), onCrash: (sentence) => void fail(new Refusal(sentence)) });
    closers.push(database.stop);
    env['DATABASE_URL'] = database.url;
  }
  await choosePublicPort(env);
  if (settings.ownIssuer) await startOwnIssuer(settings, env);
  const config = loadConfig(env);
  if (!settings.ownDatabase) await requireDatabase(config);
  await migrate(config);
  const seeded = await seed(config);
  const app = await createApp(config);
  closers.push(() => app.close());
  await app.listen();
  if (!stopping) console.log(welcome({ url: app.url, settings, seeded, milliseconds: Date.now() - began }));
}

/** PORT=0 becomes a real port at once: the issuer must know where Swagger UI is. */
async function choosePublicPort(env: NodeJS.ProcessEnv): Promise<void> {
  const host = env['HOST']?.trim() || '127.0.0.1';
  const wanted = Number(env['PORT']?.trim() || 3000);
  const port = await tryPort(wanted, host);
  if (port === undefined) throw new Refusal(`Port ${wanted} of ${host} is taken: set PORT to another, or stop what listens there.`);
  env['PORT'] = String(port);
}

async function startOwnIssuer({ data, issuerPort }: LocalSettings, env: NodeJS.ProcessEnv): Promise<void> {
  const open = new URL(env['PUBLIC_URL']?.trim() || `http://localhost:${env['PORT']}`).origin;
  const origins = [...new Set([open, `http://localhost:${env['PORT']}`, `http://127.0.0.1:${env['PORT']}`])];
  const issuer = await startIssuer({ folder: join(data, 'issuer'), port: issuerPort, audience: localAudience, scopes, origins });
  closers.push(issuer.stop);
  noteIdentity(data, { issuer: issuer.url, audience: localAudience });
  env['ISSUER_URL'] = issuer.url;
  env['AUTH0_AUDIENCE'] = localAudience;
}

/** A database that we did not start may be away, or not let us in. */
async function requireDatabase(config: Config): Promise<void> {
  const orm = await MikroORM.init(ormOptions(config, 'migrate'));
  try {
    await orm.em.getConnection().execute('SELECT now()');
  } catch (error) {
    throw new Refusal(`The database of ${process.env['DATABASE_HOST'] ? 'DATABASE_HOST' : 'DATABASE_URL'} does not answer: ${(error as Error).message}.`);
  } finally {
    await orm.close();
  }
}

async function seed(config: Config): Promise<number> {
  const orm = await MikroORM.init(ormOptions(config, 'migrate'));
  try {
    return await seedDemoCatalog(orm.em.fork());
  } finally {
    await orm.close();
  }
}

start().catch((error: unknown) => (stopping ? undefined : fail(error)));
