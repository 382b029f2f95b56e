// What is agreed about workflows here and no linter asks: what a step runs is a program of this repository that a person can run too, each job ends
// some time, nothing forgives a failure, and `ok` waits for every other job.
//   node scripts/ci/conventions.mjs
import { existsSync, readFileSync } from 'node:fs';
import { actions, workflows } from './workflows.mjs';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
// Of others' programs, these alone, in one line.
const others = /^(npm (ci|rebuild) --ignore-scripts|docker load --input )/;
const wrong = [];
let steps = 0;

/** What is wrong with the call that a step runs. */
function call(run) {
  if (run.includes('\n') || run.includes('||') || run.includes('${{')) return 'is more than a call of a script';
  const [, script, test] = /^npm (?:run --silent ([\w:-]+)|(test) )/.exec(run) ?? [];
  const file = /^(?:node )?(scripts\/\S+)/.exec(run)?.[1];
  const ours = script ?? test ? scripts[script ?? test] !== undefined : file ? existsSync(file) : others.test(run);
  return ours ? undefined : 'runs nothing of this repository';
}

function step(where, { run, uses = './', with: given, ...rest }) {
  steps += 1;
  const say = (what) => wrong.push(`${where}: ${what}`);
  if (rest['continue-on-error'] !== undefined) say('continue-on-error forgives a failure');
  if (uses.startsWith('actions/checkout@') && given?.['persist-credentials'] !== false) say('the checkout keeps its credentials');
  if (!uses.startsWith('./') && !/@[0-9a-f]{40}$/.test(uses)) say(`${uses} is not pinned by SHA`);
  const fault = run && call(run);
  if (fault) say(`"${run}" ${fault}`);
}

for (const [name, workflow] of Object.entries(workflows())) {
  if (Object.keys(workflow.permissions ?? { all: true }).length > 0) wrong.push(`${name}: permissions are not {} at the top`);
  if (!workflow.concurrency) wrong.push(`${name}: no concurrency`);
  for (const [id, job] of Object.entries(workflow.jobs)) {
    if (!job.permissions) wrong.push(`${name}/${id}: no permissions`);
    if (!job.uses && !job['timeout-minutes']) wrong.push(`${name}/${id}: no timeout-minutes`);
    for (const one of job.steps ?? []) step(`${name}/${id}`, one);
  }
  const { ok, ...jobs } = workflow.jobs;
  const forgotten = Object.keys(jobs).filter((id) => ok && !ok.needs.includes(id));
  if (forgotten.length > 0) wrong.push(`${name}: ok does not wait for ${forgotten.join(', ')}`);
}
for (const [name, { runs }] of Object.entries(actions())) for (const one of runs.steps) step(`actions/${name}`, one);

for (const line of wrong) console.error(line);
console.log(`conventions: ${wrong.length || 'nothing'} in ${steps} steps`);
process.exit(wrong.length > 0 || steps === 0 ? 1 : 0);
