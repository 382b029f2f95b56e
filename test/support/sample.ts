import { operationOf, type ParameterObject } from '../../src/contract/document.js';
import type { OperationId } from '../../src/contract/types.js';
import { expectConformance, type RawResponse } from './conformance.js';
import { setting } from './settings.js';

/** A request to an operation as it goes over the wire. */
export interface WireRequest {
  method: string;
  /** With its query, percent-encoded. */
  path: string;
  headers: Record<string, string>;
  body?: string | Buffer | ReadableStream;
  at?: string;
}

/** A token of the form that createCart gives; no cart has it. */
export const strangeCartToken = 'q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA';

const exampleOf = (parameter: ParameterObject): string => String((parameter as { example?: string | number }).example ?? '');

/** The request that the contract's examples make: it is valid, and what it names does not exist. */
export function sampleOf(id: OperationId, token?: string): WireRequest {
  const { method, path, parameters, requestBody, security } = operationOf(id);
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => exampleOf(parameters.find((parameter) => parameter.name === name) ?? { name, in: 'path', schema: {} }));
  const query = parameters.filter((parameter) => parameter.in === 'query' && parameter.required).map((parameter) => `${parameter.name}=${encodeURIComponent(exampleOf(parameter))}`).join('&');
  const [mediaType, media] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const takes = (scheme: string): boolean => security.some((alternative) => scheme in alternative);
  return {
    method, path: query ? `${filled}?${query}` : filled,
    headers: {
      ...(token !== undefined && takes('oauth') && { Authorization: `Bearer ${token}` }),
      ...(token !== undefined && takes('cartToken') && { 'Cart-Token': strangeCartToken }),
      ...(mediaType && { 'Content-Type': mediaType }),
      ...(parameters.some(({ name }) => name === 'If-Match') && { 'If-Match': '"1-b1946ac92492d234"' }),
      ...(parameters.some(({ name, required }) => name === 'Idempotency-Key' && required) && { 'Idempotency-Key': crypto.randomUUID() }),
    },
    ...(media && { body: JSON.stringify(Object.values(media.examples ?? {})[0]?.value) }),
  };
}

/** Sends it, and checks whatever comes back against the contract. */
export async function send(id: OperationId, { method, path, headers, body, at = setting('TEST_API') }: WireRequest): Promise<RawResponse> {
  const response = await fetch(`${at}${path}`, { method, headers, redirect: 'manual', duplex: 'half', ...(body !== undefined && { body }) });
  const answer = { status: response.status, headers: Object.fromEntries(response.headers), text: await response.text() };
  expectConformance(id, answer);
  return answer;
}
