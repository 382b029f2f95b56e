import { contract } from '../contract/document.js';
import { ajv } from '../contract/validation.js';
import type { Schema } from '../contract/types.js';
import type { Cell, Faults } from './import-faults.js';

const schema = contract.components.schemas['ProductCreate'];
if (!schema) throw new Error('The contract has no ProductCreate.');
const valid = ajv.compile(schema);

const words: Record<string, string> = { pattern: 'has characters that may not stand there', minLength: 'is empty' };

/**
 * Checks a product of a file against what createProduct takes, so that no import makes what the API could not show.
 * @param cells where each part came from, by its JSON pointer; what has none is blamed on what it is in
 */
export function checkProduct(product: Schema<'ProductCreate'>, cells: ReadonlyMap<string, Cell>, faults: Faults): void {
  if (valid(product)) return;
  for (const { instancePath, keyword, message = 'is not valid' } of valid.errors ?? []) {
    let pointer = instancePath;
    while (pointer !== '' && !cells.has(pointer)) pointer = pointer.slice(0, pointer.lastIndexOf('/'));
    const cell = cells.get(pointer);
    if (cell) faults.add(cell, words[keyword] ?? message);
  }
}
