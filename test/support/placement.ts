import { expect } from '@jest/globals';
import { call, type Answer } from './call.js';
import { readCart, type CustomerCart } from './carts.js';
import { filledCart, makeStocked, orderOf, place, stockOf } from './orders.js';

/** Orders a cart that must be refused, and makes sure that nothing happened to it and to its stock. */
export async function refused(opened: CustomerCart, code: string, overrides: Record<string, unknown> = {}, country = 'DE'): Promise<Answer<'placeOrder'>> {
  const { cart } = await readCart(opened);
  const before = await Promise.all(cart.items.map(({ variantId }) => stockOf(variantId)));
  const answer = await place(opened.owner, { ...await orderOf(opened, country), ...overrides });
  expect(answer.problem.code).toBe(code);
  expect((await readCart(opened)).cart).toEqual(cart);
  expect(await Promise.all(cart.items.map(({ variantId }) => stockOf(variantId)))).toEqual(before);
  expect((await call('listMyOrders', { token: opened.owner.token })).body.data).toEqual([]);
  return answer;
}

/** The same for a cart that changes after the customer looked. */
export async function changed(change: (variantId: string, productId: string, opened: CustomerCart) => Promise<unknown>): Promise<{ opened: CustomerCart; variantId: string; answer: Answer<'placeOrder'> }> {
  const variant = await makeStocked(10);
  const opened = await filledCart({ quantities: { [variant.id]: 2 } });
  const body = await orderOf(opened);
  await change(variant.id, variant.productId, opened);
  const answer = await place(opened.owner, body);
  expect((await readCart(opened)).cart.status).toBe('open');
  expect(await stockOf(variant.id)).toMatchObject({ onHand: 10, ledger: 10 });
  return { opened, variantId: variant.id, answer };
}
