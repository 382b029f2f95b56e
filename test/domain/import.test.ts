import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import type { Schema } from '../../src/contract/types.js';
import { call } from '../support/call.js';
import { csv, importText, refusal, simple, unique } from '../support/import.js';
import { query } from '../support/database.js';
import { staff } from '../support/tokens.js';

const product = async (slug: string): Promise<Schema<'Product'>> => JSON.parse((await call('getProductBySlug', { path: { slug } })).text) as Schema<'Product'>;
const stock = async (variantId: string): Promise<number> => (await call('getStock', { path: { variantId }, token: staff().token })).body.onHand;
const events = async (id: string): Promise<number> => (await query(sql`SELECT id FROM events WHERE subject_id = ${id}`)).length;
const nothing = { created: 0, updated: 0, unchanged: 0, archived: 0, leftOut: 0, variantsCreated: 0, variantsUpdated: 0, variantsArchived: 0, stockChanges: 0, ignored: [] };

/** A product of two sizes and three pictures, as the older exports write it. */
const sizes = (handle: string): Record<string, string>[] => [
  {
    Handle: handle, Title: 'Bowl, "large"', 'Body (HTML)': '<p onclick="x()">Two\nlines</p><script>alert(1)</script>', Vendor: 'Ä & Söhne', Type: 'Kitchen', Tags: 'oak, oiled,oak', Published: 'TRUE',
    'Option1 Name': 'Size', 'Option1 Value': 'Small', 'Variant SKU': `${handle}-S`, 'Variant Inventory Qty': '3', 'Variant Price': '19.90', 'Variant Compare At Price': '25',
    'Image Src': 'http://cdn.example/b.jpg', 'Image Position': '2', 'Image Alt Text': 'Second', 'Variant Image': 'https://cdn.example/a.jpg', Status: 'active',
  },
  { Handle: handle, 'Option1 Value': 'Large', 'Variant SKU': `${handle}-L`, 'Variant Inventory Qty': '0', 'Variant Price': '29', 'Variant Image': '//cdn.example/v.jpg' },
  { Handle: handle, 'Image Src': 'https://cdn.example/a.jpg?v=1 2', 'Image Position': '1' },
];

describe('a file', () => {
  test('makes products with variants, options, prices, stock, pictures, tags and safe HTML', async () => {
    const handle = unique();
    expect(await importText(csv(sizes(handle)))).toEqual({ ...nothing, created: 1, variantsCreated: 2, stockChanges: 1 });
    const made = await product(handle);
    expect(made).toMatchObject({
      title: 'Bowl, "large"', description: '<p>Two\nlines</p>', vendor: 'Ä & Söhne', tags: ['oak', 'oiled', 'Kitchen'], status: 'active', version: 1, availability: 'in_stock',
      images: [
        { url: 'https://cdn.example/a.jpg?v=1%202', alt: '' }, { url: 'https://cdn.example/b.jpg', alt: 'Second' },
        { url: 'https://cdn.example/a.jpg', alt: '' }, { url: 'https://cdn.example/v.jpg', alt: '' },
      ],
      variants: [
        { sku: `${handle}-S`, options: [{ name: 'Size', value: 'Small' }], prices: [{ amount: 1990, currency: 'EUR' }], availability: 'in_stock' },
        { sku: `${handle}-L`, options: [{ name: 'Size', value: 'Large' }], prices: [{ amount: 2900, currency: 'EUR' }], availability: 'out_of_stock' },
      ],
    });
    const [small] = made.variants;
    const ledger = (await call('listStockAdjustments', { path: { variantId: small?.id ?? '' }, token: staff().token })).body.data;
    expect(ledger).toMatchObject([{ delta: 3, reason: 'imported', onHandAfter: 3 }]);
    expect((await call('listProducts', { query: { q: 'bowl oak', vendor: 'Ä & Söhne', tag: 'Kitchen', limit: 100 } })).body.data.map(({ slug }) => slug)).toContain(handle);
  });

  test('imported again changes nothing at all', async () => {
    const handle = unique();
    const text = csv(sizes(handle));
    await importText(text);
    const before = await product(handle);
    expect(await importText(text)).toEqual({ ...nothing, unchanged: 1 });
    expect(await product(handle)).toEqual(before);
    expect(await events(before.id)).toBe(1);
  });

  test('changes what differs: a version more for the product, and for those variants alone', async () => {
    const handle = unique();
    const [first, second, third] = sizes(handle);
    await importText(csv([first ?? {}, second ?? {}, third ?? {}]));
    const before = await product(handle);
    const changed = csv([{ ...first, Tags: 'ash', 'Variant Inventory Qty': '1' }, { ...second, 'Variant Price': '31', 'Variant Inventory Qty': '' }, { ...third }]);
    expect(await importText(changed)).toEqual({ ...nothing, updated: 1, variantsUpdated: 1, stockChanges: 1 });
    const after = await product(handle);
    expect(after).toMatchObject({ id: before.id, version: 2, tags: ['ash', 'Kitchen'], variants: [{ version: 1 }, { version: 2, prices: [{ amount: 3100, currency: 'EUR' }] }] });
    expect(await stock(after.variants[0]?.id ?? '')).toBe(1);
    expect(await events(before.id)).toBe(2);
  });

  test('adds a currency, and leaves the prices in others', async () => {
    const handle = unique();
    await importText(csv([simple(handle)]));
    await importText(csv([simple(handle, { 'Variant Price': '1.5' })]), { currency: 'KWD' });
    expect((await product(handle)).variants[0]?.prices).toEqual([{ amount: 1000, currency: 'EUR' }, { amount: 1500, currency: 'KWD' }]);
  });

  test('archives a variant that it has no more, and a product that it calls archived', async () => {
    const handle = unique();
    const [first, second] = sizes(handle);
    await importText(csv([first ?? {}, second ?? {}]));
    expect(await importText(csv([first ?? {}]))).toMatchObject({ updated: 1, variantsArchived: 1 });
    expect((await product(handle)).variants.map(({ status }) => status)).toEqual(['active', 'archived']);
    const archived = csv([{ ...first, Status: 'archived' }]);
    expect(await importText(archived)).toEqual({ ...nothing, archived: 1 });
    expect(await importText(archived)).toEqual({ ...nothing, unchanged: 1 });
    expect(await product(handle)).toMatchObject({ status: 'archived', variants: [{ status: 'archived' }, { status: 'archived' }] });
    expect(await refusal(csv([first ?? {}]))).toEqual([expect.stringMatching(/^2 Handle names the product .* which was archived here/)]);
  });

  test('leaves out what is not for sale in it', async () => {
    const [draft, hidden, archived] = [unique(), unique(), unique()];
    expect(await importText(csv([simple(draft, { Status: 'Draft' }), simple(hidden, { Published: 'false' }), simple(archived, { Status: 'archived' })]))).toEqual({ ...nothing, leftOut: 3 });
    expect((await call('getProductBySlug', { path: { slug: draft } })).status).toBe(404);
  });

  test('finds a product by a slug that it once had, and keeps the new one', async () => {
    const handle = unique();
    await importText(csv([simple(handle)]));
    const { id } = await product(handle);
    const slug = unique();
    const current = await call('getProduct', { path: { productId: id } });
    await call('updateProduct', { path: { productId: id }, token: staff().token, ifMatch: current.headers['etag'] ?? '', body: { slug } });
    expect(await importText(csv([simple(handle)]))).toEqual({ ...nothing, unchanged: 1 });
    expect((await product(slug)).id).toBe(id);
    expect(await refusal(csv([simple(handle), simple(slug)]))).toEqual([expect.stringContaining('as line 2 does by another of its slugs')]);
  });

  test('with the newer names of its columns, a byte order mark, CRLF, and in whatever chunks it comes', async () => {
    const handle = unique();
    const record = {
      Title: 'Céramique 🏺', 'URL handle': handle, Description: '<p>Une\r\ntasse</p>', Vendor: 'É', 'Product category': 'Home > Cups', Type: '', Tags: 'bleu', 'Published on online store': 'true', Status: 'Active',
      SKU: '', 'Option1 name': 'Title', 'Option1 value': 'Default Title', Price: '12', 'Inventory quantity': '7', 'Product image URL': '', 'Image position': '', 'SEO title': 'x',
    };
    const text = csv([record], { end: '\r\n', before: '\ufeff' });
    expect(await importText(text, { chunk: 1 })).toEqual({ ...nothing, created: 1, variantsCreated: 1, stockChanges: 1 });
    expect(await product(handle)).toMatchObject({ title: 'Céramique 🏺', description: '<p>Une\ntasse</p>', tags: ['bleu'], variants: [{ sku: handle, options: [], prices: [{ amount: 1200, currency: 'EUR' }] }] });
    expect(await importText(csv([record]))).toEqual({ ...nothing, unchanged: 1 });
  });

  test('without SKUs gets the same ones each time', async () => {
    const handle = unique();
    const of = (value: string): Record<string, string> => simple(handle, { 'Option1 Name': 'Größe', 'Option1 Value': value });
    await importText(csv([of('Größer'), of('10 %'), of('10'), of('大')]));
    const skus = (await product(handle)).variants.map(({ sku }) => sku);
    expect(skus[0]).toBe(`${handle}_grosser`);
    expect(new Set(skus).size).toBe(4);
    expect(await importText(csv([of('大'), of('10'), of('10 %'), of('Größer')]))).toEqual({ ...nothing, unchanged: 1 });
  });

  test('in a dry run says the same and keeps nothing', async () => {
    const handle = unique();
    expect(await importText(csv([simple(handle, { 'Variant Inventory Qty': '4' })]), { dryRun: true })).toEqual({ ...nothing, created: 1, variantsCreated: 1, stockChanges: 1 });
    expect((await call('getProductBySlug', { path: { slug: handle } })).status).toBe(404);
  });

  test('may be long', async () => {
    const vendor = unique();
    const records = Array.from({ length: 260 }, (_, at) => simple(`${vendor}-${at}`, { Vendor: vendor, 'Variant Inventory Qty': String(at) }));
    expect(await importText(csv(records))).toEqual({ ...nothing, created: 260, variantsCreated: 260, stockChanges: 259 });
    const { facets } = (await call('listProducts', { query: { vendor, facets: true } })).body;
    expect(facets?.availability).toEqual([{ value: 'in_stock', count: 259 }, { value: 'out_of_stock', count: 1 }]);
  });
});

test('a column that nobody knows is ignored, and named', async () => {
  const summary = await importText(csv([simple(unique(), { 'Varient SKU': 'x', 'Google Shopping / Gender': 'x', 'Variant Grams': '0' })]));
  expect(summary.ignored).toEqual(['Varient SKU']);
});

test('two imports of one file at the same time make its products once', async () => {
  const handle = unique();
  const text = csv([simple(handle, { 'Variant Inventory Qty': '5' })]);
  const results = await Promise.allSettled([importText(text), importText(text)]);
  expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
  for (const result of results) if (result.status === 'rejected') expect(String(result.reason)).toContain('Somebody else wrote to the same products at the same time');
  expect(await stock((await product(handle)).variants[0]?.id ?? '')).toBe(5);
});
