// Writes the tables and the picture of docs/capacity.md, from docs/capacity/cost.json, infra/capacity/*.json and the configuration itself.
//   npm run capacity              needs Python 3.11
//   npm run capacity -- --check   changes nothing: the tests of the model, and whether the page is current
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { Missing, pythonWith } from '../test/support/python.mjs';

const check = process.argv.includes('--check');

try {
  process.chdir(resolve(import.meta.dirname, '..'));
  const { programs, env } = pythonWith('infra/capacity/requirements.txt');
  const python = (...args) => spawnSync(join(programs, 'python'), args, { cwd: 'infra/capacity', env, stdio: 'inherit' }).status ?? 1;
  process.exitCode = (check && python('-m', 'unittest', 'discover', '--start-directory', 'tests', '--top-level-directory', '.')) || python('document.py', ...(check ? ['--check'] : []));
} catch (error) {
  console.error(error instanceof Missing ? error.message : error);
  process.exitCode = 1;
}
