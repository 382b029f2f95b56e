import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import ts from 'typescript';

// Programs that break a promise of the types, each in one place: the compiler must complain there, and nowhere else. What must
// compile is in `right`, or a fixture could fail for a reason of its own.
const head = `
import { Operation } from '../../src/contract/operation.js';
import { Reply, type Input, type None, type OperationId, type Output } from '../../src/contract/types.js';
import { operation } from '../support/operation.js';
import { call } from '../support/call.js';
const kind = { code: 'x', type: 'https://x', title: 'x', status: 404, meaning: 'x', retryable: false, resolution: 'x' };
declare const cart: Extract<Output<'createCart'>, { status: 200 }>['body'];
`;
const method = (line: string): string => `export class Wrong {\n  @Operation()\n  ${line}\n}`;

const right = [
  method("getProblemType({ path }: Input<'getProblemType'>): Output<'getProblemType'> { return { ...kind, code: path.code as 'not_found' }; }"),
  "export const reply: Output<'createCart'> = new Reply(201, cart);",
  "operation('getProblemType', { 200: { a: () => call('getProblemType') }, 304: {}, 400: {}, 404: {} });",
  'export type All = None<Exclude<OperationId, OperationId>>;',
];

const wrong: Record<string, { program: string; line: string; says: RegExp }> = {
  'a method that is no operation': {
    program: method("getProblemKind(_: Input<'getProblemType'>): Output<'getProblemType'> { return kind as never; }"),
    line: '@Operation()', says: /'Wrong' is not assignable to parameter of type 'Pick<Api/,
  },
  'the input of another operation': {
    program: method("getProblemType({ path }: Input<'getProduct'>): Output<'getProblemType'> { return { ...kind, code: path.productId as never }; }"),
    line: '@Operation()', says: /productId/,
  },
  'a field of the input that does not exist': {
    program: method("getProblemType({ path }: Input<'getProblemType'>): Output<'getProblemType'> { return { ...kind, code: path.kode }; }"),
    line: 'getProblemType(', says: /kode/,
  },
  'a query parameter that does not exist': {
    program: method("listProblemTypes({ query }: Input<'listProblemTypes'>): Output<'listProblemTypes'> { return { data: [], page: { nextCursor: null, limit: query.size } }; }"),
    line: 'listProblemTypes(', says: /size/,
  },
  'an output without a required field': {
    program: method("getLiveness(_: Input<'getLiveness'>): Output<'getLiveness'> { return {}; }"),
    line: 'getLiveness(', says: /status/,
  },
  'an output with another type': {
    program: method("getLiveness(_: Input<'getLiveness'>): { status: number } { return { status: 1 }; }"),
    line: '@Operation()', says: /number/,
  },
  'an output with another value of an enum': {
    program: method("getLiveness(_: Input<'getLiveness'>): Output<'getLiveness'> { return { status: 'well' }; }"),
    line: 'getLiveness(', says: /"well"/,
  },
  'a field that the contract does not have': {
    program: method("getLiveness(_: Input<'getLiveness'>): Output<'getLiveness'> { return { status: 'alive', uptime: 1 }; }"),
    line: 'getLiveness(', says: /uptime/,
  },
  'a status that the operation does not declare': {
    program: "export const wrong: Output<'createCart'> = new Reply(202, cart);",
    line: 'export const wrong', says: /202/,
  },
  'a body where a handler must choose a status': {
    program: "export const wrong: Output<'createCart'> = cart;",
    line: 'export const wrong', says: /Reply/,
  },
  'content where there is none': {
    program: method("async archiveProduct(_: Input<'archiveProduct'>): Promise<{ gone: true }> { return { gone: true }; }"),
    line: '@Operation()', says: /gone/,
  },
  'an operation that nobody serves': {
    program: "class Some { getLiveness(): void { return; } }\nexport type Unserved = None<Exclude<'getLiveness' | 'getReadiness', keyof Some>>;",
    line: 'export type Unserved', says: /"getReadiness"/,
  },
  'a documented status without a test': {
    program: "operation('getProblemType', { 200: { a: () => call('getProblemType') }, 304: {}, 400: {} });",
    line: "operation('getProblemType'", says: /404/,
  },
  'a test of a status that is not documented': {
    program: "operation('getProblemType', { 200: {}, 304: {}, 400: {}, 404: {}, 409: {} });",
    line: "operation('getProblemType'", says: /409/,
  },
  'a test that ends with another operation': {
    program: "operation('getProblemType', { 200: { a: () => call('getLiveness') }, 304: {}, 400: {}, 404: {} });",
    line: "operation('getProblemType'", says: /getLiveness/,
  },
  'a test that sends what the contract does not take': {
    program: "export const wrong = call('createCart', { body: { currency: 'EUR', colour: 'red' } });",
    line: 'export const wrong', says: /colour/,
  },
};

const folder = join(process.cwd(), 'test/fixtures');
const programs = new Map([...right.map((program, at) => [join(folder, `right${at}.ts`), program] as const),
  ...Object.values(wrong).map(({ program }, at) => [join(folder, `wrong${at}.ts`), program] as const)]);

/** Compiles all of them as one program that is only in memory, with the options of tsconfig.json. */
function compile(): Map<string, { line: string; message: string }[]> {
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)).config, ts.sys, process.cwd());
  const host = ts.createCompilerHost({ ...options, incremental: false });
  const textOf = (path: string): string | undefined => (programs.has(path) ? head + (programs.get(path) ?? '') : undefined);
  Object.assign(host, {
    fileExists: (path: string) => programs.has(path) || ts.sys.fileExists(path),
    readFile: (path: string) => textOf(path) ?? ts.sys.readFile(path),
  });
  const program = ts.createProgram([...programs.keys()], { ...options, incremental: false, tsBuildInfoFile: undefined, noUnusedLocals: false }, host);
  const found = new Map<string, { line: string; message: string }[]>();
  for (const path of programs.keys()) {
    const source = program.getSourceFile(path);
    found.set(path, [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(({ messageText, start }) => {
      const { line } = source?.getLineAndCharacterOfPosition(start ?? 0) ?? { line: 0 };
      return { line: source?.text.split('\n')[line]?.trim() ?? '', message: ts.flattenDiagnosticMessageText(messageText, ' ') };
    }));
  }
  return found;
}

describe('the compiler', () => {
  let found = new Map<string, { line: string; message: string }[]>();
  beforeAll(() => { found = compile(); }, 60_000);

  test.each(right.map((_, at) => at))('accepts what is right (%i)', (at) => {
    expect(found.get(join(folder, `right${at}.ts`))).toEqual([]);
  });
  test.each(Object.keys(wrong).map((name, at) => [name, at] as const))('refuses %s', (name, at) => {
    const complaints = found.get(join(folder, `wrong${at}.ts`)) ?? [];
    expect(complaints).toHaveLength(1);
    expect(complaints[0]?.line.startsWith(wrong[name]?.line ?? '?')).toBe(true);
    expect(complaints[0]?.message).toMatch(wrong[name]?.says ?? /$^/);
  });
});
