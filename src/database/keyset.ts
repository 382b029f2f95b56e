import { createHash } from 'node:crypto';
import { ShopError } from '../errors.js';

/** What stands at a place of a cursor, so that a forged one is refused before it reaches the database. */
export type Kind = 'text' | 'integer' | 'number' | 'timestamp' | 'uuid';

const is: Record<Kind, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string' && value.length <= 500 && !value.includes('\0'),
  integer: (value) => Number.isSafeInteger(value),
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  timestamp: (value) => typeof value === 'string' && /^(?!0000)\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d{1,6})?(Z|\+00(:00)?)$/.test(value) && isDay(value),
  uuid: (value) => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
};

// JavaScript takes the 30th of February for the 2nd of March; PostgreSQL refuses it, as it does the year 0.
const isDay = (text: string): boolean => {
  const moment = new Date(`${text.slice(0, 10)}T${text.slice(11, 19)}Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text.slice(0, 10));
};

/** A list as a cursor is bound to it: its name, and everything that filters or sorts it. */
export type Scope = readonly unknown[];

const bind = (scope: Scope): string => createHash('sha256').update(JSON.stringify(scope)).digest('base64url').slice(0, 12);

// A control character is six characters in JSON, and a cursor of the contract has 1024: it stands there as it is.
const pack = (values: unknown[]): string => Buffer.from(JSON.stringify(values).replaceAll(/\\(?:u00([01][\da-f])|.)/g,
  (escape, code?: string) => (code === undefined ? escape : String.fromCharCode(Number.parseInt(code, 16))))).toString('base64url');
const unpack = (cursor: string): unknown => JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')
  .replaceAll(/\p{Cc}/gu, (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`));

/**
 * Reads the position behind which a page begins.
 * @returns the values of the sort in their order; undefined for the first page
 * @throws ShopError `invalid_cursor`
 */
export function positionOf(cursor: string | undefined, scope: Scope, kinds: readonly Kind[]): unknown[] | undefined {
  if (cursor === undefined) return undefined;
  let parsed: unknown;
  try { parsed = unpack(cursor); } catch { parsed = undefined; }
  const [bound, ...position] = Array.isArray(parsed) ? parsed as unknown[] : [];
  if (bound === bind(scope) && position.length === kinds.length && kinds.every((kind, at) => is[kind](position[at]))) return position;
  throw invalidCursor();
}

/** The cursor leads nowhere in this list. */
export const invalidCursor = (): ShopError => new ShopError('invalid_cursor', 'This cursor was not made for this list with these filters and this sort. Start again without a cursor.', {
  errors: [{ pointer: '/query/cursor', code: 'cursor', message: 'was not made for this list' }],
});

/**
 * Cuts what was read, `limit + 1` rows, into a page of `limit`.
 * @param position the values of a row's sort, the id last, as `positionOf` will read them
 */
export function pageOf<Row>(rows: readonly Row[], limit: number, scope: Scope, position: (row: Row) => unknown[]): { data: Row[]; page: { nextCursor: string | null; limit: number } } {
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  const nextCursor = rows.length > limit && last !== undefined ? pack([bind(scope), ...position(last)]) : null;
  return { data, page: { nextCursor, limit } };
}
