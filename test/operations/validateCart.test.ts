import { expect } from '@jest/globals';
import { call, type Answer } from '../support/call.js';
import { closeCart, expire, fillCart, guestCart, makeCart, reprice, sellOnly, withdraw, type OpenedCart } from '../support/carts.js';
import { makeVariant, stockUp } from '../support/catalog.js';
import { operation } from '../support/operation.js';

const validate = ({ key, path }: OpenedCart, country = 'DE'): Promise<Answer<'validateCart'>> => call('validateCart', { ...key, path, query: { country } });

async function inStock(overrides: Parameters<typeof makeVariant>[0] = {}): Promise<Awaited<ReturnType<typeof makeVariant>>> {
  const variant = await makeVariant(overrides);
  await stockUp(variant.id, 10);
  return variant;
}

operation('validateCart', {
  200: {
    'can be ordered': async () => {
      const opened = await makeCart();
      await fillCart(opened, { [(await inStock()).id]: 2 });
      const answer = await validate(opened);
      const money = (amount: number): unknown => ({ amount, currency: 'EUR' });
      expect(answer.body).toEqual({ orderable: true, cartVersion: 2, problems: [], totals: { subtotal: money(9800), shipping: money(490), tax: money(1955), total: money(12_245) } });
      return answer;
    },
    'a changed price is shown, and no obstacle': async () => {
      const opened = await guestCart();
      const { id, sku } = await inStock();
      await fillCart(opened, { [id]: 1 });
      await reprice(id, 5200);
      const answer = await validate(opened);
      expect(answer.body.problems).toEqual([{ code: 'price_changed', message: `The price of ${sku} is now 52.00 EUR instead of 49.00 EUR.`, variantId: id, expected: 4900, actual: 5200 }]);
      expect([answer.body.orderable, answer.body.totals?.subtotal.amount]).toEqual([true, 5200]);
      return answer;
    },
    'everything that stands in the way': async () => {
      const opened = await makeCart();
      const [short, withdrawn, unpriced, limited] = [await makeVariant(), await inStock(), await inStock(), await inStock()];
      await stockUp(short.id, 1);
      await fillCart(opened, { [short.id]: 2, [withdrawn.id]: 1, [unpriced.id]: 1, [limited.id]: 5 });
      await withdraw(withdrawn.productId);
      await reprice(unpriced.id, undefined);
      await sellOnly(limited.id, 1, 3);
      const answer = await validate(opened);
      expect(answer.body.problems).toMatchObject([
        { code: 'insufficient_stock', variantId: short.id, expected: 2, actual: 1, message: `Only 1 of ${short.sku} is left and 2 are in the cart.` },
        { code: 'variant_unavailable', variantId: withdrawn.id },
        { code: 'price_unavailable', variantId: unpriced.id },
        { code: 'quantity_out_of_range', variantId: limited.id, expected: 5, actual: 3 },
      ]);
      expect([answer.body.orderable, answer.body.totals?.subtotal.amount]).toEqual([false, 7 * 4900]);
      return answer;
    },
    'a country that is not served': async () => {
      const opened = await makeCart();
      await fillCart(opened, { [(await inStock()).id]: 1 });
      const answer = await validate(opened, 'AQ');
      expect(answer.body).toEqual({ orderable: false, cartVersion: 2, problems: [{ code: 'country_not_served', message: 'We do not deliver to AQ in EUR.' }] });
      return answer;
    },
    'nothing to order': async () => {
      const answer = await validate(await makeCart());
      expect(answer.body).toMatchObject({ orderable: false, problems: [{ code: 'cart_empty' }], totals: { total: { amount: 0 } } });
      return answer;
    },
    'what was ordered': async () => {
      const opened = await makeCart();
      await fillCart(opened, { [(await inStock()).id]: 1 });
      await closeCart(opened);
      const answer = await validate(opened);
      expect(answer.body).toMatchObject({ orderable: false, problems: [{ code: 'cart_not_open' }] });
      return answer;
    },
    'more than an amount can be': async () => {
      const opened = await makeCart();
      const { id } = await inStock();
      await fillCart(opened, { [id]: 2 });
      await reprice(id, 999_999_999_999);
      const answer = await validate(opened);
      expect(answer.body.problems.map(({ code }) => code)).toEqual(['price_changed', 'quantity_out_of_range']);
      expect(answer.body).not.toHaveProperty('totals');
      return answer;
    },
  },
  304: {
    'nothing has changed': async () => {
      const { key, path, ...opened } = await makeCart();
      const { headers } = await validate({ key, path, ...opened });
      return call('validateCart', { ...key, path, query: { country: 'DE' }, headers: { 'If-None-Match': headers['etag'] ?? '' } });
    },
  },
  400: {
    'no country': async () => { const { key, path } = await makeCart(); return call('validateCart', { ...key, path }); },
    'a country in small letters': async () => validate(await makeCart(), 'de'),
  },
  404: {
    'somebody else\'s cart': async () => validate({ ...await makeCart(), key: (await guestCart()).key }),
    'a cart that has expired': async () => {
      const opened = await makeCart();
      await expire(opened);
      return validate(opened);
    },
  },
});
