import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pretended } from './pretended.mjs';

/** Publishes a packed client at a registry that answers so when it is asked for the version. */
async function publish(answer, checksum) {
  using programs = pretended({ npm: `[ "$1" != view ] || { ${answer('$INTEGRITY')}; }` });
  mkdirSync(join(programs.folder, 'package'));
  writeFileSync(join(programs.folder, 'package/package.json'), JSON.stringify({ name: '@atelier/client', version: '1.0.0' }));
  const file = join(programs.folder, 'client.tgz');
  execFileSync('tar', ['-czf', file, '-C', programs.folder, 'package']);
  const hash = (algorithm, encoding) => createHash(algorithm).update(readFileSync(file)).digest(encoding);
  const { code, said } = await programs.run('scripts/release/client.sh', [file, checksum ?? hash('sha256', 'hex')], { env: { INTEGRITY: `sha512-${hash('sha512', 'base64')}` } });
  return { code, said, published: programs.calls().filter((call) => call.startsWith('npm publish')).map((call) => call.replace(file, 'client.tgz')) };
}

test('the client that was tested is published, and no other file', async () => {
  const nothing = () => 'exit 1';
  assert.deepEqual(await publish(nothing), { code: 0, said: '', published: ['npm publish client.tgz --access public --provenance'] });
  const { code, published } = await publish(nothing, '0'.repeat(64));
  assert.deepEqual([code, published], [1, []]);
});

test('a client that is published stays as it is, and a release that is run again goes on', async () => {
  const same = await publish((integrity) => `echo "\\"${integrity}\\""`);
  assert.deepEqual([same.code, same.published], [0, []]);
  const other = await publish(() => `echo '"sha512-other"'`);
  assert.deepEqual([other.code, other.published], [1, []]);
  assert.match(other.said, /is another file/);
});

test('a pull request is told once, and not more than GitHub takes', async () => {
  using programs = pretended({ gh: 'cat > "$HERE/comment"' });
  const file = join(programs.folder, 'contract-diff.md');
  const told = async (text) => {
    writeFileSync(file, text);
    assert.equal((await programs.run('scripts/contract-diff/post.sh', [file, '7'])).code, 0);
    return readFileSync(join(programs.folder, 'comment'), 'utf8');
  };
  assert.equal(await told('**Refused.**\n'), '**Refused.**\n');
  assert.deepEqual(programs.calls(), ['gh pr comment 7 --body-file - --edit-last --create-if-none']);
  const long = await told('x'.repeat(70_000));
  assert.ok(long.length < 65_536);
  assert.match(long, /It goes on in the summary/);
});
