import fastJson from 'fast-json-stringify';
import type { LinkObject, OperationObject, ResponseObject, SchemaObject } from './document.js';

export interface CompiledResponse {
  status: number;
  mediaType: string | undefined;
  declared: ResponseObject;
  /** Writes what the contract describes, and nothing else; throws if something that it requires is missing. */
  serialise: (body: unknown) => string;
  /** The headers that are the same in every answer: media type and caching. */
  constant: Readonly<Record<string, string>>;
  /** The entity tag that it declares: a list's is weak. */
  tag: 'strong' | 'weak' | undefined;
  /** Where what was created can be read. */
  self: LinkObject | undefined;
}

const compiled = new Map<SchemaObject, (body: unknown) => string>();

/** A serialiser for a schema; the same schema has one serialiser, however many operations answer with it. */
export function compileSerialiser(schema: SchemaObject): (body: unknown) => string {
  const known = compiled.get(schema);
  if (known) return known;
  // `format` would have dates and uuids checked and converted; the views have done that already.
  const serialise = fastJson(withoutFormats(schema) as never) as (body: unknown) => string;
  compiled.set(schema, serialise);
  return serialise;
}

function withoutFormats(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withoutFormats);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node)
    // A property may have one of these names: there the value is its schema.
    .filter(([key, value]) => !(((key === 'format' || key === 'description') && typeof value === 'string') || (key === 'examples' && Array.isArray(value))))
    .map(([key, value]) => [key, withoutFormats(value)]));
}

/** The responses of an operation by status, each with the serialiser of its schema. */
export function compileResponses(operation: OperationObject): ReadonlyMap<number, CompiledResponse> {
  return new Map(Object.entries(operation.responses).map(([code, declared]) => [Number(code), compileResponse(Number(code), declared)]));
}

function compileResponse(status: number, declared: ResponseObject): CompiledResponse {
  const [mediaType, media] = Object.entries(declared.content ?? {})[0] ?? [];
  const caching = declared.headers?.['Cache-Control']?.schema.const;
  return {
    status, mediaType, declared,
    serialise: media && mediaType?.endsWith('json') ? compileSerialiser(media.schema) : String,
    constant: { ...(mediaType && { 'Content-Type': mediaType }), ...(typeof caching === 'string' && { 'Cache-Control': caching }) },
    tag: declared.headers?.['ETag'] && (declared.headers['Link'] ? 'weak' : 'strong'),
    self: status === 201 ? declared.links?.['self'] : undefined,
  };
}
