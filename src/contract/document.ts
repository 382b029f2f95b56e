import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { contractSha256 } from '../../generated/contract.js';
import { Refusal } from '../refusal.js';
import type { OperationId } from './types.js';

export interface SchemaObject { [keyword: string]: unknown; type?: string | string[]; const?: unknown; default?: unknown; properties?: Record<string, SchemaObject> }
export interface ParameterObject { name: string; in: 'path' | 'query' | 'header'; required?: boolean; schema: SchemaObject }
export interface HeaderObject { required?: boolean; schema: SchemaObject }
export interface MediaObject { schema: SchemaObject; examples?: Record<string, { value: unknown }> }
export interface LinkObject { operationId: OperationId; parameters?: Record<string, string> }
export interface ResponseObject { headers?: Record<string, HeaderObject>; content?: Record<string, MediaObject>; links?: Record<string, LinkObject> }
export type SecurityRequirement = Record<string, string[]>;
export interface OperationObject {
  operationId: OperationId;
  /** `/v1/products/{productId}` */
  path: string;
  /** In capitals. */
  method: string;
  deprecated?: boolean;
  'x-deprecated-since'?: string;
  'x-sunset'?: string;
  /** Its own and those of its path. */
  parameters: ParameterObject[];
  requestBody?: { required?: boolean; content: Record<string, MediaObject> };
  responses: Record<string, ResponseObject>;
  security: SecurityRequirement[];
}
interface Document {
  info: { version: string };
  paths: Record<string, Record<string, unknown> & { parameters?: ParameterObject[] }>;
  components: { schemas: Record<string, SchemaObject>; responses: Record<string, ResponseObject>; examples: Record<string, { value: unknown }> };
}

const folder = new URL('../../generated/', import.meta.url);

/** The contract, byte for byte as it is published. */
export const contractJson = readFileSync(new URL('openapi.json', folder), 'utf8');
export const contractYaml = readFileSync(new URL('openapi.yaml', folder), 'utf8');
export { contractSha256 };

const found = createHash('sha256').update(contractJson).digest('hex');
if (found !== contractSha256) {
  throw new Refusal(`generated/openapi.json (${found.slice(0, 12)}…) is not the contract that the types were generated from (${contractSha256.slice(0, 12)}…). Run: npm run generate`);
}

const raw = JSON.parse(contractJson) as Document;
const resolved = new Map<string, unknown>();

// The contract has no schema that contains itself, so that every reference can be put in place.
function dereference(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(dereference);
  if (typeof node !== 'object' || node === null) return node;
  const reference = (node as { $ref?: unknown }).$ref;
  if (typeof reference !== 'string') return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, dereference(value)]));
  if (!resolved.has(reference)) {
    const target = reference.slice(2).split('/').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key.replaceAll('~1', '/').replaceAll('~0', '~')], raw);
    resolved.set(reference, dereference(target));
  }
  return resolved.get(reference);
}

/** The contract with every `$ref` put in place. */
export const contract = dereference(raw) as Document;

const methods = ['get', 'put', 'post', 'delete', 'patch'];

/** Every operation of the contract by its operationId. */
export const operations: ReadonlyMap<OperationId, OperationObject> = new Map(
  Object.entries(contract.paths).flatMap(([path, item]) => methods.filter((method) => method in item).map((method) => {
    const operation = item[method] as OperationObject;
    return [operation.operationId, {
      ...operation, path, method: method.toUpperCase(), security: operation.security,
      parameters: [...(item.parameters ?? []), ...((operation.parameters as ParameterObject[] | undefined) ?? [])],
    }];
  })),
);

/** The operation of that name; the contract has it, or the code would not compile. */
export function operationOf(id: OperationId): OperationObject {
  const operation = operations.get(id);
  if (!operation) throw new Error(`The contract has no operation ${id}.`);
  return operation;
}

/** Every scope that an operation asks for, in alphabetical order. */
export const scopes: readonly string[] = [...new Set([...operations.values()].flatMap(({ security }) => security.flatMap((alternative) => alternative['oauth'] ?? [])))].sort();
