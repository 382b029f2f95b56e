// Lets act run ci.yml on this machine without Docker, in a copy of the tree: first the job `ok` with jobs that do nothing, with one that fails and with
// one that is skipped; then the steps of the jobs that are named. Others' actions are left out, but for the artifacts, which are copied.
//   node scripts/ci/act.mjs [job ...]            act must be on the path: see scripts/tools.sh
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { workflows } from './workflows.mjs';

const { ci } = workflows();
const folder = mkdtempSync(join(tmpdir(), 'atelier-act-'));
const tree = join(folder, 'tree');
const artifacts = join(folder, 'artifacts');

function git(...args) {
  const { status, stderr } = spawnSync('git', args, { cwd: tree, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr.trim()}`);
}

function lay() {
  const files = spawnSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8', maxBuffer: 1 << 28 }).stdout.split('\n').filter(Boolean);
  for (const file of files) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    copyFileSync(file, join(tree, file));
  }
  mkdirSync(artifacts);
  // The scripts ask git for the history, so the copy has this repository's: also where that is cut off, which git by itself refuses to fetch.
  git('init', '--quiet');
  git('fetch', '--quiet', '--tags', '--update-shallow', resolve('.'), 'HEAD:refs/remotes/origin/main');
  git('rev-parse', '--verify', '--quiet', 'refs/remotes/origin/main^{commit}');
  git('reset', '--quiet', 'origin/main');
}

function act(job, jobs) {
  writeFileSync(join(tree, '.github/workflows/ci.yml'), stringify({ ...ci, jobs }));
  const passed = Object.entries(process.env).filter(([name]) => /^(ATELIER|NPM|DOCKER|NODE_EXTRA|PIP|GO|npm_config)_?/.test(name));
  const { status, stdout, stderr } = spawnSync('act', [
    'push', '-W', '.github/workflows/ci.yml', ...(job ? ['-j', job] : []), '-P', 'ubuntu-24.04=-self-hosted', '--no-cache-server', '--defaultbranch', 'main',
    ...passed.flatMap(([name, value]) => ['--env', `${name}=${value}`]),
  ], { cwd: tree, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { ok: status === 0, output: `${stdout}${stderr}` };
}

/** What of a step runs here, or nothing. */
function here({ uses = '', run, with: given, ...rest }) {
  if (run) return { run, ...(rest.env ? { env: rest.env } : {}) };
  if (uses.startsWith('./.github/actions/setup')) return { run: `ln -s "${resolve('node_modules')}" node_modules && echo "${resolve('node_modules/.bin')}" >> "$GITHUB_PATH"` };
  if (uses.startsWith('actions/checkout@')) return { uses };
  if (uses.startsWith('actions/upload-artifact@')) return { run: given.path.trim().split('\n').map((path) => `cp -r ${path.trim()} "${artifacts}"`).join(' && ') };
  if (uses.startsWith('actions/download-artifact@')) return { run: `cp -r "${artifacts}/." .` };
  return undefined;
}

const stub = (command, more = {}) => ({ 'runs-on': 'ubuntu-24.04', steps: [{ run: command }], ...more });
const { ok, ...others } = ci.jobs;
const stubs = Object.fromEntries(Object.keys(others).map((id) => [id, stub('exit 0')]));
const failures = [];

function expect(what, wanted, { ok: passed, output }) {
  console.log(`act: ${what}: ${passed ? 'passes' : 'fails'}`);
  if (passed !== wanted) failures.push(`${what} should ${wanted ? 'pass' : 'fail'}:\n${output}`);
}

try {
  lay();
  expect('ok after jobs that pass', true, act(undefined, { ...stubs, ok }));
  expect('ok after a job that fails', false, act(undefined, { ...stubs, code: stub('exit 1'), ok }));
  const skipped = act(undefined, { ...stubs, verify: stub('exit 0', { if: '${{ false }}' }), ok });
  expect('ok after a job that is skipped', false, skipped);
  for (const id of process.argv.slice(2)) {
    // A job that lints the workflows would begin here again.
    const steps = ci.jobs[id].steps.map(here).filter((step) => step && !step.run?.endsWith(' workflows'));
    expect(`${id}, ${steps.filter(({ run }) => run).length} of ${ci.jobs[id].steps.length} steps`, true, act(id, { [id]: { ...stub(''), steps } }));
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const failure of failures) console.error(failure);
process.exit(failures.length > 0 ? 1 : 0);
