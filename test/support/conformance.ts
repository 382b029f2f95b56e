import { expect } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { operationOf, type MediaObject, type ResponseObject, type SchemaObject } from '../../src/contract/document.js';
import type { OperationId } from '../../src/contract/types.js';
import { recordAnswer } from './recorder.js';

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);
const validators = new WeakMap<object, ReturnType<typeof ajv.compile>>();

// What HTTP itself and CORS say, and no contract needs to.
const transport = new Set(['date', 'connection', 'keep-alive', 'content-length', 'content-type', 'transfer-encoding', 'x-content-type-options', 'vary',
  'access-control-allow-origin', 'access-control-expose-headers']);

export interface RawResponse { status: number; headers: Record<string, string>; text: string }

/** Fails unless the response is one that the contract declares for the operation: status, media type, headers, body. Then it is recorded. */
export function expectConformance(id: OperationId, response: RawResponse): void {
  const declared = operationOf(id).responses[String(response.status)];
  if (!declared) throw new Error(`${id} answered ${response.status}, which the contract does not declare: ${response.text.slice(0, 500)}`);
  expectResponse(`${id} ${response.status}`, declared, response);
  recordAnswer(id, declared, response);
}

/** The same for a response that belongs to no operation. */
export function expectResponse(name: string, declared: ResponseObject, response: RawResponse): void {
  const faults = [...headerFaults(declared, response.headers), ...bodyFaults(declared, response)];
  expect({ name, faults, text: faults.length > 0 ? response.text.slice(0, 2000) : '' }).toEqual({ name, faults: [], text: '' });
}

function headerFaults(declared: ResponseObject, headers: RawResponse['headers']): string[] {
  const known = new Map(Object.entries(declared.headers ?? {}).map(([header, object]) => [header.toLowerCase(), object]));
  const faults = Object.keys(headers).filter((header) => !known.has(header) && !transport.has(header)).map((header) => `header ${header} is not declared`);
  for (const [header, { required, schema }] of known) {
    const value = headers[header];
    if (value === undefined && required) faults.push(`header ${header} is missing`);
    if (value !== undefined && !validate(schema, schema.type === 'integer' ? Number(value) : value)) faults.push(`header ${header} is "${value}"`);
  }
  return faults;
}

function bodyFaults(declared: ResponseObject, { headers, text }: RawResponse): string[] {
  const [mediaType, media] = Object.entries(declared.content ?? {})[0] ?? [];
  if (headers['content-type']?.split(';')[0] !== mediaType) return [`media type is ${headers['content-type'] ?? 'none'} instead of ${mediaType ?? 'none'}`];
  if (!media) return text === '' ? [] : ['has content'];
  if (!mediaType?.endsWith('json')) return [];
  return [...schemaFaults(media.schema, text), ...(mediaType === 'application/problem+json' ? codeFaults(media, text) : [])];
}

function schemaFaults(schema: SchemaObject, text: string): string[] {
  const check = validator(schema);
  return check(JSON.parse(text)) ? [] : (check.errors ?? []).map(({ instancePath, message, params }) => `body${instancePath} ${message ?? ''} ${JSON.stringify(params)}`);
}

function codeFaults({ examples = {} }: MediaObject, text: string): string[] {
  const { code = '' } = JSON.parse(text) as { code?: string };
  return Object.hasOwn(examples, code) ? [] : [`code ${code} is not declared`];
}

const validate = (schema: SchemaObject, value: unknown): boolean => validator(schema)(value) === true;

function validator(schema: SchemaObject): ReturnType<typeof ajv.compile> {
  const known = validators.get(schema) ?? ajv.compile(closed(schema) as object);
  validators.set(schema, known);
  return known;
}

// The contract leaves answers open for later fields; the server must not send one that it does not declare.
function closed(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(closed);
  if (typeof node !== 'object' || node === null) return node;
  const copy = Object.fromEntries(Object.entries(node).map(([key, value]) => [key, key === 'examples' ? value : closed(value)]));
  return copy['type'] === 'object' && copy['properties'] && copy['additionalProperties'] === undefined ? { ...copy, additionalProperties: false } : copy;
}
