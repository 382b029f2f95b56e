import { describe, expect, test } from '@jest/globals';
import { operationOf, operations } from '../../src/contract/document.js';
import type { OperationId } from '../../src/contract/types.js';
import { call, type Answer, type Call } from '../support/call.js';
import { makeProduct, newSku, variantBody } from '../support/catalog.js';
import { makeOrder } from '../support/orders.js';
import { rows } from '../support/rows.js';
import { sampleOf, send as sendSample, type WireRequest } from '../support/sample.js';
import { customer, signToken, claims, staff } from '../support/tokens.js';

// The checks come in this order: 401, 403, 400, 404, 428, 412, 409 and 422. A request that deserves several answers gets the first.
const { token } = staff();
const powerless = signToken(claims('auth0|powerless', []));
const parameter = (id: OperationId, name: string): { required?: boolean } | undefined => operationOf(id).parameters.find((one) => one.name === name);

describe.each([...operations.keys()])('%s', (id) => {
  const operation = operationOf(id);
  const precondition = parameter(id, 'If-Match');
  const secured = operation.security.some((alternative) => 'oauth' in alternative);
  const send = async (change: (good: WireRequest) => WireRequest): Promise<number> => (await sendSample(id, change(sampleOf(id, token)))).status;
  const wrongQuery = (good: WireRequest): WireRequest => ({ ...good, path: `${good.path}?zzz=1` });
  const wrongBody = (good: WireRequest): WireRequest => (good.body === undefined ? good : { ...good, body: '{' });
  const wrong = (good: WireRequest): WireRequest => wrongQuery(wrongBody(good));
  const as = (authorization: string) => (good: WireRequest): WireRequest => ({ ...wrong(good), headers: { ...good.headers, Authorization: authorization } });

  if (secured) test('401 before 403, 403 before 400', async () => {
    expect(await send(as('Bearer let.me.in'))).toBe(401);
    expect(await send((good) => as(`Bearer ${powerless}`)({ ...good, headers: Object.fromEntries(Object.entries(good.headers).filter(([name]) => name !== 'Cart-Token' || id === 'mergeGuestCart')) }))).toBe(403);
  });

  // Every problem code that the example names exists.
  if (operation.path.includes('{') && id !== 'getProblemType') test('400 before 404', async () => {
    expect(await send((good) => good)).toBe(404);
    expect(await send(wrongQuery)).toBe(400);
    expect(await send(wrong)).toBe(400);
  });

  if (precondition) test('404 before 428 and 412', async () => {
    expect(await send((good) => ({ ...good, headers: { ...good.headers, 'If-Match': '"999-x"' } }))).toBe(404);
    expect(await send(({ headers: { 'If-Match': _, ...headers }, ...good }) => ({ ...good, headers }))).toBe(404);
  });

  if (precondition) test('If-Match: the version that it names is the one that is changed', async () => {
    const row = rows[id] as { make(owner: ReturnType<typeof customer>): Promise<Call<OperationId>>; owner: number; staff: number };
    const owner = row.owner === 403 ? staff() : customer();
    const { ifMatch, ...made } = await row.make(owner);
    const version = /^"(\d+)-/.exec(ifMatch ?? '')?.[1] ?? '';
    const change = (tag?: string): Promise<Answer<OperationId>> => call(id, { ...made, token: owner.token, ...(tag !== undefined && { ifMatch: tag }) });
    if (precondition.required) expect((await change()).problem.code).toBe('precondition_required');
    for (const tag of ['"999-x"', `W/"${version}-x"`, `"${version}"`, version, '"nonsense"', 'nonsense', `"0${version}"`, `"-${version}-x"`, '""']) {
      const answer = await change(tag);
      expect([tag, answer.status, answer.problem.code]).toEqual([tag, 412, 'version_mismatch']);
    }
    expect((await change(`"998-x", "${version}-whatever was shown"`)).status).toBe(row.owner === 403 ? row.staff : row.owner);
  });
});

describe('428 and 412 before 409 and 422', () => {
  test('a slug and a SKU that are taken', async () => {
    const [product, taken] = [await makeProduct(), await makeProduct()];
    const rename = (ifMatch?: string): Promise<Answer<'updateProduct'>> => call('updateProduct', { token, path: { productId: product.id }, body: { slug: taken.slug }, ...(ifMatch && { ifMatch }) });
    expect([(await rename()).status, (await rename('"9-x"')).status, (await rename('*')).status]).toEqual([428, 412, 409]);
    const [variant] = product.variants;
    const resku = (ifMatch?: string): Promise<Answer<'updateVariant'>> => call('updateVariant', { token, path: { variantId: variant?.id ?? '' }, body: { sku: taken.variants[0]?.sku ?? '' }, ...(ifMatch && { ifMatch }) });
    expect([(await resku()).status, (await resku('"9-x"')).status, (await resku('*')).status]).toEqual([428, 412, 409]);
  });

  test('a reference that does not exist', async () => {
    const { id } = await makeProduct({ variants: [variantBody({ sku: newSku() })] });
    const categoryIds = ['019a0d3c-6a00-7000-8000-0000000009ff'];
    const change = (ifMatch?: string): Promise<Answer<'updateProduct'>> => call('updateProduct', { token, path: { productId: id }, body: { categoryIds }, ...(ifMatch && { ifMatch }) });
    expect([(await change()).status, (await change('"9-x"')).status, (await change('*')).status]).toEqual([428, 412, 422]);
  });

  test('a state that forbids it', async () => {
    const { path } = await makeOrder();
    const move = (ifMatch?: string): Promise<Answer<'transitionOrder'>> => call('transitionOrder', { token, path, body: { to: 'completed' }, ...(ifMatch && { ifMatch }) });
    expect([(await move()).status, (await move('"9-x"')).status, (await move('*')).status]).toEqual([428, 412, 409]);
  });
});
