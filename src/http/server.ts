import { randomUUID } from 'node:crypto';
import type { RequestListener, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { ShopError } from '../errors.js';
import { readable } from './cors.js';
import { problemOf } from './problem.js';

/** The problem of a request that is no HTTP/1.1; `pointer` as in `invalid`. */
export const unreadable = (pointer: string, code: string, message: string): ShopError =>
  new ShopError('validation_failed', 'What arrived is no HTTP request that can be read.', { errors: [{ pointer, code, message }] });

const failures: Record<string, ShopError> = {
  HPE_HEADER_OVERFLOW: new ShopError('headers_too_large', 'The header section is larger than 16384 bytes.'),
  ERR_HTTP_REQUEST_TIMEOUT: new ShopError('request_timeout', 'The request did not arrive within 15 seconds. Send it again on a new connection.'),
};

/** How long a request may go on after the server has closed, in milliseconds: a little longer than the deadline of its work. */
const patience = 12_000;

/** The connections of a server that is about to end. */
export interface Connections {
  /** From now on every answer is the last one on its connection. */
  release(): void;
  /** Closes those that wait for a request now, and what is left when nobody can have patience any more. */
  end(): void;
}

/** Sets the server's timeouts, and has it answer by problems what Node would answer by itself: 400, 408, 431. */
export function configureServer(server: Server, publicUrl: string): Connections {
  Object.assign(server, {
    // The load balancer keeps idle connections for 60 s: the server must never be the first to hang up.
    keepAliveTimeout: 75_000, requestTimeout: 15_000, headersTimeout: 10_000,
    // Node looks for late requests every 30 s only, and answers a missing Host without a body.
    connectionsCheckingInterval: 1_000, requireHostHeader: false,
  });
  const underWay = new Set<ServerResponse>();
  let released = false;
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request').on('request', (request, response) => {
    // A proxy's form of the address (RFC 9112, section 3.2.2); Express answers what it can not parse with a page of its own.
    if (request.url?.startsWith('/') === false) request.url = request.url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '').replace(/^(?!\/)/, '/');
    underWay.add(response.once('close', () => underWay.delete(response)));
    if (released) response.shouldKeepAlive = false;
    for (const listener of listeners) listener(request, response);
  });
  // Node would answer what it does not expect by 417; a server may ignore it (RFC 9110, section 10.1.1). What it does expect, a body, is asked for where it is read.
  for (const event of ['checkExpectation', 'checkContinue']) server.on(event, (request, response) => server.emit('request', request, response));
  server.on('connect', (_, socket) => socket.end(plain(unreadable('/path', 'http', 'is an authority, and this is no proxy'), publicUrl)));
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const { _httpMessage: begun } = socket as Socket & { _httpMessage?: ServerResponse };
    // The request before this nonsense is whole, and may have had its effect: it gets its own answer, the last on this connection.
    if (begun?.req.complete && !begun.headersSent && error.code !== 'ECONNRESET') {
      begun.shouldKeepAlive = false;
      return;
    }
    // An answer that has begun can not become another one.
    if (error.code === 'ECONNRESET' || !socket.writable || begun?.headersSent) {
      socket.destroy();
      return;
    }
    socket.end(plain(failures[error.code ?? ''] ?? unreadable('/header', 'http', 'is no HTTP/1.1'), publicUrl), () => socket.destroySoon());
  });
  return {
    release() {
      released = true;
      for (const response of underWay) response.shouldKeepAlive = false;
    },
    end() {
      server.closeIdleConnections();
      // Once it is closed Node does not look for late requests any more.
      setTimeout(() => server.closeAllConnections(), patience).unref();
    },
  };
}

function plain(error: ShopError, publicUrl: string): string {
  const requestId = randomUUID();
  const problem = problemOf(error, requestId, publicUrl);
  const body = JSON.stringify(problem);
  return [
    `HTTP/1.1 ${problem.status} ${problem.title}`, 'Content-Type: application/problem+json; charset=utf-8', `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store', `X-Request-Id: ${requestId}`, ...Object.entries(readable).map((header) => header.join(': ')), 'Connection: close', '', body,
  ].join('\r\n');
}
