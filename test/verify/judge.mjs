import { reasonForPart, reasonForStatus } from './reasons.mjs';

/** @import { OperationObject, ResponseObject, SchemaObject } from '../../src/contract/document.js' */

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
  const exception = answered ? undefined : reasonForStatus(operation, status, codesOf(response), notes);
  const part = (kind, name) => {
    if (saw(operation, status, { [kind]: name })) return { name, seen: true };
    if (!answered) return { name, seen: false, why: exception ?? 'No answer had this status.' };
    const reason = reasonForPart({ operation, status }, { kind, name });
    return { name, seen: false, why: reason ?? `No answer had this ${kind}.`, ...(reason && { exception: true }) };
  };
  const leftOut = notes.filter((note) => note.leftOut && note.operation === operation && note.status === status).map(({ leftOut: name, reason }) => ({ name, reason }));
  return {
    status, seen: answered, ...(!answered && { why: exception ?? 'No answer had this status.' }), ...(exception && { exception: true }),
    codes: codesOf(response).map((name) => part('code', name)),
    headers: Object.keys(response.headers ?? {}).map((name) => part('header', name)),
    properties: propertiesOf(response).map((name) => part('property', name)),
    leftOut,
  };
}

function totalsOf(rows) {
  const statuses = rows.flatMap((row) => row.statuses.map((status) => ({ ...status, operation: row.operation })));
  const expected = statuses.filter(({ exception }) => !exception);
  const codes = expected.flatMap((status) => status.codes);
  const count = (things) => ({ seen: things.filter(({ seen }) => seen).length, of: things.length });
  return {
    operations: count(rows.map((row) => ({ seen: row.statuses.some(({ status, seen }) => seen && status < 400) }))),
    statuses: { ...count(expected), exceptions: statuses.length - expected.length },
    codes: { ...count(codes.filter(({ exception }) => !exception)), exceptions: codes.filter(({ exception }) => exception).length },
    properties: count(expected.flatMap(({ properties }) => properties)),
    headers: count(expected.flatMap(({ headers }) => headers)),
  };
}

export const percent = ({ seen, of }) => (of === 0 ? 100 : Math.floor((seen / of) * 1000) / 10);

/** The least that must have been seen, in percent. Statuses and codes are all seen, but for a reason that is stated. */
const least = { operations: 100, properties: 95, headers: 95 };

/** What is wrong, a sentence each. */
export function faultsOf({ rows, totals }) {
  const statuses = rows.flatMap((row) => row.statuses.map((status) => ({ operation: row.operation, ...status })));
  const unseen = statuses.filter(({ seen, exception }) => !seen && !exception).map(({ operation, status }) => `${operation} never answered ${status}, which the contract declares.`);
  const uncoded = statuses.filter(({ seen }) => seen).flatMap(({ operation, status, codes }) => codes.filter(({ seen, exception }) => !seen && !exception)
    .map(({ name }) => `${operation} never answered ${status} with the code ${name}, which the contract declares.`));
  const low = Object.entries(least).filter(([what, limit]) => percent(totals[what]) < limit).map(([what, limit]) => `${percent(totals[what])} % of the ${what} were seen, and ${limit} % must be.`);
  return [...unseen, ...uncoded, ...low];
}
