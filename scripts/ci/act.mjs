// Lets act run workflows on this machine without Docker, in a copy of the tree: first the job `ok` with jobs that do nothing, with one that fails and with
// one that is skipped; then the steps of the jobs that are named. Others' actions are left out, but for the artifacts, which are copied.
//   node scripts/ci/act.mjs [--all | [workflow/]job ...]      of ci.yml where no workflow is named; act must be on the path: see scripts/tools.sh
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { here } from './steps.mjs';
import { workflows } from './workflows.mjs';

const all = workflows();
const folder = mkdtempSync(join(tmpdir(), 'atelier-act-'));
const tree = join(folder, 'tree');
const artifacts = join(folder, 'artifacts');
const release = join(folder, 'release.json');

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
  const { stdout: version } = spawnSync(process.execPath, ['scripts/version.mjs'], { encoding: 'utf8' });
  writeFileSync(release, JSON.stringify({ ref: `refs/tags/v${version.trim()}` }));
}

function act(job, jobs, name = 'ci') {
  writeFileSync(join(tree, '.github/workflows', `${name}.yml`), stringify({ ...all[name], on: 'push', jobs }));
  const passed = Object.entries(process.env).filter(([variable]) => /^(ATELIER|NPM|DOCKER|NODE_EXTRA|PIP|GO|npm_config)_?/.test(variable));
  const { status, stdout, stderr } = spawnSync('act', [
    'push', '-W', `.github/workflows/${name}.yml`, ...(job ? ['-j', job] : []), '-P', 'ubuntu-24.04=-self-hosted', '--no-cache-server', '--defaultbranch', 'main',
    ...(name === 'release' ? ['-e', release] : []), ...passed.flatMap(([variable, value]) => ['--env', `${variable}=${value}`]),
  ], { cwd: tree, encoding: 'utf8', maxBuffer: 1 << 28 });
  return { ok: status === 0, output: `${stdout}${stderr}` };
}

const stub = (command, more = {}) => ({ 'runs-on': 'ubuntu-24.04', steps: [{ run: command }], ...more });
const { ok, ...others } = all.ci.jobs;
const stubs = Object.fromEntries(Object.keys(others).map((id) => [id, stub('exit 0')]));
let failed = false;

function expect(what, wanted, { ok: passed, output }) {
  console.log(`act: ${what}: ${passed ? 'passes' : 'fails'}`);
  if (passed === wanted) return;
  failed = true;
  console.error(`It should ${wanted ? 'pass' : 'fail'}:\n${output}`);
}

/** Runs what of a job runs here, and says what does not. */
function run(name, id) {
  const whole = all[name].jobs[id].steps ?? [{ uses: all[name].jobs[id].uses }];
  const said = whole.map((step) => here(step, artifacts));
  const left = said.map(({ not }) => not).filter(Boolean);
  const steps = said.filter(({ not }) => !not);
  const what = `${name}/${id}, ${steps.length} of ${said.length} steps${left.length > 0 ? ` (not ${left.join(', ')})` : ''}`;
  // Fetching what another job left shows nothing.
  if (whole.some((step, index) => step.run && !said[index].not)) expect(what, true, act(id, { [id]: { ...stub(''), steps } }, name));
  else console.log(`act: ${what}: nothing to run here`);
}

const named = process.argv.slice(2);
const jobs = named[0] === '--all'
  ? Object.entries(all).flatMap(([name, workflow]) => Object.keys(workflow.jobs).filter((id) => id !== 'ok').map((id) => [name, id]))
  : named.map((job) => (job.includes('/') ? job.split('/') : ['ci', job]));
try {
  lay();
  expect('ok after jobs that pass', true, act(undefined, { ...stubs, ok }));
  expect('ok after a job that fails', false, act(undefined, { ...stubs, code: stub('exit 1'), ok }));
  expect('ok after a job that is skipped', false, act(undefined, { ...stubs, verify: stub('exit 0', { if: '${{ false }}' }), ok }));
  for (const [name, id] of jobs) run(name, id);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exit(failed ? 1 : 0);
