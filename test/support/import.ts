import { randomUUID } from 'node:crypto';
import { importProducts, type ImportSummary } from '../../src/catalog/import.js';
import { ImportRefused } from '../../src/catalog/import-faults.js';
import { setStock } from '../../src/inventory/ledger.js';
import { entityManager } from './database.js';

type Record = { [column: string]: string };

/** A handle that no other test has. */
export const unique = (): string => `i-${randomUUID()}`;

/** A product of one variant. */
export const simple = (handle: string, more: Record = {}): Record => ({ Handle: handle, Title: 'Thing', 'Variant Price': '10.00', ...more });

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** A CSV of these records; its columns are those of all of them. */
export function csv(records: readonly Record[], { end = '\n', before = '' } = {}): string {
  const columns = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return before + [columns, ...records.map((record) => columns.map((column) => record[column] ?? ''))].map((cells) => cells.map(quoted).join(',') + end).join('');
}

export interface Importing { currency?: string; dryRun?: boolean; /** Bytes that arrive at once. */ chunk?: number }

/** Imports the text of a file, as the command does. */
export async function importText(text: string | Buffer, { currency = 'EUR', dryRun = false, chunk = 65_536 }: Importing = {}): Promise<ImportSummary> {
  const bytes = Buffer.from(text as string);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk);
  }
  return importProducts(await entityManager(), chunks(), { currency, dryRun, setStock });
}

/** Imports what must be refused. @returns each fault as `line column message`, or the sentence if there are none */
export async function refusal(text: string | Buffer, options?: Importing): Promise<string[]> {
  try {
    await importText(text, options);
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    return error.faults.length === 0 ? [error.message] : error.faults.map(({ line, column, message }) => `${line} ${column ?? '-'} ${message}`);
  }
  throw new Error('The file was taken.');
}
