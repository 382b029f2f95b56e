import { once, type EventEmitter } from 'node:events';
import type { Socket } from 'node:net';

/** What is used here of a `pg` client; its `connection` is not in its documentation. */
interface Client extends EventEmitter {
  query: (...request: unknown[]) => unknown;
  connection: { stream: Socket };
}
export interface Pool {
  options: { host: string; ssl?: unknown };
  connect: () => Promise<Client>;
  on(event: 'connect' | 'acquire' | 'remove', listener: (client: Client) => void): unknown;
  on(event: 'release', listener: (error: unknown, client: Client) => void): unknown;
}

/**
 * Lets no connection that was lost stay in the pool. Kysely gives one back only after a ROLLBACK that worked, so that a transaction whose
 * connection was cut would hold its place for ever; and a connection whose answer did not come in time would be given to the next. After a
 * failover the old writer still answers, and only refuses to write: what leads to it is closed, with all that waits to be used.
 */
export function guardConnections(pool: Pool): void {
  const idle = new Set<Client>();
  pool.on('release', (_, client) => { idle.add(client); });
  for (const event of ['acquire', 'remove'] as const) pool.on(event, (client) => { idle.delete(client); });
  pool.on('connect', (client) => {
    const query = client.query.bind(client);
    client.query = (...request) => {
      const answer = query(...request);
      // Cursors and callbacks have their own way.
      return answer instanceof Promise ? answer.catch((error: unknown) => settle(client, request[0], error, idle)) : answer;
    };
  });
}

async function settle(client: Client, request: unknown, error: unknown, idle: ReadonlySet<Client>): Promise<unknown> {
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
