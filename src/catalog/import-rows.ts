import { CsvError, parse } from 'csv-parse';
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

const notText = (): ImportRefused => new ImportRefused('The file is no text in UTF-8: save it as "CSV UTF-8". Nothing was imported.');

/** UTF-8 with `\n` at the end of each line, whatever the file has; a byte order mark is left out. */
async function* decode(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let held = '';
  const next = (chunk?: Uint8Array): string => {
    let text: string;
    try { text = held + decoder.decode(chunk, { stream: chunk !== undefined }); } catch { throw notText(); }
    if (text.includes('\0')) throw notText();
    // The other half of a line's end may come with the next chunk.
    held = chunk && text.endsWith('\r') ? '\r' : '';
    return (held ? text.slice(0, -1) : text).replaceAll(/\r\n?/g, '\n');
  };
  for await (const chunk of chunks) yield next(chunk);
  yield next();
}

/**
 * Reads a file record by record; blank ones are left out.
 * @throws ImportRefused if it is no CSV of products
 */
export async function* readRows(chunks: AsyncIterable<Uint8Array>, faults: Faults, onColumns: (columns: Columns) => void): AsyncGenerator<Row> {
  let columns: Columns | undefined;
  const source = Readable.from(decode(chunks));
  const parser = source.on('error', (error) => parser.destroy(error)).pipe(parse({ info: true, relax_column_count: true }));
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
    throw new ImportRefused('The file is not a CSV. Nothing was imported.', [{ line: Number(error['lines']) || 1, message }]);
  } finally {
    source.destroy();
  }
  if (!columns) throw new ImportRefused('The file is empty. Nothing was imported.');
}
