import { createHash } from 'node:crypto';
import type { OperationId } from '../contract/types.js';
import { ShopError } from '../errors.js';
import type { RateLimit } from './rate-limit.js';
import type { EdgeRequest, EdgeResponse } from './request.js';

const probes: ReadonlySet<OperationId> = new Set(['getLiveness', 'getReadiness']);

/**
 * Takes one request from the quota of the subject, or of the address where there is none, and says so in the headers.
 * @throws ShopError `rate_limited`
 */
export async function spend(rateLimit: RateLimit, subject: string | null, request: EdgeRequest, response: EdgeResponse): Promise<void> {
  // The store never holds who it was, only a hash to count by.
  const key = createHash('sha256').update(subject === null ? `address ${networkOf(request.ip ?? '')}` : `subject ${subject}`).digest('base64url');
  const probe = request.compiled !== undefined && probes.has(request.compiled.operation.operationId);
  const { allowed, remaining, resetSeconds, name, requests, seconds } = await (probe ? rateLimit.consumeProbe(key) : rateLimit.consume(key));
  response.setHeader('RateLimit-Policy', `"${name}";q=${requests};w=${seconds}`);
  response.setHeader('RateLimit', `"${name}";r=${remaining};t=${resetSeconds}`);
  if (!allowed) throw new ShopError('rate_limited', `Your quota of requests is used up. Try again in ${resetSeconds} seconds.`, { retryAfter: resetSeconds });
}

/** An address as it is counted: of IPv6 the first 64 bits, because whoever has one address has all that share them. */
export function networkOf(address: string): string {
  if (!address.includes(':')) return address;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (mapped) return mapped;
  const [head = '', tail] = address.toLowerCase().split('::');
  const front = head === '' ? [] : head.split(':');
  const back = tail ? tail.split(':') : [];
  const groups = tail === undefined ? front : [...front, ...Array<string>(Math.max(0, 8 - front.length - back.length)).fill('0'), ...back];
  return `${groups.slice(0, 4).map((group) => group.replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
