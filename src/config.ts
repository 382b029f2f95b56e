import { readFileSync } from 'node:fs';
import { countriesFrom, type Countries } from './carts/countries.js';
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
  /** `ca` is what the server's certificate is verified against (PEM); undefined where the address itself says how to connect. */
  database: { url: string; poolMax: number; ca?: string | undefined };
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

type Environment = Record<string, string | undefined>;

class Reader {
  constructor(private readonly env: Environment) {}

  text(name: string, fallback?: string): string {
    const value = this.env[name]?.trim();
    if (value) return value;
    if (fallback !== undefined) return fallback;
    throw new Refusal(`${name} is not set, and there is no default for it. See .env.example.`);
  }

  has(name: string): boolean {
    return Boolean(this.env[name]?.trim());
  }

  file(name: string): string {
    const path = this.text(name);
    try { return readFileSync(path, 'utf8'); } catch { throw new Refusal(`${name} is "${path}", which can not be read.`); }
  }

  integer(name: string, fallback: number, min: number, max: number): number {
    const text = this.text(name, String(fallback));
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= min && value <= max) return value;
    throw new Refusal(`${name} is "${text}", and must be a whole number from ${min} to ${max}.`);
  }

  oneOf<const Choice extends string>(name: string, choices: readonly Choice[], fallback: Choice): Choice {
    const text = this.text(name, fallback);
    const choice = choices.find((one) => one === text);
    if (choice) return choice;
    throw new Refusal(`${name} is "${text}", and must be one of ${choices.join(', ')}.`);
  }

  url(name: string, protocols: readonly string[], fallback?: string): string {
    const text = this.text(name, fallback);
    if (URL.canParse(text) && protocols.includes(new URL(text).protocol)) return text;
    throw new Refusal(`${name} must be an address that begins with ${protocols.map((protocol) => `${protocol}//`).join(' or ')}.`);
  }

  /** An address that clients are told, so that it must be one to them too: URL.canParse forgives more than RFC 3986 has. */
  address(name: string, fallback?: string): string {
    const text = this.url(name, ['http:', 'https:'], fallback);
    if (text.length <= 2000 && /^([\w.~:/?#[\]@!$&'()*+,;=-]|%[\da-f]{2})+$/i.test(text)) return text;
    throw new Refusal(`${name} is no address by RFC 3986, or longer than 2000 characters.`);
  }

  matching(name: string, pattern: RegExp, what: string, fallback: string): string {
    const text = this.text(name, fallback);
    if (pattern.test(text)) return text;
    throw new Refusal(`${name} is "${text}", and must be ${what}.`);
  }

  parsed<T>(parse: (text: string | undefined) => T, name: string): T {
    try { return parse(this.env[name]); } catch (error) { throw new Refusal((error as Error).message); }
  }

  /** A host name, with a port only where the issuer does not have its own. */
  domain(name: string): string {
    const text = this.text(name);
    if (/^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d{1,5})?$/i.test(text) && URL.canParse(`https://${text}/`)) return text;
    throw new Refusal(`${name} is "${text}", and must be a host name such as atelier.eu.auth0.com, without https:// and without a path.`);
  }
}

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

// A task definition can not put a secret into an address: there the parts are given, and the connection is TLS with a verified certificate.
function databaseOf(read: Reader): { url: string; ca?: string } {
  if (!read.has('DATABASE_HOST')) return { url: read.url('DATABASE_URL', ['postgres:', 'postgresql:']) };
  const [user, password, name] = [read.text('DATABASE_USER'), read.text('DATABASE_PASSWORD'), read.text('DATABASE_NAME')].map(encodeURIComponent);
  const url = `postgresql://${user}:${password}@${read.text('DATABASE_HOST')}:${read.integer('DATABASE_PORT', 5432, 1, 65535)}/${name}`;
  return { url, ca: read.file('DATABASE_CA') };
}

function deepFreeze<T extends object>(value: T): Readonly<T> {
  for (const part of Object.values(value)) if (typeof part === 'object' && part !== null) deepFreeze(part as object);
  return Object.freeze(value);
}
