import type { ProblemCode, Schema } from './contract/types.js';

type Extensions = Partial<Pick<Schema<'Problem'>, 'errors' | 'changes' | 'shortages'>> & {
  /** Seconds until a repeat makes sense. */
  retryAfter?: number;
};

/** Something that the contract expects to go wrong. The edge turns it into the problem of that code. */
export class ShopError extends Error {
  constructor(readonly code: ProblemCode, readonly detail: string, readonly extensions: Extensions = {}) {
    super(`${code}: ${detail}`);
  }
}

/** There is no such thing, or the caller may not know that there is. */
export const notFound = (what: string): ShopError => new ShopError('not_found', `There is no ${what} with this id, or it is not yours to see.`);

/** The state of things forbids it (409). */
export const conflict = (
  code: 'cart_changed' | 'cart_not_open' | 'insufficient_stock' | 'invalid_state_transition' | 'slug_taken' | 'sku_taken' | 'category_not_empty' | 'category_cycle' | 'payment_already_recorded',
  detail: string, extensions?: Extensions,
): ShopError => new ShopError(code, detail, extensions);

/** The request is well formed and still can not be done (422). */
export const unprocessable = (
  code: 'cart_empty' | 'cart_full' | 'currency_mismatch' | 'quantity_out_of_range' | 'reference_not_found' | 'variant_unavailable' | 'price_unavailable' | 'country_not_served' | 'payment_exceeds_total',
  detail: string, extensions?: Extensions,
): ShopError => new ShopError(code, detail, extensions);

/** A rule that JSON Schema can not say was not met (400); `pointer` begins with `/body`, `/query`, `/path` or `/header`. */
export const invalid = (pointer: string, code: string, message: string): ShopError =>
  new ShopError('validation_failed', `${pointer} ${message}.`, { errors: [{ pointer, code, message }] });

export type Fault = Schema<'ProblemError'>;

/** Throws for several such rules at once, and for none not at all. @throws ShopError `validation_failed` that names each */
export function requireNone(errors: Fault[]): void {
  if (errors.length > 0) throw new ShopError('validation_failed', errors.map(({ pointer, message }) => `${pointer} ${message}.`).join(' '), { errors });
}

/** The resource has another version than the caller's If-Match names (412). */
export const versionMismatch = (): ShopError => new ShopError('version_mismatch', 'The resource has changed since the ETag that you sent. Read it again and decide anew.');
