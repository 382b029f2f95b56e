import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MikroORM } from '@mikro-orm/postgresql';
import { migrate } from '../../src/commands/migrate.js';
import { ormOptions } from '../../src/database/orm.js';
import { type Database, startDatabase } from '../../src/local/database.js';
import { seedDemoCatalog } from '../../src/local/demo.js';

let folder: string;
let database: Database;
let orm: MikroORM;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atelier-'));
  database = await startDatabase({ folder, fast: true });
  const config = { database: { url: database.url, poolMax: 4 }, logLevel: 'silent' as const };
  await migrate(config);
  orm = await MikroORM.init(ormOptions(config, 'migrate'));
});
afterAll(async () => {
  await orm.close();
  await database.stop();
  await rm(folder, { recursive: true });
});

test('an empty catalog gets the demo products once, also when two ask at the same time', async () => {
  const [one, other] = await Promise.all([seedDemoCatalog(orm.em.fork()), seedDemoCatalog(orm.em.fork())]);
  expect(Math.min(one, other)).toBe(0);
  expect(Math.max(one, other)).toBeGreaterThanOrEqual(60);
  expect(await seedDemoCatalog(orm.em.fork())).toBe(0);
});

test('its stock is what its ledger says, and something is sold out', async () => {
  const [row] = await orm.em.fork().execute<{ wrong: number; empty: number }[]>(`
    SELECT count(*) FILTER (WHERE on_hand <> (SELECT coalesce(sum(delta), 0) FROM stock_adjustments a WHERE a.variant_id = s.variant_id))::int AS wrong,
      count(*) FILTER (WHERE on_hand = 0)::int AS empty FROM stock s`);
  expect(row).toEqual({ wrong: 0, empty: expect.any(Number) });
  expect(row?.empty).toBeGreaterThan(3);
});

test('it has the ids of the contract\'s examples', async () => {
  const rows = await orm.em.fork().execute(`
    SELECT p.id, v.id AS variant, sku, c.id AS category, c.parent_id AS parent FROM products p
    JOIN variants v ON v.product_id = p.id JOIN product_categories pc ON pc.product_id = p.id JOIN categories c ON c.id = pc.category_id
    WHERE p.slug = 'walnut-dovetail-box' ORDER BY sku`);
  const id = (end: string): string => `019a0d3c-6a00-7000-8000-000000000${end}`;
  expect(rows).toEqual([{ end: '101', sku: 'WB-01' }, { end: '102', sku: 'WB-02' }].map(({ end, sku }) => ({ id: id('001'), variant: id(end), sku, category: id('201'), parent: id('200') })));
});
