import type { components, operations } from '../../generated/api.js';
import type { Defaulted } from '../../generated/contract.js';

/** A schema of the contract by its name: `Schema<'Product'>`. */
export type Schema<Name extends keyof components['schemas']> = components['schemas'][Name];

export type OperationId = keyof operations;
export type ProblemCode = Schema<'ProblemCode'>;

type Lower<T> = { [Name in keyof T as Lowercase<Name & string>]: T[Name] };
type Never<T> = [T] extends [never | undefined] ? Record<never, never> : NonNullable<T>;
type Query<Id extends OperationId> = Never<operations[Id]['parameters']['query']>;
type WithDefaults<Id extends OperationId> =
  Id extends keyof Defaulted ? Query<Id> & Required<Pick<Query<Id>, Defaulted[Id] & keyof Query<Id>>> : Query<Id>;
type Body<Id extends OperationId> = operations[Id] extends { requestBody: { content: infer Content } } ? Content[keyof Content]
  : operations[Id] extends { requestBody?: { content: infer Content } } ? Content[keyof Content] | undefined : undefined;

/** What the caller's If-Match asks of a resource (RFC 9110, section 13.1.1). */
export interface Precondition {
  /**
   * To be asked where the resource was found and locked.
   * @param version undefined if there is no such resource: then nothing matches, `*` neither
   * @throws ShopError `precondition_required` (428) or `version_mismatch` (412)
   */
  check(version: number | undefined): void;
}

/** What a request to the operation holds once it was validated; the names of headers are in lower case. */
export interface Input<Id extends OperationId> {
  path: Never<operations[Id]['parameters']['path']>;
  query: WithDefaults<Id>;
  header: Lower<Never<operations[Id]['parameters']['header']>>;
  body: Body<Id>;
  /** What the caller's If-Match asks for; `check` it against the resource that was found. */
  ifMatch: Precondition;
}

type Responses<Id extends OperationId> = operations[Id]['responses'];
type Success<Id extends OperationId> = keyof Responses<Id> & (200 | 201 | 202 | 204 | 301 | 302 | 303 | 307 | 308);
type Content<Response> = Response extends { content: infer Media } ? ([Media] extends [never | undefined] ? void : Media[keyof Media]) : void;
type IsUnion<T, U = T> = T extends U ? ([U] extends [T] ? false : true) : never;

/** An answer whose status the handler chooses, because the contract declares more than one success. */
export class Reply<Status extends number, Body> {
  constructor(readonly status: Status, readonly body: Body, readonly headers: Readonly<Record<string, string>> = {}) {}
}

/** Text that is sent as it is, for the contract's own. */
export class Verbatim {
  constructor(readonly text: string) {}
}

type Replies<Id extends OperationId> = { [Status in Success<Id>]: Reply<Status, Content<Responses<Id>[Status]>> }[Success<Id>];
type VerbatimOf<Id extends OperationId> = Id extends 'getContractJson' | 'getContractYaml' ? Verbatim : never;

/** What a handler answers: the body of the one success that the contract declares, or a `Reply` where it declares several. */
export type Output<Id extends OperationId> =
  IsUnion<Success<Id>> extends true ? Replies<Id> : Content<Responses<Id>[Success<Id>]> | VerbatimOf<Id>;

// What stands behind the first argument is injected by Nest (`@Caller()`), and is none of the contract's business.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Handler<Id extends OperationId> = (input: Input<Id>, ...injected: any[]) => Output<Id> | Promise<Output<Id>>;

/** Every operation with the handler that it needs. */
export type Api = { [Id in OperationId]: Handler<Id> };

/** A type that does not compile unless it is `never`; the compiler's message names what is left. */
export type None<T extends never> = T;
