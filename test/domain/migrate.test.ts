import { expect, test } from '@jest/globals';
import { migrate } from '../../src/commands/migrate.js';
import { migrations } from '../../src/database/migrations.js';
import { sql } from '../support/own.js';
import { setting } from '../support/settings.js';

test('several migrations at once bring an empty database to this version, once', async () => {
  const name = `own_${crypto.randomUUID().replaceAll('-', '')}`;
  await sql(setting('TEST_DATABASE_URL'), `CREATE DATABASE ${name}`);
  const url = new URL(setting('TEST_DATABASE_URL'));
  url.pathname = `/${name}`;
  const runs = await Promise.all(Array.from({ length: 4 }, () => migrate({ database: { url: url.href, poolMax: 1 }, logLevel: 'info' })));
  expect(runs.map((ran) => ran.length).sort()).toEqual([0, 0, 0, migrations.length]);
});
