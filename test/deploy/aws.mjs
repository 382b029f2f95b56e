// Stands in for the AWS CLI: answers what the programs under scripts/deploy/ ask, from the file that STATE names, and writes down what they did.
import { readFileSync, writeFileSync } from 'node:fs';

const [service, command, ...args] = process.argv.slice(2);
const state = JSON.parse(readFileSync(process.env.STATE, 'utf8'));
const option = (name) => args[args.indexOf(`--${name}`) + 1];
const full = (name) => (name.startsWith('arn:') ? name : `arn:aws:ecs:eu-central-1:123456789012:task-definition/${name}`);
const deployment = (taskDefinition, rolloutState, status) => ({ status, taskDefinition, rolloutState });

const commands = {
  'describe-services'() {
    const [next, ...later] = state.answers.current ?? [];
    if (next) {
      state.now = next;
      state.answers.current = later;
    }
    const count = state.now.some(({ rolloutState }) => rolloutState === 'IN_PROGRESS') ? 1 : 2;
    return { services: [{ deployments: state.now, runningCount: count, desiredCount: 2 }] };
  },
  'update-service'() {
    const wanted = option('task-definition');
    const before = state.now.find(({ status }) => status === 'PRIMARY').taskDefinition;
    state.calls.push(`update ${wanted}`);
    state.now = [deployment(wanted, 'IN_PROGRESS', 'PRIMARY'), deployment(before, 'COMPLETED', 'ACTIVE')];
    state.answers.current = state.answers[wanted] ?? [state.now, [deployment(wanted, 'COMPLETED', 'PRIMARY')]];
    return {};
  },
  'run-task'() {
    state.calls.push('migrate');
    return state.migrated ? { tasks: [{ taskArn: 'task-1' }] } : { tasks: [], failures: [{ reason: 'RESOURCE:ENI' }] };
  },
  wait: () => ({}),
  'describe-tasks': () => ({ tasks: [{ stoppedReason: 'it ended', containers: state.migrated }] }),
  'tag-resource'() {
    state.tags[option('resource-arn')] = args.filter((text) => text.startsWith('key=')).map((text) => /^key=(\w+),value=(.*)$/.exec(text)).map(([, key, value]) => ({ key, value }));
    return {};
  },
  'list-task-definitions': () => ({ taskDefinitionArns: Object.keys(state.commits).reverse() }),
  'describe-task-definition'() {
    const arn = full(option('task-definition'));
    return { taskDefinition: { taskDefinitionArn: arn }, tags: state.tags[arn] };
  },
};

if (service !== 'ecs' || !commands[command]) throw new Error(`nobody asks AWS for ${service} ${command}`);
console.log(JSON.stringify(commands[command]()));
writeFileSync(process.env.STATE, JSON.stringify(state));
