import type { FilterQuery } from '@mikro-orm/postgresql';
import { positionOf, type Scope } from '../database/keyset.js';

interface Dated { id: string; createdAt: Date }
type Direction = 'asc' | 'desc';

export const byTime = (direction: Direction): { createdAt: Direction; id: Direction } => ({ createdAt: direction, id: direction });

export const timeAndId = ({ id, createdAt }: Dated): unknown[] => [createdAt.toISOString(), id];

/** What stands behind a cursor in a list by time. Times have milliseconds, so that the cursor's is exact. @throws ShopError `invalid_cursor` */
export function behind(cursor: string | undefined, scope: Scope, direction: Direction): FilterQuery<Dated> {
  const [time, id] = (positionOf(cursor, scope, ['timestamp', 'uuid']) ?? []) as [string?, string?];
  if (time === undefined || id === undefined) return {};
  const createdAt = new Date(time);
  // The first condition is implied by the second; it is the one that an index can begin at.
  return direction === 'asc' ? { createdAt: { $gte: createdAt }, $or: [{ createdAt: { $gt: createdAt } }, { id: { $gt: id } }] }
    : { createdAt: { $lte: createdAt }, $or: [{ createdAt: { $lt: createdAt } }, { id: { $lt: id } }] };
}

const [first, last] = [Date.parse('0001-01-01T00:00:00Z'), Date.parse('9999-12-31T23:59:59.999Z')];

/**
 * The first millisecond that is not before a moment of the contract (RFC 3339, in UTC, however many decimals, leap seconds included), within
 * the years that PostgreSQL and JavaScript write alike.
 */
export function ceiling(text: string): Date {
  const [, minute = '', second = '', decimals = ''] = /^(.{16}):(\d\d)\.?(\d*)Z$/.exec(text) ?? [];
  const milliseconds = Number(second) * 1000 + Math.ceil(Number(`0.${decimals || '0'}`) * 1000);
  const moment = Date.parse(`${minute.replace(/[ t]/, 'T')}:00Z`) + milliseconds;
  return new Date(Math.min(Math.max(moment, first), last));
}
