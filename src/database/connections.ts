import { once, type EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import type { Telemetry } from '../telemetry/telemetry.js';

/** What is used here of a `pg` client; its `connection` is not in its documentation. */
interface Client extends EventEmitter {
  query: (...request: unknown[]) => unknown;
  connection: { stream: Socket };
}
export interface Pool {
  options: { host: string; port: number; database: string; ssl?: unknown };
  connect: () => Promise<Client>;
  on(event: 'connect' | 'acquire' | 'remove', listener: (client: Client) => void): unknown;
  on(event: 'release', listener: (error: unknown, client: Client) => void): unknown;
}

/**
 * Lets no connection that was lost stay in the pool, and measures what goes through it. Kysely gives a connection back only after a ROLLBACK
 * that worked, so that a transaction whose connection was cut would hold its place for ever; and a connection whose answer did not come in
 * time would be given to the next. After a failover the old writer still answers, and only refuses to write: what leads to it is closed,
 * with all that waits to be used.
 */
export function guardConnections(pool: Pool, telemetry: Telemetry): void {
  const idle = new Set<Client>();
  const { host, port, database } = pool.options;
  pool.on('release', (_, client) => { idle.add(client); });
  for (const event of ['acquire', 'remove'] as const) pool.on(event, (client) => { idle.delete(client); });
  pool.on('connect', (client) => {
    const query = client.query.bind(client);
    client.query = (...request) => {
      const [text] = request;
      const answer = query(...request);
      // Cursors and callbacks have their own way.
      if (!(answer instanceof Promise) || typeof text !== 'string') return answer;
      const ended = telemetry.statement(text, { host, port: port || 5432, database });
      return answer.then((result: unknown) => {
        ended();
        return result;
      }, (error: unknown) => {
        ended(error);
        return settle(client, text, error, idle);
      });
    };
  });
}

async function settle(client: Client, request: string, error: unknown, idle: ReadonlySet<Client>): Promise<unknown> {
  const { code, message } = error as { code?: unknown; message?: unknown };
  const readOnly = code === '25006';
  if (request !== 'rollback' && !readOnly && message !== 'Query read timeout') throw error;
  await Promise.all([client, ...(readOnly ? idle : [])].map(end));
  if (request !== 'rollback') throw error;
  // Whatever the connection had not committed is rolled back by its end.
  return { command: 'ROLLBACK', rowCount: null, rows: [] };
}

// The pool drops a client whose connection has ended.
async function end({ connection: { stream } }: Client): Promise<void> {
  if (stream.closed) return;
  stream.destroy();
  await once(stream, 'close');
}
