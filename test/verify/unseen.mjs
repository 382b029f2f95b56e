import { operations } from '../../dist/src/contract/document.js';
import { faultsOf, judge } from './judge.mjs';

/** What the tests would have noted of an instance that has shown all that is declared. */
function everything() {
  return judge(operations.values(), []).rows.flatMap(({ operation, statuses }) => statuses.flatMap(({ status, codes, headers, properties }) => [
    { operation, status },
    ...codes.map(({ name }) => ({ operation, status, code: name })), ...headers.map(({ name }) => ({ operation, status, header: name })), ...properties.map(({ name }) => ({ operation, status, property: name })),
  ]));
}

const is = (id, wanted) => ({ operation, status }) => operation === id && status === wanted;

/** What is taken away of it, and what the report must say then. */
const controls = [
  { name: 'nothing unseen', unseen: () => false },
  { name: 'a code unseen, with a stated reason', unseen: ({ code }) => code === 'idempotency_in_progress' },
  { name: 'a status that no answer had', unseen: is('getProduct', 404), says: /^getProduct never answered 404/ },
  { name: 'a code that no answer had', unseen: ({ operation, code }) => operation === 'placeOrder' && code === 'cart_changed', says: /^placeOrder never answered 409 with the code cart_changed/ },
  { name: 'an operation that never succeeded', unseen: is('adjustStock', 201), says: /^97\.8 % of the operations/ },
  { name: 'too few properties', unseen: ({ property, status }) => property !== undefined && status < 300, says: /% of the properties were seen, and 95/ },
  { name: 'too few headers', unseen: ({ header }) => header === 'RateLimit', says: /% of the headers were seen, and 95/ },
];

/** @returns each control, with whether the report says what it must, and what it says */
export function unseenControls() {
  const notes = everything();
  return controls.map(({ name, unseen, says }) => {
    const said = faultsOf(judge(operations.values(), notes.filter((note) => !unseen(note))));
    return { name, says, said: said.join('\n'), good: says ? said.some((fault) => says.test(fault)) : said.length === 0 };
  });
}
