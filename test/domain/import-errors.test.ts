import { describe, expect, test } from '@jest/globals';
import { call } from '../support/call.js';
import { csv, importText, refusal, simple, unique } from '../support/import.js';

describe('a file with errors changes nothing and names each place', () => {
  test('of values', async () => {
    const handle = unique();
    const bad = [
      simple(`${handle}-a`, { 'Body (HTML)': 'a\nb', 'Variant Price': '€ 5', 'Variant Inventory Qty': '-2' }), simple(`${handle}-b`, { 'Variant Price': '5.005', 'Variant Inventory Qty': '1.5' }),
      simple(`${handle}-c`, { 'Variant Price': '', 'Image Src': 'ftp://x.example/a.jpg' }), simple(`${handle}-d`, { Title: '', Tags: 'x'.repeat(65), Status: 'sold' }),
      simple(`${handle}-e`, { Title: 'y'.repeat(201), 'Variant SKU': 'ünique' }), simple(`${handle}-ok`, { 'Body (HTML)': '<p>fine, "very"</p>' }),
    ];
    expect(await refusal(csv(bad))).toEqual([
      '2 Variant Price is "€ 5", and must be a price such as 19.99: digits and a point, without a currency', '3 Variant Inventory Qty is -2, and there is no stock below 0',
      '4 Variant Price is "5.005", and EUR has 2 decimals: is the file in another currency?', '4 Variant Inventory Qty is "1.5", and must be a whole number',
      '5 Variant Price is empty, and each variant needs a price', '5 Image Src is "ftp://x.example/a.jpg", and must be an address that begins with https:// or http://',
      '6 Status is "sold", and must be active, draft, archived or unlisted', '6 Title is empty', '6 Tags must NOT have more than 64 characters', '7 Title must NOT have more than 200 characters', '7 Variant SKU has characters that may not stand there',
    ]);
    expect((await call('getProductBySlug', { path: { slug: `${handle}-ok` } })).status).toBe(404);
  });

  test('of parts, by the cell in which each stands', async () => {
    const handle = unique();
    const picture = { 'Image Src': 'https://x.example/a.jpg' };
    expect(await refusal(csv([
      simple(handle, { ...picture, 'Image Alt Text': 'a'.repeat(501), 'Option1 Name': 'n'.repeat(61), 'Option1 Value': 'S', 'Option2 Name': 'Colour', 'Option2 Value': 'Red' }),
      { Handle: handle, Title: '', 'Option1 Value': 'M', 'Option2 Value': 'v'.repeat(201), 'Variant Price': '99999999999' },
    ]))).toEqual([
      '2 Image Alt Text must NOT have more than 500 characters', '2 Option1 Name must NOT have more than 60 characters',
      '3 Option2 Value must NOT have more than 200 characters', '3 Variant Price must be <= 999999999999',
    ]);
  });

  test('of currencies', async () => {
    expect(await refusal(csv([simple(unique(), { 'Variant Price': '100.50' })]), { currency: 'JPY' })).toEqual([expect.stringContaining('2 Variant Price is "100.50", and JPY has no decimals')]);
    expect(await refusal(csv([simple(unique(), { 'Variant Price': '1.2345' })]), { currency: 'KWD' })).toEqual([expect.stringContaining('KWD has 3 decimals')]);
    expect(await refusal(csv([simple(unique(), { 'Variant Price': '99999999999' })]))).toEqual(['2 Variant Price must be <= 999999999999']);
  });

  test('of options and SKUs', async () => {
    const [a, b, sku] = [unique(), unique(), unique()];
    const option = (name: string, value: string): Record<string, string> => ({ 'Option1 Name': name, 'Option1 Value': value });
    expect(await refusal(csv([simple(a, { 'Variant SKU': sku }), simple(b, { 'Variant SKU': sku })]))).toEqual([`3 Variant SKU is "${sku}", as in line 2, and a SKU stands for one variant`]);
    expect(await refusal(csv([simple(a, option('Size', 'S')), simple(a, option('', 'S'))]))).toEqual(['3 Option1 Value makes a variant with the same options as line 2']);
    expect(await refusal(csv([simple(a, option('Size', 'S')), simple(a, option('', ''))]))).toEqual(['3 Option1 Value is empty, and the product has the option "Size"']);
    expect(await refusal(csv([simple(a, option('', 'S'))]))).toEqual(['2 Option1 Name is empty, and Option1 Value is "S"']);
    expect(await refusal(csv([simple(a), simple(a, { Title: 'Other', 'Option1 Value': '' })]))).toContain('3 Title is "Other", and line 2 calls the same product "Thing"');
    await importText(csv([simple(a, { 'Variant SKU': sku })]));
    expect(await refusal(csv([simple(b, { 'Variant SKU': sku })]))).toEqual([`2 Variant SKU would be ${sku}, which another product has`]);
    expect((await call('getProductBySlug', { path: { slug: b } })).status).toBe(404);
  });

  test('of handles', async () => {
    const handle = unique();
    expect(await refusal(csv([simple(`Café ${handle}`), simple(`Cafe ${handle}`), simple('', { Title: '' }), simple('大')]))).toEqual([
      expect.stringMatching(/^3 Handle is "Cafe .*", which has the same address as "Café .*" in line 2/), '4 Handle is empty', expect.stringMatching(/^5 Handle is "大", of which no address/),
    ]);
  });

  test('of the whole', async () => {
    expect(await refusal('')).toEqual(['The file is empty. Nothing was imported.']);
    expect(await refusal(csv([simple('x')]).split('\n')[0] ?? '')).toEqual(['The file has no products: there is nothing behind its first line.']);
    expect(await refusal('Name,Amount\na,1\n')).toEqual(['This is no product file of Shopify\'s: its first line lacks "Handle", "Title", "Variant Price". Nothing was imported.']);
    expect(await refusal('Handle;Title;Variant Price\na;b;1\n')).toEqual([expect.stringContaining('has no commas')]);
    expect(await refusal('Handle,Title,Variant Price,Price\na,b,1,1\n')).toEqual([expect.stringContaining('"Variant Price" and "Price" say the same')]);
    expect(await refusal('Handle,Title,Variant Price\nz,y,1\na,"b,1\n\nc,d,1\n')).toEqual([expect.stringMatching(/^3 Title .*quote/)]);
    expect(await refusal('Handle,Title,Variant Price\na,"b,1\nc,"d",1\n')).toEqual([expect.stringMatching(/^2 Title /)]);
    expect(await refusal('Handle,Title,Variant Price\na,b,1,c\n')).toEqual([expect.stringContaining('2 - has 4 columns, and the first line has 3')]);
    const noText = (line: number): string[] => [`${line} - is no text in UTF-8: save the file as "CSV UTF-8"`];
    expect(await refusal(Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0]))).toEqual(noText(1));
    expect(await refusal('Handle,Title,Variant Price\na\0,b,1\n')).toEqual(noText(2));
    for (const chunk of [1, 7, 65_536]) {
      for (const end of ['\n', '\r\n', '\r']) expect(await refusal(Buffer.from(['Handle,Title,Variant Price', 'a,b,1', 'c,Caf\xe9,1', 'd,e,1', ''].join(end), 'latin1'), { chunk })).toEqual(noText(3));
    }
  });
});
