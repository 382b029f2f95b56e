import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { contract, operations, type MediaObject, type SchemaObject } from '../../src/contract/document.js';
import { problems } from '../../src/contract/problems.js';

const ajv = new Ajv2020({ strict: false, allErrors: true });
formats.default(ajv);

function faults(schema: SchemaObject, value: unknown): string[] {
  const check = ajv.compile(schema);
  return check(value) ? [] : (check.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

const named = (where: string, content: Record<string, MediaObject> | undefined): [string, SchemaObject, unknown][] =>
  Object.values(content ?? {}).flatMap(({ schema, examples }) => Object.entries(examples ?? {}).map(([name, { value }]): [string, SchemaObject, unknown] => [`${where} ${name}`, schema, value]));

// A parameter's or a header's: one beside its schema, several with names, and those inside of the schema.
function shown(where: string, { schema, example, examples = {} }: { schema: SchemaObject; example?: unknown; examples?: Record<string, { value: unknown }> }): [string, SchemaObject, unknown][] {
  const values = [...(example === undefined ? [] : [example]), ...Object.values(examples).map(({ value }) => value), ...((schema['examples'] as unknown[] | undefined) ?? [])];
  return values.map((value) => [where, schema, value]);
}

test.each([{ example: 0 }, { examples: { nothing: { value: 0 } } }, { schema: { minimum: 1, examples: [0] } }])('an example that is not of its schema is found: %j', (planted) => {
  expect(shown('query limit', { schema: { minimum: 1 }, ...planted }).map(([, schema, value]) => faults(schema, value))).toEqual([[' must be >= 1']]);
});

describe.each([...operations])('the examples of %s', (_, operation) => {
  const examples = [
    ...named('request', operation.requestBody?.content),
    ...Object.entries(operation.responses).flatMap(([status, { content }]) => named(status, content)),
    ...operation.parameters.flatMap((parameter) => shown(`${parameter.in} ${parameter.name}`, parameter)),
    ...Object.entries(operation.responses).flatMap(([status, { headers }]) => Object.entries(headers ?? {}).flatMap(([name, header]) => shown(`${status} ${name}`, header))),
  ];

  test('are valid', () => {
    expect(examples.map(([where, schema, value]) => [where, faults(schema, value)]).filter(([, found]) => found?.length)).toEqual([]);
  });

  test('exist for every 2xx and every problem, under the status that the problem has', () => {
    for (const [status, { content }] of Object.entries(operation.responses)) {
      const [media] = Object.values(content ?? {});
      if (!media) continue;
      expect([status, Object.keys(media.examples ?? {})]).not.toEqual([status, []]);
      if (Number(status) < 400) continue;
      const found = Object.entries(media.examples ?? {}).map(([name, { value }]) => [name, (value as { code: string; status: number }).code, (value as { status: number }).status]);
      expect(found).toEqual(Object.keys(media.examples ?? {}).map((name) => [name, name, Number(status)]));
    }
  });
});

test('the examples inside of the schemas are valid', () => {
  const found: string[] = [];
  const walk = (schema: SchemaObject, at: string): void => {
    for (const example of (schema['examples'] as unknown[] | undefined) ?? []) found.push(...faults(schema, example).map((fault) => `${at}: ${fault}`));
    for (const [name, property] of Object.entries(schema.properties ?? {})) walk(property, `${at}.${name}`);
    if (schema['items']) walk(schema['items'] as SchemaObject, `${at}[]`);
  };
  for (const [name, schema] of Object.entries(contract.components.schemas)) walk(schema, name);
  expect(found).toEqual([]);
});

test('every problem code has an example, and an operation or a response of its own that answers it', () => {
  const everywhere = [...[...operations.values()].flatMap(({ responses }) => Object.values(responses)), ...Object.values(contract.components.responses)];
  const used = new Set(everywhere.flatMap(({ content }) => Object.keys(content?.['application/problem+json']?.examples ?? {})));
  expect([...problems.keys()].filter((code) => !used.has(code))).toEqual([]);
});
