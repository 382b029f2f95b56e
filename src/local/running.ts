import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from './processes.js';

/** The address of the embedded PostgreSQL that another process runs on a folder; undefined if none does. */
export function runningDatabase(folder: string): string | undefined {
  const note = join(folder, 'cluster', 'postmaster.pid');
  if (!existsSync(note)) return undefined;
  const [pid, , , port, , , , state] = readFileSync(note, 'utf8').split('\n');
  if (!isAlive(Number(pid)) || state?.trim() !== 'ready') return undefined;
  return `postgresql://atelier:${readFileSync(join(folder, 'cluster', 'password'), 'utf8')}@127.0.0.1:${port}/atelier`;
}
