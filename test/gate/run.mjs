// Shows that the gate is no ornament: changes of the contract that must be refused and are, others that must pass and do, and whole pull
// requests made in a clone. Ends with 1 if one is judged wrongly.
//   npm run gate:controls
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { judged } from '../../scripts/contract-diff/compare.mjs';
import { breaking, harmless } from './fixtures.mjs';
import { played } from './histories.mjs';
import { pullRequests } from './pull-requests.mjs';

const base = readFileSync('generated/openapi.json', 'utf8');
let wrong = 0;
function told(right, what, said) {
  if (!right) wrong += 1;
  console.log(`${right ? 'ok   ' : 'WRONG'}  ${what.padEnd(58)}  ${said.slice(0, 130)}`);
}

for (const [fixtures, wanted] of [[breaking, true], [harmless, false]]) {
  for (const [name, fixture] of Object.entries(fixtures)) {
    const { before, change } = typeof fixture === 'function' ? { before: () => undefined, change: fixture } : fixture;
    const contract = JSON.parse(base);
    before(contract);
    const from = JSON.stringify(contract);
    change(contract);
    const { refused, changes } = judged(from, JSON.stringify(contract));
    const reason = changes.find((one) => one.breaking) ?? changes[0];
    told(refused === wanted, `${refused ? 'refused' : 'passes'}: ${name}`, reason ? `${reason.id}: ${reason.text}` : 'no difference');
  }
}

// The same change is what a major version is for.
const next = JSON.parse(base);
breaking['an operation is removed'](next);
next.info.version = `${Number(next.info.version.split('.')[0]) + 1}.0.0`;
told(!judged(base, JSON.stringify(next)).refused, `passes: an operation is removed, in version ${next.info.version}`, 'the major version says it');

for (const { name, right, refused, said } of played(base)) told(right, `${refused ? 'refused' : 'passes'}: ${name}`, said.trim().replaceAll(/\n+/g, ' '));

const folder = mkdtempSync(join(tmpdir(), 'atelier-pull-request-'));
const clone = join(folder, 'clone');
function run(command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: clone, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, BASE_REF: '', GITHUB_STEP_SUMMARY: '' } });
  return { ok: status === 0, output: `${stdout}${stderr}` };
}
function must(result, what) {
  if (!result.ok) throw new Error(`${what}:\n${result.output}`);
}

try {
  must(spawned('git', 'clone', '--quiet', '--no-hardlinks', '--no-tags', resolve('.'), clone), 'The clone was not made');
  // What is changed here and not committed yet belongs to the base: it is what one tests.
  must(run('bash', '-c', `git -C "$0" diff HEAD --binary | git apply --allow-empty && git -C "$0" ls-files -o --exclude-standard -z | (cd "$0" && xargs -0 -r cp --parents -t "$1")`, resolve('.'), clone), 'The changes were not taken over');
  symlinkSync(resolve('node_modules'), join(clone, 'node_modules'));
  must(run('git', 'add', '--all'), 'git add');
  must(run('git', '-c', 'user.name=gate', '-c', 'user.email=gate@atelier.example', '-c', 'commit.gpgsign=false', 'commit', '--quiet', '--allow-empty', '--no-verify', '-m', 'The base'), 'git commit');
  must(run('git', 'update-ref', 'refs/remotes/origin/main', 'HEAD'), 'git update-ref');
  for (const { name, file, edit, generate, gate, says } of pullRequests) {
    const before = readFileSync(join(clone, file), 'utf8');
    const after = edit(before);
    if (after === before) throw new Error(`${name}: ${file} has no such place any more`);
    must(run(...gate), `The gate is red before anything was changed`);
    writeFileSync(join(clone, file), after);
    if (generate) must(run('node', 'scripts/generate.mjs'), `${name}: the contract can not be generated`);
    const { ok, output } = run(...gate);
    const line = output.split('\n').find((text) => says.test(text));
    // Red for another reason is no refusal of this.
    told(!ok && line !== undefined, `refused: a pull request that ${name}`, line ?? output.trim().split('\n').at(-1) ?? '');
    must(run('git', 'checkout', '--quiet', '.'), 'git checkout');
  }

  // A release, and a contract that goes on after it: the site has both, and its changelog what lies between.
  must(run('git', 'tag', 'v1.0.0'), 'git tag');
  const [renamed] = pullRequests;
  writeFileSync(join(clone, renamed.file), renamed.edit(readFileSync(join(clone, renamed.file), 'utf8')));
  must(run('node', 'scripts/generate.mjs'), 'The contract can not be generated');
  const site = run('npm', 'run', '--silent', 'site');
  const changelog = site.ok ? readFileSync(join(clone, 'dist/site/changelog.html'), 'utf8') : '';
  told(site.ok && /2 versions/.test(site.output) && /<h3>Breaking<[^]*subtotal/.test(changelog), 'made: a site of two versions, and a changelog', site.output.trim());
  for (const [what, tag] of [['a link that leads nowhere', '<a href="nowhere.html">'], ['a page that loads from elsewhere', '<img src="https://elsewhere.example/a.png">']]) {
    const index = join(clone, 'dist/site/index.html');
    const before = readFileSync(index, 'utf8');
    writeFileSync(index, `${before}${tag}`);
    const { ok, output } = run('node', 'scripts/site/check.mjs', 'dist/site');
    told(!ok, `refused: ${what}`, output.trim());
    writeFileSync(index, before);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(wrong === 0 ? 'All are judged as they should be.' : `${wrong} judged wrongly.`);
process.exitCode = wrong === 0 ? 0 : 1;

function spawned(command, ...args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  return { ok: status === 0, output: `${stdout}${stderr}` };
}
