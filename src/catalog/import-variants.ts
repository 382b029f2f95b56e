import type { Field } from './import-columns.js';
import type { Cell, Faults } from './import-faults.js';
import type { Row } from './import-rows.js';
import { makeSkus } from './import-skus.js';
import { readPrice, readQuantity } from './import-values.js';

export interface ImportedVariant {
  sku: string;
  /** Whether the file names no SKU, so that a variant which is there keeps its own. */
  made: boolean;
  /** Where its SKU stands, or would. */
  cell: Cell;
  /** Where its parts stand, by their JSON pointers in it. */
  cells: [pointer: string, cell: Cell][];
  options: { name: string; value: string }[];
  /** In minor units of the import's currency. */
  amount: number;
  /** Undefined if the file does not say. */
  onHand: number | undefined;
}

const optionFields: [Field, Field][] = [['option1Name', 'option1Value'], ['option2Name', 'option2Value'], ['option3Name', 'option3Value']];
const variantFields: Field[] = ['option1Value', 'sku', 'price'];

/** The variants of a product's rows: of its first, and of each that is not there for a picture alone. */
export function readVariants(rows: readonly Row[], slug: string, currency: string, faults: Faults): ImportedVariant[] {
  // An option's name stands in the product's first row, or in each.
  const names = optionFields.map(([name]) => rows.find((row) => row.has(name))?.cell(name));
  const own = rows.filter((row, at) => at === 0 || variantFields.some((field) => row.has(field)));
  const options = own.map((row) => readOptions(row, names, faults));
  refuseTwins(own, options, faults);
  const skus = makeSkus(slug, options.map((each) => each.map(({ value }) => value.text)));
  return own.map((row, at) => {
    const [cell, price, chosen] = [row.cell('sku'), row.cell('price'), options[at] ?? []];
    return {
      sku: cell.text || (skus[at] ?? ''), made: cell.text === '', cell, options: chosen.map(({ name, value }) => ({ name: name.text, value: value.text })),
      cells: [['', cell], ['/prices', price], ...chosen.flatMap(({ name, value }, option): [string, Cell][] => [[`/options/${option}/name`, name], [`/options/${option}/value`, value]])],
      amount: readPrice(price, currency, faults) ?? 0, onHand: readQuantity(row.cell('quantity'), faults),
    };
  });
}

interface OptionCells { name: Cell; value: Cell }

function readOptions(row: Row, names: readonly (Cell | undefined)[], faults: Faults): OptionCells[] {
  const options = optionFields.flatMap(([nameField, valueField], at) => {
    const name = names[at];
    const value = row.cell(valueField);
    if (!name && value.text !== '') faults.add(row.cell(nameField), `is empty, and ${value.column ?? ''} is "${value.text}"`);
    if (name && value.text === '') faults.add(value, `is empty, and the product has the option "${name.text}"`);
    if (name && names.findIndex((other) => other?.text === name.text) < at) faults.add(name, `is "${name.text}", as is an option before it`);
    return !name || value.text === '' ? [] : [{ name, value }];
  });
  // This is how Shopify writes that a product has no options.
  return options.length === 1 && options[0]?.name.text === 'Title' && options[0].value.text === 'Default Title' ? [] : options;
}

function refuseTwins(rows: readonly Row[], options: readonly OptionCells[][], faults: Faults): void {
  const seen = new Map<string, Row>();
  rows.forEach((row, at) => {
    const key = JSON.stringify(options[at]?.map(({ name, value }) => [name.text, value.text]));
    const twin = seen.get(key);
    if (twin) faults.add(row.cell('option1Value'), `makes a variant with the same options as line ${twin.line}`);
    else seen.set(key, row);
  });
}
