import type { IncomingMessage } from 'node:http';
import type { Params } from 'nestjs-pino';
import type { Config } from '../config.js';
import type { EdgeRequest } from './request.js';

interface LoggedError { type: string; message: string; stack?: string; code?: unknown; constraint?: unknown; table?: unknown; routine?: unknown }

/** What the log keeps of an error: PostgreSQL tells the whole row that it refuses, and the ORM puts it into the message and the stack. */
function withoutRows(error: LoggedError): LoggedError {
  if (typeof error.stack !== 'string') return error;
  const { type, code, constraint, table, routine } = error;
  const message = error.message.replace(/\s+- detail: [^]*$/, '');
  const frames = error.stack.split('\n').filter((line) => /^\s+at .*(:\d+:\d+|<anonymous>)\)?$/.test(line));
  return { type, message, code, constraint, table, routine, stack: [`${type}: ${message}`, ...frames].join('\n') };
}

/** JSON lines with the request id and the operation; no query, no header, no body and no row, for secrets and addresses travel in them. */
export function logging({ logLevel, nodeEnv }: Config): Params {
  return {
    pinoHttp: {
      level: logLevel,
      // A laptop's terminal wants to see what goes wrong, not every request.
      autoLogging: nodeEnv === 'production',
      genReqId: (request) => (request as IncomingMessage & EdgeRequest).requestId,
      customProps: (request) => ({ operationId: (request as IncomingMessage & EdgeRequest).compiled?.operation.operationId }),
      serializers: {
        err: withoutRows,
        req: ({ id, method, url }: { id: string; method: string; url: string }) => ({ id, method, path: url.split('?')[0] }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
    },
  };
}
