import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { call } from '../support/call.js';
import { makeCategory, makeProduct, newSku, variantBody } from '../support/catalog.js';
import { operation } from '../support/operation.js';
import { staff } from '../support/tokens.js';

const { token } = staff();
const body = () => ({ title: `Tray ${randomUUID()}`, variants: [variantBody()] });

operation('createProduct', {
  201: {
    'makes a product with all that can be said of it': async () => {
      const category = await makeCategory();
      const slug = `tray-${randomUUID()}`;
      const whole = {
        slug, title: 'Cherry tray', description: '<p>Cherry <em>wood</em></p>', vendor: 'Atelier Nord', tags: ['desk', 'cherry'], categoryIds: [category.id],
        images: [{ url: 'https://images.atelier.example/tray.jpg', alt: 'A tray' }],
      };
      const first = variantBody({ options: [{ name: 'Finish', value: 'Oil' }], prices: [{ amount: 999999999999, currency: 'EUR' }, { amount: 0, currency: 'JPY' }], minQuantity: 2, maxQuantity: 5 });
      const second = variantBody();
      const answer = await call('createProduct', { token, body: { ...whole, variants: [first, second] } });
      expect(answer.body).toMatchObject({ ...whole, status: 'active', availability: 'out_of_stock', version: 1 });
      expect(answer.body.variants).toMatchObject([
        { ...first, productId: answer.body.id, status: 'active', availability: 'out_of_stock', version: 1 },
        { ...second, options: [], minQuantity: 1, maxQuantity: 999 },
      ]);
      const read = await call('getProduct', { path: { productId: answer.body.id } });
      expect(read.body).toEqual(answer.body);
      expect(answer.headers).toMatchObject({ location: `/v1/products/${answer.body.id}`, etag: read.headers['etag'] });
      return answer;
    },
    'makes the slug of the title, with a number behind it if it is taken': async () => {
      const title = `Frühstücks-Brettchen „Øre“ ${randomUUID()}`;
      const slug = `fruhstucks-brettchen-ore-${title.slice(-36)}`;
      const answers = [];
      for (let made = 0; made < 3; made += 1) answers.push(await call('createProduct', { token, body: { ...body(), title } }));
      expect(answers.map((answer) => answer.body.slug)).toEqual([slug, `${slug}-2`, `${slug}-3`]);
      return answers[2] as NonNullable<(typeof answers)[2]>;
    },
    'has a slug for a title without a letter of ours': async () => {
      const answer = await call('createProduct', { token, body: { ...body(), title: '木の箱' } });
      expect(answer.body.slug).toMatch(/^product(-\d+)?$/);
      return answer;
    },
    'has room for the number behind a long title': async () => {
      const title = `${randomUUID()} ${'w'.repeat(163)}`;
      await call('createProduct', { token, body: { ...body(), title } });
      const answer = await call('createProduct', { token, body: { ...body(), title } });
      expect(answer.body.slug).toMatch(/w-2$/);
      return answer;
    },
    'removes unsafe HTML': async () => {
      const description = '<p onclick="x()">Oak<script>alert(1)</script> <a href="javascript:alert(1)">a</a> <a href="https://a.example/" target="_blank">b</a><img src=x onerror=alert(1)><form>c</form>';
      const answer = await call('createProduct', { token, body: { ...body(), description } });
      expect(answer.body.description).toBe('<p>Oak <a>a</a> <a href="https://a.example/">b</a></p>c');
      return answer;
    },
    'keeps a description that grows by escaping': async () => {
      const answer = await call('createProduct', { token, body: { ...body(), description: '&'.repeat(50_000) } });
      expect(answer.body.description).toBe('&amp;'.repeat(50_000));
      return answer;
    },
    'makes one product for one Idempotency-Key': async () => {
      const key = randomUUID();
      const request = { token, key, body: body() };
      const first = await call('createProduct', request);
      const answer = await call('createProduct', request);
      expect(answer.text).toBe(first.text);
      expect(answer.headers['idempotency-replayed']).toBe('true');
      return answer;
    },
  },
  400: {
    'a currency twice': async () => {
      const twice = variantBody({ prices: [{ amount: 1, currency: 'EUR' }, { amount: 2, currency: 'EUR' }] });
      const answer = await call('createProduct', { token, body: { ...body(), variants: [variantBody(), twice] } });
      expect(answer.problem).toMatchObject({ code: 'validation_failed', errors: [{ pointer: '/body/variants/1/prices/1/currency', code: 'repeated' }] });
      return answer;
    },
    'each of three places': async () => {
      const euro = { amount: 1, currency: 'EUR' } as const;
      const answer = await call('createProduct', { token, body: { ...body(), variants: [variantBody({ prices: [euro, euro, euro] }), variantBody({ minQuantity: 5, maxQuantity: 4 })] } });
      expect(answer.problem.errors?.map(({ pointer }) => pointer)).toEqual(['/body/variants/0/prices/1/currency', '/body/variants/0/prices/2/currency', '/body/variants/1/minQuantity']);
      return answer;
    },
    'an option twice': async () => {
      const answer = await call('createProduct', { token, body: { ...body(), variants: [variantBody({ options: [{ name: 'Size', value: 'S' }, { name: 'Size', value: 'M' }] })] } });
      expect(answer.problem.errors).toMatchObject([{ pointer: '/body/variants/0/options/1/name', code: 'repeated' }]);
      return answer;
    },
    'a fewest above the most': async () => {
      const answer = await call('createProduct', { token, body: { ...body(), variants: [variantBody({ minQuantity: 5, maxQuantity: 4 })] } });
      expect(answer.problem.errors).toMatchObject([{ pointer: '/body/variants/0/minQuantity' }]);
      return answer;
    },
    'no variant': () => call('createProduct', { token, body: { title: 'Nothing', variants: [] } }),
    'an image that is not https': () => call('createProduct', { token, body: { ...body(), images: [{ url: 'http://images.atelier.example/a.jpg', alt: '' }] } }),
    'a NUL in the title': () => call('createProduct', { token, body: { ...body(), title: 'a\0b' } }),
  },
  409: {
    'the slug of another product': async () => {
      const answer = await call('createProduct', { token, body: { ...body(), slug: (await makeProduct()).slug } });
      expect(answer.problem.code).toBe('slug_taken');
      return answer;
    },
    'a SKU of another product, and nothing is made': async () => {
      const slug = `half-${randomUUID()}`;
      const taken = (await makeProduct()).variants[0]?.sku ?? '';
      const answer = await call('createProduct', { token, body: { ...body(), slug, variants: [variantBody(), variantBody({ sku: taken })] } });
      expect(answer.problem).toMatchObject({ code: 'sku_taken', detail: expect.stringContaining(`${taken} is taken`), errors: [{ pointer: '/body/variants/1/sku', code: 'unique' }] });
      expect(await call('getProductBySlug', { path: { slug } })).toMatchObject({ status: 404 });
      return answer;
    },
    'a SKU twice': async () => {
      const sku = newSku();
      const answer = await call('createProduct', { token, body: { ...body(), variants: [variantBody({ sku }), variantBody({ sku })] } });
      expect(answer.problem.code).toBe('sku_taken');
      return answer;
    },
  },
  422: {
    'a category that does not exist': async () => {
      const answer = await call('createProduct', { token, body: { ...body(), categoryIds: [(await makeCategory()).id, '019a0d3c-6a00-7000-8000-00000000dead'] } });
      expect(answer.problem).toMatchObject({ code: 'reference_not_found', errors: [{ pointer: '/body/categoryIds/1' }] });
      return answer;
    },
    'an Idempotency-Key of another request': async () => {
      const key = randomUUID();
      await call('createProduct', { token, key, body: body() });
      return call('createProduct', { token, key, body: body() });
    },
  },
});
