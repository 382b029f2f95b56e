// Compares generated/openapi.json with the contract of the branch that it goes to and with that of the last release. Ends with 1 if it
// breaks what partners rely on and its major version does not say so; test-results/contract-diff.md is the comment.
//   npm run contract:diff [-- --base <commit, branch, tag or file>]      BASE_REF, or main, or on main the commit before
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { comment } from './comment.mjs';
import { judged } from './compare.mjs';
import { base, completed, contractAt, current, releases, versionOf } from './versions.mjs';

const { values } = parseArgs({ options: { base: { type: 'string' } } });
const whole = completed();
const { where, name, past } = values.base ? { where: values.base, name: values.base, past: false } : base();
const [release] = releases();
const released = release && contractAt(release);
const revision = current();

const places = new Map([[where, name], [release, release]].filter(([place]) => place));
const comparisons = [...places].flatMap(([place, called]) => {
  const text = contractAt(place);
  if (text === undefined) return [];
  const result = judged(text, revision, released && versionOf(released));
  // What main has already was judged before it came there. Until the first release nobody builds on it, and it is only told.
  const told = past && !released && result.refused;
  return [{ against: `${called} (${result.from})`, ...result, told, refused: result.refused && !told }];
});
const nothing = whole
  ? 'There is no earlier commit with a contract, and no release: this is the first.'
  : 'The history is cut off here and could not be fetched, so that neither the commit before nor a release is known. **This says nothing about what breaks.**';
const text = comparisons.map(comment).join('\n\n')
  || `## The contract ${versionOf(revision)}, compared with nothing\n\n${nothing}`;
mkdirSync('test-results', { recursive: true });
writeFileSync('test-results/contract-diff.md', `${text}\n`);
if (process.env.GITHUB_STEP_SUMMARY) appendFileSync(process.env.GITHUB_STEP_SUMMARY, `${text}\n`);
console.log(text);
process.exit(comparisons.some(({ refused }) => refused) ? 1 : 0);
