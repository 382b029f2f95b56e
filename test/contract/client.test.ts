import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { createAtelierClient, dataOf, entries, type AtelierClient } from '../../clients/typescript/src/index.js';
import { uuidv7 } from '../../src/database/uuid.js';
import { makeProduct, stockUp } from '../support/catalog.js';
import { setting } from '../support/settings.js';
import { customer, staff } from '../support/tokens.js';

const baseUrl = setting('TEST_API');

describe('the TypeScript client', () => {
  test('finds a product and orders it', async () => {
    const word = randomUUID().replaceAll('-', '');
    const made = await makeProduct({ title: `Client ${word}` });
    await stockUp(made.variants[0]?.id ?? '', 3);
    const { token } = customer();
    const client = createAtelierClient({ baseUrl, token: () => Promise.resolve(token) });

    const { data: [found] } = await dataOf(client.GET('/v1/products', { params: { query: { q: word } } }));
    expect(found?.id).toBe(made.id);
    const { variants: [variant] } = await dataOf(client.GET('/v1/products/{productId}', { params: { path: { productId: made.id } } }));
    const { id: cartId } = await dataOf(client.POST('/v1/carts', { body: { currency: 'EUR' } }));
    await dataOf(client.PUT('/v1/carts/{cartId}/items/{variantId}', { params: { path: { cartId, variantId: variant?.id ?? '' } }, body: { quantity: 2 } }));
    const { cartVersion, totals } = await dataOf(client.GET('/v1/carts/{cartId}/validation', { params: { path: { cartId }, query: { country: 'DE' } } }));
    const placed = await dataOf(client.POST('/v1/orders', {
      body: {
        cartId, cartVersion, expectedTotal: totals?.total ?? { amount: 0, currency: 'EUR' },
        shippingAddress: { name: 'Ada Lindqvist', line1: 'Kastanienallee 12', city: 'Berlin', postalCode: '10435', country: 'DE' },
      },
    }));
    const order = await dataOf(client.GET('/v1/orders/{orderId}', { params: { path: { orderId: placed.id } } }));
    expect(order).toMatchObject({ id: placed.id, status: 'pending', lines: [{ productId: made.id, quantity: 2 }] });
  });

  test('opens the cart of a guest by its secret', async () => {
    const cart = await dataOf(createAtelierClient({ baseUrl }).POST('/v1/carts', { body: { currency: 'EUR' } }));
    const guest = createAtelierClient({ baseUrl, ...(cart.token !== undefined && { cartToken: cart.token }) });
    expect((await dataOf(guest.GET('/v1/carts/{cartId}', { params: { path: { cartId: cart.id } } }))).id).toBe(cart.id);
  });

  test('sends a merge patch as one', async () => {
    const { id: productId } = await makeProduct();
    const client = createAtelierClient({ baseUrl, token: staff().token });
    const params = { path: { productId }, header: { 'If-Match': '*' } };
    expect((await dataOf(client.PATCH('/v1/products/{productId}', { params, body: { vendor: 'Atelier Nord' } }))).vendor).toBe('Atelier Nord');
  });

  test('answers a failure as a problem', async () => {
    const { data, error, response } = await createAtelierClient({ baseUrl }).GET('/v1/products/{productId}', { params: { path: { productId: uuidv7() } } });
    expect({ data, code: error?.code, status: response.status }).toEqual({ data: undefined, code: 'not_found', status: 404 });
  });
});

/** A client of a server that answers with these, one after another; an Error is a connection that is lost. And what was sent to it. */
function against(...answers: (Response | Error)[]): { client: AtelierClient; sent: Request[] } {
  const sent: Request[] = [];
  const fetch = async (request: Request): Promise<Response> => {
    sent.push(request);
    await request.text();
    const answer = answers[sent.length - 1] ?? new Error('No answer is left.');
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { client: createAtelierClient({ baseUrl: 'https://api.test', token: 'a', fetch, retry: { attempts: 3, longestWait: 2_000 } }), sent };
}
const problem = (status: number, code: string, headers: Record<string, string> = {}): Response => Response.json({ code, status, detail: 'Because.' }, { status, headers });
const lost = (): Error => new TypeError('fetch failed');
const keys = (sent: Request[]): (string | null)[] => sent.map(({ headers }) => headers.get('Idempotency-Key'));

describe('what the client repeats', () => {
  const stock = { params: { path: { variantId: uuidv7() } }, body: { delta: 1, reason: 'received' as const } };
  const post = (client: AtelierClient) => client.POST('/v1/variants/{variantId}/stock-adjustments', stock);

  test('a POST, with one key for all of its repeats and another for the next call', async () => {
    const { client, sent } = against(lost(), problem(503, 'dependency_unavailable', { 'Retry-After': '0' }), Response.json({ id: 1 }, { status: 201 }), Response.json({}, { status: 201 }));
    expect((await post(client)).response.status).toBe(201);
    await post(client);
    const [first, second, third, next] = keys(sent);
    expect([first, second]).toEqual([third, third]);
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(next).not.toBe(first);
  });

  test('a POST with the key of the caller', async () => {
    const { client, sent } = against(problem(409, 'idempotency_in_progress', { 'Retry-After': '0' }), Response.json({}, { status: 201 }));
    await client.POST('/v1/variants/{variantId}/stock-adjustments', { ...stock, params: { ...stock.params, header: { 'Idempotency-Key': 'mine' } } });
    expect(keys(sent)).toEqual(['mine', 'mine']);
  });

  test('whatever was refused by 429, after the time that was asked for', async () => {
    const { client, sent } = against(problem(429, 'rate_limited', { 'Retry-After': '1' }), new Response(null, { status: 204 }));
    const began = Date.now();
    await client.DELETE('/v1/products/{productId}', { params: { path: { productId: uuidv7() }, header: { 'If-Match': '"1"' } } });
    expect(sent).toHaveLength(2);
    expect(Date.now() - began).toBeGreaterThanOrEqual(990);
  });

  test('no DELETE whose answer was lost', async () => {
    const { client, sent } = against(lost());
    await expect(client.DELETE('/v1/products/{productId}', { params: { path: { productId: uuidv7() }, header: { 'If-Match': '"1"' } } })).rejects.toThrow('fetch failed');
    expect(sent).toHaveLength(1);
  });

  test.each([[undefined, [2, 2]], ['"1-x"', [1, 1]]])('a PUT, but not of one version: its repeat would be told 412 for its own success (If-Match %s)', async (ifMatch, times) => {
    const put = async (client: AtelierClient): Promise<number> => (await client.PUT('/v1/carts/{cartId}/items/{variantId}', {
      params: { path: { cartId: uuidv7(), variantId: uuidv7() }, ...(ifMatch !== undefined && { header: { 'If-Match': ifMatch } }) }, body: { quantity: 1 },
    })).response.status;
    const [cut, away] = [against(lost(), Response.json({})), against(problem(503, 'dependency_unavailable', { 'Retry-After': '0' }), Response.json({}))];
    if (ifMatch === undefined) expect([await put(cut.client), await put(away.client)]).toEqual([200, 200]);
    else {
      await expect(put(cut.client)).rejects.toThrow('fetch failed');
      expect(await put(away.client)).toBe(503);
    }
    expect([cut.sent.length, away.sent.length]).toEqual(times);
  });

  test('nothing for ever, and nothing for which it had to wait too long', async () => {
    const short = against(lost(), lost(), lost(), lost());
    await expect(short.client.GET('/v1/me/cart')).rejects.toThrow('fetch failed');
    const long = against(problem(429, 'rate_limited', { 'Retry-After': '60' }));
    const { error } = await long.client.GET('/v1/me/cart');
    expect([short.sent.length, long.sent.length, error?.code]).toEqual([3, 1, 'rate_limited']);
  });

  test('nothing after the caller has given up', async () => {
    const { client, sent } = against(problem(503, 'dependency_unavailable', { 'Retry-After': '2' }));
    await expect(client.GET('/v1/me/cart', { signal: AbortSignal.timeout(50) })).rejects.toThrow();
    expect(sent).toHaveLength(1);
  });
});

describe('what the client gives back', () => {
  test('every entry of a list, page after page', async () => {
    const word = randomUUID().replaceAll('-', '');
    const made = await Promise.all([1, 2, 3].map(async (number) => (await makeProduct({ title: `Page ${word} ${number}` })).id));
    const client = createAtelierClient({ baseUrl });
    const found: string[] = [];
    for await (const { id } of entries((at) => client.GET('/v1/products', { params: { query: { q: word, limit: 1, ...at } } }))) found.push(id);
    expect(found.sort()).toEqual(made.sort());
  });

  test('a problem as an error that knows its code', async () => {
    const { client } = against(problem(404, 'not_found'));
    await expect(dataOf(client.GET('/v1/me/cart'))).rejects.toMatchObject({ name: 'ProblemError', problem: { code: 'not_found' } });
  });

  test('what is no problem as another error', async () => {
    const { client } = against(new Response('<h1>Bad gateway</h1>', { status: 502 }));
    await expect(dataOf(client.GET('/v1/me/cart'))).rejects.toThrow('answered 502');
  });
});

/** Never called: each line that the contract does not allow must not compile. */
export function wrong(client: AtelierClient): void {
  // @ts-expect-error there is no such path
  void client.GET('/v1/product');
  // @ts-expect-error the path has no such method
  void client.DELETE('/v1/products');
  // @ts-expect-error its id is missing
  void client.GET('/v1/products/{productId}');
  // @ts-expect-error there is no such parameter
  void client.GET('/v1/products', { params: { query: { search: 'walnut' } } });
  // @ts-expect-error a cancellation needs an If-Match
  void client.POST('/v1/orders/{orderId}/cancellation', { params: { path: { orderId: '' } }, body: {} });
  // @ts-expect-error a quantity is a number
  void client.PUT('/v1/carts/{cartId}/items/{variantId}', { params: { path: { cartId: '', variantId: '' } }, body: { quantity: '1' } });
  // @ts-expect-error there is no such code
  void client.GET('/v1/me/cart').then(({ error }) => error?.code === 'sold_out');
  // @ts-expect-error only insufficient_stock has shortages
  void client.GET('/v1/me/cart').then(({ error }) => error?.code === 'not_found' && typeof error.shortages);
  // @ts-expect-error a cart has no such field
  void client.GET('/v1/me/cart').then(({ data }) => typeof data?.lines);
}
