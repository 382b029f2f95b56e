// Changes of the contract, each as what it does to a parsed copy, or to one that something was done to `before`. The first list must be refused without a new major version, the second must not.

const schemas = (contract) => contract.components.schemas;
const operation = (contract, id) => {
  for (const item of Object.values(contract.paths)) for (const one of Object.values(item)) if (one.operationId === id) return one;
  throw new Error(`The contract has no ${id}: the fixture is old.`);
};
const parameter = (contract, id, name) => operation(contract, id).parameters.find((one) => one.name === name);

function rename(schema, from, to) {
  schema.properties[to] = schema.properties[from];
  delete schema.properties[from];
  schema.required = schema.required.map((name) => (name === from ? to : name));
}

function exchange(content, from, to) {
  content[to] = content[from];
  delete content[from];
}

/** Announces that an operation ends in that many days. */
function ending(contract, days) {
  Object.assign(operation(contract, 'getMyCart'), { deprecated: true, 'x-sunset': dayIn(days) });
}

export const breaking = {
  'a required field of a response is renamed': (contract) => rename(schemas(contract).Cart, 'subtotal', 'sum'),
  'an optional field of a response is removed': (contract) => { delete schemas(contract).Product.properties.vendor; },
  'a field of a response may be missing now': (contract) => { schemas(contract).Order.required = schemas(contract).Order.required.filter((name) => name !== 'total'); },
  'a field of a response may be null now': (contract) => { schemas(contract).Stock.properties.onHand.type = ['integer', 'null']; },
  'a field of a response has another type': (contract) => { schemas(contract).Cart.properties.itemCount.type = 'string'; },
  'a value of a response is dropped': (contract) => { schemas(contract).OrderStatus.enum = ['pending', 'paid', 'fulfilled', 'cancelled']; },
  'a value of a response is new': (contract) => { schemas(contract).Availability.enum.push('preorder'); },
  'a required parameter is added': (contract) => { operation(contract, 'listProducts').parameters.push({ name: 'channel', in: 'query', required: true, schema: { type: 'string' } }); },
  'an optional parameter becomes required': (contract) => { parameter(contract, 'listProducts', 'q').required = true; },
  'a parameter is removed': (contract) => { operation(contract, 'listProducts').parameters = operation(contract, 'listProducts').parameters.filter(({ name }) => name !== 'vendor'); },
  'a value of a parameter is dropped': (contract) => { parameter(contract, 'listProducts', 'sort').schema.enum = ['relevance', 'newest', 'title', '-title']; },
  'a parameter is narrowed': (contract) => { parameter(contract, 'listProducts', 'q').schema.maxLength = 20; },
  'a default means something else': (contract) => { parameter(contract, 'listProducts', 'facets').schema.default = true; },
  'a required field of a request is added': (contract) => {
    schemas(contract).OrderCreate.properties.channel = { type: 'string' };
    schemas(contract).OrderCreate.required.push('channel');
  },
  'a field of a request is removed': (contract) => { delete schemas(contract).OrderCreate.properties.note; },
  'a number of a request is narrowed': (contract) => { schemas(contract).CartItemSet.properties.quantity.maximum = 10; },
  'an operation is removed': (contract) => { delete contract.paths['/v1/orders/{orderId}/history']; },
  'an operation has another method': (contract) => {
    const item = contract.paths['/v1/carts/{cartId}/items/{variantId}'];
    item.patch = item.put;
    delete item.put;
  },
  'an operation has another name': (contract) => { operation(contract, 'listOrders').operationId = 'listAllOrders'; },
  'a success is removed': (contract) => { delete operation(contract, 'createCart').responses['200']; },
  'a failure is removed': (contract) => { delete operation(contract, 'placeOrder').responses['409']; },
  'a header of a response is removed': (contract) => { delete operation(contract, 'createProduct').responses['201'].headers.Location; },
  'a media type of a response is another': (contract) => exchange(operation(contract, 'getCart').responses['200'].content, 'application/json', 'application/hal+json'),
  'a media type of a request is another, which oasdiff takes for the same': (contract) => exchange(operation(contract, 'updateProduct').requestBody.content, 'application/merge-patch+json', 'application/json'),
  'a media type of a request is a special one': (contract) => exchange(operation(contract, 'placeOrder').requestBody.content, 'application/json', 'application/vnd.atelier+json'),
  'a media type of a response is a special one': (contract) => exchange(operation(contract, 'getCart').responses['200'].content, 'application/json', 'application/vnd.atelier+json'),
  'a code of a problem is dropped': (contract) => { delete operation(contract, 'placeOrder').responses['409'].content['application/problem+json'].examples.insufficient_stock; },
  'a code of a problem is dropped where many share it': (contract) => { delete contract.components.responses.Unavailable.content['application/problem+json'].examples.dependency_unavailable; },
  'what anyone could do needs a token': (contract) => { operation(contract, 'listProducts').security = [{ oauth: ['read:orders'] }]; },
  'another scope is needed': (contract) => { operation(contract, 'listOrders').security[0].oauth.push('write:orders'); },
  'what is deprecated ends sooner than was said': { before: (contract) => ending(contract, 400), change: (contract) => ending(contract, 300) },
  'what is deprecated ends without a day': (contract) => { operation(contract, 'getMyCart').deprecated = true; },
  'what is deprecated ends too soon': (contract) => { ending(contract, 10); },
};

export const harmless = {
  'an optional field of a response is new': (contract) => { schemas(contract).Product.properties.weight = { type: 'integer' }; },
  'an operation is new': (contract) => { contract.paths['/v1/vendors'] = { get: { ...operation(contract, 'listCategories'), operationId: 'listVendors' } }; },
  'an optional parameter is new': (contract) => { operation(contract, 'listProducts').parameters.push({ name: 'colour', in: 'query', schema: { type: 'string' } }); },
  'an optional field of a request is new': (contract) => { schemas(contract).OrderCreate.properties.channel = { type: 'string' }; },
  'more is accepted': (contract) => { parameter(contract, 'listProducts', 'q').schema.maxLength = 400; },
  'a code of a problem is new': (contract) => { schemas(contract).ProblemCode.enum.push('voucher_expired'); },
  'a description is better': (contract) => { operation(contract, 'listProducts').description = 'All that is for sale.'; },
  'a code of a problem is new for an operation': (contract) => {
    const { examples } = operation(contract, 'placeOrder').responses['409'].content['application/problem+json'];
    examples.voucher_expired = examples.insufficient_stock;
  },
  'a media type of a request is accepted besides': (contract) => {
    const { content } = operation(contract, 'updateProduct').requestBody;
    content['application/json'] = content['application/merge-patch+json'];
  },
  'what is deprecated ends later than was said': { before: (contract) => ending(contract, 300), change: (contract) => ending(contract, 400) },
  'what is deprecated ends in time': (contract) => { ending(contract, 200); },
};

/** The day in that many days, as `x-sunset` has it. */
function dayIn(days) {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
