import pactum from 'pactum';
import { operationOf } from '../../src/contract/document.js';
import type { Input, OperationId, Output, Reply, Schema, Verbatim } from '../../src/contract/types.js';
import { expectConformance, type RawResponse } from './conformance.js';
import { setting } from './settings.js';

pactum.request.setDefaultTimeout(20_000);
pactum.settings.setLogLevel('ERROR');

type Success<Id extends OperationId> = Output<Id> extends infer One ? (One extends Reply<number, infer Body> ? Body : One extends Verbatim ? never : One) : never;

export interface Answer<Id extends OperationId> {
  operation: Id;
  status: number;
  headers: Record<string, string>;
  text: string;
  /** The body of a success. Reading it of a failure fails the test, with the problem. */
  readonly body: Exclude<Success<Id>, void>;
  /** The body of a failure. Reading it of a success fails the test. */
  readonly problem: Schema<'Problem'>;
}

/** A request as a client would make it. What is wrong on purpose is written as `never`: `{ body: { quantity: 'x' } as never }`. */
export interface Call<Id extends OperationId> {
  path?: Input<Id>['path'];
  query?: Record<string, string | number | boolean>;
  headers?: Record<string, string>;
  body?: Input<Id>['body'];
  /** Bytes that are sent instead of `body`. */
  raw?: string | Buffer;
  token?: string;
  cartToken?: string;
  key?: string;
  ifMatch?: string;
  /** The base address of another server; the first one under test by default. */
  at?: string;
}

function headersOf<Id extends OperationId>(id: Id, { token, cartToken, key, ifMatch, body, raw, headers }: Call<Id>): Record<string, string> {
  const [mediaType = 'application/json'] = Object.keys(operationOf(id).requestBody?.content ?? {});
  const hasBody = raw !== undefined || (body as unknown) !== undefined;
  return {
    ...(token !== undefined && { Authorization: `Bearer ${token}` }),
    ...(cartToken !== undefined && { 'Cart-Token': cartToken }),
    ...(key !== undefined && { 'Idempotency-Key': key }),
    ...(ifMatch !== undefined && { 'If-Match': ifMatch }),
    ...(hasBody && { 'Content-Type': mediaType }),
    ...headers,
  };
}

/** Calls an operation over HTTP, and checks whatever comes back against the contract. */
export async function call<Id extends OperationId>(id: Id, options: Call<Id> = {}): Promise<Answer<Id>> {
  const { method, path } = operationOf(id);
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String((options.path as Record<string, unknown> | undefined)?.[name])));
  const query = new URLSearchParams(Object.entries(options.query ?? {}).map(([name, value]): [string, string] => [name, String(value)])).toString();
  const spec = pactum.spec().withMethod(method).withPath(`${options.at ?? setting('TEST_API')}${address}${query && `?${query}`}`);
  spec.withHeaders(headersOf(id, options));
  if (options.raw !== undefined) spec.withBody(options.raw);
  else if ((options.body as unknown) !== undefined) spec.withBody(JSON.stringify(options.body));
  let raw: RawResponse | undefined;
  spec.expect(({ res }) => {
    const { statusCode, headers: received, buffer } = res as unknown as { statusCode: number; headers: Record<string, string>; buffer?: Buffer };
    raw = { status: statusCode, headers: received, text: buffer?.toString('utf8') ?? '' };
    expectConformance(id, raw);
  });
  await spec.toss();
  if (!raw) throw new Error(`${id} got no answer.`);
  const { status, text } = raw;
  return {
    operation: id, ...raw,
    get body(): Exclude<Success<Id>, void> {
      if (status >= 400) throw new Error(`${id} answered ${status}: ${text}`);
      return JSON.parse(text) as Exclude<Success<Id>, void>;
    },
    get problem(): Schema<'Problem'> {
      if (status < 400) throw new Error(`${id} answered ${status}, and a problem was expected: ${text}`);
      return JSON.parse(text) as Schema<'Problem'>;
    },
  };
}
