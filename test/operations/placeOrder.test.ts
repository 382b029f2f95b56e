import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { call } from '../support/call.js';
import { closeCart, expire, fillCart, guestCart, makeCart, readCart, reprice, sellOnly, withdraw } from '../support/carts.js';
import { makeVariant } from '../support/catalog.js';
import { heldKey } from '../support/idempotency.js';
import { operation } from '../support/operation.js';
import { address, eventsOf, filledCart, historyOf, makeStocked, orderOf, place, stockOf } from '../support/orders.js';
import { changed, refused } from '../support/placement.js';
import { claims, customer, signToken } from '../support/tokens.js';

operation('placeOrder', {
  201: {
    'the cart is ordered, the stock is taken, all is noted': async () => {
      const [box, tray] = await Promise.all([makeStocked(5), makeStocked(3, [{ amount: 1250, currency: 'EUR' }])]);
      const opened = await filledCart({ quantities: { [box.id]: 2, [tray.id]: 3 } });
      const billingAddress = { ...address, name: 'Lindqvist GmbH', country: 'AT' };
      const answer = await place(opened.owner, { ...await orderOf(opened), billingAddress, note: 'Ring twice.' });
      const eur = (amount: number): unknown => ({ amount, currency: 'EUR' });
      expect(answer.body).toEqual({
        id: expect.any(String), number: expect.stringMatching(new RegExp(`^AT-${new Date().getUTCFullYear()}-\\d{6}$`)), status: 'pending', customerId: opened.owner.subject, currency: 'EUR',
        lines: [
          { variantId: box.id, productId: box.productId, sku: box.sku, title: expect.any(String), options: [], quantity: 2, unitPrice: eur(4900), lineTotal: eur(9800) },
          { variantId: tray.id, productId: tray.productId, sku: tray.sku, title: expect.any(String), options: [], quantity: 3, unitPrice: eur(1250), lineTotal: eur(3750) },
        ],
        subtotal: eur(13550), shipping: eur(490), tax: eur(2668), total: eur(16708), paidTotal: eur(0),
        shippingAddress: address, billingAddress, note: 'Ring twice.', allowedTransitions: ['paid', 'cancelled'], version: 1, createdAt: expect.any(String), updatedAt: expect.any(String),
      });
      const { id: orderId } = answer.body;
      expect(answer.headers['location']).toBe(`/v1/orders/${orderId}`);
      expect((await call('getOrder', { token: opened.owner.token, path: { orderId } })).text).toBe(answer.text);
      expect([await stockOf(box.id), await stockOf(tray.id)]).toEqual([{ onHand: 3, ledger: 3, entries: 2 }, { onHand: 0, ledger: 0, entries: 2 }]);
      expect((await readCart(opened)).cart).toMatchObject({ status: 'ordered', version: opened.cart.version + 1 });
      expect(await eventsOf(orderId)).toEqual(['orderPlaced']);
      expect(await eventsOf(tray.id)).toContain('stockDepleted');
      expect(await historyOf({ orderId })).toEqual(['pending by customer']);
      return answer;
    },
    'the bill goes where the parcel goes, unless said otherwise': async () => {
      const opened = await filledCart();
      const answer = await place(opened.owner, await orderOf(opened));
      expect(answer.body.billingAddress).toEqual(address);
      expect(answer.body).not.toHaveProperty('note');
      return answer;
    },
    'a price that the customer has seen since is no hindrance': async () => {
      const variant = await makeStocked(10);
      const opened = await filledCart({ quantities: { [variant.id]: 2 } });
      await reprice(variant.id, 5200);
      const answer = await place(opened.owner, await orderOf(opened));
      expect(answer.body.lines[0]?.unitPrice).toEqual({ amount: 5200, currency: 'EUR' });
      return answer;
    },
    'to order needs no more than place:order': async () => {
      const opened = await filledCart();
      const body = await orderOf(opened);
      const token = signToken(claims(opened.owner.subject, ['place:order']));
      return place({ ...opened.owner, token }, body);
    },
    'a repeat with the same key has the same answer': async () => {
      const variant = await makeStocked(10);
      const opened = await filledCart({ quantities: { [variant.id]: 2 } });
      const [key, body] = [randomUUID(), await orderOf(opened)];
      const first = await place(opened.owner, body, { key });
      const answer = await place(opened.owner, body, { key });
      expect([answer.text, answer.headers['idempotency-replayed'], first.headers['idempotency-replayed']]).toEqual([first.text, 'true', undefined]);
      expect(await stockOf(variant.id)).toEqual({ onHand: 8, ledger: 8, entries: 2 });
      return answer;
    },
    'after a refusal the same key may bring the corrected order': async () => {
      const opened = await filledCart();
      const [key, body] = [randomUUID(), await orderOf(opened)];
      const refusal = await place(opened.owner, { ...body, cartVersion: body.cartVersion + 1 }, { key });
      expect(refusal.problem.code).toBe('cart_changed');
      return place(opened.owner, body, { key });
    },
  },
  400: {
    'without an Idempotency-Key': async () => {
      const opened = await filledCart();
      const answer = await call('placeOrder', { token: opened.owner.token, body: await orderOf(opened) });
      expect(answer.problem.code).toBe('idempotency_key_missing');
      return answer;
    },
    'an amount that is no integer, and a field that is not known': async () => {
      const opened = await filledCart();
      const answer = await place(opened.owner, { ...await orderOf(opened), expectedTotal: { amount: 1.5, currency: 'EUR' }, discount: 100 } as never);
      expect(new Set(answer.problem.errors?.map(({ pointer }) => pointer))).toEqual(new Set(['/body/discount', '/body/expectedTotal/amount']));
      return answer;
    },
    'a body that is no JSON': () => call('placeOrder', { token: customer().token, key: randomUUID(), raw: '{"cartId":' }),
  },
  404: {
    'a cart that is not there': async () => place(customer(), { ...await orderOf(await filledCart()), cartId: '019a0d3c-6a00-7000-8000-00000000ffff' }),
    'another customer\'s cart': async () => {
      const opened = await filledCart();
      const answer = await place(customer(), await orderOf(opened));
      expect((await readCart(opened)).cart.status).toBe('open');
      return answer;
    },
    'a guest\'s cart, even with its secret': async () => {
      const opened = await guestCart();
      const cart = await fillCart(opened, { [(await makeStocked(3)).id]: 1 });
      return place(customer(), { cartId: cart.id, cartVersion: cart.version, expectedTotal: { amount: 6414, currency: 'EUR' }, shippingAddress: address }, { cartToken: opened.key.cartToken });
    },
    'a cart that has expired': async () => {
      const opened = await filledCart();
      const body = await orderOf(opened);
      await expire(opened);
      return place(opened.owner, body);
    },
  },
  409: {
    'cart_changed: another version, with all differences': async () => {
      const { answer, variantId, opened } = await changed(async (id, _, cart) => { await fillCart(cart, { [id]: 3 }); await reprice(id, 5200); });
      expect(answer.problem).toMatchObject({ code: 'cart_changed', changes: [
        { code: 'version_changed', expected: opened.cart.version, actual: opened.cart.version + 1 },
        { code: 'total_changed', expected: 12245, actual: 19147 },
        { code: 'price_changed', variantId, expected: 4900, actual: 5200 },
      ] });
      return answer;
    },
    'cart_changed: another price': async () => {
      const { answer, variantId } = await changed((id) => reprice(id, 5200));
      expect(answer.problem).toMatchObject({ code: 'cart_changed', changes: [{ code: 'total_changed', expected: 12245, actual: 12959 }, { code: 'price_changed', variantId, expected: 4900, actual: 5200 }] });
      return answer;
    },
    'cart_changed: not sold any more': async () => {
      const { answer, variantId } = await changed((_, productId) => withdraw(productId));
      expect(answer.problem).toMatchObject({ code: 'cart_changed', changes: [{ code: 'total_changed', expected: 12245, actual: 0 }, { code: 'variant_unavailable', variantId }] });
      return answer;
    },
    'cart_changed: another total than the shop\'s': async () => refused(await filledCart(), 'cart_changed', { expectedTotal: { amount: 12244, currency: 'EUR' } }),
    'cart_not_open: it has been ordered': async () => {
      const opened = await filledCart();
      const body = await orderOf(opened);
      const first = await place(opened.owner, body);
      const answer = await place(opened.owner, body);
      expect(answer.problem.code).toBe('cart_not_open');
      expect((await call('listMyOrders', { token: opened.owner.token })).body.data.map(({ id }) => id)).toEqual([first.body.id]);
      return answer;
    },
    'cart_not_open before anything else': async () => {
      const opened = await makeCart();
      await closeCart(opened);
      const answer = await place(opened.owner, { cartId: opened.cart.id, cartVersion: 7, expectedTotal: { amount: 1, currency: 'USD' }, shippingAddress: address });
      expect(answer.problem.code).toBe('cart_not_open');
      return answer;
    },
    'insufficient_stock: each variant that is short': async () => {
      const [plenty, few, none] = await Promise.all([makeStocked(10), makeStocked(1), makeVariant()]);
      const answer = await refused(await filledCart({ quantities: { [plenty.id]: 2, [few.id]: 2, [none.id]: 1 } }), 'insufficient_stock');
      expect(answer.problem.shortages?.toSorted((a, b) => b.available - a.available)).toEqual([
        { variantId: few.id, sku: few.sku, requested: 2, available: 1 }, { variantId: none.id, sku: none.sku, requested: 1, available: 0 },
      ]);
      return answer;
    },
    'idempotency_in_progress': async () => {
      const opened = await filledCart();
      const [key, body] = [await heldKey(opened.owner.subject, 'placeOrder'), await orderOf(opened)];
      const answer = await place(opened.owner, body, { key });
      expect([answer.problem.code, answer.headers['retry-after']]).toEqual(['idempotency_in_progress', '1']);
      return answer;
    },
  },
  422: {
    'idempotency_key_reused': async () => {
      const opened = await filledCart();
      const [key, body] = [randomUUID(), await orderOf(opened)];
      await place(opened.owner, body, { key });
      const answer = await place(opened.owner, { ...body, note: 'Another.' }, { key });
      expect(answer.problem.code).toBe('idempotency_key_reused');
      return answer;
    },
    'cart_empty': async () => refused(await makeCart(), 'cart_empty'),
    'currency_mismatch': async () => refused(await filledCart(), 'currency_mismatch', { expectedTotal: { amount: 12245, currency: 'USD' } }),
    'country_not_served': async () => refused(await filledCart(), 'country_not_served', {}, 'AQ'),
    'variant_unavailable': async () => {
      const opened = await filledCart();
      await withdraw(opened.cart.items[0]?.productId ?? '');
      return refused(opened, 'variant_unavailable');
    },
    'price_unavailable': async () => {
      const opened = await filledCart();
      await reprice(opened.cart.items[0]?.variantId ?? '', undefined);
      return refused(opened, 'price_unavailable');
    },
    'quantity_out_of_range': async () => {
      const { answer } = await changed((id) => sellOnly(id, 5, 6));
      expect(answer.problem.code).toBe('quantity_out_of_range');
      return answer;
    },
  },
});
