// What visitors, customers and staff ask for, from the first page to a completed order: one request an operation, each for its own caller.
import { randomUUID } from 'node:crypto';

const address = { name: 'Ada Lindqvist', line1: 'Kastanienallee 12', city: 'Berlin', postalCode: '10435', country: 'DE' };
const customerScopes = ['manage:own-cart', 'place:order', 'read:own-orders'];
const words = ['walnut box', 'oak bowl', 'linen apron', 'wine glass', 'dinner plate', 'ceramic mug', 'steel knife', 'wool blanket', 'walnit box', 'candle'];
/** Requests of one visitor before the next comes; a quota's lease is counted once for them. */
const visit = 20;

/**
 * @param {{ url: string, sign: (subject: string, scopes: string[]) => string, scopes: string[] }} shop a running API, and who signs its tokens
 * @param {{ variants: string[], slugs: string[], categories: string[] }} catalog what is for sale
 */
export function journeyOf({ url, sign, scopes }, { variants, slugs, categories }) {
  const at = (list, index) => list[(index * 7919) % list.length];
  // A visitor has an address of his own, as the load balancer tells it.
  const visitor = (index) => { const of = Math.floor(index / visit); return { 'X-Forwarded-For': `10.${(of >> 16) & 255}.${(of >> 8) & 255}.${of & 255}` }; };
  const bearer = (token) => ({ Authorization: `Bearer ${token}` });

  async function send(method, path, headers, body) {
    const response = await fetch(`${url}${path}`, { method, headers: { ...headers, ...(body && { 'Content-Type': 'application/json' }) }, ...(body && { body: JSON.stringify(body) }) });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${text}`);
    const head = [...response.headers].reduce((sum, [name, value]) => sum + name.length + value.length + 4, 20);
    return { json: text && JSON.parse(text), bytes: head + Buffer.byteLength(text) };
  }

  /** Customers who will each order `lines` variants: different ones, or all the one that is given. */
  const shoppers = (count, hot) => Array.from({ length: count }, (_, index) => ({
    token: sign(`auth0|${randomUUID()}`, customerScopes), variants: hot ? [hot] : [at(variants, index * 2), at(variants, index * 2 + 1)],
  }));
  const clerks = (count) => Array.from({ length: Math.ceil(count / visit) }, () => sign(`auth0|${randomUUID()}`, scopes));

  const anonymous = (path) => (index) => send('GET', path(index), visitor(index));
  /** By operationId; `listProducts` twice, because a search costs more than a list. Each answers what was received. */
  const browsing = {
    getLiveness: anonymous(() => '/health/live'),
    listCategories: anonymous(() => '/v1/categories'),
    'listProducts by category': anonymous((index) => `/v1/products?categoryId=${at(categories, index)}&limit=24`),
    'listProducts by words': anonymous((index) => `/v1/products?q=${encodeURIComponent(at(words, index))}&limit=24`),
    getProductBySlug: anonymous((index) => `/v1/product-slugs/${at(slugs, index)}`),
  };

  const remember = (shopper, part) => (answer) => { Object.assign(shopper, part(answer.json)); return answer; };
  /** What each of the shoppers does, in this order; the staff follows. */
  const ordering = (people, staff = clerks(people.length)) => {
    const own = (index) => bearer(people[index].token);
    const cart = (index) => `/v1/carts/${people[index].cartId}`;
    const order = (index) => `/v1/orders/${people[index].order.id}`;
    const clerk = (index) => bearer(staff[Math.floor(index / visit)]);
    return {
      createCart: (index) => send('POST', '/v1/carts', own(index), { currency: 'EUR' }).then(remember(people[index], ({ id }) => ({ cartId: id }))),
      addCartItem: (index) => send('POST', `${cart(index)}/items`, own(index), { variantId: people[index].variants[0], quantity: 1 }),
      setCartItem: (index) => send('PUT', `${cart(index)}/items/${people[index].variants.at(-1)}`, own(index), { quantity: 1 }),
      getMyCart: (index) => send('GET', '/v1/me/cart', own(index)),
      validateCart: (index) => send('GET', `${cart(index)}/validation?country=DE`, own(index)).then(remember(people[index], (check) => ({ check }))),
      placeOrder: (index) => send('POST', '/v1/orders', { ...own(index), 'Idempotency-Key': randomUUID() }, {
        cartId: people[index].cartId, cartVersion: people[index].check.cartVersion, expectedTotal: people[index].check.totals.total, shippingAddress: address,
      }).then(remember(people[index], (made) => ({ order: made }))),
      getOrder: (index) => send('GET', order(index), own(index)),
      listMyOrders: (index) => send('GET', '/v1/me/orders', own(index)),
      recordPayment: (index) => send('POST', `${order(index)}/payments`, { ...clerk(index), 'Idempotency-Key': randomUUID() }, { provider: 'stripe', reference: `pi_${randomUUID()}`, amount: people[index].order.total }),
      'transitionOrder to fulfilled': (index) => send('POST', `${order(index)}/transitions`, { ...clerk(index), 'If-Match': '*' }, { to: 'fulfilled' }),
      'transitionOrder to completed': (index) => send('POST', `${order(index)}/transitions`, { ...clerk(index), 'If-Match': '*' }, { to: 'completed' }),
    };
  };
  return { browsing, ordering, shoppers };
}

/** Calls `each(0)` to `each(count - 1)`, so many at a time. @returns what they answered */
export async function inParallel(count, parallel, each) {
  const answers = [];
  let next = 0;
  await Promise.all(Array.from({ length: parallel }, async () => { while (next < count) { const index = next++; answers[index] = await each(index); } }));
  return answers;
}
