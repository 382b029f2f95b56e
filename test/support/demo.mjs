import { MikroORM } from '@mikro-orm/postgresql';
import { ormOptions } from '../../dist/src/database/orm.js';
import { seedDemoCatalog } from '../../dist/src/local/demo.js';

/** Fills a new database with the demo catalog, and runs `sql` after it. */
export async function seedDemo({ url }, sql = '') {
  const orm = await MikroORM.init(ormOptions({ database: { url, poolMax: 1 }, logLevel: 'silent' }, 'migrate'));
  try {
    await seedDemoCatalog(orm.em.fork());
    if (sql) await orm.em.getConnection().execute(sql);
  } finally {
    await orm.close();
  }
}
