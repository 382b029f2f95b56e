// Why something that is declared may stay unseen: over HTTP and on purpose, no client can bring it about.

const held = 'The first request with the key must take longer than the second waits. The tests hold it in the database.';

/** Of a whole status; undefined where it must be seen. `codes` are the problems that it has, `notes` what the tests could not do here. */
export function reasonForStatus(operation, status, codes, notes) {
  if (status === 500) return 'A fault of the server: nobody can ask for one. The tests cause them in a process of their own.';
  if (status === 503 && operation === 'getReadiness') return 'The server must not be ready. The tests see it with the database away.';
  if (status === 503) return 'The database or the issuer must be away. The tests take them away from a process of their own.';
  if (status === 409 && codes.join() === 'idempotency_in_progress') return held;
  return notes.find((note) => note.operation === operation && note.status === status && note.excuse)?.excuse;
}

const carts = ['createCart', 'getCart', 'addCartItem', 'setCartItem', 'removeCartItem', 'getMyCart', 'mergeGuestCart'];

// Parts of an answer that was seen, each with what it is: [of which answers, of which parts, why].
const parts = [
  [({ status }) => status === 409, ({ kind, name }) => (kind === 'code' && name === 'idempotency_in_progress') || (kind === 'header' && name === 'Retry-After'), held],
  [({ operation, status }) => operation === 'createCart' && status === 201, ({ kind, name }) => kind === 'property' && name.startsWith('items/*'), 'A cart that has just been made is empty. All carts share one schema.'],
  [({ operation, status }) => carts.includes(operation) && status === 200, ({ kind, name }) => kind === 'property' && /^(cart\/)?token$/.test(name), 'A guest is told the secret once, by createCart\'s 201. All carts share one schema.'],
  [({ operation, status }) => operation === 'adjustStock' && status === 201, ({ kind, name }) => kind === 'property' && name === 'orderId', 'Only what an order did to the stock names one; this is done by staff. All entries of the ledger share one schema.'],
];

/** Of a code, header or property of an answer that was seen; undefined if there is none. */
export const reasonForPart = (answer, part) => parts.find(([answers, named]) => answers(answer) && named(part))?.[2];
