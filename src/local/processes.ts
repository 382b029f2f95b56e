import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a process with this id runs; one that ended and was not yet reaped does not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return process.platform === 'win32' || inspect(pid) !== undefined;
}

/** The parent's id and the command line of a running process; undefined if there is none, and always on Windows. */
export function inspect(pid: number): { parent: number; command: string } | undefined {
  const [state, parent, command] = process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
  return state === undefined || state.startsWith('Z') ? undefined : { parent: Number(parent), command: command ?? '' };
}

/** Waits until the process is gone; answers whether it is, within so many milliseconds. */
export async function isGone(pid: number, within: number): Promise<boolean> {
  const end = Date.now() + within;
  while (isAlive(pid) && Date.now() < end) await sleep(20);
  return !isAlive(pid);
}

function fromProc(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state = '', parent = ''] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return [state, parent, readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')];
  } catch {
    return [];
  }
}

function fromPs(pid: number): string[] {
  try {
    const line = execFileSync('ps', ['-o', 'stat=,ppid=,args=', '-p', String(pid)], { encoding: 'utf8', stdio: 'pipe' });
    return /^\s*(\S+)\s+(\d+)\s+(.*)/.exec(line)?.slice(1) ?? [];
  } catch {
    return [];
  }
}
