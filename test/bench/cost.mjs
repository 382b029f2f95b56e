// What an operation costs: processor time of the API and of PostgreSQL, statements, write-ahead log, bytes sent and bytes logged; what an order
// leaves behind; and for how long it locks the stock. Writes docs/capacity/cost.json, which the model of infra/capacity reads.
//   npm run bench:cost [-- --shoppers 1000]      some minutes; Linux, with openssl
// Processor time and not time on the clock: what else the machine does matters less. The server runs as in production, with its log.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { scopes } from '../../dist/src/contract/document.js';
import { tlsBefore } from '../../scripts/image/tls.mjs';
import { seedDemo } from '../support/demo.mjs';
import { startServer, startServers } from '../support/servers.mjs';
import { cpuOf, cpuOfDatabase, memoryOf } from './cpu.mjs';
import { lookInto } from './database.mjs';
import { inParallel, journeyOf } from './journey.mjs';

const { values } = parseArgs({ options: { shoppers: { type: 'string', default: '1000' } } });
const shopperCount = Math.ceil(Number(values.shoppers) / 20) * 20; // whole rounds, of which every customer is a part
const parallel = 8;
const round = (value, digits = 3) => Number(value.toFixed(digits));

/** A server of Node's own that answers the same to everybody: what a request costs before there is an application. */
async function measureBareServer() {
  const child = spawn(process.execPath, ['-e', "const s = require('http').createServer((_, r) => r.end('{}')).listen(0, '127.0.0.1', () => console.log(s.address().port))"], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = await once(child.stdout, 'data');
  const ask = async () => (await fetch(`http://127.0.0.1:${Number(port)}/`)).text();
  await inParallel(2000, parallel, ask);
  const [before, count] = [cpuOf(child.pid), 10_000];
  await inParallel(count, parallel, ask);
  const apiMs = round((cpuOf(child.pid) - before) / count);
  child.kill();
  return { requests: count, apiMs };
}

/**
 * Does an operation `count` times in rounds. Of processor time the least of a round counts, because what else the machine does can only add to
 * it (caches that are cold, other clocks); of bytes the average.
 */
async function measure({ server, database, looked, logFile }, name, count, send, rounds = 4) {
  const look = async () => ({ apiMs: cpuOf(server.pid), databaseMs: cpuOfDatabase(database.pid), walBytes: await looked.wal(), logBytes: statSync(logFile).size });
  const size = Math.floor(count / rounds);
  const looks = [await look()];
  let sent = 0;
  for (let turn = 0; turn < rounds; turn += 1) {
    for (const { bytes } of await inParallel(size, parallel, (index) => send(turn * size + index))) sent += bytes;
    looks.push(await look());
  }
  const least = (part) => round(Math.min(...looks.slice(1).map((after, turn) => (after[part] - looks[turn][part]) / size)));
  const average = (part) => round((looks.at(-1)[part] - looks[0][part]) / size / rounds, 0);
  const result = { requests: size * rounds, apiMs: least('apiMs'), databaseMs: least('databaseMs'), walBytes: average('walBytes'), logBytes: average('logBytes'), sentBytes: round(sent / size / rounds, 0) };
  console.log(name.padEnd(30), JSON.stringify(result));
  return result;
}

/** Statements of one request of each kind, from one caller whose quota is leased already. */
async function countStatements(looked, { browsing, ordering, shoppers }) {
  const counts = {};
  for (const send of Object.values(browsing)) await send(0);
  for (const [name, send] of Object.entries({ ...browsing, ...ordering(shoppers(1)) })) {
    counts[name] = (await looked.statementsOf(() => send(0))).filter(({ text }) => !text.includes('rate_limits')).length;
  }
  return counts;
}

/** What placeOrder sends while it holds the stock, and for how long where nobody else is: the quickest of some orders, in ms, the one that
 * the machine's other work has disturbed least. */
async function measureLock(looked, { ordering, shoppers }, count = 40) {
  const people = shoppers(count);
  const { createCart, addCartItem, setCartItem, validateCart, placeOrder } = ordering(people);
  for (const send of [createCart, addCartItem, setCartItem, validateCart]) await inParallel(count, 1, send);
  const locks = [];
  for (let index = 0; index < count; index += 1) {
    const statements = await looked.statementsOf(() => placeOrder(index));
    const first = statements.findIndex(({ text }) => /FROM stock .* FOR UPDATE/i.test(text));
    if (first < 0) throw new Error('placeOrder does not lock the stock by a statement that is known here.');
    locks.push({ statements: statements.length - first - 1, ms: statements.at(-1).at - statements[first].at });
  }
  return locks.toSorted((a, b) => a.ms - b.ms)[0];
}

/** Orders a second of one variant and of different ones, in turns, so that both meet the machine in the same state. */
async function race({ ordering, shoppers }, variant, count, rounds = 5) {
  const teams = [shoppers(count, variant), shoppers(count)].map((people) => ({ steps: ordering(people), milliseconds: 0 }));
  for (const { steps } of teams) for (const name of ['createCart', 'addCartItem', 'validateCart']) await inParallel(count, parallel, steps[name]);
  for (let turn = 0; turn < rounds; turn += 1) {
    for (const team of teams) {
      const [begin, size] = [performance.now(), Math.floor(count / rounds)];
      await inParallel(size, parallel, (index) => team.steps.placeOrder(turn * size + index));
      team.milliseconds += performance.now() - begin;
    }
  }
  const [oneVariant, different] = teams.map(({ milliseconds }) => round(Math.floor(count / rounds) * rounds * 1000 / milliseconds, 1));
  return { oneVariant, different };
}

process.env.NODE_ENV = 'production';
const shop = await startServers(0, async (database) => seedDemo(database, readFileSync('test/bench/catalog.sql', 'utf8')));
const tls = await tlsBefore(shop.issuer.url, '127.0.0.1', shop.folder);
const logFile = join(shop.folder, 'api.log');
// Production knows no other issuer than Auth0, and the quota is what the configuration says by default.
const env = { ...shop.env };
delete env.ISSUER_URL;
delete env.RATE_LIMIT_REQUESTS;
const { child: server, url } = await startServer({ ...env, NODE_ENV: 'production', LOG_LEVEL: 'info', AUTH0_DOMAIN: `127.0.0.1:${tls.port}`, NODE_EXTRA_CA_CERTS: tls.certificate, DRAIN_SECONDS: '0' },
  ['ignore', openSync(logFile, 'w'), 'inherit']);
const looked = await lookInto(shop.database, join(shop.folder, 'database'));
try {
  const now = Math.floor(Date.now() / 1000);
  const sign = (sub, granted) => shop.issuer.keys.sign({ iss: `https://127.0.0.1:${tls.port}/`, sub, aud: [shop.audience], iat: now, exp: now + 7200, scope: granted.join(' ') });
  const list = async (sql) => (await looked.query(sql)).map(({ value }) => value);
  const catalog = {
    variants: await list("SELECT v.id AS value FROM variants v JOIN variant_prices p ON p.variant_id = v.id AND p.currency = 'EUR' WHERE v.min_quantity = 1 ORDER BY v.id"),
    slugs: await list('SELECT slug AS value FROM products ORDER BY slug'),
    categories: await list('SELECT id AS value FROM categories c WHERE EXISTS (SELECT FROM product_categories p WHERE p.category_id = c.id) ORDER BY id'),
  };
  // As autovacuum leaves it some minutes after an import: until then every search reads the list of what the indexes have not taken in yet.
  await looked.query('VACUUM ANALYZE');
  const journey = journeyOf({ url, sign, scopes }, catalog);
  const { browsing, ordering, shoppers } = journey;
  const memory = { started: memoryOf(server.pid) };
  const measured = { server, database: shop.database, looked, logFile };

  // Once through all of it: what is compiled, cached and planned the first time is not what a request costs.
  for (const send of Object.values(browsing)) await inParallel(400, parallel, send);
  const first = shoppers(200);
  for (const send of Object.values(ordering(first))) await inParallel(first.length, parallel, send);

  const operations = {};
  for (const [name, send] of Object.entries(browsing)) operations[name] = await measure(measured, name, shopperCount * 2, send);
  const [people, before] = [shoppers(shopperCount), await looked.tables()];
  for (const [name, send] of Object.entries(ordering(people))) operations[name] = await measure(measured, name, people.length, send);
  const after = await looked.tables();
  const tables = Object.fromEntries(Object.entries(after).map(([name, { rows, bytes }]) => [name, { rows: round((rows - before[name].rows) / people.length), bytes: round((bytes - before[name].bytes) / people.length, 0) }])
    .filter(([, { rows }]) => rows > 0));

  const placementsPerSecond = await race(journey, catalog.variants[0], Math.ceil(shopperCount / 2));
  memory.afterAll = memoryOf(server.pid);
  await looked.logStatements('all');
  const [counts, lock] = [await countStatements(looked, journey), await measureLock(looked, journey)];
  await looked.logStatements('none');
  for (const [name, operation] of Object.entries(operations)) operation.statements = counts[name];
  const [{ version }] = await looked.query('SHOW server_version').then((rows) => rows.map((row) => ({ version: row.server_version })));
  const cost = {
    date: new Date().toISOString().slice(0, 10), machine: `${process.arch === 'x64' ? 'x86-64' : process.arch}, ${cpus().length} vCPU`, node: process.versions.node, postgresql: version,
    products: (await list('SELECT count(*)::int AS value FROM products'))[0], linesPerOrder: 2, parallel,
    memoryMb: memory, bareServer: await measureBareServer(), operations,
    order: { tables }, stockLock: { ...lock, placementsPerSecond },
  };
  writeFileSync('docs/capacity/cost.json', `${JSON.stringify(cost, null, 2)}\n`);
} finally {
  await looked.close();
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
  await tls.stop();
  await shop.stop();
}
