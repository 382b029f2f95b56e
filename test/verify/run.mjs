// Verifies a running instance against the contract, by nothing but its address, and writes what was seen.
//   npm run verify -- --url http://127.0.0.1:3000 [--issuer-folder .data/issuer] [--quota-url URL] [--only getProduct] [--no-fuzz | --require-fuzz] [--out test-results]
// Tokens are signed with the keys of a local issuer, or given: VERIFY_CUSTOMER_TOKEN, VERIFY_OTHER_TOKEN (two customers) and
// VERIFY_STAFF_TOKEN (with every scope). --quota-url is a second instance with a quota so small that it can be used up.
// Fuzzing is left out where it can not be done, and the report says so; with --require-fuzz nothing is begun then.
// Ends with 1 if an answer is not declared, or a declared one was not seen. It makes things on the instance and leaves them there.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { operations } from '../../dist/src/contract/document.js';
import { Missing, pythonWith } from '../support/python.mjs';
import { faultsOf, judge, percent } from './judge.mjs';
import { page } from './page.mjs';

const { values: options } = parseArgs({ options: {
  url: { type: 'string' }, 'issuer-folder': { type: 'string' }, 'quota-url': { type: 'string' }, only: { type: 'string' }, 'no-fuzz': { type: 'boolean' }, 'require-fuzz': { type: 'boolean' }, out: { type: 'string', default: 'test-results' },
} });

/** What the instance says of itself. @throws Error in a sentence */
async function discover(url) {
  const get = async (path) => {
    const response = await fetch(`${url}${path}`).catch((error) => { throw new Error(`${url} does not answer: ${error.cause?.message ?? error.message}.`); });
    if (!response.ok) throw new Error(`${url}${path} answered ${response.status}.`);
    return response.json();
  };
  return { meta: await get('/v1/meta'), resource: await get('/.well-known/oauth-protected-resource') };
}

const run = (command, args, env) => new Promise((done) => { spawn(command, args, { stdio: 'inherit', env }).once('exit', (code) => done(code ?? 1)); });

function environment(url, { resource, authorization_servers: [issuer] }, record) {
  const env = { ...process.env, TEST_API: url, TEST_ISSUER: issuer, TEST_AUDIENCE: resource, VERIFY_RECORD: record };
  for (const name of ['TEST_DATABASE_URL', 'TEST_API_2', 'TEST_ISSUER_FOLDER', 'VERIFY_QUOTA_URL']) delete env[name];
  if (options['issuer-folder']) env.TEST_ISSUER_FOLDER = resolve(options['issuer-folder']);
  else if (!['CUSTOMER', 'OTHER', 'STAFF'].every((who) => env[`VERIFY_${who}_TOKEN`])) throw new Error('Whose tokens? Give --issuer-folder, or VERIFY_CUSTOMER_TOKEN, VERIFY_OTHER_TOKEN and VERIFY_STAFF_TOKEN.');
  if (options['quota-url']) env.VERIFY_QUOTA_URL = options['quota-url'];
  return env;
}

/** Runs the tests by Jest. @returns a check for the report */
async function tests(name, patterns, env, folder) {
  const output = join(folder, `${name}.json`);
  const flags = env.TEST_ISSUER_FOLDER ? [] : ['--runInBand'];
  await run(process.execPath, ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js', '-c', 'jest.verify.config.mjs', '--silent', '--json', `--outputFile=${output}`, ...flags, ...patterns], env);
  const { numPassedTests, numFailedTests, numFailedTestSuites, testResults } = JSON.parse(readFileSync(output, 'utf8'));
  const failed = testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status === 'failed').map(({ fullName }) => fullName);
  return { name, state: numFailedTests + numFailedTestSuites === 0 ? 'good' : 'failed', detail: `${numPassedTests} passed, ${numFailedTests} failed${failed.length ? `: ${failed.join('; ')}` : ''}` };
}

/** Why the instance can not be fuzzed from here; undefined if it can. */
async function whyNoFuzz(url) {
  if (options['no-fuzz']) return '--no-fuzz was given.';
  if (!options['issuer-folder']) return 'It needs tokens of its own, and so the keys of the issuer.';
  const { ok } = await fetch(`${url}/v1/products/019a0d3c-6a00-7000-8000-000000000001`);
  if (!ok) return 'The instance does not have the demo catalog.';
  try { pythonWith('test/fuzz/requirements.txt'); } catch (error) {
    if (error instanceof Missing) return error.message;
    throw error;
  }
  return undefined;
}

/** Lets schemathesis try the instance, shortly, where it finds what the contract's examples speak of. */
async function fuzz(url, why) {
  const name = 'schemathesis';
  if (why) return { name, state: 'left out', detail: why };
  const code = await run(process.execPath, ['test/fuzz/run.mjs', '--short', '--url', url, '--issuer-folder', options['issuer-folder']], process.env);
  return code === 0 ? { name, state: 'good', detail: 'a short run found nothing' } : { name, state: 'failed', detail: 'it found something: see its output' };
}

async function verify(folder) {
  if (!options.url) throw new Error('Which instance? Give --url http://127.0.0.1:3000');
  const url = options.url.replace(/\/+$/, '');
  const { meta, resource } = await discover(url);
  const record = join(folder, 'seen.ndjson');
  writeFileSync(record, '');
  const env = environment(url, resource, record);
  const why = await whyNoFuzz(url);
  if (why && options['require-fuzz']) throw new Error(`The instance can not be fuzzed from here, and must be. ${why}`);
  const checks = [];
  if (options.only) checks.push(await tests('tests', [`test/operations/${options.only}.test.ts`], env, folder));
  else {
    checks.push(await tests('tests', ['--testPathIgnorePatterns=quota.test'], env, folder));
    checks.push(await fuzz(url, why));
    checks.push(await tests('quota', ['test/verify/quota.test.ts'], env, folder));
  }
  const notes = readFileSync(record, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line));
  const judged = judge([...operations.values()].filter(({ operationId }) => !options.only || operationId === options.only), notes);
  const faults = [...checks.filter(({ state }) => state === 'failed').map(({ name, detail }) => `${name}: ${detail}`), ...(options.only ? [] : faultsOf(judged))];
  return { title: 'Contract report', url, when: new Date().toISOString(), instance: meta, totals: judged.totals, faults, checks, rows: judged.rows };
}

const folder = mkdtempSync(join(tmpdir(), 'atelier-verify-'));
try {
  const report = await verify(folder);
  mkdirSync(options.out, { recursive: true });
  writeFileSync(join(options.out, 'contract-report.json'), `${JSON.stringify(report, null, 1)}\n`);
  writeFileSync(join(options.out, 'contract-report.html'), page(report));
  for (const [what, count] of Object.entries(report.totals)) console.log(`${what.padEnd(11)} ${String(percent(count)).padStart(5)} %   ${count.seen} of ${count.of}${count.exceptions ? `, and ${count.exceptions} excepted` : ''}`);
  for (const { name, state, detail } of report.checks) console.log(`${name.padEnd(13)} ${state}: ${detail}`);
  for (const fault of report.faults) console.log(`FAULT ${fault}`);
  console.log(`${report.faults.length === 0 ? 'The instance is what the contract says' : 'The instance is not what the contract says'}: ${join(options.out, 'contract-report.html')}`);
  process.exitCode = report.faults.length === 0 ? 0 : 1;
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
