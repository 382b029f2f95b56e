import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { MikroORM } from '@mikro-orm/postgresql';
import { ormOptions } from '../../dist/src/database/orm.js';

/** Makes one, because what others have tried on those that are there may have archived them. @returns its id */
async function makeProduct(url, Authorization) {
  const body = JSON.stringify({ title: 'Held at the closing', variants: [{ sku: randomUUID(), prices: [{ amount: 100, currency: 'EUR' }] }] });
  const response = await fetch(`${url}/v1/products`, { method: 'POST', headers: { Authorization, 'Content-Type': 'application/json' }, body });
  if (response.status !== 201) throw new Error(`createProduct answered ${response.status}: ${await response.text()}`);
  return (await response.json()).id;
}

/** Holds a product's row, so that who changes it waits. @returns what lets it go */
async function holdProduct(url, product) {
  const orm = await MikroORM.init(ormOptions({ database: { url, poolMax: 1 }, logLevel: 'silent' }, 'migrate'));
  const { promise: released, resolve: release } = deferred();
  const { promise: held, resolve: hold } = deferred();
  const transaction = orm.em.fork().transactional(async (em) => {
    await em.execute(`SELECT 1 FROM products WHERE id = '${product}' FOR UPDATE`);
    hold();
    await released;
  });
  await Promise.race([held, transaction]);
  return async () => { release(); await transaction; await orm.close(); };
}

function deferred() {
  let resolve;
  const promise = new Promise((done) => { resolve = done; });
  return { promise, resolve };
}

async function isListening(url) {
  const socket = connect({ host: '127.0.0.1', port: Number(new URL(url).port) });
  const open = await once(socket, 'connect').then(() => true, () => false);
  socket.destroy();
  return open;
}

/** Asks for products without a break, until nobody listens any more; notes when each request began, and what became of it. */
async function ask(url, asked) {
  for (;;) {
    const began = performance.now();
    const answer = await fetch(`${url}/v1/products`).then(async (response) => (await response.text(), response.status), (error) => error.cause?.code ?? error.message);
    if (answer === 'ECONNREFUSED') return;
    asked.push({ began, ended: performance.now(), answer });
  }
}

/**
 * Tells what was lost from what was only not taken: the kernel resets those connections that wait to be accepted when a server stops listening, as
 * good as refused. That is so if nobody who came after the reset was served.
 */
function judge(asked, terminated) {
  const good = asked.filter(({ answer }) => answer === 200);
  const last = Math.max(...good.map(({ began }) => began));
  const bad = asked.filter(({ answer, ended }) => answer !== 200 && !(answer === 'ECONNRESET' && ended > last));
  return { after: good.filter(({ ended }) => ended > terminated).length, lost: bad.map(({ answer }) => answer), untaken: asked.length - good.length - bad.length };
}

/**
 * Stops a server while eight clients ask it for products until their connections are refused, and while a change waits in the database at the
 * very moment of the closing. A connection that is refused is fine: somebody else takes the request. An answer that is cut, or none, is not.
 * @param {string} url of the server
 * @param {string} database of its database
 * @param {string} token may change products
 * @param {number} drain how long it goes on serving, in milliseconds
 * @param {() => void} terminate sends it SIGTERM
 * @returns how many requests were answered after that, what became of those that were lost, how many were not taken at the closing, and what
 * the one that waited was answered
 */
export async function stopUnderLoad({ url, database, token, drain, terminate }) {
  const Authorization = `Bearer ${token}`;
  const product = await makeProduct(url, Authorization);
  const release = await holdProduct(database, product);
  const asked = [];
  const clients = Array.from({ length: 8 }, () => ask(url, asked));
  await sleep(500);
  const terminated = performance.now();
  terminate();
  // Not earlier: nobody waits longer than two seconds for a lock.
  await sleep(drain - 700);
  const headers = { Authorization, 'If-Match': '*', 'Content-Type': 'application/merge-patch+json' };
  const waiting = fetch(`${url}/v1/products/${product}`, { method: 'PATCH', headers, body: '{"vendor":"Atelier Nord"}' })
    .then(async (response) => `${response.status} ${(await response.json()).code ?? ''}`.trim(), (error) => error.cause?.code ?? error.message);
  const early = waiting.then(() => 'early');
  let closed = false;
  while (!closed && (await Promise.race([early, sleep(20)])) !== 'early') closed = !(await isListening(url));
  await release();
  const waited = await waiting;
  await Promise.all(clients);
  return { ...judge(asked, terminated), waited: closed ? waited : `${waited}, before it closed` };
}
