import { setTimeout as sleep } from 'node:timers/promises';
import type { EntityManager } from '@mikro-orm/postgresql';
import { DeadlineError, overdue } from './deadline.js';

const tries = 3;
// serialization_failure, deadlock_detected, read_only_sql_transaction: nothing was committed, for certain.
const undone = new Set(['40001', '40P01', '25006']);
// What a lost or failed-over connection says. If it says so of COMMIT nobody knows, and the work must not be done twice.
const lost = new Set(['57P01', '57P02', '57P03', '08000', '08003', '08006', 'ECONNRESET', 'EPIPE']);
// What the operating system and the resolver say when nobody is there, or the way to them is cut.
export const unreachable: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'EHOSTUNREACH', 'EHOSTDOWN', 'ENETUNREACH', 'ENETDOWN', 'ENOTFOUND', 'EAI_AGAIN']);
// lock_not_available, query_canceled, insufficient_resources, timeouts of a session, io_error, and whatever says that nobody answers.
const unavailable = /^(55P03|57014|53\w{3}|25P0[34]|57P0[1-5]|58030|08\w{3}|28P01)$/;
// The driver's own words for a lost connection, which have no code.
const cutOff = /^(Connection terminated|Client has encountered a connection error|Client was closed|timeout e(xpired|xceeded when trying to connect)|Query read timeout)/;

/** The SQLSTATE of a database error, or the code of a network that failed, however deep the ORM has wrapped it; undefined for any other error. */
export function sqlState(error: unknown): string | undefined {
  for (let at = error as { code?: unknown; message?: unknown; cause?: unknown } | undefined; at; at = at.cause as typeof at) {
    const { code, message } = at;
    // An SQLSTATE has a digit; a code of Node's may have five letters as well.
    if (typeof code === 'string' && (/^(?=.*\d)[0-9A-Z]{5}$/.test(code) || unreachable.has(code))) return code;
    if (typeof message === 'string' && cutOff.test(message)) return '08006';
  }
  return undefined;
}

/** Whether the database can not be asked, now: it is away, too busy, out of something, or not the one that writes. */
export function isUnavailable(error: unknown): boolean {
  const state = sqlState(error) ?? '';
  return undone.has(state) || unreachable.has(state) || unavailable.test(state);
}

function violation(error: unknown): { constraint: string; detail?: unknown } | undefined {
  for (let at = error; at instanceof Error; at = at.cause) {
    if (typeof (at as { constraint?: unknown }).constraint === 'string') return at as unknown as { constraint: string };
  }
  return undefined;
}

/** The name of the constraint that a database error is about, if it is about one. */
export const violated = (error: unknown): string | undefined => violation(error)?.constraint;

/** The value that was there before, if it was this constraint of one column that refused it. */
export function duplicate(error: unknown, name: string): string | undefined {
  const { constraint, detail } = violation(error) ?? {};
  return constraint === name ? /\)=\((.*)\) already exists/s.exec(String(detail))?.[1] ?? '' : undefined;
}

/**
 * Runs `work` in a transaction and commits what it did, or nothing. Inside another transaction it becomes a part of that one. After a
 * deadlock or a lost connection the whole of it runs again, three times at the most: `work` must do nothing outside the database.
 */
export async function transactional<T>(em: EntityManager, work: () => Promise<T>): Promise<T> {
  if (em.isInTransaction()) return work();
  for (let attempt = 1; ; attempt += 1) {
    let done = false;
    try {
      return await em.transactional(async () => {
        const result = await work();
        // Its caller has been told that it failed.
        if (overdue()) throw new DeadlineError('The deadline has passed before COMMIT.');
        done = true;
        return result;
      }, { clear: true });
    } catch (error) {
      if (attempt === tries || overdue() || !retryable(sqlState(error) ?? '', done)) throw error;
      await sleep(Math.random() * 50 * 2 ** attempt);
    }
  }
}

const retryable = (state: string, done: boolean): boolean => undone.has(state) || (!done && lost.has(state));
