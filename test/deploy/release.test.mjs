import assert from 'node:assert/strict';
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
