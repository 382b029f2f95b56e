import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runImport } from '../../src/commands/import.js';
import { csv, simple, unique } from '../support/import.js';
import { ownDatabase, sql } from '../support/own.js';
import { setting } from '../support/settings.js';

describe('catalog:import', () => {
  let folder: string;
  let said: string[];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'atelier-import-'));
    said = [];
    for (const stream of ['log', 'error'] as const) jest.spyOn(console, stream).mockImplementation((line: unknown) => { said.push(String(line)); });
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await rm(folder, { recursive: true });
  });

  const run = (args: string[], url = setting('TEST_DATABASE_URL')): Promise<0 | 1> => runImport(args, () => ({ database: { url, poolMax: 1 }, logLevel: 'info' }));
  const file = async (text: string): Promise<string> => {
    const path = join(folder, 'products.csv');
    await writeFile(path, text);
    return path;
  };

  test('says what it did, and ends with 0', async () => {
    const path = await file(csv([simple(unique(), { 'Variant Inventory Qty': '2', Colour: 'x' }), simple(unique(), { Status: 'draft' })]));
    expect([await run([path, '--dry-run']), await run([path]), await run([path])]).toEqual([0, 0, 0]);
    const first = [
      'Unknown columns, ignored: Colour', 'Products:  1 created, 0 updated, 0 unchanged, 0 archived, 1 left out (not for sale in the file)', 'Variants:  1 created, 0 updated, 0 archived', 'Stock:     1 changed',
    ];
    expect(said).toEqual([
      [...first, 'This was a dry run: nothing was kept.'].join('\n'), first.join('\n'),
      'Unknown columns, ignored: Colour\nProducts:  0 created, 0 updated, 1 unchanged, 0 archived, 1 left out (not for sale in the file)\nVariants:  0 created, 0 updated, 0 archived\nStock:     0 changed\n'
        + 'The catalog is as the file says already: nothing was changed.',
    ]);
  });

  test('lists twenty errors, counts the others, and ends with 1', async () => {
    const path = await file(csv(Array.from({ length: 23 }, () => simple(unique(), { 'Variant Price': 'x' }))));
    expect(await run([path])).toBe(1);
    const lines = said.join('\n').split('\n');
    expect(lines).toHaveLength(22);
    expect(lines[0]).toBe('Line 2, Variant Price: is "x", and must be a price such as 19.99: digits and a point, without a currency');
    expect(lines.slice(20)).toEqual(['... and 3 more.', 'The file has 23 errors. Nothing was imported.']);
  });

  test.each<[string[], RegExp]>([
    [[], /^Name one file\. Usage: /], [['a.csv', 'b.csv'], /^Name one file/], [['--dryrun', 'a.csv'], /^Unknown option '--dryrun'\. Usage/], [['a.csv', '--currency', 'EURO'], /^"EURO" is no currency/],
    [['no-such-file.csv'], /^There is no file no-such-file\.csv\.$/], [['.'], /^\. is no file\.$/],
  ])('%j is refused in a sentence', async (args, sentence) => {
    expect(await run(args)).toBe(1);
    expect(said).toEqual([expect.stringMatching(sentence)]);
  });

  test('a database that does not answer is said so', async () => {
    expect(await run([await file(csv([simple(unique())]))], 'postgresql://a:b@127.0.0.1:1/a')).toBe(1);
    expect(said).toEqual(['The database can not be reached (ECONNREFUSED): is DATABASE_URL right, and does it run?']);
  });

  test('a connection that is lost on the way is said so, and nothing is kept', async () => {
    const url = await ownDatabase();
    await sql(url, "CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END'",
      'CREATE TRIGGER die BEFORE INSERT ON variant_prices EXECUTE FUNCTION die()');
    expect(await run([await file(csv([simple(unique())]))], url)).toBe(1);
    expect(said).toEqual(['The connection to the database was lost (57P01). Run the import again: what is as the file says already stays as it is.']);
    expect(await sql(url, 'SELECT count(*)::int AS n FROM products')).toEqual([{ n: 0 }]);
  });
});
