import { decimalsOf } from './currencies.js';
import type { Cell, Faults } from './import-faults.js';

/** What a file says of a product's being for sale: `hidden` is neither, for now. */
export type Sale = 'active' | 'archived' | 'hidden';

/** An amount in minor units; undefined with a fault if it is none. */
export function readPrice(cell: Cell, currency: string, faults: Faults): number | undefined {
  const decimals = decimalsOf(currency);
  const [, whole = '', fraction = ''] = /^(\d{1,12})(?:\.(\d+))?$/.exec(cell.text) ?? [];
  if (cell.text === '') faults.add(cell, 'is empty, and each variant needs a price');
  else if (whole === '') faults.add(cell, `is "${cell.text}", and must be a price such as ${(19.99).toFixed(decimals)}: digits and a point, without a currency`);
  else if (fraction.length > decimals) faults.add(cell, `is "${cell.text}", and ${currency} has ${decimals === 0 ? 'no decimals' : `${decimals} decimals`}: is the file in another currency?`);
  else return Number(`${whole}${fraction.padEnd(decimals, '0')}`);
  return undefined;
}

/** Pieces in stock; undefined if the cell is empty, or with a fault if it is no such number. */
export function readQuantity(cell: Cell, faults: Faults): number | undefined {
  if (cell.text === '') return undefined;
  if (/^\d{1,9}$/.test(cell.text)) return Number(cell.text);
  faults.add(cell, /^-\d+$/.test(cell.text) ? `is ${cell.text}, and there is no stock below 0` : `is "${cell.text}", and must be a whole number`);
  return undefined;
}

const sales: Record<string, Sale> = { '': 'active', active: 'active', archived: 'archived', draft: 'hidden', unlisted: 'hidden' };

/** From `Status` and `Published`. */
export function readSale(status: Cell, published: Cell, faults: Faults): Sale {
  const sale = sales[status.text.toLowerCase()];
  if (!sale) faults.add(status, `is "${status.text}", and must be active, draft, archived or unlisted`);
  if (!/^(true|false|)$/i.test(published.text)) faults.add(published, `is "${published.text}", and must be true or false`);
  return sale === 'active' && /^false$/i.test(published.text) ? 'hidden' : sale ?? 'active';
}

/** An address with https, written as the contract wants it; undefined with a fault if it is none. */
export function readImage(cell: Cell, faults: Faults): string | undefined {
  if (cell.text === '') return undefined;
  const address = cell.text.replace(/^(http:)?\/\//i, 'https://');
  // URL escapes what may not stand in an address, but for these.
  if (URL.canParse(address) && address.startsWith('https://')) return new URL(address).href.replaceAll(/[[\]|^{}\\`"<>#]/g, (found) => (found === '#' ? found : encodeURIComponent(found))).replace(/#.*$/, '');
  faults.add(cell, `is "${cell.text.slice(0, 100)}", and must be an address that begins with https:// or http://`);
  return undefined;
}

/** Tags between commas, each once. */
export const readTags = (...cells: Cell[]): string[] => [...new Set(cells.flatMap(({ text }) => text.split(',')).map((tag) => tag.trim()).filter(Boolean))];
