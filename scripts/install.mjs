// Runs before `npm start` and `npm test`, on whatever Node the machine has: installs if the lock file asks for it, so that
// everything after runs on the Node 24 that comes with the dependencies.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { devDependencies: { node: wanted }, allowScripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

const reason = whyInstall();
if (reason) {
  console.error(`Installing the dependencies: ${reason}.`);
  if (!npm('ci', '--ignore-scripts', '--no-audit', '--no-fund')) fail('npm ci failed: see above.');
  // No install script runs but of those that package.json allows: what is installed here of them.
  const allowed = Object.keys(allowScripts).filter((name) => allowScripts[name] && existsSync(join(root, 'node_modules', name)));
  if (!npm('rebuild', '--ignore-scripts=false', ...allowed)) fail('npm rebuild failed: see above.');
}
// The package `node` fetches its binary in such a script: it may have been interrupted.
if (nodeVersion() !== wanted) npm('rebuild', '--ignore-scripts=false', 'node');
if (nodeVersion() !== wanted) fail(`Node ${wanted} of the dependencies does not run here: found ${nodeVersion() ?? 'none'}.`);

function whyInstall() {
  const lock = join(root, 'package-lock.json');
  const done = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(done)) return 'node_modules is missing';
  return statSync(done).mtimeMs < statSync(lock).mtimeMs && !isSame(lock, done) ? 'package-lock.json has changed' : undefined;
}

// A checkout gives the lock file a new date: what counts is whether another version is wanted than is there.
function isSame(lock, done) {
  const [want, have] = [lock, done].map((path) => JSON.parse(readFileSync(path, 'utf8')).packages);
  return Object.entries(want).every(([path, { version, optional }]) => path === '' || (have[path] ? have[path].version === version : optional));
}

function nodeVersion() {
  try {
    return execFileSync(join(root, 'node_modules', '.bin', 'node'), ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim().slice(1);
  } catch {
    return undefined;
  }
}

function npm(...args) {
  const own = process.env.npm_execpath;
  const [program, ...before] = own ? [process.execPath, own] : [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
  return spawnSync(program, [...before, ...args, '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 2] }).status === 0;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}
