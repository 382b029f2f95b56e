import { randomBytes } from 'node:crypto';
import { countriesFrom, type Countries } from './carts/countries.js';
import { databaseOf, type DatabaseSettings } from './config-database.js';
import { Reader, type Environment } from './config-reader.js';
import { telemetryOf, type TelemetrySettings } from './config-telemetry.js';
import { Refusal } from './refusal.js';

export interface Config {
  nodeEnv: 'production' | 'development' | 'test';
  host: string;
  port: number;
  /** Where clients reach this API, without a slash at the end; absolute links begin with it. */
  publicUrl: string;
  commit: string;
  image: string;
  logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** Whether each request is a line of the log. */
  logRequests: boolean;
  /** What the log's hash of a caller is keyed by. */
  callerHashKey: string;
  database: DatabaseSettings & { poolMax: number };
  /** Where traces and metrics go; undefined for nowhere. */
  telemetry: TelemetrySettings | undefined;
  auth: { issuer: string; audience: string; jwksUri: string };
  /** The issuer's public client by which one logs in on Swagger UI's page. */
  docsClientId: string;
  /** How many requests a caller may make in a window of so many seconds. */
  rateLimit: { requests: number; seconds: number };
  /** How many proxies stand before the server; 1 behind a load balancer. */
  trustProxy: number;
  /** How long after SIGTERM the server goes on serving, so that the load balancer can look away. */
  drainSeconds: number;
  cartDays: number;
  /** After so many minutes an order that is not paid is cancelled. */
  unpaidMinutes: number;
  countries: Countries;
}

/** The token under which Nest injects the `Config`. */
export const CONFIG = Symbol('config');

/** `http://127.0.0.1:3000`; an address of IPv6 stands in brackets (RFC 3986, section 3.2.2). */
export const httpAddress = (host: string, port: number): string => `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

/**
 * Reads the environment into one frozen object.
 * @throws Refusal that names the first variable that is missing or wrong; nothing has happened by then.
 */
export function loadConfig(env: Environment = process.env): Config {
  const read = new Reader(env);
  const nodeEnv = read.oneOf('NODE_ENV', ['production', 'development', 'test'], 'development');
  const production = nodeEnv === 'production';
  const port = read.integer('PORT', 3000, 0, 65535);
  const host = read.text('HOST', production ? '0.0.0.0' : '127.0.0.1');
  if (production && env['ISSUER_URL']) throw new Refusal('ISSUER_URL is for laptops and tests. In production set AUTH0_DOMAIN.');
  const issuer = env['ISSUER_URL'] ? read.address('ISSUER_URL') : `https://${read.domain('AUTH0_DOMAIN')}/`;

  return deepFreeze({
    nodeEnv, host, port,
    publicUrl: read.address('PUBLIC_URL', production ? undefined : httpAddress(host, port)).replace(/\/+$/, ''),
    // As ApiMeta in openapi/platform.yaml has them: nothing that the contract does not declare is answered.
    commit: read.matching('COMMIT', /^([0-9a-f]{7,64}|unknown)$/, 'the commit of this build in lower-case hexadecimal digits', 'unknown'),
    image: read.matching('IMAGE', /^[\x21-\x7e]{1,300}$/, 'the name of an image, of 300 characters at most', 'none'),
    logLevel: read.oneOf('LOG_LEVEL', ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'info'),
    // A laptop's terminal wants to see what goes wrong, not every request.
    logRequests: read.oneOf('LOG_REQUESTS', ['true', 'false'], production ? 'true' : 'false') === 'true',
    // Shared by the tasks of a deployment, or else the process's own: then a caller has another hash in each.
    callerHashKey: read.secret('CALLER_HASH_KEY', 16, randomBytes(32).toString('base64url')),
    telemetry: telemetryOf(read),
    database: { ...databaseOf(read), poolMax: read.integer('DATABASE_POOL_MAX', 10, 1, 200) },
    auth: { issuer, audience: read.address('AUTH0_AUDIENCE'), jwksUri: new URL('.well-known/jwks.json', issuer).href },
    docsClientId: read.text('DOCS_CLIENT_ID', 'atelier-docs'),
    rateLimit: { requests: read.integer('RATE_LIMIT_REQUESTS', 600, 1, 1_000_000_000), seconds: read.integer('RATE_LIMIT_SECONDS', 60, 1, 3600) },
    trustProxy: read.integer('TRUST_PROXY', production ? 1 : 0, 0, 5),
    drainSeconds: read.integer('DRAIN_SECONDS', production ? 15 : 0, 0, 50),
    cartDays: read.integer('CART_DAYS', 30, 1, 365),
    unpaidMinutes: read.integer('UNPAID_ORDER_MINUTES', 1440, 1, 525_600),
    countries: read.parsed(countriesFrom, 'COUNTRIES'),
  });
}

/** The database alone, for commands that need nothing else. @throws Refusal */
export function loadDatabase(env: Environment = process.env): Pick<Config, 'database' | 'logLevel'> {
  return { database: { ...databaseOf(new Reader(env)), poolMax: 2 }, logLevel: 'info' };
}

function deepFreeze<T extends object>(value: T): Readonly<T> {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFreeze(part as object);
  return Object.freeze(value);
}
