import { randomUUID } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { Schema } from '../../src/contract/types.js';
import { call } from '../support/call.js';
import { makeCart } from '../support/carts.js';
import { makeCategory, makeProduct, newSku, stockUp } from '../support/catalog.js';
import { clerk, orderOf, payment, place } from '../support/orders.js';
import { customer, staff } from '../support/tokens.js';

// Things that have everything that the contract lets them have, through every operation that shows them: what is optional is seen too.

const { token } = staff();
const address: Schema<'Address'> = {
  name: 'Ada Lindqvist', company: 'Lindqvist GmbH', line1: 'Hafenstraße 3', line2: '2. Hof', city: 'Berlin', region: 'BE', postalCode: '10435', country: 'DE', phone: '+49 30 1234567',
};

async function fullProduct(): Promise<Schema<'Product'>> {
  const product = await makeProduct({
    description: '<p>Walnut.</p>', vendor: `Vendor ${randomUUID()}`, tags: ['walnut'], categoryIds: [(await makeCategory({ description: 'Boxes' })).id],
    images: [{ url: 'https://images.atelier.example/box.jpg', alt: 'A box' }],
    variants: ['Small', 'Large'].map((value) => ({ sku: newSku(), options: [{ name: 'Size', value }], prices: [{ amount: 4900, currency: 'EUR' }], minQuantity: 1, maxQuantity: 20 })),
  });
  for (const { id } of product.variants) await stockUp(id, 10);
  return product;
}

describe('everything that is optional', () => {
  test('of a product', async () => {
    const product = await fullProduct();
    const [small, large] = product.variants;
    const path = { productId: product.id };
    const list = await call('listProducts', { query: { vendor: product.vendor ?? '', facets: true } });
    expect(list.body.data).toMatchObject([{ image: { alt: 'A box' } }]);
    await call('getProduct', { path });
    await call('getProductBySlug', { path: { slug: product.slug } });
    await call('updateProduct', { token, path, ifMatch: '*', body: { tags: ['oak'] } });
    await call('getVariant', { path: { variantId: small?.id ?? '' } });
    await call('updateVariant', { token, path: { variantId: large?.id ?? '' }, ifMatch: '*', body: { maxQuantity: 10 } });
    await call('adjustStock', { token, path: { variantId: small?.id ?? '' }, key: randomUUID(), body: { delta: 1, reason: 'counted', note: 'Found one.' } });
    const ledger = await call('listStockAdjustments', { token, path: { variantId: small?.id ?? '' } });
    expect(ledger.body.data).toMatchObject([{ note: 'Found one.' }, {}]);
  });

  test('of what is made twice under one key', async () => {
    const { id: productId } = await makeProduct();
    const [variant, category] = [randomUUID(), randomUUID()];
    const body = { sku: newSku(), prices: [{ amount: 100, currency: 'EUR' as const }] };
    const name = `Category ${randomUUID()}`;
    const { token: own } = customer();
    const key = randomUUID();
    for (let time = 0; time < 2; time += 1) {
      await call('createVariant', { token, path: { productId }, key: variant, body });
      await call('createCategory', { token, key: category, body: { name } });
      // With a cart that is open, the answer is 200 from the first time on.
      if (time === 0) await call('createCart', { token: own, body: { currency: 'EUR' } });
      await call('createCart', { token: own, key, body: { currency: 'EUR' } });
    }
  });

  test('of a cart', async () => {
    const { variants: [small, large] } = await fullProduct();
    const own = await makeCart();
    const { path, key } = own;
    await call('addCartItem', { ...key, path, body: { variantId: small?.id ?? '', quantity: 1 } });
    await call('setCartItem', { ...key, path: { ...path, variantId: large?.id ?? '' }, body: { quantity: 1 } });
    await call('removeCartItem', { ...key, path: { ...path, variantId: large?.id ?? '' } });
    expect((await call('getMyCart', key)).body.items).toMatchObject([{ options: [{ name: 'Size', value: 'Small' }] }]);
    await call('createCart', { ...key, body: { currency: 'EUR' } });
    const { body: guest } = await call('createCart', { body: { currency: 'EUR' } });
    await call('addCartItem', { cartToken: guest.token ?? '', path: { cartId: guest.id }, body: { variantId: large?.id ?? '', quantity: 1 } });
    expect((await call('mergeGuestCart', { ...key, cartToken: guest.token ?? '' })).body.cart.items).toHaveLength(2);
  });

  test.each(['to its end', 'to its cancellation'])('of an order, %s', async (where) => {
    const { variants: [small] } = await fullProduct();
    const opened = await makeCart();
    await call('addCartItem', { ...opened.key, path: opened.path, body: { variantId: small?.id ?? '', quantity: 2 } });
    const { body: order } = await place(opened.owner, { ...await orderOf(opened), shippingAddress: address, billingAddress: address, note: 'Ring twice.' });
    const path = { orderId: order.id };
    await call('getOrder', { ...opened.key, path });
    expect((await call('listMyOrders', opened.key)).body.data).toMatchObject([{ note: 'Ring twice.', shippingAddress: address, billingAddress: address }]);
    await call('listOrders', { token: clerk, query: { customerId: opened.owner.subject } });
    // Of all orders, so that another page follows.
    await call('listOrders', { token: clerk, query: { limit: 1 } });
    const { body: ledger } = await call('listStockAdjustments', { token, path: { variantId: small?.id ?? '' } });
    expect(ledger.data[0]).toMatchObject({ orderId: order.id, reason: 'sold' });
    await call('getStockAdjustment', { token, path: { variantId: small?.id ?? '', adjustmentId: ledger.data[0]?.id ?? '' } });
    if (where === 'to its cancellation') {
      await call('cancelOrder', { ...opened.key, path, ifMatch: '*', body: { reason: 'Ordered the wrong size.' } });
    } else {
      await call('recordPayment', { token: clerk, path, key: randomUUID(), body: payment(order.total) });
      await call('transitionOrder', { token: clerk, path, ifMatch: '*', body: { to: 'fulfilled' } });
    }
    await call('listOrderHistory', { ...opened.key, path });
  });
});

test('a cursor that is none', async () => {
  const { problem } = await call('listOrders', { token: clerk, query: { cursor: 'abc' } });
  expect(problem.code).toBe('invalid_cursor');
});
