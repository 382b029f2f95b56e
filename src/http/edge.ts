import { randomUUID } from 'node:crypto';
import type { NextFunction } from 'express';
import { contract } from '../contract/document.js';
import { methodsAt } from '../contract/paths.js';
import type { EdgeRequest, EdgeResponse } from './request.js';
import { unreadable } from './server.js';

const requestIds = /^[A-Za-z0-9._-]{1,64}$/;

const named = (place: 'headers' | 'parameters'): string[] => Object.values(contract.paths)
  .flatMap((item) => Object.values(item)).flatMap((operation) => (place === 'parameters'
    ? ((operation as { parameters?: { in: string; name: string }[] }).parameters ?? []).filter((parameter) => parameter.in === 'header').map(({ name }) => name)
    : Object.values((operation as { responses?: Record<string, { headers?: object }> }).responses ?? {}).flatMap(({ headers }) => Object.keys(headers ?? {}))));

const exposed = [...new Set(named('headers'))].sort().join(', ');
const allowed = [...new Set(['Accept', 'Authorization', 'Cart-Token', 'Content-Type', 'X-Request-Id', ...named('parameters')])].sort().join(', ');

/** What every request gets before it is looked at: an id, and the headers that let a frontend elsewhere call us. */
export function edge(request: EdgeRequest, response: EdgeResponse, next: NextFunction): void {
  const given = request.headers['x-request-id'];
  request.requestId = typeof given === 'string' && requestIds.test(given) ? given : randomUUID();
  response.setHeader('X-Request-Id', request.requestId);
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Access-Control-Expose-Headers', exposed);
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (request.headers.host === undefined && request.httpVersion === '1.1') {
    next(unreadable('/header/Host', 'required', 'is required'));
    return;
  }
  const methods = request.method === 'OPTIONS' ? methodsAt(request.path) : undefined;
  if (!methods) {
    next();
    return;
  }
  response.setHeader('Allow', methods.join(', '));
  response.setHeader('Access-Control-Allow-Methods', methods.join(', '));
  response.setHeader('Access-Control-Allow-Headers', allowed);
  response.setHeader('Access-Control-Max-Age', '7200');
  response.status(204).end();
}
