import Provider, { type Configuration, errors, interactionPolicy, type KoaContextWithOIDC } from 'oidc-provider';
import { createStorage } from './issuer-storage.js';
import type { Keys } from './keys.js';
import { errorPage } from './login-page.js';
import { docsClient, partnerClient, scopesOf } from './users.js';

export interface ProviderOptions {
  /** With a slash at the end, as Auth0's: it is the `iss` of every token. */
  issuer: string;
  /** The API's identifier, an absolute URI. */
  audience: string;
  /** All scopes of the contract. */
  scopes: readonly string[];
  /** Where the API is open in browsers, such as http://localhost:3000: allowed by CORS, and to be returned to after login. */
  origins: readonly string[];
  keys: Keys;
}

/** oidc-provider with Auth0's addresses, parameters and claims, so that nothing else knows which of them it talks to. */
export function createProvider({ issuer, audience, scopes, origins, keys }: ProviderOptions): Provider {
  const configuration: Configuration = {
    adapter: createStorage(),
    jwks: { keys: [keys.jwk] },
    cookies: { keys: [keys.cookieKey] },
    clients: [
      {
        client_id: docsClient,
        token_endpoint_auth_method: 'none',
        redirect_uris: origins.map((origin) => `${origin}/docs/oauth2-redirect.html`),
        grant_types: ['authorization_code'],
        response_types: ['code'],
      },
      { client_id: partnerClient.id, client_secret: partnerClient.secret, redirect_uris: [], grant_types: ['client_credentials'], response_types: [] },
    ],
    clientBasedCORS: (_ctx, origin) => origins.includes(origin),
    extraParams: ['audience'],
    responseTypes: ['code'],
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      rpInitiatedLogout: { enabled: false },
      userinfo: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: (ctx) => wantedAudience(ctx) ?? audience,
        useGrantedResource: () => true,
        getResourceServerInfo(_ctx, resource) {
          if (resource !== audience) throw new errors.InvalidTarget(`There is no API "${resource}" here, only "${audience}".`);
          return { audience, scope: scopes.join(' '), accessTokenFormat: 'jwt', accessTokenTTL: 86_400, jwt: { sign: { alg: 'RS256' } } };
        },
      },
    },
    findAccount: (_ctx, sub) => ({ accountId: sub, claims: () => ({ sub, name: sub.replace('auth0|', '') }) }),
    formats: { customizers: { jwt: (_ctx, token, jwt) => shapeToken(token, jwt, { issuer, audience, scopes }) } },
    interactions: { url: (_ctx, { uid }) => `/login/${uid}`, policy: alwaysAskWho() },
    async loadExistingGrant({ oidc }) {
      const { client, session, provider } = oidc;
      if (!client || !session?.accountId) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile email');
      grant.addResourceScope(audience, scopesOf(session.accountId, scopes).join(' '));
      await grant.save();
      return grant;
    },
    renderError(ctx, out) {
      ctx.type = 'html';
      ctx.body = errorPage('This login can not go on', out.error_description ?? out.error);
    },
    routes: { authorization: '/authorize', token: '/oauth/token', jwks: '/.well-known/jwks.json' },
    ttl: { AccessToken: 86_400, AuthorizationCode: 60, ClientCredentials: 86_400, Grant: 86_400, IdToken: 36_000, Interaction: 3600, Session: 86_400 },
  };
  return new Provider(issuer, configuration);
}

function wantedAudience({ oidc }: KoaContextWithOIDC): string | undefined {
  const wanted = oidc.params?.['audience'] ?? oidc.body?.['audience'];
  return typeof wanted === 'string' && wanted !== '' ? wanted : undefined;
}

/** Nobody stays logged in: one tries the API as alice, then as staff, and Swagger UI has no way to log out here. */
function alwaysAskWho(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  const { Check } = interactionPolicy;
  policy.get('login')?.checks.add(
    new Check('ask_who', 'Someone must log in', 'login_required', ({ oidc }) => (oidc.result?.login ? Check.NO_NEED_TO_PROMPT : Check.REQUEST_PROMPT)),
  );
  return policy;
}

type Token = Parameters<NonNullable<NonNullable<NonNullable<Configuration['formats']>['customizers']>['jwt']>>[1];

/** From RFC 9068's claims to those of Auth0 with RBAC: `azp`, `permissions` (all that the user may, whatever was asked), `aud`. */
function shapeToken(
  token: Token, jwt: { header?: object | undefined; payload: Record<string, unknown> | object },
  { issuer, audience, scopes }: Pick<ProviderOptions, 'issuer' | 'audience' | 'scopes'>,
): void {
  const payload = jwt.payload as Record<string, unknown>;
  const machine = token.kind === 'ClientCredentials';
  const sub = machine ? `${String(payload['client_id'])}@clients` : String(payload['sub']);
  const granted = (typeof payload['scope'] === 'string' ? payload['scope'] : '').split(' ').filter(Boolean);
  jwt.header = { typ: 'JWT' };
  Object.assign(payload, {
    sub,
    azp: payload['client_id'],
    aud: machine ? audience : [audience, `${issuer}userinfo`],
    permissions: scopesOf(sub, scopes),
    scope: (machine && granted.length === 0 ? scopesOf(sub, scopes) : granted.filter((scope) => scopesOf(sub, scopes).includes(scope) || scope === 'openid')).join(' '),
  });
  if (machine) payload['gty'] = 'client-credentials';
  delete payload['client_id'];
}
