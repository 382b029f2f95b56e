// What surrounds a task in the cloud and is no part of the emulated AWS: PostgreSQL by verified TLS, as Aurora's parameter group sets it; an issuer by TLS
// in Auth0's place; and the Data API, which runs statements as the master user. Prints one line of JSON when all is there, and ends with its input.
//   node infra/tests/emulate/surroundings.mjs '{"folder", "hosts": [...], "issuer", "audience", "parameters": {...}, "cluster", "secret", "image", "network"}'
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, chownSync, copyFileSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { connect, createServer as createSocketServer } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { MikroORM } from '@mikro-orm/postgresql';
import { scopes } from '../../../dist/src/contract/document.js';
import { ormOptions } from '../../../dist/src/database/orm.js';
import { startDatabase } from '../../../dist/src/local/database.js';
import { startIssuer } from '../../../dist/src/local/issuer.js';
import { tlsBefore } from '../../../scripts/image/tls.mjs';

const given = JSON.parse(process.argv[2]);
const folder = (name) => { const path = join(given.folder, name); mkdirSync(path, { recursive: true }); return path; };
chmodSync(given.folder, 0o755);

function openssl(...args) {
  const { status, stderr } = spawnSync('openssl', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`openssl ${args[0]}: ${stderr}`);
}

/** An authority, and a certificate of it for those hosts. @returns the files ca, certificate and key */
function certificates(hosts) {
  const at = folder('certificates');
  const [ca, caKey, certificate, key, request, extensions] = ['ca.pem', 'ca.key', 'server.pem', 'server.key', 'server.csr', 'server.ext'].map((name) => join(at, name));
  const fresh = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  openssl('req', '-x509', ...fresh, '-days', '2', '-subj', '/CN=emulated authority of RDS', '-keyout', caKey, '-out', ca);
  openssl('req', ...fresh, '-subj', '/CN=emulated Aurora', '-keyout', key, '-out', request);
  writeFileSync(extensions, `subjectAltName=${hosts.map((host) => `DNS:${host}`).join(',')}\n`);
  openssl('x509', '-req', '-in', request, '-CA', ca, '-CAkey', caKey, '-CAcreateserial', '-days', '2', '-extfile', extensions, '-out', certificate);
  chmodSync(ca, 0o644);
  return { ca, certificate, key };
}

const execute = async (url, statements) => {
  const orm = await MikroORM.init(ormOptions({ database: { url, poolMax: 1 }, logLevel: 'silent' }, 'migrate'));
  try {
    let rows;
    for (const sql of statements) rows = await orm.em.getConnection().execute(sql);
    return rows;
  } finally { await orm.close(); }
};

/** The master user is RDS's: it may make roles and owns the database, and is no superuser. @returns the address by which it connects */
async function master({ url }) {
  const password = randomBytes(18).toString('hex');
  await execute(url, [`CREATE ROLE atelier_owner LOGIN CREATEDB CREATEROLE PASSWORD '${password}'`, 'ALTER DATABASE atelier OWNER TO atelier_owner']);
  return Object.assign(new URL(url), { username: 'atelier_owner', password }).href;
}

/** Sets what the parameter group says, and TLS: rds.force_ssl refuses all who come without, but for us on this machine. */
async function asAurora({ url }, cluster, { certificate, key }) {
  const { uid, gid } = statSync(cluster);
  for (const [from, name] of [[certificate, 'server.crt'], [key, 'server.key']]) {
    copyFileSync(from, join(cluster, name));
    chownSync(join(cluster, name), uid, gid);
    chmodSync(join(cluster, name), 0o600);
  }
  const forced = given.parameters['rds.force_ssl'] === '1' ? 'hostssl' : 'host';
  writeFileSync(join(cluster, 'pg_hba.conf'), `host all atelier,atelier_owner 127.0.0.1/32 scram-sha-256\n${forced} all all 127.0.0.1/32 scram-sha-256\n`);
  const own = Object.entries(given.parameters).filter(([name]) => !name.startsWith('rds.'));
  await execute(url, ['ALTER SYSTEM SET ssl = on', ...own.map(([name, value]) => `ALTER SYSTEM SET ${name} = '${value}'`), 'SELECT pg_reload_conf()']);
}

/** POST /Execute of the Data API: a statement, as the master user, on that cluster with that secret. */
async function dataApi(url) {
  const server = createServer((request, response) => {
    const answer = (status, body) => response.writeHead(status, { 'Content-Type': 'application/json', ...(status === 400 && { 'x-amzn-ErrorType': 'BadRequestException' }) }).end(JSON.stringify(body));
    text(request).then(async (body) => {
      const { resourceArn, secretArn, sql, database } = JSON.parse(body);
      if (request.url !== '/Execute' || resourceArn !== given.cluster || secretArn !== given.secret || database !== 'atelier') throw new Error('This is no statement for the cluster with the master user\'s secret.');
      await execute(url, [sql]);
      answer(200, { numberOfRecordsUpdated: 0, generatedFields: [] });
    }).catch((error) => { answer(400, { message: error.message }); });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${server.address().port}`;
}

/** A socket in a folder that containers are given leads to a port of this machine. */
async function doorway(name, port) {
  const path = join(folder('doors'), name);
  const server = createSocketServer((client) => {
    const target = connect(port, '127.0.0.1');
    client.pipe(target).pipe(client);
    for (const one of [client, target]) one.on('error', () => { client.destroy(); target.destroy(); });
  }).listen(path);
  await once(server, 'listening');
  chmodSync(path, 0o666);
}

const files = certificates(given.hosts);
const database = await startDatabase({ folder: folder('database'), fast: true });
const owner = await master(database);
await asAurora(database, join(given.folder, 'database', 'cluster'), files);
const issuer = await startIssuer({ folder: folder('issuer'), port: 0, audience: given.audience, scopes, origins: [] });
const tls = await tlsBefore(issuer.url, given.issuer, folder('tls'));
await doorway('5432', database.port);
await doorway('443', tls.port);
console.log(JSON.stringify({ dataApi: await dataApi(owner), doors: folder('doors'), issuerFolder: folder('issuer'), certificates: { database: files.ca, issuer: tls.certificate } }));

// Questions of the tests, a line each: a statement, which the superuser runs.
for await (const line of process.stdin) {
  console.log(JSON.stringify(await execute(database.url, [line.toString().trim()])));
}
await Promise.all([tls.stop(), issuer.stop()]);
await database.stop();
process.exit(0);
