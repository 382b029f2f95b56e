import { MikroORM } from '@mikro-orm/postgresql';
import { loadDatabase, type Config } from '../config.js';
import { ormOptions } from '../database/orm.js';
import { Refusal } from '../refusal.js';

/** Brings the database to this version. @returns the names of the migrations that ran */
export async function migrate(config: Pick<Config, 'database' | 'logLevel'>): Promise<string[]> {
  // One connection migrates, and one holds the lock.
  const orm = await MikroORM.init(ormOptions({ ...config, database: { ...config.database, poolMax: 2 } }, 'migrate'));
  try {
    const connection = orm.em.getConnection();
    return await connection.transactional(async (transaction) => {
      // Two at once would both find the same ones missing: the second waits here, and finds that they are there.
      await connection.execute('SELECT pg_advisory_xact_lock(4711)', [], 'all', transaction);
      return (await orm.migrator.up()).map(({ name }) => name);
    });
  } finally {
    await orm.close();
  }
}

if (import.meta.main) {
  try {
    const names = await migrate(loadDatabase());
    console.log(names.length === 0 ? 'The database is up to date.' : `Migrated: ${names.join(', ')}`);
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = 1;
  }
}
