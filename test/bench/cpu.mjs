// How much processor time processes have used, and how much memory they hold, as Linux counts it: in hundredths of a second, with all their threads.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

const ticks = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));

/** The numbers of /proc/<pid>/stat after the name, which may hold spaces itself; undefined if the process has ended. */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch { return undefined; }
}

/** Milliseconds of a process in user and system mode, and with `reaped` those of its children that have ended. */
function milliseconds(stat, reaped = false) {
  const [user, system, childUser, childSystem] = stat.slice(11, 15).map(Number);
  return (user + system + (reaped ? childUser + childSystem : 0)) * 1000 / ticks;
}

/** What one process has used so far, in milliseconds. @throws Error if it has ended */
export function cpuOf(pid) {
  const stat = statOf(pid);
  if (!stat) throw new Error(`Process ${pid} has ended while it was measured.`);
  return milliseconds(stat);
}

/** What a PostgreSQL has used so far, in milliseconds: its postmaster, every child of that, and those that have ended. */
export function cpuOfDatabase(postmaster) {
  let total = 0;
  for (const name of readdirSync('/proc')) {
    const stat = /^\d+$/.test(name) ? statOf(name) : undefined;
    if (!stat) continue;
    if (Number(name) === postmaster) total += milliseconds(stat, true);
    else if (Number(stat[1]) === postmaster) total += milliseconds(stat);
  }
  return total;
}

/** How much memory a process holds now, in MB. */
export const memoryOf = (pid) => Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000);
