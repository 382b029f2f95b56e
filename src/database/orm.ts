import { defineConfig, type Options } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import type { Config } from '../config.js';
import { guardConnections } from './connections.js';
import { entities } from './entities.js';
import { migrations } from './migrations.js';

/** Each below the next, so that what is inside ends first: waiting for a lock, a statement, a transaction (milliseconds). */
const timeouts = { lock_timeout: 2_000, statement_timeout: 5_000, transaction_timeout: 8_000, idle_in_transaction_session_timeout: 8_000 };

/** What holds where the server does not even answer: waiting for a connection, for the answer to a statement (milliseconds). */
const silence = { connectionTimeoutMillis: 5_000, query_timeout: 9_000, keepAlive: true };

const session = {
  /** How alike a word of a search and one of a product must be (0 to 1); the operator `<%`, which has an index, reads it from the session. */
  'pg_trgm.word_similarity_threshold': 0.5,
  /** A time that is read as text stands in a cursor, whatever zone the database was set to. */
  timezone: 'UTC',
};

/** The ORM's options for a server; a migration may take as long as it needs. */
export function ormOptions({ database, logLevel }: Pick<Config, 'database' | 'logLevel'>, purpose: 'serve' | 'migrate' = 'serve'): Options {
  return defineConfig({
    clientUrl: database.url,
    entities: [...entities],
    extensions: [Migrator],
    forceUtcTimezone: true,
    ensureDatabase: false,
    debug: logLevel === 'trace',
    pool: { min: 0, max: database.poolMax },
    driverOptions: {
      onPoolCreated: guardConnections,
      ...(purpose === 'serve' && { ...silence, options: Object.entries({ ...timeouts, ...session }).map(([name, value]) => `-c ${name}=${value}`).join(' ') }),
      ...(database.ca !== undefined && { ssl: { ca: database.ca, rejectUnauthorized: true } }),
    },
    migrations: { silent: true, tableName: 'migrations', migrationsList: [...migrations], snapshot: false, allOrNothing: true },
  });
}
