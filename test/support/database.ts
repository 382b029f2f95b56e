import { afterAll } from '@jest/globals';
import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import type { RawBuilder } from 'kysely';
import { ormOptions } from '../../src/database/orm.js';
import { setting } from './settings.js';

let opened: Promise<MikroORM> | undefined;
const database = (): Promise<MikroORM> => opened ??= MikroORM.init(ormOptions({ database: { url: setting('TEST_DATABASE_URL'), poolMax: 4 }, logLevel: 'info' }));

afterAll(async () => { await (await opened)?.close(); });

/**
 * Asks the database under test directly, past the API: for what must not depend on our code, or would take 30 days.
 * @returns the rows, with names as they stand in the statement
 */
export async function query<Row>(statement: RawBuilder<Row>): Promise<Row[]> {
  const { rows } = await statement.execute((await database()).em.fork().getKysely());
  return rows;
}

/** Where code of the server begins that has transactions of its own. */
export const entityManager = async (): Promise<EntityManager> => (await database()).em.fork();

/** The one that the server injects: it follows the transaction that it is used in. */
export const contextual = async (): Promise<EntityManager> => (await database()).em;

/** Runs code of the server in a transaction of its own on the database under test. */
export async function inTransaction<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
  return (await database()).em.fork().transactional(work);
}
