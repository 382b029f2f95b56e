// Pull requests that would hurt a partner, and the gate that refuses each: the same commands that CI runs. (A field that the compiler is
// kept from seeing is left out by the serialiser, which writes what the contract declares and nothing else.)

const diff = ['npm', 'run', '--silent', 'contract:diff', '--', '--base', 'origin/main'];

/** `says` is what the one who made it reads. An edit of openapi/ is followed by `npm run generate`, as a careful author would. */
export const pullRequests = [
  {
    name: 'renames a field of a response', file: 'openapi/carts.yaml', generate: true, gate: diff, says: /removed the required property `subtotal`/i,
    edit: (text) => text.replace(/(required: \[id, status, currency, items, )subtotal/, '$1sum').replace(/^ {6}subtotal: \{ \$ref/m, '      sum: { $ref'),
  },
  {
    name: 'adds a required parameter', file: 'openapi/catalog.yaml', generate: true, gate: diff, says: /new required `query` request parameter `channel`/i,
    edit: (text) => text.replace(/^ {8}- name: q\n/m, '        - { name: channel, in: query, required: true, description: Where it is sold., schema: { type: string, maxLength: 20 } }\n$&'),
  },
  {
    name: 'drops a value of an enum', file: 'openapi/orders.yaml', generate: true, gate: diff, says: /removed the (enum value )?`?completed`? ?(enum value)?/i,
    edit: (text) => text.replace('enum: [pending, paid, fulfilled, completed, cancelled]', 'enum: [pending, paid, fulfilled, cancelled]'),
  },
  {
    name: 'leaks a field', file: 'src/catalog/product.view.ts', gate: ['node', 'node_modules/typescript/bin/tsc'], says: /'onHand' does not exist in type/,
    edit: (text) => text.replace('  sku: variant.sku,\n', '$&  onHand: variant.onHand,\n'),
  },
];
