import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** The workflows: name of the file without its ending, to what it says. */
export function workflows() {
  const folder = '.github/workflows';
  return Object.fromEntries(readdirSync(folder).map((file) => [file.replace(/\.yml$/, ''), parse(readFileSync(join(folder, file), 'utf8'))]));
}

/** The composite actions: name of the folder, to what it says. */
export function actions() {
  const folder = '.github/actions';
  return Object.fromEntries(readdirSync(folder).map((name) => [name, parse(readFileSync(join(folder, name, 'action.yml'), 'utf8'))]));
}
