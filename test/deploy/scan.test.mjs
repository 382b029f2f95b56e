import assert from 'node:assert/strict';
import { readFileSync, readdirSync, rmSync } from 'node:fs';
import { test } from 'node:test';
import { pretended } from './pretended.mjs';

// As Trivy's own: whatever it searches, the tool has one name, and nothing says which run this is.
const trivy = `
while [ $# -gt 0 ]; do case $1 in --output) output=$2; shift ;; --format) format=$2; shift ;; esac; shift; done
if [ "$format" = sarif ]; then echo '{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"Trivy"}},"results":[]}]}' > "$output"; fi
if [ "$format" = json ]; then echo '{}' > "$output"; fi`;

/** What code scanning tells runs apart by. */
async function keys(args, env) {
  const results = 'test-results/scan';
  rmSync(results, { recursive: true, force: true });
  using programs = pretended({ trivy });
  assert.equal((await programs.run('scripts/scan.sh', args, { env })).code, 0);
  const files = readdirSync(results);
  assert.deepEqual(files.filter((name) => !name.endsWith('.sarif')), [], 'the folder is given to code scanning as it is');
  return files.flatMap((name) => JSON.parse(readFileSync(`${results}/${name}`, 'utf8')).runs.map(({ tool, automationDetails }) => `${tool.driver.name} ${automationDetails?.id}`)).sort();
}

test('what the scan found can be told apart by code scanning', async () => {
  assert.deepEqual(await keys(['atelier:local'], {}), ['Trivy trivy-config/', 'Trivy trivy-image/', 'Trivy trivy-licences/', 'Trivy trivy-tree/']);
  assert.deepEqual(await keys(['atelier:local', '--image-only'], { SCAN_CATEGORY: 'running' }), ['Trivy running-image/', 'Trivy running-licences/']);
});
