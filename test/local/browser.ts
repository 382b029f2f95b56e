import { createHash, randomBytes } from 'node:crypto';
import type { Issuer } from '../../src/local/issuer.js';

const verifier = randomBytes(32).toString('base64url');
const redirect = (origin: string): string => `${origin}/docs/oauth2-redirect.html`;

const cookiesOf = (response: Response): string => response.headers.getSetCookie().map((cookie) => cookie.split(';')[0]).join('; ');

/** Where the browser is sent, or an empty string. */
export const locationOf = (response: Response): string => response.headers.get('location') ?? '';

/** Asks for a login as Swagger UI does; answers what the issuer says to it, and the browser's cookies. */
export async function beginLogin(issuer: Issuer, origin: string, parameters: Record<string, string>): Promise<{ response: Response; cookies: string }> {
  const query = new URLSearchParams({
    response_type: 'code', client_id: 'atelier-docs', redirect_uri: redirect(origin), state: 'some', code_challenge_method: 'S256',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'), ...parameters,
  });
  const response = await fetch(`${issuer.url}authorize?${query.toString()}`, { redirect: 'manual' });
  return { response, cookies: cookiesOf(response) };
}

/** Logs a user in by a click; answers the address in the API to which the browser is sent. */
export async function logIn(issuer: Issuer, origin: string, user: string, parameters: Record<string, string>): Promise<URL> {
  const { response, cookies } = await beginLogin(issuer, origin, parameters);
  const page = new URL(locationOf(response), issuer.url);
  const clicked = await fetch(page, { method: 'POST', body: new URLSearchParams({ user }), headers: { cookie: cookies }, redirect: 'manual' });
  const resumed = await fetch(locationOf(clicked), { headers: { cookie: `${cookies}; ${cookiesOf(clicked)}` }, redirect: 'manual' });
  return new URL(locationOf(resumed));
}

/** Redeems the code in that address for tokens. */
export async function redeem(issuer: Issuer, back: URL): Promise<{ access_token: string; token_type: string; expires_in: number; scope: string }> {
  const body = new URLSearchParams({
    grant_type: 'authorization_code', code: back.searchParams.get('code') ?? '', client_id: 'atelier-docs', redirect_uri: `${back.origin}${back.pathname}`, code_verifier: verifier,
  });
  return (await (await fetch(`${issuer.url}oauth/token`, { method: 'POST', body })).json()) as Awaited<ReturnType<typeof redeem>>;
}
