import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Params } from 'nestjs-pino';
import type { Config } from '../config.js';
import { callerHash } from './caller-hash.js';
import { withoutValues } from './logged-error.js';
import type { EdgeRequest } from './request.js';
import { pathOf } from './trace.js';

type Message = IncomingMessage & EdgeRequest;

/**
 * JSON lines; docs/decisions/log.md has their fields. Whatever a caller wrote is left out, for secrets and addresses travel in it: no query,
 * header, body or row, and of a path only its ids.
 */
export function logging({ logLevel, logRequests, callerHashKey }: Pick<Config, 'logLevel' | 'logRequests' | 'callerHashKey'>): Params {
  const arrived = new WeakSet<object>();
  // Of every line within a request, and then, since a line can not have a name twice, of the one about it as a whole.
  const properties = (request: Message): object => {
    if (!arrived.has(request)) {
      arrived.add(request);
      return { requestId: request.requestId, traceId: request.traceId };
    }
    return { operationId: request.compiled?.operation.operationId, path: pathOf(request), caller: callerHash(callerHashKey, request.caller?.subject ?? null), code: request.problem };
  };
  return {
    pinoHttp: {
      level: logLevel,
      autoLogging: logRequests,
      genReqId: (request) => (request as Message).requestId,
      customProps: (request) => properties(request as Message),
      // That a status is 500 or more is no error with a stack; what led to it has a line of its own.
      customErrorObject: (_request, _response, _error, { res, responseTime }: { res: ServerResponse; responseTime: number }) => ({ res, responseTime }),
      serializers: {
        err: withoutValues,
        req: ({ method }: { method: string }) => ({ method }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
    },
  };
}
