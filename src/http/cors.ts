import { contract, operations } from '../contract/document.js';

const list = (names: string[]): string => [...new Set(names)].sort().join(', ');

const requests = [...operations.values()].flatMap(({ parameters }) => parameters.filter((parameter) => parameter.in === 'header').map(({ name }) => name));
const responses = [...[...operations.values()].flatMap((operation) => Object.values(operation.responses)), ...Object.values(contract.components.responses)];

/** What a frontend elsewhere may read of every answer: all headers that the contract declares (Fetch, CORS protocol). */
export const readable: Readonly<Record<string, string>> = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': list(responses.flatMap(({ headers }) => Object.keys(headers ?? {}))),
  'X-Content-Type-Options': 'nosniff',
};

const allowed = list(['Accept', 'Authorization', 'Cart-Token', 'Content-Type', 'X-Request-Id', ...requests]);

/** What it may send, for its preflight; `methods` are those of the address. */
export const preflight = (methods: string[]): Record<string, string> => ({
  'Allow': methods.join(', '),
  'Access-Control-Allow-Methods': methods.join(', '),
  'Access-Control-Allow-Headers': allowed,
  'Access-Control-Max-Age': '7200',
});
