import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, type JsonWebKey, randomBytes, sign as signBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Keys {
  /** The RSA key with its private part, as a JWK with `kid`, `alg` and `use`. */
  jwk: JsonWebKey & { kid: string };
  /** What verifiers read: the same without the private part. */
  jwks: { keys: JsonWebKey[] };
  /** Signs the login page's cookies. */
  cookieKey: string;
  /** Makes an RS256 JWT of exactly these claims. `header` adds to alg, typ and kid, or replaces them (the signature stays RS256). */
  sign(claims: Record<string, unknown>, header?: Record<string, unknown>): string;
}

/** Reads the keys kept in a folder, or makes them there: tokens stay valid over a restart. */
export function openKeys(folder: string): Keys {
  const path = join(folder, 'keys.json');
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(path, JSON.stringify(makeKeys()), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const { jwk, cookieKey } = JSON.parse(readFileSync(path, 'utf8')) as Pick<Keys, 'jwk' | 'cookieKey'>;
  const key = createPrivateKey({ key: jwk, format: 'jwk' });
  const { kid } = jwk;
  return {
    jwk,
    cookieKey,
    jwks: { keys: [{ ...createPublicKey(key).export({ format: 'jwk' }), kid, alg: 'RS256', use: 'sig' }] },
    sign(claims, header) {
      const parts = [{ alg: 'RS256', typ: 'JWT', kid, ...header }, claims];
      const input = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
      return `${input}.${signBytes('RSA-SHA256', Buffer.from(input), key).toString('base64url')}`;
    },
  };
}

// Written with 'wx' before it is read: of two processes that start at once, both use the first one's.
function makeKeys(): Pick<Keys, 'jwk' | 'cookieKey'> {
  const jwk = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  const kid = createHash('sha256').update(`${jwk.n}`).digest('base64url');
  return { jwk: { ...jwk, kid, alg: 'RS256', use: 'sig' }, cookieKey: randomBytes(32).toString('base64url') };
}
