import { randomUUID } from 'node:crypto';
import type { NextFunction } from 'express';
import { methodsAt } from '../contract/paths.js';
import type { ShopError } from '../errors.js';
import type { Telemetry } from '../telemetry/telemetry.js';
import { preflight, readable } from './cors.js';
import type { EdgeRequest, EdgeResponse } from './request.js';
import { unreadable } from './server.js';
import { departureOf, traceIdOf } from './trace.js';

const requestIds = /^[A-Za-z0-9._-]{1,64}$/;
/** A host and a port as RFC 9112, section 3.2, has them; empty where the address has none. */
const hosts = /^(\[[0-9a-f:.]+\]|[\w.~!$&'()*+,;=%-]*)(:\d*)?$/i;
/** Two of these would have two meanings, and Node would take the first. */
const single = ['Host', 'Authorization', 'Content-Type'];

/** What every request gets before it is looked at: an id, its place in a trace, and the headers that let a frontend elsewhere call us. */
export const edge = (telemetry: Telemetry) => (request: EdgeRequest, response: EdgeResponse, next: NextFunction): void => {
  const serving = telemetry.begin(request);
  request.traceId = serving.traceId ?? traceIdOf(request.headers.traceparent);
  response.once('close', () => { serving.end(departureOf(request, response)); });
  const given = request.headers['x-request-id'];
  request.requestId = typeof given === 'string' && requestIds.test(given) ? given : randomUUID();
  response.setHeader('X-Request-Id', request.requestId);
  for (const [name, value] of Object.entries(readable)) response.setHeader(name, value);
  const fault = faultOf(request);
  const methods = !fault && request.method === 'OPTIONS' ? methodsAt(request.path) : undefined;
  if (!methods) {
    serving.within(() => { next(fault); });
    return;
  }
  for (const [name, value] of Object.entries(preflight(methods))) response.setHeader(name, value);
  response.status(204).end();
};

function faultOf({ headers, headersDistinct, httpVersion }: EdgeRequest): ShopError | undefined {
  const repeated = single.find((name) => (headersDistinct[name.toLowerCase()]?.length ?? 0) > 1);
  if (repeated) return unreadable(`/header/${repeated}`, 'repeated', 'is given more than once');
  if (headers.host === undefined && httpVersion === '1.1') return unreadable('/header/Host', 'required', 'is required');
  return hosts.test(headers.host ?? '') ? undefined : unreadable('/header/Host', 'http', 'is no host');
}
