import { CsvError, parse } from 'csv-parse';
import { isUtf8 } from 'node:buffer';
import { Readable } from 'node:stream';
import { nameOf, readColumns, type Columns, type Field } from './import-columns.js';
import { ImportRefused, type Cell, type Faults } from './import-faults.js';

/** A record of the file. */
export class Row {
  constructor(private readonly columns: Columns, private readonly record: readonly string[], readonly line: number) {}

  /** What stands in a field, without space around it; empty if the file lacks the column. Its line is that where the cell begins. */
  cell(field: Field): Cell {
    const at = this.columns.at.get(field);
    const before = this.record.slice(0, at ?? 0).join('').split('\n').length - 1;
    return { text: (at === undefined ? '' : this.record[at] ?? '').trim(), line: this.line + before, column: at === undefined ? nameOf(field) : this.columns.names[at] };
  }

  has(field: Field): boolean { return this.cell(field).text !== ''; }

  /** Whether the file has the column at all. */
  knows(field: Field): boolean { return this.columns.at.has(field); }

  isBlank(): boolean { return this.record.every((text) => text.trim() === ''); }
}

const isText = (bytes: Buffer): boolean => isUtf8(bytes) && !bytes.includes(0);
const ends = /\r\n?|\n/;

/** UTF-8 with `\n` at the end of each line, whatever the file has; a byte order mark is left out. */
async function* decode(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let lines = 0;
  const next = (bytes: Buffer): string => {
    if (!isText(bytes)) {
      const bad = bytes.toString('latin1').split(ends).findIndex((line) => !isText(Buffer.from(line, 'latin1')));
      throw new ImportRefused('The file is no text. Nothing was imported.', [{ line: lines + bad + 1, message: 'is no text in UTF-8: save the file as "CSV UTF-8"' }]);
    }
    const parts = bytes.toString('utf8').split(ends);
    if (lines === 0) parts[0] = parts[0]?.replace(/^\uFEFF/, '') ?? '';
    lines += parts.length - 1;
    return parts.join('\n');
  };
  // Whole lines at a time: what is no text has a line then, and no character and no line's end is cut in two.
  const held: Uint8Array[] = [];
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(10) + 1;
    if (end > 0) yield next(Buffer.concat([...held.splice(0), chunk.subarray(0, end)]));
    held.push(chunk.subarray(end));
  }
  yield next(Buffer.concat(held));
}

/**
 * Reads a file record by record; blank ones are left out.
 * @throws ImportRefused if it is no CSV of products
 */
export async function* readRows(chunks: AsyncIterable<Uint8Array>, faults: Faults, onColumns: (columns: Columns) => void): AsyncGenerator<Row> {
  let columns: Columns | undefined;
  // The parser says where it noticed a fault, a quote that is never closed at the end of the file, and what it read before is lost then.
  let ended = 0;
  let header: string[] | undefined;
  const source = Readable.from(decode(chunks));
  const parser = source.on('error', (error) => parser.destroy(error)).pipe(parse({
    info: true, relax_column_count: true,
    on_record: (record: string[], { lines }) => {
      ended = lines;
      // With `info` it is not what the types say.
      header ??= (record as unknown as { record: string[] }).record;
      return record;
    },
  }));
  try {
    for await (const { record, info: { lines } } of parser as AsyncIterable<{ record: string[]; info: { lines: number } }>) {
      if (!columns) {
        columns = readColumns(record);
        onColumns(columns);
        continue;
      }
      const row = new Row(columns, record, lines - record.join('').split('\n').length + 1);
      if (row.isBlank()) continue;
      const more = record.slice(columns.names.length).some((text) => text.trim() !== '');
      if (more) faults.add({ text: '', line: row.line }, `has ${record.length} columns, and the first line has ${columns.names.length}: does a text with commas lack its quotes?`);
      yield row;
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const message = error.message.replace(/^[A-Z][\w ]+: /, '').replace(/ at line \d+/, '');
    throw new ImportRefused('The file is not a CSV. Nothing was imported.', [{ line: ended + 1, column: header?.[Number(error['column'])]?.trim(), message }]);
  } finally {
    source.destroy();
  }
  if (!columns) throw new ImportRefused('The file is empty. Nothing was imported.');
}
