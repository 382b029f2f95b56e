// What every link of the site leads to is there, and no page loads anything from elsewhere.
//   node scripts/site/check.mjs <folder>
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** @returns what is wrong with the site in the folder, a sentence each; and how many links were followed */
export function check(folder) {
  const faults = [];
  let followed = 0;
  const pages = readdirSync(folder, { recursive: true }).map((name) => join(folder, name)).filter((path) => path.endsWith('.html'));
  for (const path of pages) {
    const text = readFileSync(path, 'utf8');
    for (const [, tag, attribute, target] of text.matchAll(/<(\w+)\b[^>]*?\s(href|src)="([^"]*)"/g)) {
      if (target.startsWith('#') || target.startsWith('data:')) continue;
      const elsewhere = /^([a-z]+:)?\/\//i.test(target);
      if (elsewhere && tag !== 'a') faults.push(`${relative(folder, path)} loads ${target} from elsewhere`);
      if (elsewhere) continue;
      followed += 1;
      const file = resolve(dirname(path), decodeURIComponent(target.replace(/[?#].*$/, '')));
      if (relative(folder, file).startsWith('..')) faults.push(`${relative(folder, path)}: ${attribute} ${target} leaves the site`);
      else if (!existsSync(file) || (statSync(file).isDirectory() && !existsSync(join(file, 'index.html')))) faults.push(`${relative(folder, path)}: ${target} is not there`);
    }
  }
  for (const path of readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.css'))) {
    if (/(url\(|@import)\s*["']?(https?:)?\/\//.test(readFileSync(join(folder, path), 'utf8'))) faults.push(`${path} loads from elsewhere`);
  }
  return { faults, followed, pages: pages.length };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { faults } = check(resolve(process.argv[2] ?? 'dist/site'));
  for (const fault of faults) console.error(fault);
  process.exitCode = faults.length === 0 ? 0 : 1;
}
