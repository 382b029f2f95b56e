/** @import { OperationObject, ResponseObject, SchemaObject } from '../../src/contract/document.js' */

/** What a declared thing needs to have been: { seen, why? }. */
const verdict = (seen, why) => (seen ? { seen } : { seen, why });

// Every property of a schema: `data/*/id`, where `*` is any item.
const declared = ({ properties = {}, items }, at = '') => [
  ...Object.entries(properties).flatMap(([name, schema]) => [`${at}${name}`, ...declared(schema, `${at}${name}/`)]),
  ...(items ? declared(items, `${at}*/`) : []),
];

const shown = (value, at = '') => {
  if (Array.isArray(value)) return value.flatMap((item) => shown(item, `${at}*/`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [`${at}${name}`, ...shown(inner, `${at}${name}/`)]);
};

/** The properties that a response can have. All problems share one schema: of it a response has what its examples show, one a code. */
function propertiesOf({ content = {} }) {
  const [mediaType, media] = Object.entries(content)[0] ?? [];
  if (!mediaType?.endsWith('json')) return [];
  const all = declared(media.schema);
  if (mediaType !== 'application/problem+json') return all;
  const possible = new Set(Object.values(media.examples ?? {}).flatMap(({ value }) => shown(value)));
  return all.filter((property) => possible.has(property));
}

const codesOf = ({ content = {} }) => Object.keys(content['application/problem+json']?.examples ?? {});

// What no client can bring about, over HTTP and on purpose.
function reasonFor(id, status, response, notes) {
  if (status === 500) return 'A fault of the server: nobody can ask for one. The tests cause them in a process of their own.';
  if (status === 503 && id !== 'getReadiness') return 'The database or the issuer must be away. The tests take them away from a process of their own.';
  if (status === 503) return 'The server must not be ready. The tests see it with the database away.';
  const codes = codesOf(response);
  if (status === 409 && codes.join() === 'idempotency_in_progress') return 'The first request with the key must take longer than the second waits. The tests hold it in the database.';
  return notes.find((note) => note.operation === id && note.status === status && note.excuse)?.excuse;
}

/**
 * Compares what was seen with what is declared.
 * @param {Iterable<OperationObject>} operations
 * @param {object[]} notes what test/support/recorder.ts wrote
 * @returns rows by operation and status, and the totals
 */
export function judge(operations, notes) {
  const seen = new Set(notes.filter(({ leftOut, excuse }) => !leftOut && !excuse).map(({ operation, status, header, property, code }) => [operation, status, header, property, code].join(' ')));
  const saw = (operation, status, { header, property, code } = {}) => seen.has([operation, status, header, property, code].join(' '));
  const rows = [...operations].map((operation) => ({
    operation: operation.operationId, method: operation.method, path: operation.path,
    statuses: Object.entries(operation.responses).map(([text, response]) => statusRow(operation.operationId, Number(text), response, { saw, notes })),
  }));
  return { rows, totals: totalsOf(rows) };
}

function statusRow(operation, status, response, { saw, notes }) {
  const answered = saw(operation, status);
  const exception = answered ? undefined : reasonFor(operation, status, response, notes);
  const otherwise = answered ? undefined : exception ?? 'No answer had this status.';
  const inProgress = 'It comes with idempotency_in_progress, which needs a request that takes longer than the next one waits.';
  const headerWhy = (name) => otherwise ?? (name === 'Retry-After' && status === 409 ? inProgress : 'It is optional, and no answer had it.');
  const leftOut = notes.filter((note) => note.leftOut && note.operation === operation && note.status === status).map(({ leftOut: name, reason }) => ({ name, reason }));
  return {
    status, ...verdict(answered, exception ?? otherwise), ...(exception && { exception: true }),
    codes: codesOf(response).map((code) => ({ name: code, ...verdict(saw(operation, status, { code }), otherwise ?? (code === 'idempotency_in_progress' ? inProgress : 'No answer had this code.')) })),
    headers: Object.keys(response.headers ?? {}).map((name) => ({ name, ...verdict(saw(operation, status, { header: name }), headerWhy(name)) })),
    properties: propertiesOf(response).map((name) => ({ name, ...verdict(saw(operation, status, { property: name }), otherwise ?? 'It is optional, and no answer had it.') })),
    leftOut,
  };
}

function totalsOf(rows) {
  const statuses = rows.flatMap((row) => row.statuses.map((status) => ({ ...status, operation: row.operation })));
  const expected = statuses.filter(({ exception }) => !exception);
  const count = (things) => ({ seen: things.filter(({ seen }) => seen).length, of: things.length });
  return {
    operations: count(rows.map((row) => ({ seen: row.statuses.some(({ status, seen }) => seen && status < 400) }))),
    statuses: { ...count(expected), exceptions: statuses.length - expected.length },
    codes: count(expected.flatMap(({ codes }) => codes)),
    properties: count(expected.flatMap(({ properties }) => properties)),
    headers: count(expected.flatMap(({ headers }) => headers)),
  };
}

export const percent = ({ seen, of }) => (of === 0 ? 100 : Math.floor((seen / of) * 1000) / 10);

/** The least that must have been seen, in percent. */
export const least = { operations: 100, statuses: 100, properties: 95, headers: 95 };

/** What is wrong, a sentence each. */
export function faultsOf({ rows, totals }) {
  const unseen = rows.flatMap(({ operation, statuses }) => statuses.filter(({ seen, exception }) => !seen && !exception).map(({ status }) => `${operation} never answered ${status}, which the contract declares.`));
  const low = Object.entries(least).filter(([what, limit]) => percent(totals[what]) < limit).map(([what, limit]) => `${percent(totals[what])} % of the ${what} were seen, and ${limit} % must be.`);
  return [...unseen, ...low];
}
