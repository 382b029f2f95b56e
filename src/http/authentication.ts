import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { auth } from 'express-oauth2-jwt-bearer';
import type { JSONWebKeySet } from 'jose';
import { CONFIG, type Config } from '../config.js';
import type { OperationObject } from '../contract/document.js';
import { ShopError } from '../errors.js';
import { nobody, type Caller } from './caller.js';
import { IssuerKeys } from './issuer-keys.js';

type Verify = ReturnType<typeof auth>;

/** Finds out who calls, from the access token and the cart token, as far as the operation's `security` asks for them. */
@Injectable()
export class Authentication {
  private verifier: { keys: JSONWebKeySet; verify: Verify } | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config, private readonly keys: IssuerKeys) {}

  /**
   * @throws ShopError `unauthenticated` for a token that is sent and not good, `dependency_unavailable` if the issuer's keys were never had.
   */
  async identify({ security }: OperationObject, headers: Request['headers']): Promise<Caller> {
    const takes = (scheme: string): boolean => security.some((alternative) => scheme in alternative);
    const cartToken = takes('cartToken') ? headers['cart-token'] : undefined;
    const guest = typeof cartToken === 'string' && cartToken !== '' ? { ...nobody, cartToken } : nobody;
    if (!takes('oauth') || headers.authorization === undefined) return guest;
    return { ...guest, ...await this.verify(headers.authorization) };
  }

  private async verify(authorization: string): Promise<Pick<Caller, 'subject' | 'scopes'>> {
    const keys = await this.keys.having(kidOf(authorization));
    if (!keys) throw new ShopError('dependency_unavailable', 'The keys that verify access tokens could not be fetched yet. Try again in 5 seconds.', { retryAfter: 5 });
    if (this.verifier?.keys !== keys) this.verifier = { keys, verify: this.verifierFor(keys) };
    // The library would take a token from the query or a form body as well, where it ends in logs: it is shown the header alone.
    const request = { headers: { authorization }, query: {}, method: 'GET', originalUrl: '/', url: '/', protocol: 'https', host: 'localhost', get: () => 'localhost', is: () => false } as unknown as Request;
    const failure = await new Promise<unknown>((resolve) => { void this.verifier?.verify(request, {} as Response, resolve); });
    const claims = request.auth?.payload;
    if (failure !== undefined || !claims?.sub) throw new ShopError('unauthenticated', 'The access token is not valid: it is expired, not signed by our issuer with RS256, or not for this API. Get a new one.');
    const { scope, permissions } = claims as { scope?: unknown; permissions?: unknown };
    const granted: unknown[] = [...(typeof scope === 'string' ? scope.split(' ') : []), ...(Array.isArray(permissions) ? permissions as unknown[] : [])];
    return { subject: claims.sub, scopes: new Set(granted.filter((one) => typeof one === 'string')) };
  }

  private verifierFor(keys: JSONWebKeySet): Verify {
    const { issuer, audience } = this.config.auth;
    return auth({
      issuer, audience, publicKey: keys as { keys: never[] }, tokenSigningAlg: 'RS256', dpop: { enabled: false },
      validators: { sub: (sub) => typeof sub === 'string' && sub.length > 0 && sub.length <= 255 && !/[\p{Cc}\p{Cs}]/u.test(sub) },
    });
  }
}

function kidOf(authorization: string): string | undefined {
  try {
    const [header = ''] = (authorization.split(' ')[1] ?? '').split('.');
    const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString('utf8')) as { kid?: unknown };
    return typeof kid === 'string' ? kid : undefined;
  } catch { return undefined; }
}

/**
 * Checks the operation's `security` against the caller.
 * @throws ShopError `unauthenticated` if no alternative has its credentials, `insufficient_scope` if only scopes are missing.
 */
export function authorize({ security }: OperationObject, caller: Caller, presentedToken: boolean): void {
  const alternatives = security.filter((alternative) => !(presentedToken && Object.keys(alternative).length === 0));
  if (security.length === 0) return;
  const missing: string[][] = [];
  for (const alternative of alternatives) {
    const needs = alternative['oauth'];
    if ((needs && caller.subject === null) || ('cartToken' in alternative && caller.cartToken === null)) continue;
    const lacking = (needs ?? []).filter((scope) => !caller.scopes.has(scope));
    if (lacking.length === 0) return;
    missing.push(needs ?? []);
  }
  const needed = missing.map((scopes) => scopes.join(' ')).join(' or ');
  if (needed) throw new ShopError('insufficient_scope', `This operation needs the scope ${needed}.`);
  throw new ShopError('unauthenticated', security.some((alternative) => 'cartToken' in alternative)
    ? 'This operation needs an access token in the Authorization header or the cart\'s secret in the Cart-Token header.'
    : 'This operation needs an access token in the Authorization header, and the request has none.');
}
