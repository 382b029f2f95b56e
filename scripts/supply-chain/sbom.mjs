// Compares what syft has found in the image with the lock file: every package is there in that version, and no other.
//   node scripts/supply-chain/sbom.mjs <syft.json>
import { readFileSync } from 'node:fs';
import { judge, lock } from './packages.mjs';

const app = '/app/';
const wanted = new Map(Object.entries(lock()).filter(([folder, { dev, optional, devOptional }]) => folder !== '' && !dev && !optional && !devOptional));
const isRoot = (folder) => /(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/.test(folder);

// The base brings Debian's packages, and node as a binary.
const isBase = ({ name, type }) => type === 'deb' || (type === 'binary' && name === 'node');
// Ourselves; and a package.json inside of a package, which is one of its files.
const isPart = (folder) => folder === '' || (!isRoot(folder) && [...wanted.keys()].some((outer) => folder.startsWith(`${outer}/`)));

function check(artifacts) {
  const wrong = [];
  const found = new Set();
  for (const { name, version, type, locations } of artifacts.filter((artifact) => !isBase(artifact))) {
    if (type !== 'npm') wrong.push(`${name} ${version} is of type ${type}, at ${locations[0]?.path}`);
    for (const { path } of locations) {
      const folder = path.slice(app.length).replace(/\/?package\.json$/, '');
      if (!path.startsWith(app)) wrong.push(`${name} ${version} lies outside of ${app}: ${path}`);
      else if (isPart(folder)) continue;
      else if (wanted.get(folder)?.version !== version) wrong.push(`${folder} ${version} is not in the lock file, which has ${wanted.get(folder)?.version ?? 'no such package'}`);
      else found.add(folder);
    }
  }
  for (const folder of wanted.keys()) if (!found.has(folder)) wrong.push(`${folder} is in the lock file and not in the image`);
  return wrong;
}

const { artifacts } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const pino = artifacts.find(({ name, type }) => name === 'pino' && type === 'npm');
const others = artifacts.filter((one) => one !== pino);
const planted = judge('SBOM', artifacts, check, {
  'a package that the lock file lacks': [...artifacts, { ...pino, locations: [{ path: '/app/node_modules/left-pad/package.json' }] }],
  'another version': [...others, { ...pino, version: '0.0.1' }],
  'a missing package': others,
  'a package outside': [...artifacts, { ...pino, locations: [{ path: '/usr/lib/node_modules/npm/package.json' }] }],
  'a program of another kind': [...artifacts, { ...pino, type: 'go-module' }],
});
console.log(`SBOM: ${wanted.size} packages, each as in the lock file, and no other; ${planted} planted faults found`);
