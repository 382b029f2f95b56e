import { accessSync, constants, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Refusal } from '../refusal.js';

type Environment = Record<string, string | undefined>;

/** The API's identifier where the local issuer stands in for Auth0. */
export const localAudience = 'https://api.atelier.example';

export interface LocalSettings {
  /** Absolute path of the folder that keeps what this machine makes. */
  data: string;
  ownDatabase: boolean;
  ownIssuer: boolean;
  issuerPort: number;
}

/**
 * Decides what is started here, from the same environment that the API reads.
 * @throws Refusal for production, for half an Auth0, or for a port that is none
 */
export function localSettings(env: Environment): LocalSettings {
  const has = (name: string): boolean => Boolean(env[name]?.trim());
  if (env['NODE_ENV'] === 'production') throw new Refusal('NODE_ENV is production, where nothing local exists: start the server with its own command.');
  const elsewhere = has('AUTH0_DOMAIN') || has('ISSUER_URL');
  if (elsewhere !== has('AUTH0_AUDIENCE')) {
    const [set, missing] = elsewhere ? [has('AUTH0_DOMAIN') ? 'AUTH0_DOMAIN' : 'ISSUER_URL', 'AUTH0_AUDIENCE'] : ['AUTH0_AUDIENCE', 'AUTH0_DOMAIN'];
    throw new Refusal(`${set} is set and ${missing} is not: set both to log in by Auth0, or neither for the local issuer.`);
  }
  const issuerPort = Number(env['ISSUER_PORT']?.trim() || 3001);
  if (!Number.isInteger(issuerPort) || issuerPort < 0 || issuerPort > 65_535) {
    throw new Refusal(`ISSUER_PORT is "${env['ISSUER_PORT']}", and must be a whole number from 0 to 65535.`);
  }
  return { data: resolve(env['ATELIER_DATA']?.trim() || '.data'), ownDatabase: !has('DATABASE_URL') && !has('DATABASE_HOST'), ownIssuer: !elsewhere, issuerPort };
}

/** Makes the folder that keeps what this machine makes. @throws Refusal if there can be none */
export function makeFolder(data: string): void {
  try {
    mkdirSync(data, { recursive: true });
    accessSync(data, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new Refusal(`ATELIER_DATA is "${data}", where nothing can be kept (${(error as NodeJS.ErrnoException).code}): set it to a folder that is yours.`);
  }
}

export interface IssuerIdentity {
  issuer: string;
  audience: string;
}

const identityPath = (data: string): string => join(data, 'issuer', 'identity.json');

/** Notes who the running issuer is, so that `npm run token` signs for it whatever environment the other shell has. */
export function noteIdentity(data: string, identity: IssuerIdentity): void {
  writeFileSync(identityPath(data), JSON.stringify(identity));
}

/** Who the issuer was at the last start, or will be at the first. */
export function readIdentity({ data, issuerPort }: LocalSettings): IssuerIdentity {
  try {
    return JSON.parse(readFileSync(identityPath(data), 'utf8')) as IssuerIdentity;
  } catch {
    return { issuer: `http://127.0.0.1:${issuerPort}/`, audience: localAudience };
  }
}
