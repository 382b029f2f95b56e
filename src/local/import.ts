import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runImport } from '../commands/import.js';
import { loadDatabase, type Config } from '../config.js';
import { Refusal } from '../refusal.js';
import { runningDatabase } from './running.js';
import { localSettings } from './settings.js';

/** DATABASE_URL, or else what `npm start` runs in another terminal. @throws Refusal if that does not run */
function findDatabase(): Pick<Config, 'database' | 'logLevel'> {
  const settings = localSettings(process.env);
  if (!settings.ownDatabase) return loadDatabase();
  const url = runningDatabase(join(settings.data, 'database'));
  if (url === undefined) throw new Refusal('No database runs here: start one by npm start in another terminal, or set DATABASE_URL.');
  return loadDatabase({ ...process.env, DATABASE_URL: url });
}

// The image has no local/ and runs the command itself; it would have to leave src/local out, and so this wraps it from outside.
if (existsSync('.env')) process.loadEnvFile('.env');
process.exitCode = await runImport(process.argv.slice(2), findDatabase);
