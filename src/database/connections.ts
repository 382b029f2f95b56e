import { once, type EventEmitter } from 'node:events';
import type { Socket } from 'node:net';

/** What is used here of a `pg` client; its `connection` is not in its documentation. */
interface Client extends EventEmitter {
  query: (...request: unknown[]) => unknown;
  connection: { stream: Socket };
}
interface Pool { on(event: 'connect', listener: (client: Client) => void): unknown }

/**
 * Lets no connection that was lost stay in the pool. Kysely gives one back only after a ROLLBACK that worked, so that a transaction whose
 * connection was cut would hold its place for ever; and a connection whose answer did not come in time would be given to the next.
 */
export function guardConnections(pool: Pool): void {
  pool.on('connect', (client) => {
    const query = client.query.bind(client);
    client.query = (...request) => {
      const answer = query(...request);
      // Cursors and callbacks have their own way.
      return answer instanceof Promise ? answer.catch((error: unknown) => settle(client, request[0], error)) : answer;
    };
  });
}

async function settle(client: Client, request: unknown, error: unknown): Promise<unknown> {
  const late = error instanceof Error && error.message === 'Query read timeout';
  if (request !== 'rollback' && !late) throw error;
  // The pool drops a client whose connection has ended.
  const { stream } = client.connection;
  if (!stream.closed) {
    stream.destroy();
    await once(stream, 'close');
  }
  if (request !== 'rollback') throw error;
  // Whatever the connection had not committed is rolled back by its end.
  return { command: 'ROLLBACK', rowCount: null, rows: [] };
}
