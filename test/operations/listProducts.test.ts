import { expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { call, type Answer } from '../support/call.js';
import { operation } from '../support/operation.js';
import { place, placeCategories } from '../support/shelf.js';

type Query = Record<string, string | number | boolean>;
const list = (query: Query): Promise<Answer<'listProducts'>> => call('listProducts', { query });
const titles = (answer: Answer<'listProducts'>): string[] => answer.body.data.map(({ title }) => title);
const fault = (query: Query, pointer: string) => async (): Promise<Answer<'listProducts'>> => {
  const answer = await list(query);
  expect(new Set(answer.problem.errors?.map((error) => error.pointer))).toEqual(new Set([pointer]));
  return answer;
};

const image = { url: 'https://images.atelier.example/a.jpg', alt: 'A box' };

/** Answers the list of what one vendor has, whom no other test knows. */
async function shelf(products: Parameters<typeof place>[0], query: Query = {}): Promise<{ vendor: string; ids: string[]; answer: Answer<'listProducts'> }> {
  const vendor = `V ${randomUUID()}`;
  const ids = await place(products.map((product) => ({ vendor, ...product })));
  return { vendor, ids, answer: await list({ vendor, ...query }) };
}

operation('listProducts', {
  200: {
    'a summary has what the contract shows': async () => {
      const [wood, boxes] = await placeCategories('Wood', 'Boxes');
      const { vendor, ids, answer } = await shelf([{
        title: 'Box', slug: `box-${randomUUID()}`, tags: ['walnut', 'storage'], categories: [boxes ?? ''], images: [image, { ...image, alt: 'Its lid' }], createdAt: '2026-11-02T09:30:00.123Z',
        variants: [{ prices: { USD: 5400, EUR: 4900 } }, { prices: { EUR: 7900 }, stock: 2 }, { prices: { EUR: 1, GBP: 1 }, status: 'archived', stock: 5 }],
      }]);
      expect(answer.body).toEqual({
        data: [{
          id: ids[0], slug: expect.any(String), title: 'Box', vendor, image, tags: ['walnut', 'storage'], categoryIds: [boxes],
          priceRanges: [{ currency: 'EUR', min: 4900, max: 7900 }, { currency: 'USD', min: 5400, max: 5400 }],
          availability: 'in_stock', createdAt: '2026-11-02T09:30:00.123Z', updatedAt: '2026-11-02T09:30:00.123Z',
        }],
        page: { nextCursor: null, limit: 20 },
      });
      expect(wood).not.toBe(boxes);
      return answer;
    },
    'what is archived is left out': async () => {
      const { answer } = await shelf([{ title: 'Kept' }, { title: 'Gone', status: 'archived' }]);
      expect(titles(answer)).toEqual(['Kept']);
      return answer;
    },
    'by category, with what is below it': async () => {
      const [top, middle, bottom] = await placeCategories('Top', 'Middle', 'Bottom');
      const { vendor } = await shelf([{ title: 'T', categories: [top ?? ''] }, { title: 'M', categories: [middle ?? ''] }, { title: 'B', categories: [bottom ?? '', top ?? ''] }, { title: 'None' }]);
      const found = async (categoryId = ''): Promise<string[]> => titles(await list({ vendor, categoryId, sort: 'title' }));
      expect([await found(top), await found(middle), await found(bottom)]).toEqual([['B', 'M', 'T'], ['B', 'M'], ['B']]);
      return list({ vendor, categoryId: '019a0d3c-6a00-7000-8000-00000000ffff' });
    },
    'by vendor and tag, to the letter': async () => {
      const tag = `tag ${randomUUID()}`;
      const { vendor } = await shelf([{ title: 'Tagged', tags: ['other', tag] }, { title: 'Not', tags: ['other'] }]);
      expect(titles(await list({ vendor: vendor.toLowerCase() }))).toEqual([]);
      expect(titles(await list({ tag: tag.slice(0, -1) }))).toEqual([]);
      const answer = await list({ tag });
      expect(titles(answer)).toEqual(['Tagged']);
      return answer;
    },
    'by price, which one and the same active variant must meet': async () => {
      const { vendor } = await shelf([
        { title: 'Wide', variants: [{ prices: { EUR: 100 } }, { prices: { EUR: 900 } }] }, { title: 'Mid', variants: [{ prices: { EUR: 500, USD: 50 } }] },
        { title: 'Archived', variants: [{ prices: { EUR: 500 }, status: 'archived' }, { prices: { EUR: 5000 } }] }, { title: 'Dollars', variants: [{ prices: { USD: 500 } }] },
      ]);
      const found = async (query: Query): Promise<string[]> => titles(await list({ vendor, sort: 'title', ...query }));
      expect(await found({ currency: 'EUR' })).toEqual(['Archived', 'Mid', 'Wide']);
      expect(await found({ currency: 'EUR', minPrice: 200, maxPrice: 800 })).toEqual(['Mid']);
      expect(await found({ currency: 'EUR', maxPrice: 500 })).toEqual(['Mid', 'Wide']);
      expect(await found({ currency: 'EUR', minPrice: 500 })).toEqual(['Archived', 'Mid', 'Wide']);
      expect(await found({ currency: 'USD', minPrice: 999_999_999_999 })).toEqual([]);
      return list({ vendor, currency: 'EUR', minPrice: 800, maxPrice: 200 });
    },
    'by what can be bought now': async () => {
      const { vendor } = await shelf([
        { title: 'There', variants: [{ prices: { EUR: 1 } }, { prices: { EUR: 1 }, stock: 1 }] }, { title: 'Sold out' },
        { title: 'Only the archived', variants: [{ prices: { EUR: 1 } }, { prices: { EUR: 1 }, stock: 1, status: 'archived' }] },
      ]);
      const answer = await list({ vendor, inStock: true });
      expect(titles(answer)).toEqual(['There']);
      expect(titles(await list({ vendor, inStock: false, sort: 'title' }))).toEqual(['Only the archived', 'Sold out']);
      return answer;
    },
    'in each order': async () => {
      const at = (second: number): string => `2026-01-01T00:00:0${second}Z`;
      const { vendor } = await shelf([
        { title: 'écru', createdAt: at(1), variants: [{ prices: { EUR: 300 } }] }, { title: 'Zinc', createdAt: at(3), variants: [{ prices: { EUR: 900 } }, { prices: { EUR: 100 } }] },
        { title: 'amber', createdAt: at(2), variants: [{ prices: { EUR: 200 } }] },
      ]);
      const found = async (sort: string): Promise<string[]> => titles(await list({ vendor, sort, currency: 'EUR' }));
      expect(await found('newest')).toEqual(['Zinc', 'amber', 'écru']);
      expect(await found('title')).toEqual(['amber', 'écru', 'Zinc']);
      expect(await found('-title')).toEqual(['Zinc', 'écru', 'amber']);
      expect(await found('price')).toEqual(['Zinc', 'amber', 'écru']);
      expect(await found('-price')).toEqual(['écru', 'amber', 'Zinc']);
      const answer = await list({ vendor });
      expect(titles(answer)).toEqual(['Zinc', 'amber', 'écru']);
      return answer;
    },
    'facets count the whole result, whatever the page': async () => {
      const [wood, boxes] = await placeCategories('Wood', 'Boxes');
      const stock = [{ prices: { EUR: 1 }, stock: 1 }];
      const { vendor, answer } = await shelf([
        { title: 'A', tags: ['oak', 'new'], categories: [boxes ?? '', wood ?? ''], variants: stock }, { title: 'B', tags: ['oak'], categories: [boxes ?? ''] },
        { title: 'C', tags: [], variants: stock }, { title: 'D', tags: ['gone'], status: 'archived' },
      ], { facets: true, limit: 1 });
      expect(answer.body.data).toHaveLength(1);
      expect(answer.body.facets).toEqual({
        categories: [{ id: boxes, name: 'Boxes', count: 2 }, { id: wood, name: 'Wood', count: 1 }], vendors: [{ value: vendor, count: 3 }],
        tags: [{ value: 'oak', count: 2 }, { value: 'new', count: 1 }], availability: [{ value: 'in_stock', count: 2 }, { value: 'out_of_stock', count: 1 }],
      });
      expect((await list({ vendor })).body.facets).toBeUndefined();
      const narrowed = await list({ vendor, tag: 'oak', inStock: true, facets: true });
      expect(narrowed.body.facets).toMatchObject({ vendors: [{ count: 1 }], tags: [{ value: 'new' }, { value: 'oak' }], availability: [{ value: 'in_stock', count: 1 }] });
      return narrowed;
    },
    'nothing meets the filters': async () => {
      const answer = await list({ vendor: randomUUID(), facets: true });
      expect(answer.body).toEqual({ data: [], page: { nextCursor: null, limit: 20 }, facets: { categories: [], vendors: [], tags: [], availability: [] } });
      return answer;
    },
    'a page leads to the next, with all filters': async () => {
      const { answer } = await shelf([{ title: 'A' }, { title: 'B' }, { title: 'C' }], { sort: 'title', limit: 2 });
      const next = new URL(/<([^>]+)>; rel="next"/.exec(answer.headers['link'] ?? '')?.[1] ?? '', 'http://localhost').searchParams;
      const rest = await list(Object.fromEntries(next));
      expect([titles(answer), titles(rest), rest.headers['link']]).toEqual([['A', 'B'], ['C'], undefined]);
      return rest;
    },
  },
  304: {
    'the reader has it already': async () => {
      const { vendor, answer } = await shelf([{ title: 'A' }]);
      return call('listProducts', { query: { vendor }, headers: { 'If-None-Match': answer.headers['etag'] ?? '' } });
    },
  },
  400: {
    'a price without its currency': fault({ maxPrice: 100 }, '/query/maxPrice'),
    'a lowest price without its currency': fault({ minPrice: 100 }, '/query/minPrice'),
    'a sort by price without a currency': fault({ sort: '-price' }, '/query/sort'),
    'relevance to nothing': fault({ sort: 'relevance' }, '/query/sort'),
    'a currency that is none': fault({ currency: 'XXX' }, '/query/currency'),
    'a category that can be none': fault({ categoryId: '1' }, '/query/categoryId'),
    'a price in hexadecimal': fault({ currency: 'EUR', minPrice: '0x10' }, '/query/minPrice'),
    'a NUL byte': fault({ q: 'a\0b' }, '/query/q'),
    'an empty query': fault({ q: '' }, '/query/q'),
    'a cursor under another filter': async () => {
      const { vendor, answer } = await shelf([{ title: 'A' }, { title: 'B' }], { limit: 1 });
      const other = await list({ vendor, inStock: false, cursor: answer.body.page.nextCursor ?? '' });
      expect(other.problem.code).toBe('invalid_cursor');
      return other;
    },
    'a forged cursor on the 30th of February': async () => {
      const { vendor, answer } = await shelf([{ title: 'A' }, { title: 'B' }], { limit: 1 });
      const [bound, , id] = JSON.parse(Buffer.from(answer.body.page.nextCursor ?? '', 'base64url').toString()) as string[];
      const forged = await list({ vendor, limit: 1, cursor: Buffer.from(JSON.stringify([bound, '2026-02-30T00:00:00Z', id])).toString('base64url') });
      expect(forged.problem.code).toBe('invalid_cursor');
      return forged;
    },
  },
});
