/** What a customer may do; staff may do all that the contract knows, a partner's machine all but what a customer does. */
export const customerScopes = ['manage:own-cart', 'place:order', 'read:own-orders'];

export const docsClient = 'atelier-docs';
export const partnerClient = { id: 'atelier-partner', secret: 'local-partner-secret' };

/** Who may log in at the local issuer, by a click. */
export const users = [
  { name: 'alice', title: 'Alice', role: 'customer' },
  { name: 'bob', title: 'Bob', role: 'customer' },
  { name: 'staff', title: 'Staff', role: 'runs the shop' },
] as const;

/** The `sub` of a user as Auth0 writes it: `auth0|alice`; what looks like one already stays. */
export const subjectOf = (name: string): string => (/[|@]/.test(name) ? name : `auth0|${name}`);

/** The scopes that a subject may have, out of all that there are. */
export function scopesOf(subject: string, all: readonly string[]): string[] {
  if (subject === subjectOf('staff')) return [...all];
  if (subject === `${partnerClient.id}@clients`) return all.filter((scope) => !customerScopes.includes(scope));
  return all.filter((scope) => customerScopes.includes(scope));
}

/** An access token's claims as Auth0 makes them. `scopes` are also its `permissions`; times are in seconds. */
export function accessClaims(
  { issuer, audience, sub, scopes, azp = docsClient, lifetime = 86_400 }:
  { issuer: string; audience: string; sub: string; scopes: readonly string[]; azp?: string; lifetime?: number },
): Record<string, unknown> {
  const iat = Math.floor(Date.now() / 1000);
  return { iss: issuer, sub, aud: [audience, `${issuer}userinfo`], iat, exp: iat + lifetime, scope: scopes.join(' '), azp, permissions: [...scopes] };
}
