// Drifts the contract from the code and the code from the contract by deliberate mistakes, in a copy of the tree, and shows who catches
// each: the compiler, the start of the server, or a test. Ends with 1 unless every one is caught by whom it should be, and for its own sake.
//   npm run drift [-- part of a name]      mistakes that do not meet share a build
//   npm run drift -- --apart               each alone; takes some minutes
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { batches } from './drifts.mjs';

const root = resolve('.');
const copy = mkdtempSync(join(tmpdir(), 'atelier-drift-'));
const files = run('git', ['ls-files', '-co', '--exclude-standard'], root).output.split('\n').filter((file) => file !== '' && existsSync(join(root, file)));

function run(command, args, cwd = copy, env = {}) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 1 << 28, timeout: 180_000, env: { ...process.env, ...env } });
  return { ok: status === 0, output: `${stdout}${stderr}` };
}
const node = (args, env) => run(process.execPath, args, copy, env);

function lay() {
  for (const file of files) {
    mkdirSync(dirname(join(copy, file)), { recursive: true });
    copyFileSync(join(root, file), join(copy, file));
  }
}

function mistake({ name, file, from, to }) {
  const path = join(copy, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`"${name}" does not fit the tree any more: ${file} has no ${from}`);
  writeFileSync(path, after);
}

/** Each says what was found, by the drift: a gate that is red for another reason, such as a tree that does not build, has caught nothing. */
const catchers = {
  compiler() {
    const { ok, output } = node(['node_modules/typescript/bin/tsc']);
    return () => (ok ? '' : output);
  },
  start() {
    const built = node(['scripts/build.mjs']);
    // There is no database: it does not come so far.
    const { ok, output } = node(['dist/src/main.js'], { NODE_ENV: 'test', DATABASE_URL: 'postgresql://127.0.0.1:1/none', ISSUER_URL: 'http://127.0.0.1:1/', AUTH0_AUDIENCE: 'http://127.0.0.1:1/', PORT: '0' });
    return () => (built.ok && !ok ? output : '');
  },
  test(drifts) {
    const built = node(['scripts/build.mjs']);
    if (!built.ok) throw new Error(`what only a test can catch has to compile (${drifts.map(({ name }) => name).join(', ')}):\n${built.output}`);
    const report = join(copy, 'jest.json');
    const { output } = node(['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', '--json', '--outputFile', report, '--runTestsByPath', ...new Set(drifts.map(({ test }) => test))], { NO_COLOR: '1' });
    if (!existsSync(report)) return () => output;
    const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
    return ({ test }) => testResults.find(({ name }) => name.endsWith(test)).message;
  },
};

function judge({ by, contract, drifts }) {
  drifts.forEach(mistake);
  const generated = contract ? node(['scripts/generate.mjs']) : { ok: true };
  if (!generated.ok) throw new Error(`the drifted contract can not be generated (${drifts.map(({ name }) => name).join(', ')}):\n${generated.output}`);
  const found = catchers[by](drifts);
  lay();
  return drifts.map((drift) => {
    const output = found(drift);
    const said = output.split('\n').find((line) => drift.says.test(line))?.trim();
    console.log(`${said ? 'caught' : 'MISSED'}  ${drift.name.padEnd(52)}  ${(drift.test ?? by).padEnd(40)}  ${(said ?? output.trim().split('\n').at(-1)).slice(0, 120)}`);
    return said !== undefined;
  });
}

const [wish = ''] = process.argv.slice(2);
const chosen = batches.map((batch) => ({ ...batch, drifts: batch.drifts.filter(({ name }) => wish === '--apart' || name.includes(wish)) })).filter(({ drifts }) => drifts.length > 0)
  .flatMap((batch) => (wish === '--apart' ? batch.drifts.map((drift) => ({ ...batch, drifts: [drift] })) : [batch]));
let results = [];
try {
  lay();
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const clean = node(['node_modules/typescript/bin/tsc']);
  if (!clean.ok) throw new Error(`the tree does not compile before any drift:\n${clean.output}`);
  results = chosen.flatMap(judge);
} finally {
  rmSync(copy, { recursive: true, force: true });
}
const caught = results.filter(Boolean).length;
console.log(`${caught} of ${results.length} drifts caught`);
process.exit(caught === results.length && caught > 0 ? 0 : 1);
