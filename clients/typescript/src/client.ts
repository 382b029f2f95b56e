import createClient, { type Client } from 'openapi-fetch';
import type { AtelierPaths } from './contract.js';
import { retrying, type RetryOptions } from './retry.js';

export interface AtelierOptions {
  /** Where the API is, without a slash at the end: `https://api.atelier.example`. */
  baseUrl: string;
  /** An access token, or what gives one that is still good; asked before every call. */
  token?: string | (() => string | undefined | Promise<string | undefined>);
  /** The secret of a guest's cart, as createCart answered it. */
  cartToken?: string;
  /** Instead of the platform's own `fetch`. */
  fetch?: (request: Request) => Promise<Response>;
  /** How often and how long to try again: 4 attempts, and waits of 30 seconds at the most. */
  retry?: Partial<RetryOptions>;
}

export type AtelierClient = Client<AtelierPaths>;

/**
 * A client whose paths, parameters, bodies and answers are the contract's: `await client.GET('/v1/products', { params: { query: { q: 'walnut' } } })`.
 * Each call resolves to `{ data, response }`, or to `{ error, response }` where `error` is a `Problem`; it rejects only where
 * there was no answer at all. What can be repeated safely is; every POST gets an Idempotency-Key of its own, one for all of its repeats.
 */
export function createAtelierClient({ token, cartToken, fetch = (request) => globalThis.fetch(request), retry, baseUrl }: AtelierOptions): AtelierClient {
  const client = createClient<AtelierPaths>({ baseUrl, fetch: retrying(fetch, { attempts: 4, longestWait: 30_000, ...retry }) });
  client.use({
    // Once a call, before the first attempt.
    async onRequest({ request, schemaPath }) {
      const bearer = typeof token === 'function' ? await token() : token;
      if (bearer !== undefined) request.headers.set('Authorization', `Bearer ${bearer}`);
      if (cartToken !== undefined) request.headers.set('Cart-Token', cartToken);
      // Every PATCH of the contract is a merge patch; openapi-fetch would call it plain JSON.
      if (request.method === 'PATCH') request.headers.set('Content-Type', 'application/merge-patch+json');
      // Every POST takes a key; only that of a guest's new cart would be refused, since a guest is nobody to remember it for.
      const isGuestsCart = schemaPath === '/v1/carts' && !request.headers.has('Authorization');
      if (request.method === 'POST' && !isGuestsCart && !request.headers.has('Idempotency-Key')) request.headers.set('Idempotency-Key', crypto.randomUUID());
      return request;
    },
  });
  return client;
}
