// Prints the version, of which there is one: the contract's, the package's and the client's. Fails if they differ.
//   node scripts/version.mjs
import { readFileSync } from 'node:fs';

const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const versions = {
  'openapi/openapi.yaml': read('generated/openapi.json').info.version, 'package.json': read('package.json').version,
  'package-lock.json': read('package-lock.json').version, 'clients/typescript/package.json': read('clients/typescript/package.json').version,
};
const [version, ...others] = new Set(Object.values(versions));
if (others.length > 0) {
  console.error(`There is one version, and these differ: ${Object.entries(versions).map(([file, one]) => `${file} ${one}`).join(', ')}.`);
  process.exit(1);
}
console.log(version);
