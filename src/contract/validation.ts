import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { OperationObject, ParameterObject, SchemaObject } from './document.js';
import type { Schema } from './types.js';

export type Fault = Schema<'ProblemError'>;
/** `query` is what stands behind the question mark, as it was sent. */
export interface RawInput { path: Record<string, unknown>; query: string; header: Record<string, unknown>; body: unknown }
export interface ValidInput { path: Record<string, unknown>; query: Record<string, unknown>; header: Record<string, unknown>; body: unknown }

/** How many faults a problem names at the most: the contract's `maxItems`. */
const most = 50;

// `strict` would refuse the contract's own annotations (`example`); a body is never coerced: "1" is no integer.
export const ajv = new Ajv2020({ allErrors: true, strict: false, useDefaults: true, validateFormats: true });
formats.default(ajv);

type Place = 'path' | 'query' | 'header';

// Text becomes what its schema says only where it is written as JSON writes it: `0x10`, `1e3` and ` 1` stay text, and fail.
function coerce(text: string, schema: SchemaObject): unknown {
  if ((schema.type === 'integer' || schema.type === 'number') && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text)) return Number(text);
  if (schema.type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function describe({ keyword, params, message }: ErrorObject): Pick<Fault, 'code' | 'message'> {
  if (keyword === 'unevaluatedProperties' || keyword === 'additionalProperties') return { code: 'unknown', message: 'is not known here' };
  if (keyword === 'required') return { code: 'required', message: 'is required' };
  if (keyword === 'enum') return { code: 'enum', message: `must be one of ${(params['allowedValues'] as unknown[]).join(', ')}`.slice(0, 1000) };
  return { code: keyword, message: (message ?? 'is not valid').slice(0, 1000) };
}

const escape = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

/** A pointer of the length that the contract has, and still one (RFC 6901, section 3): no half of a character or of an escape at its end. */
const cut = (pointer: string): string => (pointer.length > 1000 ? pointer.slice(0, 1000).replace(/[~\ud800-\udbff]$/, '') : pointer);

function faultsOf(place: string, errors: ErrorObject[] | null | undefined): Fault[] {
  // Each of a hundred thousand entries may be wrong.
  return (errors ?? []).slice(0, most).map((error) => {
    const params = error.params as { missingProperty?: string; unevaluatedProperty?: string; additionalProperty?: string };
    const property = params.missingProperty ?? params.unevaluatedProperty ?? params.additionalProperty;
    const pointer = `/${place}${error.instancePath}${property === undefined ? '' : `/${escape(property)}`}`;
    return { pointer: cut(pointer), ...describe(error) };
  });
}

interface CompiledPlace { schemas: Map<string, SchemaObject>; validate: ValidateFunction }

// Most operations share their parameters with others, or have none: compiled each for itself they were half of the time that a start takes for the contract.
const places = new Map<string, CompiledPlace>();

function compilePlace(parameters: ParameterObject[], place: Place): CompiledPlace {
  const own = parameters.filter((parameter) => parameter.in === place);
  const key = JSON.stringify([place, own.map(({ name, required, schema }) => [name, required, schema])]);
  const known = places.get(key);
  if (known) return known;
  const schemas = new Map(own.map(({ name, schema }) => [place === 'header' ? name.toLowerCase() : name, schema]));
  const validate = ajv.compile({
    type: 'object',
    properties: Object.fromEntries(schemas),
    // A missing If-Match or Idempotency-Key has a problem of its own, which the edge raises in its turn.
    required: own.filter(({ required }) => required && place !== 'header').map(({ name }) => name),
    additionalProperties: place === 'header',
  });
  places.set(key, { schemas, validate });
  return { schemas, validate };
}

function readQuery(text: string, schemas: ReadonlyMap<string, SchemaObject>, faults: Fault[]): Record<string, unknown> {
  const query: Record<string, unknown> = {};
  if (text === '') return query;
  // URLSearchParams would put U+FFFD where the bytes are no UTF-8, and let a lone % pass.
  try { if (text.includes('%')) decodeURIComponent(text); } catch {
    faults.push({ pointer: '/query', code: 'encoding', message: 'is not percent-encoded UTF-8' });
    return query;
  }
  for (const [name, value] of new URLSearchParams(text)) {
    if (Object.hasOwn(query, name)) faults.push({ pointer: cut(`/query/${escape(name)}`), code: 'repeated', message: 'is given more than once' });
    // An assignment to __proto__ would be lost.
    else Object.defineProperty(query, name, { value: coerce(value, schemas.get(name) ?? {}), enumerable: true, writable: true, configurable: true });
  }
  return query;
}

/** Compiles the request schemas of an operation: what it returns turns a raw request into a valid one, or into its faults. */
export function compileValidation(operation: OperationObject): (raw: RawInput) => { input: ValidInput; faults: Fault[] } {
  const own = { path: compilePlace(operation.parameters, 'path'), query: compilePlace(operation.parameters, 'query'), header: compilePlace(operation.parameters, 'header') };
  const media = Object.values(operation.requestBody?.content ?? {})[0];
  const validateBody = media && ajv.compile(media.schema);

  return (raw) => {
    const faults: Fault[] = [];
    const query = readQuery(raw.query, own.query.schemas, faults);
    const header: Record<string, unknown> = {};
    for (const [name, schema] of own.header.schemas) {
      if (typeof raw.header[name] === 'string') header[name] = coerce(raw.header[name], schema);
    }
    const input = { path: raw.path, query, header, body: raw.body };
    for (const place of ['path', 'query', 'header'] as const) {
      const { validate } = own[place];
      if (!validate(input[place])) faults.push(...faultsOf(place, validate.errors));
    }
    if (validateBody && raw.body !== undefined && !validateBody(raw.body)) faults.push(...faultsOf('body', validateBody.errors));
    if (validateBody && raw.body === undefined && operation.requestBody?.required) faults.push({ pointer: '/body', code: 'required', message: 'is required' });
    return { input, faults: faults.slice(0, most) };
  };
}
