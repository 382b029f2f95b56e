import type { IncomingHttpHeaders } from 'node:http';
import getRawBody from 'raw-body';
import type { OperationObject } from '../contract/document.js';
import { ShopError } from '../errors.js';
import type { EdgeRequest, EdgeResponse } from './request.js';

const bodyLimit = 262_144;
const deepest = 32;

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads the request's body as the operation declares it.
 * @returns what the JSON says, undefined where there is no body
 * @throws ShopError `unsupported_media_type`, `payload_too_large`, `malformed_json`
 */
export async function readBody({ requestBody, operationId }: OperationObject, request: EdgeRequest, response: EdgeResponse): Promise<unknown> {
  const sent = request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  if (!requestBody || !sent) return undefined;
  const [mediaType = ''] = Object.keys(requestBody.content);
  if (!isRead(mediaType, request.headers)) throw new ShopError('unsupported_media_type', `${operationId} reads ${mediaType}, in UTF-8 and not compressed. Send that as Content-Type.`);
  const bytes = await receive(request, response);
  return bytes.length === 0 ? undefined : parse(bytes);
}

// Says no as soon as it is known, be it before the first byte; what still arrives is thrown away behind the answer.
async function receive(request: EdgeRequest, response: EdgeResponse): Promise<Buffer> {
  const length = request.headers['content-length'];
  if (Number(length) > bodyLimit) throw tooLarge();
  // Who waits to be asked for the body (RFC 9110, section 10.1.1) is asked here, when all but the body is right.
  if (/^100-continue$/i.test(request.headers.expect ?? '')) response.writeContinue();
  try {
    return await getRawBody(request, { limit: bodyLimit, length: length ?? null });
  } catch (error) {
    throw (error as { type?: string }).type === 'entity.too.large' ? tooLarge() : malformed('it did not arrive whole');
  }
}

function isRead(mediaType: string, { 'content-type': type = '', 'content-encoding': encoding = 'identity', 'transfer-encoding': transfer = 'chunked' }: IncomingHttpHeaders): boolean {
  const charset = /charset\s*=\s*"?([^";\s]+)/i.exec(type)?.[1] ?? 'utf-8';
  return type.split(';')[0]?.trim().toLowerCase() === mediaType && /^utf-?8$/i.test(charset) && encoding.toLowerCase() === 'identity' && transfer.toLowerCase() === 'chunked';
}

const tooLarge = (): ShopError => new ShopError('payload_too_large', `The body is larger than ${bodyLimit} bytes.`);

const malformed = (why: string): ShopError => new ShopError('malformed_json', `The body can not be read as JSON: ${why}.`, { errors: [{ pointer: '/body', code: 'json', message: 'is no JSON that can be read' }] });

function parse(bytes: Buffer): unknown {
  let text: string;
  try { text = utf8.decode(bytes); } catch { throw malformed('it is not UTF-8'); }
  if (depth(text) > deepest) throw malformed(`it is nested deeper than ${deepest} levels`);
  try {
    return JSON.parse(text, /\\u[dD][89a-fA-F]/.test(text) ? refuseHalves : undefined) as unknown;
  } catch (error) {
    throw malformed((error as Error).message.replaceAll(/[\u0000-\u001f]/g, ' ').slice(0, 200));
  }
}

// Half a surrogate pair can be written as an escape, and is no text: PostgreSQL refuses it in JSON (RFC 7493, section 2.1).
function refuseHalves(key: string, value: unknown): unknown {
  if (!key.isWellFormed() || (typeof value === 'string' && !value.isWellFormed())) throw new Error('a string holds half a surrogate pair');
  return value;
}

// A schema would walk a deep document to its end before it says no.
function depth(text: string): number {
  let level = 0;
  let most = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at];
    if (quoted) {
      if (char === '\\') at += 1;
      else if (char === '"') quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === '{' || char === '[') most = Math.max(most, level += 1);
    else if (char === '}' || char === ']') level -= 1;
  }
  return most;
}
