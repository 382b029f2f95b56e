// Lets schemathesis make requests of the contract and send them to a server: as somebody who may do everything, then as a guest.
//   npm run fuzz [-- --short] [-- what else schemathesis run takes, such as --seed 7]      ten minutes, or about 90 seconds; needs Python
//   npm run fuzz -- --url http://127.0.0.1:3000 --issuer-folder .data/issuer      on an instance that runs and has the demo catalog
// Ends with 1 if a check failed, if anything was answered 5xx, or if an operation was never answered 2xx.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { operations, scopes } from '../../dist/src/contract/document.js';
import { openKeys } from '../../dist/src/local/keys.js';
import { seedDemo } from '../support/demo.mjs';
import { Missing, pythonWith } from '../support/python.mjs';
import { startServers } from '../support/servers.mjs';
import { judge } from './judge.mjs';

const { values: running, tokens } = parseArgs({ strict: false, tokens: true, options: { url: { type: 'string' }, 'issuer-folder': { type: 'string' } } });
const ours = new Set(tokens.filter(({ name }) => name === 'url' || name === 'issuer-folder').flatMap(({ index, inlineValue }) => (inlineValue ? [index] : [index, index + 1])));
const args = process.argv.slice(2).filter((_, index) => !ours.has(index));
const short = args.includes('--short');
const seconds = short ? { ada: 70, guest: 15 } : { ada: 510, guest: 90 };
const only = { ada: [], guest: ['createCart', 'getCart', 'deleteCart', 'addCartItem', 'setCartItem', 'removeCartItem', 'validateCart'] };

/** Whom the requests come from: Ada is the examples' customer and may do everything, Bob is another customer. */
function callers({ issuer, audience, folder }) {
  const now = Math.floor(Date.now() / 1000);
  const token = (sub, granted) => issuer.keys.sign({ iss: issuer.url, sub, aud: [audience], iat: now, exp: now + 3600, scope: granted.join(' ') });
  const ada = token('auth0|65f0c0ffee65f0c0ffee65f0', scopes);
  const bob = token('auth0|65f0c0ffee65f0c0ffee65f1', ['manage:own-cart', 'place:order', 'read:own-orders']);
  const bearer = (name, value) => ({ name, fixedHeaders: [{ name: 'Authorization', value: `Bearer ${value}` }] });
  const guest = { name: 'guest', fixedHeaders: [{ name: 'Cart-Token', value: 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA' }] };
  const file = join(folder, 'callers.json');
  writeFileSync(file, JSON.stringify({ auth: [bearer('ada', ada), bearer('bob', bob), guest] }), { mode: 0o600 });
  return { FUZZ_CALLERS: file, FUZZ_TOKEN: ada };
}

async function fuzz(caller, server, env) {
  const report = join(server.folder, `${caller}.json`);
  const { programs, env: python } = pythonWith('test/fuzz/requirements.txt');
  const child = spawn(join(programs, 'schemathesis'), [
    '--config-file', 'schemathesis.toml', 'run', resolve('generated/openapi.json'), '--url', server.urls[0], '--auth-wfc-user', caller, '--max-time', String(seconds[caller]),
    ...only[caller].flatMap((operation) => ['--include-operation-id', operation]), ...args.filter((arg) => arg !== '--short'),
  ], { cwd: 'test/fuzz', stdio: 'inherit', env: { ...python, ...env, FUZZ_CALLER: caller, FUZZ_API: server.urls[0], FUZZ_REPORT: report, PYTHONPATH: resolve('test/fuzz') } });
  const code = await new Promise((done) => child.once('exit', done));
  return { caller, code, ...JSON.parse(readFileSync(report, 'utf8')) };
}

/** An instance that somebody else started, as what startServers gives. */
async function alreadyThere(url, issuerFolder) {
  const { resource, authorization_servers: [issuer] } = await fetch(`${url}/.well-known/oauth-protected-resource`).then((response) => response.json());
  const folder = mkdtempSync(join(tmpdir(), 'atelier-fuzz-'));
  return { urls: [url], folder, audience: resource, issuer: { url: issuer, keys: openKeys(resolve(issuerFolder)) }, stop: async () => rmSync(folder, { recursive: true }) };
}

process.env.LOG_LEVEL ??= 'error';
let server;
try {
  pythonWith('test/fuzz/requirements.txt');
  server = running.url ? await alreadyThere(running.url, running['issuer-folder'] ?? '.data/issuer') : await startServers(1, (database) => seedDemo(database, readFileSync('test/fuzz/examples.sql', 'utf8')));
  const env = callers(server);
  const runs = [await fuzz('ada', server, env), await fuzz('guest', server, env)];
  process.exitCode = judge(runs, [...operations.keys()]) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Missing ? error.message : error);
  process.exitCode = 1;
} finally {
  await server?.stop();
}
