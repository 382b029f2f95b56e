// The lock file names no host, so that everybody installs from the registry they trust, and fixes what comes by its hash. Packages for platforms
// that a registry at hand does not carry have no hash; npm refuses to install those unless they are optional, which is asked for here too.
import { judge, lock } from './packages.mjs';

function check(packages) {
  const wrong = [];
  for (const [folder, { resolved, integrity, optional, link }] of Object.entries(packages)) {
    if (folder === '' || link) continue;
    if (resolved) wrong.push(`${folder} comes from ${resolved}`);
    if (!integrity?.startsWith('sha512-') && !optional) wrong.push(`${folder} has no SHA-512`);
  }
  return wrong;
}

const packages = lock();
const planted = judge('lock file', packages, check, {
  'a host': { ...packages, 'node_modules/x': { integrity: 'sha512-x', resolved: 'https://example.com/x.tgz' } },
  'a package without a hash': { ...packages, 'node_modules/x': {} },
});
const bare = Object.values(packages).filter(({ integrity, optional }) => optional && !integrity).length;
console.log(`lock file: ${Object.keys(packages).length - 1} packages, no host; ${bare} optional ones for other platforms without a hash; ${planted} planted faults found`);
