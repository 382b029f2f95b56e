// Installs the packed client into an empty project, compiles a program that uses it, sees that a wrong one does not compile, and buys
// something.
//   npm run client:test [-- --url <address> [--issuer-folder <folder>]]     at a server of its own, or at that address with a token that a
// local issuer signs, or with VERIFY_CUSTOMER_TOKEN; something has to be in stock there
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { pack } from '../../scripts/client/pack.mjs';

const { values: options } = parseArgs({ options: { url: { type: 'string' }, 'issuer-folder': { type: 'string' } } });
const project = mkdtempSync(join(tmpdir(), 'atelier-empty-'));

/** An address, and a customer's token. */
async function shop() {
  const issuer = options['issuer-folder'];
  if (options.url && issuer) return { url: options.url, token: await signed(options.url, issuer), stop: async () => undefined };
  if (options.url && !process.env.VERIFY_CUSTOMER_TOKEN) throw new Error('Whose token? Give --issuer-folder, or VERIFY_CUSTOMER_TOKEN.');
  if (options.url) return { url: options.url, token: process.env.VERIFY_CUSTOMER_TOKEN, stop: async () => undefined };
  const { startServers } = await import('../support/servers.mjs');
  const { seedDemo } = await import('../support/demo.mjs');
  const { urls: [url], folder, stop } = await startServers(1, seedDemo);
  return { url, token: await signed(url, join(folder, 'issuer')), stop };
}

/** A token as the local issuer with these keys signs it, for the instance at that address. */
async function signed(url, folder) {
  const { openKeys } = await import('../../dist/src/local/keys.js');
  const response = await fetch(`${url}/.well-known/oauth-protected-resource`);
  const { resource, authorization_servers: [iss] } = await response.json();
  const now = Math.floor(Date.now() / 1000);
  return openKeys(folder).sign({ iss, sub: 'auth0|package', aud: [resource], iat: now, exp: now + 600, scope: 'manage:own-cart place:order read:own-orders' });
}

/** Compiles the program, with no types but the package's and the browser's. @returns the numbers of the lines that do not compile */
function compile(program) {
  const compilerOptions = { strict: true, module: 'nodenext', target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], types: [], skipLibCheck: false, outDir: 'js' };
  writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [program] }));
  const { status, stdout: said } = spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc')], { cwd: project, encoding: 'utf8' });
  return { ok: status === 0, said, lines: [...new Set([...said.matchAll(/^\S+\((\d+),/gm)].map(([, line]) => Number(line)))] };
}

let running;
try {
  const tarball = pack();
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'empty', private: true, type: 'module' }));
  execFileSync('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error', tarball], { cwd: project, stdio: ['ignore', 2, 2] });
  console.log(`installed: ${readdirSync(join(project, 'node_modules')).filter((name) => !name.startsWith('.')).join(', ')}`);
  for (const program of ['buy.ts', 'wrong.ts']) cpSync(join('test/client-package', program), join(project, program));

  const good = compile('buy.ts');
  if (!good.ok) throw new Error(`buy.ts does not compile:\n${good.said}`);
  const wanted = readFileSync(join(project, 'wrong.ts'), 'utf8').split('\n').flatMap((line, index) => (/^export/.test(line) ? [index + 1] : []));
  const bad = compile('wrong.ts');
  if (String(bad.lines) !== String(wanted)) throw new Error(`Of wrong.ts the lines ${wanted} must not compile, and ${bad.lines} do not:\n${bad.said}`);
  console.log(`compiled: buy.ts; refused: each of ${wanted.length} wrong lines`);

  running = await shop();
  const { buy } = await import(pathToFileURL(join(project, 'js/buy.js')).href);
  const order = await buy(running.url, running.token);
  if (order.status !== 'pending' || order.lines.length !== 1) throw new Error(`That is no new order: ${JSON.stringify(order)}`);
  console.log(`bought: ${order.lines[0].title}, order ${order.number}, ${order.total.amount / 100} ${order.total.currency}`);
} finally {
  await running?.stop();
  rmSync(project, { recursive: true, force: true });
}
