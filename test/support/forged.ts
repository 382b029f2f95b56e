import { constants, createHmac, createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { openKeys } from '../../src/local/keys.js';
import { setting } from './settings.js';
import { claims, signToken, type Person } from './tokens.js';

const { jwk } = openKeys(setting('TEST_ISSUER_FOLDER'));
const issuerKey = createPrivateKey({ key: jwk, format: 'jwk' });
const issuerPublic = createPublicKey(issuerKey);
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const signed = (header: object, payload: object, signature: (input: string) => Buffer | string): string => {
  const input = `${part({ typ: 'JWT', kid: jwk.kid, ...header })}.${part(payload)}`;
  const bytes = signature(input);
  return `${input}.${typeof bytes === 'string' ? bytes : bytes.toString('base64url')}`;
};
const rsa = (hash: string, key: KeyObject, padding?: number) => (input: string): Buffer => sign(hash, Buffer.from(input), { key, ...(padding && { padding }) });
const hmac = (secret: string | Buffer) => (input: string): Buffer => createHmac('sha256', secret).update(input).digest();

/** A token with the issuer's own RS512 signature. */
export const signRs512 = (payload: Record<string, unknown>): string => signed({ alg: 'RS512' }, payload, rsa('RSA-SHA512', issuerKey));

/** Authorization headers that would let a person in, were it not for the one thing that their name says. */
export function badAuthorizations({ subject }: Person, scopes: readonly string[]): Record<string, string> {
  const now = Math.floor(Date.now() / 1000);
  const good = claims(subject, scopes);
  const but = (overrides: Record<string, unknown>): string => signToken(claims(subject, scopes, overrides));
  const [header, , signature] = signToken(good).split('.');
  const tokens: Record<string, string> = {
    'another audience': but({ aud: ['https://api.elsewhere.example'] }),
    'no audience': but({ aud: undefined }),
    'another issuer': but({ iss: 'https://issuer.elsewhere.example/' }),
    'no issuer': but({ iss: undefined }),
    expired: but({ iat: now - 7200, exp: now - 3600 }),
    'no expiry': but({ exp: undefined }),
    'not yet valid': but({ nbf: now + 3600 }),
    'no sub': but({ sub: undefined }),
    'an empty sub': but({ sub: '' }),
    'a sub that is a number': but({ sub: 7 }),
    'a sub of 256 characters': but({ sub: 'x'.repeat(256) }),
    'a sub with a control character': but({ sub: `${subject}\0` }),
    'a sub that is no text': but({ sub: `${subject}\ud800` }),
    'an unknown kid': signToken(good, { kid: 'nobody' }),
    'the algorithm none': signed({ alg: 'none' }, good, () => ''),
    'the algorithm None, with a signature': signToken(good, { alg: 'None' }),
    HS256: signed({ alg: 'HS256' }, good, hmac('secret')),
    'HS256 with the public key as its secret (PEM)': signed({ alg: 'HS256' }, good, hmac(issuerPublic.export({ type: 'spki', format: 'pem' }))),
    'HS256 with the public key as its secret (DER)': signed({ alg: 'HS256' }, good, hmac(issuerPublic.export({ type: 'spki', format: 'der' }))),
    'HS256 with the modulus as its secret': signed({ alg: 'HS256' }, good, hmac(Buffer.from(String(jwk.n), 'base64url'))),
    'RS512 by the issuer': signRs512(good),
    'PS256 by the issuer': signed({ alg: 'PS256' }, good, rsa('RSA-SHA256', issuerKey, constants.RSA_PKCS1_PSS_PADDING)),
    'a stranger\'s signature': signed({ alg: 'RS256' }, good, rsa('RSA-SHA256', stranger.privateKey)),
    'a stranger\'s key in its header': signed({ alg: 'RS256', jwk: stranger.publicKey.export({ format: 'jwk' }) }, good, rsa('RSA-SHA256', stranger.privateKey)),
    'another payload under the signature': [header, part({ ...good, iat: now - 1 }), signature].join('.'),
    'no signature': signToken(good).split('.').slice(0, 2).join('.'),
    'no token': '',
    'words instead of a token': 'let.me.in',
  };
  const authorizations = Object.entries(tokens).map(([name, token]) => [name, `Bearer ${token}`]);
  return {
    ...Object.fromEntries(authorizations) as Record<string, string>,
    'the scheme Basic': `Basic ${Buffer.from(`${subject}:x`).toString('base64')}`,
    'another scheme with a good token': `Token ${signToken(good)}`,
    'DPoP with a good token': `DPoP ${signToken(good)}`,
    'a good token without a scheme': signToken(good),
    'two good tokens': `Bearer ${signToken(good)}, Bearer ${signToken(good)}`,
  };
}
