import { createSecureContext } from 'node:tls';
import { defineConfig, type Options } from '@mikro-orm/postgresql';
import { Migrator } from '@mikro-orm/migrations';
import { Logger } from '@nestjs/common';
import type { Config } from '../config.js';
import { silent, type Telemetry } from '../telemetry/telemetry.js';
import { guardConnections, type Pool } from './connections.js';
import { entities } from './entities.js';
import { migrations } from './migrations.js';
import { passwordIn, renewPassword } from './password.js';

type Purpose = 'serve' | 'migrate';

/** Each below the next, so that what is inside ends first: waiting for a lock, a statement, a transaction (milliseconds). */
const timeouts = { lock_timeout: 2_000, statement_timeout: 5_000, transaction_timeout: 8_000, idle_in_transaction_session_timeout: 8_000 };

/** What holds where the server does not even answer: waiting for a connection, for the answer to a statement (milliseconds). */
const silence = { connectionTimeoutMillis: 5_000, query_timeout: 9_000, keepAlive: true };

/** The same of a reader: there must be time left to ask the writer, within the deadline of a request. */
const impatience = { connectionTimeoutMillis: 1_000, query_timeout: 6_000, keepAlive: true };

const session = {
  /** How alike a word of a search and one of a product must be (0 to 1); the operator `<%`, which has an index, reads it from the session. */
  'pg_trgm.word_similarity_threshold': 0.5,
  /** A time that is read as text stands in a cursor, whatever zone the database was set to. */
  timezone: 'UTC',
};

const logger = new Logger('Database');

/** The ORM's options for a server; a migration may take as long as it needs, and has no reader. */
export function ormOptions({ database, logLevel }: Pick<Config, 'database' | 'logLevel'>, purpose: Purpose = 'serve', telemetry: Telemetry = silent): Options {
  const driver = driverOptions(database, purpose, telemetry);
  return defineConfig({
    clientUrl: database.url,
    entities: [...entities],
    extensions: [Migrator],
    forceUtcTimezone: true,
    ensureDatabase: false,
    // Statements without what they are about; the ORM's own lines become lines of the log.
    debug: logLevel === 'trace' ? ['query', 'info'] : false,
    ...(purpose === 'serve' && { colors: false, logger: (line: string) => { logger.debug(line); } }),
    pool: { min: 0, max: database.poolMax },
    driverOptions: driver('atelier'),
    // What is read from a reader says so: src/database/reader.ts.
    preferReadReplicas: false,
    ...(purpose === 'serve' && database.readerUrl !== undefined && { replicas: [{ clientUrl: database.readerUrl, driverOptions: driver('atelier-reader') }] }),
    migrations: { silent: true, tableName: 'migrations', migrationsList: [...migrations], snapshot: false, allOrNothing: true },
  });
}

/** What `pg` is told; the name is the connections' `application_name`. */
const driverOptions = ({ ca, passwordFile }: Config['database'], purpose: Purpose, telemetry: Telemetry) => {
  // Made once, for all connections: the certificates of all regions of RDS take 35 ms.
  const secureContext = ca === undefined ? undefined : createSecureContext({ ca: [ca].flat() });
  return (name: 'atelier' | 'atelier-reader') => {
    const settings = { ...timeouts, ...session, ...(name === 'atelier-reader' && { default_transaction_read_only: 'on' }) };
    return {
      application_name: purpose === 'serve' ? name : 'atelier-command',
      onPoolCreated: (pool: Pool) => {
        // The ORM would copy it, and half of it is not JavaScript's.
        if (secureContext) pool.options.ssl = { secureContext, rejectUnauthorized: true };
        guardConnections(pool, telemetry);
        if (purpose === 'serve') renewPassword(pool, passwordFile, (sentence, bad) => { if (bad) logger.error(sentence); else logger.log(sentence); });
      },
      ...(passwordFile !== undefined && { password: passwordIn(passwordFile) }),
      ...(purpose === 'serve' && { ...(name === 'atelier' ? silence : impatience), options: Object.entries(settings).map(([key, value]) => `-c ${key}=${value}`).join(' ') }),
    };
  };
};
