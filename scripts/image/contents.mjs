// What two images have below /app, compared: path, kind, mode, and the hash of the content.
//   node scripts/image/contents.mjs <tar of one> <tar of the other>     as docker export writes them
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstatSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judge } from '../supply-chain/packages.mjs';

// What V8 made of the modules is not the same twice, and nothing depends on it: Node checks it against the module, and does without.
const derived = /^compiled(\/|$)/;

/** path -> "mode hash" of everything below /app */
function contentsOf(tar) {
  const folder = mkdtempSync(join(tmpdir(), 'atelier-contents-'));
  try {
    const { status, stderr } = spawnSync('tar', ['-xpf', tar, '-C', folder, '--no-same-owner', 'app'], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`tar ${tar}: ${stderr}`);
    const root = join(folder, 'app');
    return new Map(readdirSync(root, { recursive: true }).filter((path) => !derived.test(path)).sort().map((path) => {
      const stat = lstatSync(join(root, path));
      const content = stat.isSymbolicLink() ? readlinkSync(join(root, path)) : stat.isFile() ? readFileSync(join(root, path)) : '';
      return [path, `${stat.mode.toString(8)} ${createHash('sha256').update(content).digest('hex')}`];
    }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const [one, other] = process.argv.slice(2).map(contentsOf);
const differences = (second) => [...new Set([...one.keys(), ...second.keys()])].filter((path) => one.get(path) !== second.get(path))
  .map((path) => `${path} is ${one.get(path) ?? 'missing'} in one and ${second.get(path) ?? 'missing'} in the other`);
const main = 'dist/src/main.js';
if (!one.has(main)) throw new Error(`this image has no app/${main}`);
const changed = (change) => new Map([...one].flatMap(([path, is]) => (path === main ? change(path, is) : [[path, is]])));
const planted = judge('reproducible', other, differences, {
  'another content': changed((path) => [[path, '100644 0']]),
  'another mode': changed((path, is) => [[path, is.replace(/^\d+/, '100755')]]),
  'a missing file': changed(() => []),
  'one file more': changed((path, is) => [[path, is], ['dist/src/other.js', is]]),
});
console.log(`reproducible: ${one.size} files and folders, the same in both images; ${planted} planted differences found`);
