import { describe, expect, test } from '@jest/globals';
import { operationOf, operations } from '../../src/contract/document.js';
import type { OperationId } from '../../src/contract/types.js';
import { expectConformance, type RawResponse } from '../support/conformance.js';
import { within } from '../support/operation.js';
import { sampleOf, send, type WireRequest } from '../support/sample.js';
import { customer, staff } from '../support/tokens.js';

// Generated from the contract: what the edge answers for all operations alike, each as often as it is declared. What is sent is good but
// for one thing.

const bare = ({ headers: { Authorization: _, 'Cart-Token': __, ...headers }, ...request }: WireRequest): WireRequest => ({ ...request, headers });
const needsToken = (id: OperationId): boolean => operationOf(id).security.some((alternative) => 'oauth' in alternative);

const unkeyed = ({ headers: { 'Idempotency-Key': _, ...headers }, ...request }: WireRequest): WireRequest => ({ ...request, headers });
const more = (request: WireRequest, query: string): WireRequest => ({ ...request, path: `${request.path}${request.path.includes('?') ? '&' : '?'}${query}` });

const wrongs: { status: number; code: string; request: (id: OperationId) => WireRequest }[] = [
  { status: 400, code: 'validation_failed', request: (id) => more(sampleOf(id, staff().token), 'nobody-knows=1') },
  { status: 400, code: 'malformed_json', request: (id) => ({ ...sampleOf(id, staff().token), body: '{"half":' }) },
  { status: 400, code: 'idempotency_key_missing', request: (id) => unkeyed(sampleOf(id, staff().token)) },
  { status: 401, code: 'unauthenticated', request: (id) => {
    const request = bare(sampleOf(id, 'none'));
    // Who sends no token to an operation that is for guests too is a guest; a bad token is refused everywhere.
    return { ...request, headers: { ...request.headers, Authorization: 'Bearer no.token.atall' } };
  } },
  { status: 403, code: 'insufficient_scope', request: (id) => {
    const request = bare(sampleOf(id, 'none'));
    return { ...request, headers: { ...request.headers, Authorization: `Bearer ${customer([]).token}`, ...(id === 'mergeGuestCart' && { 'Cart-Token': sampleOf(id, 'x').headers['Cart-Token'] ?? '' }) } };
  } },
  { status: 406, code: 'not_acceptable', request: (id) => {
    const request = sampleOf(id, staff().token);
    return { ...request, headers: { ...request.headers, Accept: 'image/png' } };
  } },
  { status: 413, code: 'payload_too_large', request: (id) => ({ ...sampleOf(id, staff().token), body: JSON.stringify({ note: 'x'.repeat(300_000) }) }) },
  { status: 415, code: 'unsupported_media_type', request: (id) => {
    const request = sampleOf(id, staff().token);
    return { ...request, headers: { ...request.headers, 'Content-Type': 'text/csv' } };
  } },
];

const declares = (id: OperationId, status: number, code: string): boolean =>
  Object.hasOwn(operationOf(id).responses[String(status)]?.content?.['application/problem+json']?.examples ?? {}, code);

describe.each(wrongs)('$status $code', ({ status, code, request }) => {
  test.each([...operations.keys()].filter((id) => declares(id, status, code)))('%s', async (id) => {
    await within(id, status, 'by the edge', async () => {
      const answer: RawResponse = await send(id, request(id));
      expectConformance(id, answer);
      expect([answer.status, (JSON.parse(answer.text) as { code: string }).code]).toEqual([status, code]);
    });
  });
});

test('what needs a token says so', () => {
  expect([...operations.keys()].filter((id) => needsToken(id) && !('401' in operationOf(id).responses))).toEqual([]);
});
