// Looks into the database that is measured, from beside the API.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { MikroORM } from '@mikro-orm/postgresql';
import { ormOptions } from '../../dist/src/database/orm.js';

/** @param {{ url: string }} database @param {string} folder where its log is kept */
export async function lookInto({ url }, folder) {
  const orm = await MikroORM.init(ormOptions({ database: { url, poolMax: 1 }, logLevel: 'silent' }, 'migrate'));
  const query = (sql) => orm.em.getConnection().execute(sql);
  const log = join(folder, 'log');

  /** Bytes of write-ahead log so far. */
  const wal = async () => Number((await query("SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0') AS bytes"))[0].bytes);

  /** Rows and bytes of every table with its indexes, by name. */
  async function tables() {
    const names = await query("SELECT relname AS name, pg_total_relation_size(oid) AS bytes FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace");
    const found = {};
    for (const { name, bytes } of names) found[name] = { rows: Number((await query(`SELECT count(*) AS rows FROM ${name}`))[0].rows), bytes: Number(bytes) };
    return found;
  }

  /** Sets what the server logs, for every session, and waits until it does. */
  async function logStatements(what) {
    await query(`ALTER SYSTEM SET log_statement = '${what}'`);
    await query('SELECT pg_reload_conf()');
    await sleep(300);
  }

  /** The statements that the server was sent while `work` went on: when (ms) and the first line of each; the API alone must be at work. */
  async function statementsOf(work) {
    const before = readFileSync(log).length;
    await work();
    await sleep(100);
    return [...readFileSync(log).subarray(before).toString().matchAll(/^(\S+ \S+) UTC .*LOG: {2}(?:statement|execute [^:]*): *\n?\s*(.*)/gm)]
      .map(([, time, text]) => ({ at: Date.parse(`${time.replace(' ', 'T')}Z`), text: text.trim() }));
  }

  return { query, wal, tables, logStatements, statementsOf, close: () => orm.close() };
}
