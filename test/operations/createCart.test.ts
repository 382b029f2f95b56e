import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { sql } from 'kysely';
import { call } from '../support/call.js';
import { closeCart, expire, fillCart, guestCart, makeCart } from '../support/carts.js';
import { makeVariant } from '../support/catalog.js';
import { query } from '../support/database.js';
import { heldKey } from '../support/idempotency.js';
import { operation } from '../support/operation.js';
import { customer } from '../support/tokens.js';

const body = { currency: 'EUR' } as const;

operation('createCart', {
  200: {
    'the customer has an open one, in whatever currency': async () => {
      const opened = await makeCart({ currency: 'USD' });
      const { id } = await makeVariant({ prices: [{ amount: 500, currency: 'USD' }] });
      const filled = await fillCart(opened, { [id]: 2 });
      const answer = await call('createCart', { token: opened.owner.token, body });
      expect(answer.body).toEqual(filled);
      return answer;
    },
  },
  201: {
    'a guest gets a secret, of which only a hash is kept': async () => {
      const answer = await call('createCart', { body });
      const { id, token = '', ...cart } = answer.body;
      expect(cart).toMatchObject({ status: 'open', currency: 'EUR', items: [], subtotal: { amount: 0, currency: 'EUR' }, itemCount: 0, version: 1 });
      expect(Date.parse(cart.expiresAt) - Date.parse(cart.createdAt)).toBe(30 * 86_400_000);
      expect(Buffer.from(token, 'base64url')).toHaveLength(32);
      expect(answer.headers['location']).toBe(`/v1/carts/${id}`);
      const [row] = await query<{ kept: boolean; text: string }>(sql`SELECT token_hash = sha256(convert_to(${token}, 'UTF8')) AS kept, c::text AS text FROM carts c WHERE id = ${id}`);
      expect(row?.kept).toBe(true);
      expect(row?.text).not.toContain(token);
      const again = await call('getCart', { cartToken: token, path: { cartId: id } });
      expect(again.body).toEqual({ id, ...cart });
      expect(again.headers['etag']).toMatch(/^"1-/);
      return answer;
    },
    'two guests get two carts with two secrets': async () => {
      const first = await guestCart();
      const answer = await call('createCart', { body });
      expect(answer.body.id).not.toBe(first.cart.id);
      expect(answer.body.token).not.toBe(first.cart.token);
      return answer;
    },
    'a customer gets no secret': async () => {
      const answer = await call('createCart', { token: customer().token, body });
      expect(answer.body).not.toHaveProperty('token');
      return answer;
    },
    'a customer whose cart has expired': async () => {
      const old = await makeCart();
      await expire(old);
      const answer = await call('createCart', { token: old.owner.token, body });
      expect(answer.body.id).not.toBe(old.cart.id);
      expect((await call('getCart', { ...old.key, path: old.path })).status).toBe(404);
      return answer;
    },
    'a customer who has ordered his cart': async () => {
      const old = await makeCart();
      await closeCart(old);
      return call('createCart', { token: old.owner.token, body });
    },
    'the same for a repeat with the same key': async () => {
      const { token } = customer();
      const key = randomUUID();
      const first = await call('createCart', { token, key, body });
      const answer = await call('createCart', { token, key, body });
      expect([answer.text, answer.headers['location'], answer.headers['etag']]).toEqual([first.text, first.headers['location'], first.headers['etag']]);
      expect(answer.headers['idempotency-replayed']).toBe('true');
      return answer;
    },
  },
  400: {
    'no currency': () => call('createCart', { body: { currency: 'XXX' as never } }),
    'the key of a guest, whose answer must not be stored': async () => {
      const answer = await call('createCart', { key: randomUUID(), body });
      expect(answer.problem.errors).toMatchObject([{ pointer: '/header/Idempotency-Key' }]);
      return answer;
    },
  },
  409: {
    'the first request with the key has not ended': async () => {
      const { subject, token } = customer();
      const answer = await call('createCart', { token, key: await heldKey(subject, 'createCart'), body });
      expect([answer.problem.code, answer.headers['retry-after']]).toEqual(['idempotency_in_progress', '1']);
      return answer;
    },
  },
  422: {
    'the key of another request': async () => {
      const { token } = customer();
      const key = randomUUID();
      await call('createCart', { token, key, body });
      return call('createCart', { token, key, body: { currency: 'USD' } });
    },
  },
});
