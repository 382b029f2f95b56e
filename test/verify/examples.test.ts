import { describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { operationOf, operations, type HeaderObject, type ParameterObject, type ResponseObject } from '../../src/contract/document.js';
import type { OperationId } from '../../src/contract/types.js';
import { call, type Call } from '../support/call.js';
import { makeCategory } from '../support/catalog.js';
import { expectResponse } from '../support/conformance.js';
import { clerk, placeOrderFor, pay } from '../support/orders.js';
import { within } from '../support/operation.js';
import { rows } from '../support/rows.js';
import { customer, staff, type Person } from '../support/tokens.js';

// Each example of the contract's requests is sent, and each of its responses is measured like an answer of the server. Of a request only
// what belongs to one instance is replaced: ids by those of things that are made first, names that may be taken by new ones, and the
// totals of an order by the instance's own. The ids of the paths are read as they are given, and changed by nobody: there they may name
// something that others still need. That all of them are of their schemas, test/contract/examples.test.ts sees.

type Body = Record<string, unknown>;
type Replace = (body: Body, made: { body?: unknown }) => Body | Promise<Body>;
const examples = (id: OperationId): [string, unknown][] => Object.values(operationOf(id).requestBody?.content ?? {}).flatMap(({ examples: named }) => Object.entries(named ?? {}).map(([name, { value }]): [string, unknown] => [name, value]));
const fresh = (text: unknown): string => `${String(text)}-${randomUUID()}`;

/** What is replaced in the body of an example, for the operation's own row. */
const replaced: Partial<Record<OperationId, Replace>> = {
  createProduct: async ({ slug, variants, categoryIds, ...body }) => ({
    ...body, ...(slug !== undefined && { slug: fresh(slug) }), variants: (variants as Body[]).map((variant) => ({ ...variant, sku: fresh(variant['sku']) })),
    ...(categoryIds !== undefined && { categoryIds: [(await makeCategory()).id] }),
  }),
  updateProduct: ({ slug, ...body }) => ({ ...body, ...(slug !== undefined && { slug: fresh(slug) }) }),
  createVariant: ({ sku, ...body }) => ({ ...body, sku: fresh(sku) }),
  createCategory: async ({ slug, parentId, ...body }) => ({ ...body, ...(slug !== undefined && { slug: fresh(slug) }), ...(parentId !== undefined && { parentId: (await makeCategory()).id }) }),
  addCartItem: (body, made) => ({ ...body, variantId: (made.body as Body | undefined)?.['variantId'] }),
  placeOrder: (body, { body: own }) => {
    const { cartId, cartVersion, expectedTotal } = (own ?? {}) as Body;
    return { ...body, cartId, cartVersion, expectedTotal };
  },
  recordPayment: ({ reference, ...body }) => ({ ...body, reference: fresh(reference) }),
};

/** What must have happened before an example, where that is more than the row's. */
const before: Partial<Record<string, (owner: Person) => Promise<Call<OperationId>>>> = {
  'adjustStock breakage': async (owner) => {
    const made = await rows.adjustStock.make(owner);
    await call('adjustStock', { ...made, token: staff().token });
    return { path: made.path as never, key: randomUUID() };
  },
  'transitionOrder completed': async (owner) => {
    const placed = await placeOrderFor(owner);
    await pay(placed);
    const { headers } = await call('transitionOrder', { token: clerk, path: placed.path, ifMatch: '*', body: { to: 'fulfilled' } });
    return { path: placed.path, ifMatch: headers['etag'] ?? '' };
  },
};

async function prepare(id: OperationId, name = ''): Promise<Call<OperationId>> {
  const owner = customer();
  const row = rows[id] as { make(owner: Person): Promise<Call<OperationId>> };
  const made = await (before[`${id} ${name}`]?.(owner) ?? row.make(owner));
  const { token } = rows[id].owner === 403 ? staff() : owner;
  return operationOf(id).security.some((alternative) => 'oauth' in alternative) ? { ...made, token } : made;
}

describe.each([...operations.keys()])('%s', (id) => {
  const named = examples(id);

  test.each(named.length > 0 ? named : [['without a body', undefined]])('the request %s is served', async (name, value) => {
    await within(id, rows[id].staff, `the example ${name}`, async () => {
      const made = await prepare(id, name);
      const body = value === undefined ? undefined : await (replaced[id] ?? ((as: Body) => as))(value as Body, made);
      const answer = await call(id, { ...made, ...(body !== undefined && { body: body as never }) });
      expect([answer.status, answer.status < 300 ? '' : answer.text]).toEqual([expect.any(Number), '']);
    });
  });

  const given = operationOf(id).parameters.map((parameter) => ({ ...parameter, values: examplesOf(parameter) })).filter(({ values }) => values.length > 0);
  const at = (place: ParameterObject['in']): Record<string, string>[] => {
    const own = given.filter((parameter) => parameter.in === place);
    const rounds = Math.max(0, ...own.map(({ values }) => values.length));
    return Array.from({ length: rounds }, (_, round) => Object.fromEntries(own.map(({ name, values }) => [name, values[round] ?? values[0] ?? ''])));
  };

  for (const query of at('query')) test(`the parameters of the query are taken as they are given: ${JSON.stringify(query)}`, async () => {
    await within(id, 200, 'the examples of the query', async () => {
      const answer = await call(id, { ...await prepare(id), query });
      expect([answer.status, answer.text]).toEqual([200, answer.status === 200 ? answer.text : '']);
    });
  });

  for (const { 'If-Match': ifMatch, ...headers } of at('header')) test(`the headers are taken as they are given: ${JSON.stringify({ ...headers, 'If-Match': ifMatch })}`, async () => {
    await within(id, rows[id].staff, 'the examples of the headers', async () => {
      const answer = await call(id, { ...await prepare(id), headers });
      expect([answer.status, answer.status < 300 ? '' : answer.text]).toEqual([expect.any(Number), '']);
      expect(answer.headers['x-request-id']).toBe(headers['X-Request-Id']);
      if (ifMatch === undefined) return;
      // The version of another thing: it is understood, and not this one's. An order that is paid is of version 3, as it happens.
      const isOfVersion3 = id === 'transitionOrder';
      const refused = await call(id, { ...await prepare(id), ifMatch });
      expect(refused.status === 412 ? refused.problem.code : refused.status).toEqual(isOfVersion3 ? rows[id].staff : 'version_mismatch');
    });
  });

  for (const path of operationOf(id).method === 'GET' ? at('path') : []) test(`the path is taken as it is given: ${JSON.stringify(path)}`, async () => {
    await within(id, 200, 'the examples of the path', async () => {
      const { status, text } = await call(id, { ...await prepare(id), path: path as never });
      // Only the kinds of problems are the same everywhere.
      expect([status, text]).toEqual([id === 'getProblemType' || status === 200 ? 200 : 404, text]);
    });
  });

  test('the responses are what the server could answer', () => {
    for (const [status, response] of Object.entries(operationOf(id).responses)) {
      for (const [name, text] of bodies(response)) expectResponse(`${id} ${status} ${name}`, response, { status: Number(status), headers: exampleHeaders(response), text });
    }
  });
});

/** What the contract shows of a parameter: the example beside its schema, and those inside. */
function examplesOf(parameter: ParameterObject): string[] {
  const { example, examples = {} } = parameter as ParameterObject & { example?: unknown; examples?: Record<string, { value: unknown }> };
  const all = [example, ...Object.values(examples).map(({ value }) => value), ...((parameter.schema['examples'] as unknown[] | undefined) ?? [])];
  return [...new Set(all.filter((value) => value !== undefined).map(String))];
}

function bodies({ content }: ResponseObject): [string, string][] {
  const [[mediaType, media] = []] = Object.entries(content ?? {});
  if (!media) return [['no content', '']];
  return Object.entries(media.examples ?? {}).map(([name, { value }]) => [name, mediaType?.endsWith('json') ? JSON.stringify(value) : String(value)]);
}

function exampleHeaders({ headers = {}, content }: ResponseObject): Record<string, string> {
  const given = Object.entries(headers).map(([name, header]) => [name.toLowerCase(), String((header as HeaderObject & { example?: unknown }).example)]);
  const [mediaType] = Object.keys(content ?? {});
  return Object.fromEntries(mediaType === undefined ? given : [...given, ['content-type', mediaType]]) as Record<string, string>;
}
