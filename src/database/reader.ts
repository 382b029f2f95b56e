import { MikroORM, type ConnectionType } from '@mikro-orm/postgresql';
import { Injectable, Logger } from '@nestjs/common';
import { isUnavailable, sqlState } from './transaction.js';

/** Where may be read: `read` is a reader that may be a moment behind, `write` the database that everybody writes to. */
export type Source = ConnectionType;

/** How long the writer is asked instead before the reader gets another chance, in milliseconds. */
const pause = 5_000;

/** The reader of the database, where there is one. While it is away the writer does its work. */
@Injectable()
export class Reader {
  private readonly logger = new Logger(Reader.name);
  private readonly exists: boolean;
  private askAgain: number | undefined;

  constructor(orm: MikroORM) {
    this.exists = orm.config.get('replicas', []).length > 0;
  }

  /**
   * Reads from the reader if that is allowed, there is one and it answers, and else from the writer.
   * @param work must only read, for it may be done twice; in a transaction it reads from there whatever it is told
   */
  async read<T>(allowed: Source, work: (source: Source) => Promise<T>): Promise<T> {
    if (allowed === 'write' || !this.exists || Date.now() < (this.askAgain ?? 0)) return work('write');
    // Of all that come now, one finds out whether it is back.
    if (this.askAgain !== undefined) this.askAgain = Date.now() + pause;
    try {
      const found = await work('read');
      if (this.askAgain !== undefined) this.logger.log('The reader of the database answers again.');
      this.askAgain = undefined;
      return found;
    } catch (error) {
      // What took the reader too long would take the writer as long.
      if (!isUnavailable(error) || sqlState(error) === '57014') throw error;
      if (this.askAgain === undefined) this.logger.warn(`The reader of the database does not answer (${sqlState(error) ?? ''}): the writer is asked instead.`);
      this.askAgain = Date.now() + pause;
      return work('write');
    }
  }
}
