import { createHash } from 'node:crypto';
import { operationOf } from '../contract/document.js';
import type { CompiledOperation } from '../contract/operation.js';
import { Reply, Verbatim, type Schema } from '../contract/types.js';
import type { EdgeRequest, EdgeResponse } from './request.js';

/** An answer as it goes out, and as it is stored under an Idempotency-Key. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | undefined;
}

const hash = (body: string): string => createHash('sha256').update(body).digest('base64url').slice(0, 16);

/** Turns what a handler returned into the answer that the contract declares: body, entity tag, Location, caching. */
export function answerOf(compiled: CompiledOperation, request: EdgeRequest, returned: unknown): Answer {
  const reply = returned instanceof Reply ? returned as Reply<number, unknown> : new Reply(compiled.success, returned);
  const response = compiled.responses.get(reply.status);
  if (!response) throw new Error(`${compiled.operation.operationId} declares no ${reply.status}`);
  const { mediaType, serialise, constant, tag, self } = response;
  const headers: Record<string, string> = { ...reply.headers, ...constant };
  if (mediaType === undefined) return { status: reply.status, headers, body: undefined };
  const body = reply.body instanceof Verbatim ? reply.body.text : serialise(reply.body);
  if (tag) headers['ETag'] = tag === 'weak' ? `W/"${hash(body)}"` : `"${versionOf(reply.body)}${hash(body)}"`;
  const next = tag === 'weak' && (reply.body as Schema<'ProblemTypeList'>).page.nextCursor;
  if (next) headers['Link'] = nextLink(request, next);
  if (self) headers['Location'] = operationOf(self.operationId).path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(evaluate(self.parameters?.[name] ?? '', request, reply.body)));
  return { status: reply.status, headers, body };
}

// RFC 8288: the same list, from the next cursor on.
function nextLink({ originalUrl }: EdgeRequest, cursor: string): string {
  const [pathname = '', query = ''] = originalUrl.split('?', 2);
  const parameters = new URLSearchParams(query);
  parameters.set('cursor', cursor);
  return `<${pathname}?${parameters.toString()}>; rel="next"`;
}

// What If-Match compares; a hash of all that is shown follows it (RFC 9110, section 8.8.3).
function versionOf(value: unknown): string {
  const version = (value as { version?: unknown } | null)?.version;
  return typeof version === 'number' ? `${version}-` : '';
}

// The runtime expressions of OpenAPI links that this contract uses: `$response.body#/id` and `$request.path.productId`.
function evaluate(expression: string, request: EdgeRequest, body: unknown): string {
  const [, pointer] = /^\$response\.body#\/(\w+)$/.exec(expression) ?? [];
  if (pointer) return String((body as Record<string, unknown>)[pointer]);
  const [, name] = /^\$request\.path\.(\w+)$/.exec(expression) ?? [];
  if (name) return String(request.input?.path[name]);
  throw new Error(`The link expression ${expression} is not supported.`);
}

/** Sends the answer, or 304 without content if the caller has it already (RFC 9110, section 13.1.2). */
export function send(compiled: CompiledOperation, request: EdgeRequest, response: EdgeResponse, answer: Answer): string | undefined {
  const { operation } = compiled;
  const etag = answer.headers['ETag'];
  const unchanged = etag !== undefined && compiled.responses.has(304) && noneMatch(request.headers['if-none-match'], etag);
  const status = unchanged ? 304 : answer.status;
  response.status(status);
  const declared = compiled.responses.get(status)?.declared.headers ?? {};
  for (const [name, value] of Object.entries(answer.headers)) if (!unchanged || Object.hasOwn(declared, name)) response.setHeader(name, value);
  // RFC 9745 and RFC 8594: what the contract calls deprecated says so at run time too.
  const sunset = operation['x-sunset'];
  if (operation.deprecated && sunset) {
    response.setHeader('Deprecation', `@${Math.floor(Date.parse(operation['x-deprecated-since'] ?? sunset) / 1000)}`);
    response.setHeader('Sunset', new Date(sunset).toUTCString());
  }
  return unchanged ? undefined : answer.body;
}

function noneMatch(header: string | undefined, etag: string): boolean {
  if (header === undefined) return false;
  const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');
  return header.trim() === '*' || (header.match(/(W\/)?"[^"]*"/g) ?? []).some((tag) => opaque(tag) === opaque(etag));
}
