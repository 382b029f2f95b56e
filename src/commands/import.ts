import { MikroORM } from '@mikro-orm/postgresql';
import { SingleBar } from 'cli-progress';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { importProducts, type ImportSummary } from '../catalog/import.js';
import { ImportRefused, type ImportFault } from '../catalog/import-faults.js';
import { loadDatabase, type Config } from '../config.js';
import { contract } from '../contract/document.js';
import { ormOptions } from '../database/orm.js';
import { sqlState, unreachable } from '../database/transaction.js';
import { setStock } from '../inventory/ledger.js';
import { Refusal } from '../refusal.js';

const usage = 'Usage: npm run -s catalog:import -- products.csv [--dry-run] [--currency EUR]';
const mostFaults = 20;

interface Arguments { file: string; dryRun: boolean; currency: string }

/**
 * Imports a product CSV and says what it did on the terminal.
 * @param findDatabase called once the arguments are right
 * @returns the exit code: 0, or 1 if nothing was imported
 */
export async function runImport(args: string[], findDatabase: () => Pick<Config, 'database' | 'logLevel'> = loadDatabase): Promise<0 | 1> {
  try {
    const { file, dryRun, currency } = readArguments(args);
    await requireFile(file);
    const summary = await importFile(file, { dryRun, currency, config: findDatabase() });
    console.log(describe(summary, dryRun));
    return 0;
  } catch (error) {
    if (error instanceof ImportRefused) console.error([...describeFaults(error.faults), error.message].join('\n'));
    else console.error(expected(error) ?? error);
    return 1;
  }
}

function readArguments(args: string[]): Arguments {
  let parsed;
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: { 'dry-run': { type: 'boolean', default: false }, currency: { type: 'string', default: 'EUR' } } });
  } catch (error) {
    throw new ImportRefused(`${(error as Error).message.split('. ')[0] ?? ''}. ${usage}`);
  }
  const { values, positionals: [file, ...more] } = parsed;
  if (file === undefined || more.length > 0) throw new ImportRefused(`Name one file. ${usage}`);
  const currency = values.currency.toUpperCase();
  const known = contract.components.schemas['Currency']?.['enum'] as string[];
  if (!known.includes(currency)) throw new ImportRefused(`"${values.currency}" is no currency of ISO 4217 such as EUR. ${usage}`);
  return { file, dryRun: values['dry-run'], currency };
}

async function requireFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (!found) throw new ImportRefused(`There is no file ${file}.`);
  if (!found.isFile()) throw new ImportRefused(`${file} is no file.`);
}

async function importFile(file: string, { config, ...options }: Omit<Arguments, 'file'> & { config: Pick<Config, 'database' | 'logLevel'> }): Promise<ImportSummary> {
  // Without the server's timeouts: a large catalog takes as long as it takes.
  const orm = await MikroORM.init(ormOptions(config, 'migrate'));
  const bar = process.stderr.isTTY ? new SingleBar({ format: 'Importing [{bar}] {value}/{total} products', barsize: 30, clearOnComplete: true }) : undefined;
  try {
    return await importProducts(orm.em, createReadStream(file), {
      ...options, setStock,
      onProgress: (done, total) => {
        if (done === 0) bar?.start(total, 0);
        bar?.update(done);
      },
    });
  } finally {
    bar?.stop();
    await orm.close();
  }
}

function describe(summary: ImportSummary, dryRun: boolean): string {
  const { created, updated, unchanged, archived, leftOut, variantsCreated, variantsUpdated, variantsArchived, stockChanges, ignored } = summary;
  const nothing = created + updated + archived + stockChanges === 0;
  return [
    ...(ignored.length > 0 ? [`Unknown columns, ignored: ${ignored.join(', ')}`] : []),
    `Products:  ${created} created, ${updated} updated, ${unchanged} unchanged, ${archived} archived${leftOut > 0 ? `, ${leftOut} left out (not for sale in the file)` : ''}`,
    `Variants:  ${variantsCreated} created, ${variantsUpdated} updated, ${variantsArchived} archived`,
    `Stock:     ${stockChanges} changed`,
    ...(nothing ? ['The catalog is as the file says already: nothing was changed.'] : []),
    ...(dryRun ? ['This was a dry run: nothing was kept.'] : []),
  ].join('\n');
}

function describeFaults(faults: readonly ImportFault[]): string[] {
  const lines = faults.slice(0, mostFaults).map(({ line, column, message }) => `Line ${line}${column === undefined ? '' : `, ${column}`}: ${message}`);
  return faults.length > mostFaults ? [...lines, `... and ${faults.length - mostFaults} more.`] : lines;
}

/** What a person can act on, in a sentence; undefined for what nobody expected. */
function expected(error: unknown): string | undefined {
  if (error instanceof Refusal) return error.message;
  const code = sqlState(error) ?? '';
  if (code === '42P01') return 'The database has no tables yet: run npm run migrate first.';
  if (['57P01', '57P02', '08006', 'ECONNRESET', 'EPIPE'].includes(code)) return `The connection to the database was lost (${code}). Run the import again: what is as the file says already stays as it is.`;
  if (['28P01', '3D000', '57P03'].includes(code) || unreachable.has(code)) return `The database can not be reached (${code}): is DATABASE_URL right, and does it run?`;
  return undefined;
}

if (import.meta.main) process.exitCode = await runImport(process.argv.slice(2));
