import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { cloud, contractSha256, deployment, image, revision } from './cloud.mjs';

const updates = ({ calls }) => calls.filter((call) => call.startsWith('update')).map((call) => call.slice('update '.length));
const rollout = (account) => account.run('deploy/rollout', 'c8', contractSha256, image(8));

/** A rollout that is red, after which the service runs what it ran before. */
async function goesBack(wishes, says) {
  await using account = await cloud(wishes);
  const { code, said } = await rollout(account);
  assert.equal(code, 1, said);
  assert.match(said, says);
  assert.match(said, /as before: .*:7/);
  assert.deepEqual(updates(account.state()), [revision(8), revision(7)]);
  assert.deepEqual(account.state().tags, {});
}

test('a rollout migrates first, then moves the service, and marks what has answered', async () => {
  await using account = await cloud();
  const { code, said } = await rollout(account);
  assert.equal(code, 0, said);
  const { calls, tags } = account.state();
  assert.deepEqual(calls.filter((call) => !call.startsWith('tofu')), ['migrate', `update ${revision(8)}`]);
  assert.deepEqual(tags[revision(8)], [{ key: 'verifiedCommit', value: 'c8' }, { key: 'verifiedContract', value: contractSha256 }, { key: 'verifiedImage', value: image(8) }]);
});

test('a rollback by ECS itself, which is COMPLETED too, is red', () => goesBack(
  { answers: { [revision(8)]: [[deployment(revision(8), 'IN_PROGRESS')], [deployment(revision(7), 'COMPLETED')]] } }, /ECS has gone back to .*:7/));

test('a rollout that has FAILED is red', () => goesBack({ answers: { [revision(8)]: [[deployment(revision(8), 'FAILED')]] } }, /it is FAILED/));

test('a rollout that never ends is red', () => goesBack({ answers: { [revision(8)]: [[deployment(revision(8), 'IN_PROGRESS')]] } }, /not settled after 2 s/));

test('COMPLETED while tasks of before still run is not the end', () => goesBack(
  { answers: { [revision(8)]: [[deployment(revision(8)), deployment(revision(7), 'COMPLETED', 'ACTIVE')]] } }, /not settled after 2 s/));

test('another commit behind the load balancer is red', () => goesBack({ commits: { [revision(7)]: 'c7', [revision(8)]: 'c7' } }, /answers as c7 .* and should as c8/));

// As when the task definition does not tell it, which the nightly scan and the search for drift would find out much later.
test('an instance that does not say from which image it runs is red', () => goesBack({ images: {} }, /answers as c8 .* none, and should as c8/));

test('another contract behind the load balancer is red, whatever it says of itself', () => goesBack({ contracts: { [revision(8)]: '{}' } }, /openapi.json has the SHA-256/));

for (const [what, migrated] of Object.entries({ 'ends with 1': [{ name: 'migrate', exitCode: 1 }], 'never runs': [{ name: 'migrate', reason: 'CannotPullContainerError' }], 'does not start': null, 'has no container': [] })) {
  test(`nothing moves after a migration that ${what}`, async () => {
    await using account = await cloud({ migrated });
    const { code, said } = await rollout(account);
    assert.equal(code, 1, said);
    assert.match(said, /the migration has (failed|not started)/);
    assert.deepEqual(updates(account.state()), []);
  });
}

const verified = (number) => Object.entries({ verifiedCommit: `c${number}`, verifiedContract: contractSha256, verifiedImage: image(number) }).map(([key, value]) => ({ key, value }));

test('a rollback passes over what was never verified', async () => {
  await using account = await cloud({ now: [deployment(revision(8))], tags: { [revision(6)]: verified(6) } });
  const { code, said } = await account.run('deploy/rollback', '');
  assert.equal(code, 0, said);
  assert.deepEqual(updates(account.state()), [revision(6)]);
});

test('a rollback to a task definition that is named, but not to one that was never verified', async () => {
  await using account = await cloud({ now: [deployment(revision(8))], tags: { [revision(6)]: verified(6) } });
  assert.equal((await account.run('deploy/rollback', 'atelier-dev:7')).code, 1);
  assert.deepEqual(updates(account.state()), []);
  assert.equal((await account.run('deploy/rollback', 'atelier-dev:6')).code, 0);
});

test('no rollback where nothing was ever verified', async () => {
  await using account = await cloud();
  const { code, said } = await account.run('deploy/rollback', '');
  assert.equal(code, 1);
  assert.match(said, /was ever verified/);
});

test('a plan that would lose data is refused, and another is saved', async () => {
  await using losing = await cloud({ changes: [{ address: 'aws_rds_cluster.main', type: 'aws_rds_cluster', change: { actions: ['delete', 'create'] } }] });
  const { code, said } = await losing.run('deploy/plan', 'dev', image(8));
  assert.equal(code, 1);
  assert.match(said, /aws_rds_cluster\.main/);
  await using growing = await cloud({ changes: [{ address: 'aws_rds_cluster.main', type: 'aws_rds_cluster', change: { actions: ['update'] } }] });
  assert.equal((await growing.run('deploy/plan', 'dev', image(8))).code, 0);
  assert.equal((await growing.run('deploy/apply', 'dev')).code, 0);
  assert.match(growing.state().calls.at(-1), /apply .*dev\.plan$/);
});

test('an image without a digest is neither planned nor trusted', async () => {
  await using account = await cloud();
  for (const [program, ...args] of [['deploy/plan', 'dev', 'atelier/api:latest'], ['release/trust', 'atelier/api:latest', 'v1.0.0', 'c8']]) {
    const { code, said } = await account.run(program, ...args);
    assert.equal(code, 1);
    assert.match(said, /by its digest/);
  }
});

test('what the rollout must know comes from the outputs, and none may be missing', async () => {
  await using account = await cloud();
  const { said } = await account.run('deploy/outputs');
  assert.equal(JSON.parse(said.replace('deployed=', '')).task_definition_arns.api, revision(8));
  await using bare = await cloud({ outputs: { url: { value: 'https://x' } } });
  assert.notEqual((await bare.run('deploy/outputs')).code, 0);
});

const head = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
const running = { commits: { [revision(7)]: head } };

test('drift is what a plan with the running image would change', async () => {
  await using same = await cloud(running);
  const { code, said } = await same.run('deploy/drift', 'dev');
  assert.equal(code, 0, said);
  assert.match(same.state().calls.at(-1), new RegExp(`-var=image=${image(7)}$`));
  await using other = await cloud({ ...running, changes: [{}] });
  assert.equal((await other.run('deploy/drift', 'dev')).code, 2);
});

test('drift is looked for in the infrastructure of the commit that runs, not in what was merged since', async () => {
  await using account = await cloud(running);
  assert.equal((await account.run('deploy/drift', 'dev')).code, 0);
  const [own, ...released] = account.state().calls.map((call) => /-chdir=(\S+)/.exec(call)[1]);
  assert.equal(own, 'infra');
  assert.match(released.at(-1), /^\/.*\/infra$/);
});

test('nothing is planned for a commit that was never merged, nor with an image that is none', async () => {
  await using stranger = await cloud({ commits: { [revision(7)]: 'a'.repeat(40) } });
  await using unmarked = await cloud({ ...running, images: {} });
  for (const [account, says] of [[stranger, /which is none of this branch/], [unmarked, /no image with a digest/]]) {
    const { code, said } = await account.run('deploy/drift', 'dev');
    assert.equal(code, 1, said);
    assert.match(said, says);
    assert.ok(!account.state().calls.some((call) => / plan /.test(call)));
  }
});
