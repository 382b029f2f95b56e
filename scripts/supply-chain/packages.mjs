import { readFileSync } from 'node:fs';

/** What package-lock.json has: the folder of a package, such as node_modules/pg, to its entry. */
export function lock() {
  return JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
}

/** The name of the package that lies in a folder. */
export const nameOf = (folder) => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

/**
 * Ends with what is wrong, or with a sentence; and shows first that the check finds a fault that is planted.
 * @param check takes what is judged, and gives the sentences about what is wrong
 * @param plants name of a fault, to what is judged with the fault in it
 */
export function judge(what, good, check, plants) {
  for (const [name, bad] of Object.entries(plants)) {
    if (check(bad).length > 0) continue;
    console.error(`${what}: ${name} was planted, and not found`);
    process.exit(1);
  }
  const wrong = check(good);
  for (const line of wrong) console.error(`${what}: ${line}`);
  if (wrong.length > 0) process.exit(1);
  return Object.keys(plants).length;
}
