// Compares generated/openapi.json with the contract of the branch that it goes to and with that of the last release. Ends with 1 if it
// breaks what partners rely on and its major version does not say so; test-results/contract-diff.md is the comment.
//   npm run contract:diff [-- --base <commit, branch, tag or file>]      BASE_REF, or main
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { comment } from './comment.mjs';
import { judged } from './compare.mjs';
import { baseRef, contractAt, current, releases, versionOf } from './versions.mjs';

const { values } = parseArgs({ options: { base: { type: 'string' } } });
const base = values.base ?? baseRef();
const [release] = releases();
const released = release && contractAt(release);
const revision = current();

const comparisons = [...new Set([base, release])].filter(Boolean).flatMap((where) => {
  const text = contractAt(where);
  if (text === undefined) console.log(`${where} has no contract to compare with.`);
  return text === undefined ? [] : [{ where, ...judged(text, revision, released && versionOf(released)) }];
});
const text = comparisons.map(({ where, from, ...result }) => comment({ against: `${where} (${from})`, ...result })).join('\n\n');
mkdirSync('test-results', { recursive: true });
writeFileSync('test-results/contract-diff.md', `${text}\n`);
if (process.env.GITHUB_STEP_SUMMARY) appendFileSync(process.env.GITHUB_STEP_SUMMARY, `${text}\n`);
console.log(text);
process.exit(comparisons.some(({ refused }) => refused) ? 1 : 0);
