import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { pretended } from './pretended.mjs';
import { repository } from './repository.mjs';

test('what is deployed is what stands at the tag', async () => {
  using own = repository();
  using none = pretended({});
  const first = own.commit({ a: '1' });
  own.git('tag', 'v1.0.0');
  const second = own.commit({ a: '2' });
  own.git('tag', '-a', 'v1.0.1', '-m', 'annotated');
  const at = async (...args) => (await none.run('scripts/deploy/at.sh', args, { cwd: own.folder })).code;
  assert.equal(await at('v1.0.1', second), 0);
  assert.equal(await at('v1.0.1', first), 1, 'another commit than is checked out');
  assert.equal(await at('v1.0.0', second), 1, 'a commit that is not the tag\'s');
  own.git('branch', 'v9.9.9');
  assert.equal(await at('v9.9.9', second), 1, 'a branch that is called as a tag would be');
  assert.equal(await at('main', second), 1);
});

/** Pushes as the release does, at a registry that answers so when it is asked for the version. */
async function push(answer) {
  const digest = `sha256:${'d'.repeat(64)}`;
  using programs = pretended({
    docker: `case "$1 $2" in
      "image inspect") case "$4" in *Id*) echo sha256:built ;; *) [ -e "$HERE/known" ] && echo atelier/api@${digest} ;; esac ;;
      "manifest inspect") ${answer} ;;
      "push "* | "pull "*) touch "$HERE/known" ;;
    esac`,
    sha256sum: 'cat > "$HERE/checked"',
  });
  const { code, printed, said } = await programs.run('scripts/release/push.sh', ['image.tar', 'abc', 'atelier/api', '1.0.0']);
  return { code, printed, said, moved: programs.calls().filter((call) => /^docker (push|pull) /.test(call)).map((call) => call.split(' ')[1]), digest };
}

test('a version that is not published is pushed', async () => {
  const { code, printed, moved, digest } = await push('echo "no such manifest: docker.io/atelier/api:1.0.0" >&2; exit 1');
  assert.equal(code, 0);
  assert.deepEqual(moved, ['push']);
  assert.equal(printed, `digest=${digest}\nimage=atelier/api@${digest}\n`);
});

for (const [what, error] of Object.entries({ 'is limited': 'toomanyrequests: You have reached your pull rate limit.', 'knows us not': 'unauthorized: authentication required', 'is away': 'dial tcp: i/o timeout' })) {
  test(`nothing is pushed where the registry ${what}`, async () => {
    const { code, said, moved } = await push(`echo "${error}" >&2; exit 1`);
    assert.equal(code, 1);
    assert.deepEqual(moved, []);
    assert.match(said, /is not known/);
  });
}

test('a version that is published stays as it is, and a release that is run again goes on with it', async () => {
  const other = await push(`echo '{"config":{"digest":"sha256:other"}}'`);
  assert.deepEqual([other.code, other.moved], [1, []]);
  const list = await push(`echo '{"manifests":[]}'`);
  assert.deepEqual([list.code, list.moved], [1, []]);
  const same = await push(`echo '{"config":{"digest":"sha256:built"}}'`);
  assert.deepEqual([same.code, same.moved], [0, ['pull']]);
  assert.match(same.printed, /^image=atelier\/api@sha256:d+$/m);
});

const json = (value) => JSON.stringify(value);
const versioned = (version, more = {}) => ({
  'package.json': json({ version }), 'package-lock.json': json({ version }), 'clients/typescript/package.json': json({ version }), 'generated/openapi.json': json({ info: { version }, ...more }),
});

test('what is released has one version, is on main, and has no other contract than a release before of that version', async () => {
  using own = repository();
  using none = pretended({});
  const facts = async (tag) => none.run('scripts/release/facts.sh', [tag], { cwd: own.folder });
  const main = (commit) => own.git('update-ref', 'refs/remotes/origin/main', commit);
  const refused = async (tag, says) => {
    const { code, said } = await facts(tag);
    assert.equal(code, 1);
    assert.match(said, says);
  };

  const first = own.commit(versioned('1.0.0'));
  await refused('v1.0.0', /main does not have/);
  main(first);
  own.git('tag', 'v1.0.0');
  await refused('v1.0.1', /the version is 1\.0\.0/);
  const { code, printed } = await facts('v1.0.0');
  assert.equal(code, 0);
  assert.match(printed, new RegExp(`^version=1\\.0\\.0\ncommit=${first}\ncontract=[0-9a-f]{64}\n$`));

  own.commit({ 'clients/typescript/package.json': json({ version: '1.1.0' }) });
  await refused('v1.0.0', /There is one version, and these differ: .*package\.json 1\.1\.0/);

  // Released by another tag, as when the version and the tag were not one yet.
  main(own.commit(versioned('1.1.0')));
  own.git('tag', 'v0.9.0');
  main(own.commit(versioned('1.1.0', { paths: {} })));
  await refused('v1.1.0', /v0\.9\.0 has released another contract as 1\.1\.0/);
  main(own.commit(versioned('1.2.0', { paths: {} })));
  assert.equal((await facts('v1.2.0')).code, 0);
});

test('a base that has a newer digest is told', async () => {
  const pinned = [...readFileSync('Dockerfile', 'utf8').matchAll(/^ARG \w+_BASE=(.+)@(.+)$/gm)];
  assert.equal(pinned.length, 2);
  const answers = (digests) => `case "$6" in ${pinned.map(([, base], index) => `${base}) echo ${digests[index]} ;;`).join(' ')} esac`;
  const bases = async (does) => {
    using programs = pretended({ docker: does });
    const { code, printed } = await programs.run('scripts/ci/bases.sh', []);
    return { code, printed };
  };
  const now = pinned.map(([, , digest]) => digest);
  assert.equal((await bases(answers(now))).code, 0);
  const { code, printed } = await bases(answers([now[0], 'sha256:new']));
  assert.equal(code, 1);
  assert.match(printed, /sha256:new now/);
  assert.equal((await bases('exit 1')).code, 1);
});
