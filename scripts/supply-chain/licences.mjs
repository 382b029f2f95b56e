// What is installed for production is under a licence that asks for no more than to be named.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { judge, lock } from './packages.mjs';

const allowed = new Set(['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'ISC', 'MIT', 'Python-2.0', 'Unlicense']);

/** SPDX as it should be, or the older `license: { type }` and `licenses: [{ type }]`. */
function licenceOf({ license, licenses }) {
  const given = license ?? licenses;
  return [given ?? []].flat().map((one) => one.type ?? one).join(' OR ');
}

const acceptable = (expression) => expression.replace(/[()]/g, '').split(' OR ').some((choice) => choice.split(' AND ').every((one) => allowed.has(one)));
const check = (packages) => packages.filter(({ licence }) => !acceptable(licence)).map(({ folder, licence }) => `${folder} is under "${licence}"`);

const packages = Object.entries(lock())
  .filter(([folder, { dev }]) => folder !== '' && !dev && existsSync(join(folder, 'package.json')))
  .map(([folder]) => ({ folder, licence: licenceOf(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))) }));
if (packages.length === 0) throw new Error('nothing is installed: npm ci');
const planted = judge('licences', packages, check, Object.fromEntries(['AGPL-3.0-only', 'MIT AND GPL-2.0', 'UNLICENSED', ''].map((licence) => [`"${licence}"`, [{ folder: 'x', licence }]])));
const counts = Object.entries(Object.groupBy(packages, ({ licence }) => licence)).map(([licence, { length }]) => `${licence} ${length}`);
console.log(`licences: ${packages.length} packages: ${counts.join(', ')}; ${planted} planted faults found`);
