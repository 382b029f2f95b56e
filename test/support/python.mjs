import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

/** What a person can do something about, in a sentence. */
export class Missing extends Error {}

/**
 * A Python environment that holds exactly what a file of requirements pins, by hash. It is made once, and kept under node_modules.
 * @param {string} requirements the file's path
 * @returns its folder of programs, and an environment whose PATH begins with that
 * @throws Missing without a Python that is new enough
 */
export function pythonWith(requirements) {
  const pinned = readFileSync(requirements);
  const folder = resolve('node_modules/.cache/atelier', `python-${createHash('sha256').update(pinned).digest('hex').slice(0, 16)}`);
  const programs = join(folder, process.platform === 'win32' ? 'Scripts' : 'bin');
  if (!existsSync(join(folder, 'complete'))) make(folder, programs, requirements);
  return { programs, env: { ...process.env, PATH: `${programs}${delimiter}${process.env.PATH}`, PYTHONDONTWRITEBYTECODE: '1' } };
}

function make(folder, programs, requirements) {
  const python = ['python3', 'python'].find((name) => spawnSync(name, ['-c', 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))']).status === 0);
  if (!python) throw new Missing('This needs Python 3.11 or newer with its venv module: install python3 and python3-venv (or Python from python.org), and try again.');
  console.log(`Installing what ${requirements} pins ...`);
  rmSync(folder, { recursive: true, force: true });
  for (const [command, ...args] of [
    [python, '-m', 'venv', folder],
    [join(programs, 'python'), '-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--require-hashes', '-r', requirements],
    // Last, so that an environment that was left half made is made again.
    [join(programs, 'python'), '-c', `open(${JSON.stringify(join(folder, 'complete'))}, 'w').close()`],
  ]) {
    const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
    if (status !== 0) throw new Missing(`The Python environment can not be made: ${error?.message ?? `${command} ${args[1]} failed`}.`);
  }
}
