/** What is wrong with a file, and where. */
export interface ImportFault {
  /** Counted from 1, as an editor does. */
  line: number;
  /** The column's name in the file; undefined if the whole line is wrong. */
  column?: string | undefined;
  message: string;
}

/** What stands in a file at some place. */
export interface Cell { text: string; line: number; column?: string | undefined }

/** A file was not taken; nothing has changed. Its message is a sentence; the faults are in the order of the file. */
export class ImportRefused extends Error {
  constructor(message: string, readonly faults: readonly ImportFault[] = []) { super(message); }
}

/** Collects all that is wrong, so that one reads it at once. */
export class Faults {
  private readonly found = new Map<string, ImportFault>();

  /** What is said of a cell already is not said again: the name of an option is of all variants. */
  add({ line, column }: Cell, message: string): void {
    this.found.set(JSON.stringify([line, column, message]), { line, column, message });
  }

  any(): boolean { return this.found.size > 0; }

  /** @throws ImportRefused if there are any */
  refuse(): void {
    if (this.found.size === 0) return;
    const faults = [...this.found.values()].sort((a, b) => a.line - b.line);
    throw new ImportRefused(`The file has ${faults.length === 1 ? '1 error' : `${faults.length} errors`}. Nothing was imported.`, faults);
  }
}
