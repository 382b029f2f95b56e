import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, createRemoteJWKSet, decodeProtectedHeader, jwtVerify, type JWTPayload } from 'jose';
import { scopes } from '../../src/contract/document.js';
import { type Issuer, startIssuer } from '../../src/local/issuer.js';
import { accessClaims, customerScopes } from '../../src/local/users.js';
import { beginLogin, locationOf, logIn, redeem } from './browser.js';

const audience = 'https://api.test.example';
const origin = 'http://localhost:3999';
let folder: string;
let issuer: Issuer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'atelier-'));
  issuer = await startIssuer({ folder, port: 0, audience, scopes, origins: [origin] });
});
afterAll(async () => {
  await issuer.stop();
  await rm(folder, { recursive: true });
});

const verify = async (token: string): Promise<JWTPayload> =>
  (await jwtVerify(token, createRemoteJWKSet(new URL(issuer.jwksUri)), { issuer: issuer.url, audience, algorithms: ['RS256'] })).payload;

const machine = (fields: Record<string, string>): Promise<Response> => fetch(`${issuer.url}oauth/token`, {
  method: 'POST', body: new URLSearchParams({ grant_type: 'client_credentials', client_id: 'atelier-partner', client_secret: 'local-partner-secret', ...fields }),
});

describe('a login', () => {
  test('gives a customer a token with the claims of Auth0, and the customer\'s scopes alone', async () => {
    const answer = await redeem(issuer, await logIn(issuer, origin, 'alice', { audience, scope: 'openid manage:own-cart write:catalog' }));
    expect(answer).toMatchObject({ token_type: 'Bearer', expires_in: 86_400, scope: 'manage:own-cart' });
    expect(decodeProtectedHeader(answer.access_token)).toMatchObject({ alg: 'RS256', typ: 'JWT' });
    const claims = await verify(answer.access_token);
    expect(claims).toMatchObject({
      iss: issuer.url, sub: 'auth0|alice', aud: [audience, `${issuer.url}userinfo`], azp: 'atelier-docs', scope: 'manage:own-cart', permissions: [...customerScopes].sort(),
    });
    expect(Number(claims.exp) - Number(claims.iat)).toBe(86_400);
    expect(claims).not.toHaveProperty('client_id');
  });

  test('gives staff what they ask for, also without an audience', async () => {
    const answer = await redeem(issuer, await logIn(issuer, origin, 'staff', { scope: scopes.join(' ') }));
    const claims = await verify(answer.access_token);
    expect(String(claims['scope']).split(' ').sort()).toEqual([...scopes]);
    expect(claims['permissions']).toEqual([...scopes]);
  });

  test('without a scope gives a token whose permissions say what the user may', async () => {
    const claims = await verify((await redeem(issuer, await logIn(issuer, origin, 'bob', {}))).access_token);
    expect(claims).toMatchObject({ sub: 'auth0|bob', scope: '', permissions: [...customerScopes].sort() });
  });

  test('asks who it is each time', async () => {
    const { response, cookies } = await beginLogin(issuer, origin, {});
    expect(response.headers.get('location')).toMatch(/^\/login\//);
    const page = await fetch(new URL(locationOf(response), issuer.url), { headers: { cookie: cookies } });
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const html = await page.text();
    for (const name of ['alice', 'bob', 'staff']) expect(html).toContain(`value="${name}"`);
  });

  test('for an unknown audience, or without PKCE, goes back with the error', async () => {
    const foreign = await beginLogin(issuer, origin, { audience: 'https://other.example' });
    expect(new URL(locationOf(foreign.response)).searchParams.get('error')).toBe('invalid_target');
    const bare = await beginLogin(issuer, origin, { code_challenge: '' });
    expect(new URL(locationOf(bare.response)).searchParams.get('error')).toBe('invalid_request');
  });

  test('to a foreign page is refused on a page of its own', async () => {
    const { response } = await beginLogin(issuer, 'http://evil.example', {});
    expect([response.status, response.headers.get('location')]).toEqual([400, null]);
  });

  test('that has not begun has no page', async () => {
    expect((await fetch(`${issuer.url}login/unknown`)).status).toBe(400);
  });
});

describe('a partner\'s machine', () => {
  test('gets a token as Auth0 gives it', async () => {
    const answer = (await (await machine({ audience })).json()) as { access_token: string };
    const own = scopes.filter((scope) => !customerScopes.includes(scope));
    expect(await verify(answer.access_token)).toMatchObject({
      sub: 'atelier-partner@clients', aud: audience, azp: 'atelier-partner', gty: 'client-credentials', permissions: own, scope: own.join(' '),
    });
  });

  test('gets none for another API or with a wrong secret', async () => {
    expect((await machine({ audience: 'https://other.example' })).status).toBe(400);
    expect((await machine({ client_secret: 'wrong' })).status).toBe(401);
  });
});

test('only the API\'s pages may call the token endpoint', async () => {
  const ask = async (from: string): Promise<string | null> =>
    (await fetch(`${issuer.url}oauth/token`, { method: 'POST', headers: { origin: from }, body: new URLSearchParams({ client_id: 'atelier-docs' }) })).headers.get('access-control-allow-origin');
  expect([await ask(origin), await ask('http://evil.example')]).toEqual([origin, null]);
});

test('keys survive a restart: a token that was signed before verifies afterwards', async () => {
  const token = issuer.keys.sign(accessClaims({ issuer: issuer.url, audience, sub: 'auth0|alice', scopes: ['place:order'] }));
  const port = Number(new URL(issuer.url).port);
  await issuer.stop();
  issuer = await startIssuer({ folder, port, audience, scopes, origins: [origin] });
  const { payload } = await jwtVerify(token, createLocalJWKSet(issuer.keys.jwks), { issuer: issuer.url, audience });
  expect(payload).toMatchObject({ sub: 'auth0|alice', scope: 'place:order', permissions: ['place:order'] });
});

test('a taken port is refused by one sentence that names the variable', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  await expect(startIssuer({ folder, port, audience, scopes, origins: [] })).rejects.toThrow(new RegExp(`^Port ${port} is taken: set ISSUER_PORT [^.]+\\.$`));
  other.close();
});
