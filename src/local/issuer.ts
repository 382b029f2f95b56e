import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import type Provider from 'oidc-provider';
import { type Keys, openKeys } from './keys.js';
import { errorPage, loginPage } from './login-page.js';
import { tryPort } from './ports.js';
import { createProvider, type ProviderOptions } from './provider.js';
import { Refusal } from '../refusal.js';
import { subjectOf, users } from './users.js';

export interface IssuerOptions extends Pick<ProviderOptions, 'audience' | 'scopes' | 'origins'> {
  /** Absolute path of the folder that keeps the keys; made if missing. */
  folder: string;
  /** On 127.0.0.1; 0 takes any free one. */
  port: number;
}

export interface Issuer {
  /** http://127.0.0.1:port/ */
  url: string;
  jwksUri: string;
  /** Signs tokens that the API accepts, or nearly: see accessClaims. */
  keys: Keys;
  stop: () => Promise<void>;
}

/**
 * Starts an OpenID provider that looks like Auth0: /authorize, /oauth/token, /.well-known/openid-configuration and jwks.json.
 * @throws Refusal when the port is taken
 */
export async function startIssuer({ folder, port, audience, scopes, origins }: IssuerOptions): Promise<Issuer> {
  const chosen = await tryPort(port);
  if (chosen === undefined) throw new Refusal(`Port ${port} is taken: set ISSUER_PORT to another for the local issuer, or stop what listens there.`);
  const url = `http://127.0.0.1:${chosen}/`;
  const keys = openKeys(folder);
  const provider = createProvider({ issuer: url, audience, scopes, origins, keys });
  provider.on('server_error', (_ctx, error) => console.error(error));
  const serveProvider = provider.callback();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', url);
    if (pathname.startsWith('/login/')) return void login(provider, request, response);
    if (pathname === '/authorize') request.url = `/authorize?${withOpenid(searchParams).toString()}`;
    void serveProvider(request, response);
  });
  server.listen(chosen, '127.0.0.1');
  await once(server, 'listening');
  return {
    url,
    jwksUri: `${url}.well-known/jwks.json`,
    keys,
    async stop() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

/** oidc-provider refuses a login that grants no scope at all; Auth0 gives a token that may do little. */
function withOpenid(query: URLSearchParams): URLSearchParams {
  const scopes = (query.get('scope') ?? '').split(' ').filter(Boolean);
  query.set('scope', [...new Set([...scopes, 'openid'])].join(' '));
  return query;
}

async function login(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.setHeader('Content-Type', 'text/html; charset=utf-8').setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'none'");
  try {
    await provider.interactionDetails(request, response); // throws if this browser has not begun to log in
    if (request.method !== 'POST') return void response.end(loginPage());
    const wanted = new URLSearchParams(await text(request)).get('user');
    const user = users.find(({ name }) => name === wanted);
    if (!user) return void response.writeHead(400).end(errorPage('There is no such user', 'Choose one of those on the page.'));
    await provider.interactionFinished(request, response, { login: { accountId: subjectOf(user.name), remember: false } });
  } catch {
    response.writeHead(400).end(errorPage('This login has ended', 'It was finished already, or the page is too old.'));
  }
}
