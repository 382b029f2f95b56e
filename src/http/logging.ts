import type { IncomingMessage } from 'node:http';
import type { Params } from 'nestjs-pino';
import type { Config } from '../config.js';
import type { EdgeRequest } from './request.js';

/** JSON lines with the request id and the operation; no query, no header and no body, for secrets and addresses travel in them. */
export function logging({ logLevel, nodeEnv }: Config): Params {
  return {
    pinoHttp: {
      level: logLevel,
      // A laptop's terminal wants to see what goes wrong, not every request.
      autoLogging: nodeEnv === 'production',
      genReqId: (request) => (request as IncomingMessage & EdgeRequest).requestId,
      customProps: (request) => ({ operationId: (request as IncomingMessage & EdgeRequest).compiled?.operation.operationId }),
      serializers: {
        req: ({ id, method, url }: { id: string; method: string; url: string }) => ({ id, method, path: url.split('?')[0] }),
        res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      },
    },
  };
}
