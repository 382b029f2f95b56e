import { randomBytes } from 'node:crypto';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { operationOf, type SchemaObject } from '../../src/contract/document.js';
import type { OperationId } from '../../src/contract/types.js';
import type { Call } from './call.js';
import { claims, signToken, type Person } from './tokens.js';

const ajv = new Ajv2020({ strict: false });
formats.default(ajv);

// Letters alone, for a name of a table has no digits in what is told of a statement.
const letters = (bytes: number): string => randomBytes(bytes).toString('hex').replaceAll(/\d/g, (digit) => 'ghijklmnop'[Number(digit)] ?? '');
const flock = `canary${letters(6)}`;
/** Words that must be found nowhere: those that were planted, as far as they can be told from others, and secrets that are theirs alone. */
const secrets = new Set<string>();

/** A word that says where it was planted, and that is there once. */
export const canary = (where: string): string => `${flock}${where.toLowerCase().replaceAll(/\d/g, '')}${letters(4)}`;

/** Notes something that is as bad to find as a canary. */
export function keepSecret(...words: (string | undefined)[]): void {
  for (const word of words) if (word) secrets.add(word);
}

/** What of all that was planted stands in a text, each once. */
export function found(text: string): string[] {
  const flown = text.match(new RegExp(`${flock}\\w*`, 'gi')) ?? [];
  return [...new Set([...flown, ...[...secrets].filter((secret) => text.includes(secret))])];
}

/** Somebody with these scopes whose token is full of canaries. */
export function planted(granted: readonly string[]): Person {
  const subject = `auth0|${canary('subject')}@example.com`;
  const token = signToken(claims(subject, granted, { email: `${canary('email')}@example.com`, name: `${canary('name')} Lindqvist`, nickname: canary('nickname'), jti: canary('jti'), 'https://atelier.example/phone': canary('phone') }));
  keepSecret(token, ...token.split('.').slice(1));
  return { subject, token };
}

/** Headers that a client, a proxy or an attacker may send, and nobody asked for. */
export const plantedHeaders = (): Record<string, string> => Object.fromEntries(['User-Agent', 'Referer', 'Cookie', 'X-Forwarded-For', 'X-Real-IP', 'Forwarded', 'From', 'Origin', 'Accept-Language', 'X-Api-Key',
  'Proxy-Authorization', 'X-Amzn-Trace-Id', 'Tracestate', 'Baggage', 'X-Canary'].map((name) => [name, `${name === 'Tracestate' || name === 'Baggage' || name === 'Cookie' ? 'a=' : ''}${canary(name.replaceAll('-', ''))}`]));

/** A good body with a canary in every text that takes one, those that were left out as well. */
export function plantInto(id: OperationId, body: unknown): unknown {
  const [media] = Object.values(operationOf(id).requestBody?.content ?? {});
  return media === undefined || body === undefined ? body : plant(media.schema, body, 'body');
}

function plant(schema: SchemaObject, value: unknown, at: string): unknown {
  const types = [schema.type ?? []].flat();
  if (Array.isArray(value)) return value.map((item, index) => plant(schema['items'] as SchemaObject, item, `${at}${index}`));
  if (types.includes('object')) {
    const properties = Object.entries(schema.properties ?? {}).map(([name, property]) => [name, plant(property, (value as Record<string, unknown> | undefined)?.[name], `${at}${name}`)]);
    const filled = { ...value as object | undefined, ...Object.fromEntries(properties.filter(([, one]) => one !== undefined)) as object };
    // An object that was left out is only there if nothing is missing in it.
    return value !== undefined || ajv.validate(schema, filled) ? filled : undefined;
  }
  if (!types.includes('string')) return value;
  // As SQL goes on, for who looks for tables in it.
  const words = [`${canary(at)}@example.com from ${canary(at)} join ${canary(at)}`, `${canary(at)}@example.com`, canary(at), `https://example.com/${canary(at)}`];
  return words.find((word) => ajv.validate(schema, word)) ?? value;
}

/** Requests that are wrong in one way each, by what stands where it does not belong. */
export function wrongCalls<Id extends OperationId>(id: Id, made: Call<Id>): Call<Id>[] {
  const { parameters, method, requestBody } = operationOf(id);
  const headers = (more: Record<string, string>): Call<Id> => ({ ...made, headers: { ...made.headers, ...more } });
  const paths = Object.keys({ ...made.path }).flatMap((name) => [`${canary('path')}@example.com`, canary('path')].map((word): Call<Id> => ({ ...made, path: { ...made.path, [name]: word } as never })));
  const queries = parameters.filter((parameter) => parameter.in === 'query').map(({ name }): Call<Id> => ({ ...made, query: { ...made.query, [name]: `${canary('query')}@example.com` } }));
  const bodies = requestBody === undefined ? [] : [
    { ...made, raw: `{"${canary('malformed')}": ${canary('malformed')}` },
    { ...made, raw: JSON.stringify({ ...made.body as object | undefined, [canary('property')]: canary('property') }) },
    { ...made, raw: JSON.stringify(Object.fromEntries(Object.keys({ ...made.body as object | undefined }).map((name) => [name, [`${canary('item')}@example.com`]]))) },
    headers({ 'Content-Type': `text/${canary('type')}` }),
  ];
  return [
    ...paths, ...queries, ...bodies,
    { ...made, query: { ...made.query, [canary('parameter')]: canary('parameter'), access_token: canary('access') } },
    headers({ Accept: `${canary('accept')}/json` }), headers({ 'If-Match': `"${canary('match')}"` }), headers({ 'If-None-Match': `"${canary('none')}"` }),
    headers({ 'X-Request-Id': `${canary('request')} @` }), headers({ 'Idempotency-Key': `${canary('key')} ä`.normalize('NFD').replaceAll(/[^\x20-\x7e]/g, '@') }),
    headers({ Authorization: `Bearer ${canary('bearer')}.${canary('payload')}.${canary('signature')}` }), headers({ Authorization: `Basic ${canary('basic')}` }),
    ...(method === 'GET' ? [] : [headers({ 'Cart-Token': canary('secret') })]),
  ];
}
