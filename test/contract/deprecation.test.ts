import { describe, expect, test } from '@jest/globals';
import { operationOf, type OperationObject } from '../../src/contract/document.js';
import type { CompiledOperation } from '../../src/contract/operation.js';
import { send } from '../../src/http/answer.js';
import type { EdgeRequest, EdgeResponse } from '../../src/http/request.js';

/** The headers with which an answer goes out, of an operation that the contract describes with these additions. */
function headersOf(addition: Partial<OperationObject>): Record<string, unknown> {
  const headers: Record<string, unknown> = {};
  const response = { status: () => response, setHeader: (name: string, value: unknown) => { headers[name] = value; } };
  const compiled = { operation: { ...operationOf('getMyCart'), ...addition }, responses: new Map() } as unknown as CompiledOperation;
  send(compiled, { headers: {} } as EdgeRequest, response as unknown as EdgeResponse, { status: 200, headers: {}, body: '{}' });
  return headers;
}

describe('what the contract calls deprecated', () => {
  // 1793491200 is 2026-11-01T00:00:00Z.
  test('says since when and until when', () =>
    expect(headersOf({ deprecated: true, 'x-deprecated-since': '2026-11-01', 'x-sunset': '2027-11-01' })).toEqual({ Deprecation: '@1793491200', Sunset: 'Mon, 01 Nov 2027 00:00:00 GMT' }));

  test('is nothing else', () => expect(headersOf({})).toEqual({}));
});
