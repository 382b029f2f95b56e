// Makes generated/ of openapi/: the bundle as JSON and YAML, the types, the list of operations.
//   node scripts/generate.mjs [folder]      the folder to write to, generated/ by default
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundle, createConfig } from '@redocly/openapi-core';
import openapiTypescript, { astToString } from 'openapi-typescript';
import { stringify } from 'yaml';

const folder = process.argv[2] ?? 'generated';
const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'];
const note = 'Made by `npm run generate` of openapi/. Do not edit.';

const { bundle: { parsed: document }, problems } = await bundle({ ref: 'openapi/openapi.yaml', config: await createConfig({}) });
if (problems.length > 0) {
  // What can not be read is reported by everybody who refers to it.
  console.error([...new Set(problems.map(({ message }) => message))].join('\n'));
  process.exit(1);
}

const json = `${JSON.stringify(document, null, 2)}\n`;
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).filter(([method]) => methods.includes(method)).map(([method, operation]) => ({ path, method, ...operation, parameters: [...(item.parameters ?? []), ...(operation.parameters ?? [])] })));

const resolve = (node) => (node.$ref ? node.$ref.slice(2).split('/').reduce((at, key) => at[key.replaceAll('~1', '/')], document) : node);
const scopes = ({ security }) => security.map((alternative) => Object.entries(alternative)
  .map(([scheme, needed]) => (needed.length > 0 ? needed.join(' ') : scheme)).join(' & ') || 'anyone').join(' | ') || 'anyone';
const defaulted = ({ parameters }) => parameters.map(resolve).filter(({ in: place, schema }) => place === 'query' && 'default' in schema).map(({ name }) => name);

await mkdir(folder, { recursive: true });
await writeFile(join(folder, 'openapi.json'), json);
await writeFile(join(folder, 'openapi.yaml'), stringify(document, { aliasDuplicateObjects: false, lineWidth: 0 }));
await writeFile(join(folder, 'api.ts'), `// ${note}\n${astToString(await openapiTypescript(document, { alphabetize: false }))}`);
await writeFile(join(folder, 'contract.ts'), [
  `// ${note}`,
  '/** The SHA-256 of the openapi.json that these types were made of. */',
  `export const contractSha256 = '${createHash('sha256').update(json).digest('hex')}';`,
  '',
  '/** The query parameters of each operation that have a default: a handler always gets them. */',
  'export interface Defaulted {',
  ...operations.filter((operation) => defaulted(operation).length > 0).map((operation) => `  ${operation.operationId}: ${defaulted(operation).map((name) => `'${name}'`).join(' | ')};`),
  '}', ''].join('\n'));
await writeFile(join(folder, 'operations.txt'), operations
  .map((operation) => `${operation.operationId.padEnd(29)}${operation.method.toUpperCase().padEnd(7)}${operation.path.padEnd(66)}${scopes(operation)}\n`).join(''));
