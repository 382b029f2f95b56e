import type { components, operations, paths } from '../../../generated/api.js';

export type { components, operations, paths };

/** A schema of the contract by its name: `Schema<'Cart'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

type Whole = Schema<'Problem'>;
/** What a problem of a code tells beyond what all tell. */
type Details<Code> = Code extends 'cart_changed' ? Pick<Whole, 'changes'> : Code extends 'insufficient_stock' ? Pick<Whole, 'shortages'> : unknown;

/**
 * What every failure is (RFC 9457), as a union by `code`: `switch (problem.code)` tells the compiler what else there is, such as the
 * `shortages` of `insufficient_stock`. A newer server may know codes that this version does not: have a `default`, and decide by `status` there.
 */
export type Problem = { [Code in Whole['code']]: Omit<Whole, 'code' | 'changes' | 'shortages'> & { code: Code } & Details<Code> }[Whole['code']];

type Answers<Responses> = { [Status in keyof Responses]: Responses[Status] extends { content: { 'application/problem+json': unknown } }
  ? Omit<Responses[Status], 'content'> & { content: { 'application/problem+json': Problem } } : Responses[Status] };

// The client makes the key where the caller gives none.
type Keyless<Header> = Header extends { 'Idempotency-Key': string } ? Omit<Header, 'Idempotency-Key'> & { 'Idempotency-Key'?: string } : Header;
type Headers<Parameters> = Parameters extends { header: infer Header } ? (Partial<Keyless<Header>> extends Keyless<Header> ? { header?: Keyless<Header> } : { header: Keyless<Header> }) : unknown;

type Operation<Declared> = Declared extends { parameters: { header: unknown }; responses: infer Responses }
  ? Omit<Declared, 'parameters' | 'responses'> & { parameters: Omit<Declared['parameters'], 'header'> & Headers<Declared['parameters']>; responses: Answers<Responses> }
  : Declared extends { responses: infer Responses } ? Omit<Declared, 'responses'> & { responses: Answers<Responses> } : Declared;

/** The paths of the contract as a caller of this client sees them: no operation asks for an Idempotency-Key, and failures are a `Problem`. */
export type AtelierPaths = { [Path in keyof paths]: { [Method in keyof paths[Path]]: Operation<paths[Path][Method]> } };
