import { randomUUID } from 'node:crypto';
import { scopes } from '../../src/contract/document.js';
import { openKeys, type Keys } from '../../src/local/keys.js';
import { setting } from './settings.js';

let opened: Keys | undefined;
const keys = (): Keys => opened ??= openKeys(setting('TEST_ISSUER_FOLDER'));

/** The scopes that Auth0 gives a customer. */
export const customerScopes = ['manage:own-cart', 'place:order', 'read:own-orders'];

/** The claims of a good access token; `overrides` replaces some, and undefined leaves one out. */
export function claims(subject: string, granted: readonly string[], overrides: Record<string, unknown> = {}): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000);
  return { iss: setting('TEST_ISSUER'), sub: subject, aud: [setting('TEST_AUDIENCE')], iat: now, exp: now + 3600, scope: granted.join(' '), ...overrides };
}

/** An access token as the issuer signs it, with any claims and any header. */
export const signToken = (payload: Record<string, unknown>, header?: Record<string, unknown>): string => keys().sign(payload, header);

export interface Person { subject: string; token: string }

/** A customer whom no other test knows. */
export function customer(granted: readonly string[] = customerScopes): Person {
  const subject = `auth0|${randomUUID()}`;
  return { subject, token: signToken(claims(subject, granted)) };
}

/** Somebody of the staff, with every scope or with those. */
export const staff = (granted: readonly string[] = scopes): Person => customer(granted);
