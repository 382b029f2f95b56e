import { appendFileSync } from 'node:fs';
import type { ResponseObject, SchemaObject } from '../../src/contract/document.js';
import type { OperationId } from '../../src/contract/types.js';
import type { RawResponse } from './conformance.js';

const file = process.env['VERIFY_RECORD'];
const known = new Set<string>();

// One JSON value a line, each written once by a process: the report asks what was seen, not how often.
function write(line: object): void {
  const text = JSON.stringify(line);
  if (file === undefined || known.has(text)) return;
  known.add(text);
  appendFileSync(file, `${text}\n`);
}

/** Notes what a response showed of what is declared for it, for the contract report. It conforms; without VERIFY_RECORD nothing is noted. */
export function recordAnswer(operation: OperationId, { headers = {}, content }: ResponseObject, response: RawResponse): void {
  if (file === undefined) return;
  const { status } = response;
  write({ operation, status });
  for (const name of Object.keys(headers)) if (name.toLowerCase() in response.headers) write({ operation, status, header: name });
  const [mediaType, media] = Object.entries(content ?? {})[0] ?? [];
  if (!media || !mediaType?.endsWith('json')) return;
  const body = JSON.parse(response.text) as { code?: string };
  if (status >= 400) write({ operation, status, code: body.code });
  for (const property of new Set(present(media.schema, body))) write({ operation, status, property });
}

/** Notes a case that needs more than the API. */
export function recordLeftOut(operation: OperationId, status: number, name: string, reason: string): void {
  write({ operation, status, leftOut: name, reason });
}

/** Notes why an answer could not be had from this instance. */
export function recordExcuse(operation: OperationId, status: number, excuse: string): void {
  write({ operation, status, excuse });
}

// The declared properties that a value has: `data/*/id`, where `*` is any item.
function present({ properties = {}, items }: SchemaObject, value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return items ? value.flatMap((item) => present(items as SchemaObject, item, `${at}*/`)) : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(properties).filter(([name]) => name in value)
    .flatMap(([name, property]) => [`${at}${name}`, ...present(property, (value as Record<string, unknown>)[name], `${at}${name}/`)]);
}
