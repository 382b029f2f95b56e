import { describe, expect, test } from '@jest/globals';
import { sql } from 'kysely';
import { randomUUID } from 'node:crypto';
import { call, type Answer } from '../support/call.js';
import { inTransaction, query as sqlQuery } from '../support/database.js';
import { place, type Placed } from '../support/shelf.js';

type Query = Record<string, string | number | boolean>;

async function search(query: Query): Promise<string[]> {
  return (await call('listProducts', { query })).body.data.map(({ title }) => title);
}

/** A vendor of whom no other test knows, with these products. */
async function vendorOf(products: Placed[]): Promise<string> {
  const vendor = randomUUID();
  await place(products.map((product) => ({ vendor, ...product })));
  return vendor;
}

describe('a search', () => {
  let vendor: string;
  const find = (q: string, more: Query = {}): Promise<string[]> => search({ vendor, q, ...more });
  const beginsWith = async (q: string, title: string): Promise<void> => expect((await find(q))[0]).toBe(title);

  test('begins with a shelf', async () => {
    vendor = await vendorOf([
      { title: 'Walnut dovetail box', tags: ['storage'], description: '<p>Oiled by <em>hand</em>, script</p>', variants: [{ sku: 'QX-731', prices: { EUR: 1 } }] },
      { title: 'Oak bowl', tags: ['kitchen'], description: '<p>Goes well with walnut.</p>' },
      { title: 'Céramique bleue', tags: ['kitchen'] },
      { title: 'Large straße sign 100%_off' },
      { title: 'Archived walnut', status: 'archived' },
      { title: 'Book', variants: [{ sku: 'RED BOOK 1', prices: { EUR: 1 } }, { sku: 'ZZTOP-9', prices: { EUR: 1 }, status: 'archived' }] },
    ]);
    expect(await search({ vendor })).toHaveLength(5);
  });

  test('finds words in titles, tags, descriptions and SKUs, the title first', async () => {
    expect(await find('walnut')).toEqual(['Walnut dovetail box', 'Oak bowl']);
    expect(await find('KITCHEN', { sort: 'title' })).toEqual(['Céramique bleue', 'Oak bowl']);
    expect(await find('hand')).toEqual(['Walnut dovetail box']);
    expect(await find('qx-731')).toEqual(['Walnut dovetail box']);
    expect(await find('red')).toEqual(['Book']);
    expect(await find('walnut QX-731')).toEqual(['Walnut dovetail box']);
    expect(await find('ZZTOP-9')).toEqual([]);
    expect(await find('em')).toEqual([]);
  });

  test('knows the forms of a word', async () => {
    expect(await find('boxes')).toEqual(['Walnut dovetail box']);
    expect(await find('oiling')).toEqual(['Walnut dovetail box']);
  });

  test('forgives small typing errors', async () => {
    expect(await find('walnit dovtail')).toEqual(['Walnut dovetail box']);
    await beginsWith('wallnut', 'Walnut dovetail box');
    await beginsWith('ceramiqe', 'Céramique bleue');
    expect(await find('kitchn', { sort: 'title' })).toEqual(['Céramique bleue', 'Oak bowl']);
    // Two neighbours that changed places, wherever they stand; a description is searched too.
    for (const typed of ['awlnut', 'wlanut', 'wanlut', 'walunt', 'walntu']) await beginsWith(typed, 'Walnut dovetail box');
    await beginsWith('creamique', 'Céramique bleue');
    expect(await find('ahnd')).toEqual(['Walnut dovetail box']);
  });

  test('but a short word is no typing error of another', async () => {
    for (const typed of ['box', 'box.', '(box)', 'box,']) expect([typed, await find(typed)]).toEqual([typed, ['Walnut dovetail box']]);
    expect(await find('oat')).toEqual([]);
  });

  test('does not see accents', async () => {
    expect(await find('ceramique')).toEqual(['Céramique bleue']);
    expect(await find('Céramique'.normalize('NFD'))).toEqual(['Céramique bleue']);
    expect(await find('strasse')).toEqual(['Large straße sign 100%_off']);
    expect(await find('wälnüt')).toEqual(['Walnut dovetail box', 'Oak bowl']);
  });

  test('wants every word, except those that say nothing', async () => {
    expect(await find('walnut kitchen')).toEqual(['Oak bowl']);
    expect(await find('walnut unicorn')).toEqual([]);
    expect(await find('the box of walnut')).toEqual(['Walnut dovetail box']);
    expect(await find('the')).toEqual([]);
  });

  test('has phrases, exclusions and alternatives', async () => {
    expect(await find('"dovetail box"')).toEqual(['Walnut dovetail box']);
    expect(await find('"box dovetail"')).toEqual([]);
    expect(await find('walnut -bowl')).toEqual(['Walnut dovetail box']);
    expect(await find('book OR bowl', { sort: 'title' })).toEqual(['Book', 'Oak bowl']);
  });

  test.each(['%', '_', '\'', '\'; DROP TABLE products; --', '"', '"""', '""', '\\', '\\\\\'', '& | ! ( ) : * < > <->', '!!', ':*', 'a:*b', '-', '--', '- -', '-"', 'OR', 'or OR or', 'OR OR', '$1', '${1}', '?', '🧶', '\u0001', '\u00a0', '\u202e',
    '{}', '[]', 'a'.repeat(200), 'a '.repeat(100), '"a'.repeat(100), '-a '.repeat(66), '½ \ufdfa ß', '%%%walnut%%%', 'http://example.com/a?b=c&d', 'x@example.com', '1e999', '../../etc/passwd', '<script>'])('takes %j as it is', async (q) => {
    expect((await find(q, { facets: true })).filter((title) => title.startsWith('Archived'))).toEqual([]);
  });

  test('of many words reads the full text alone', async () => {
    const many = 'walnut dovetail box storage oiled by hand script walnut boxes oiling hands storages scripts dovetails';
    expect([await find(many), await find(many.replace('storage', 'storrage'))]).toEqual([['Walnut dovetail box'], []]);
  });

  test('takes % and _ for no wildcards', async () => {
    expect(await find('%')).toEqual([]);
    expect(await find('w%t')).toEqual([]);
    expect(await find('%%%walnut%%%')).toEqual(['Walnut dovetail box', 'Oak bowl']);
    expect(await find('100%_off')).toEqual(['Large straße sign 100%_off']);
  });

  test('counts in its facets what it finds', async () => {
    const { facets } = (await call('listProducts', { query: { vendor, q: 'walnit', facets: true, limit: 1 } })).body;
    expect(facets).toMatchObject({ vendors: [{ value: vendor, count: 1 }], tags: [{ value: 'storage', count: 1 }] });
  });
});

describe('a walk through all pages', () => {
  const same = '2026-03-01T12:00:00';
  const moments = [`${same}.000000Z`, `${same}.000001Z`, `${same}.0009Z`, `${same}.001Z`];
  const make = (): Promise<string> => vendorOf(Array.from({ length: 47 }, (_, at) => ({
    title: ['Walnut tray', 'walnut Tray', 'Walnut box', `${'long '.repeat(30)}walnut${at}`, 'Wälnut box\u0001\n"', '𝕎 walnut'][at % 6] ?? '',
    createdAt: moments[at % moments.length] ?? '', variants: [{ prices: { EUR: [100, 100, 250][at % 3] ?? 0 } }, { prices: { EUR: 9999 } }],
  })));

  async function walk(query: Query, from: string | null = null): Promise<string[]> {
    const ids: string[] = [];
    let next = from;
    do {
      const answer: Answer<'listProducts'> = await call('listProducts', { query: { ...query, ...(next !== null && { cursor: next }) } });
      ids.push(...answer.body.data.map(({ id }) => id));
      next = answer.body.page.nextCursor;
    } while (next !== null);
    return ids;
  }

  test.each(['newest', 'title', '-title', 'price', '-price', 'relevance'])('by %s meets each product once, in the order of one long page', async (sort) => {
    const query = { vendor: await make(), sort, currency: 'EUR', q: 'walnut' };
    const whole = (await call('listProducts', { query: { ...query, limit: 100 } })).body.data.map(({ id }) => id);
    expect(new Set(whole).size).toBe(47);
    for (const limit of [1, 46, 47]) expect(await walk({ ...query, limit })).toEqual(whole);
  });

  test('turned round is the very reverse', async () => {
    const vendor = await make();
    for (const sort of ['title', 'price']) {
      const there = await walk({ vendor, currency: 'EUR', sort, limit: 10 });
      expect(await walk({ vendor, currency: 'EUR', sort: `-${sort}`, limit: 10 })).toEqual(there.toReversed());
    }
  });

  test('misses and repeats nothing while products come and go', async () => {
    const vendor = await make();
    const before = await walk({ vendor, limit: 100 });
    const first = (await call('listProducts', { query: { vendor, limit: 20 } })).body;
    await place([{ vendor, title: 'New' }]);
    await sqlQuery(sql`UPDATE products SET status = 'archived' WHERE id = ${before[19]}`);
    const rest = await walk({ vendor, limit: 20 }, first.page.nextCursor);
    expect([...first.data.map(({ id }) => id), ...rest]).toEqual(before);
  });
});

test('a search reads its indexes', async () => {
  const plan = await inTransaction(async (transaction) => {
    await transaction.execute('SET LOCAL enable_seqscan = off');
    const rows = await transaction.execute<{ 'QUERY PLAN': string }[]>(`EXPLAIN SELECT id FROM products WHERE search @@ plainto_tsquery('english', 'walnut')
      UNION ALL SELECT id FROM products WHERE 'walnit' <% search_text
      UNION ALL SELECT product_id FROM variants WHERE to_tsvector('simple', sku) @@ plainto_tsquery('simple', 'x') AND status = 'active'
      UNION ALL (SELECT id FROM products p WHERE p.status = 'active' ORDER BY left(search_fold(p.title), 100) COLLATE "C", p.id LIMIT 1)`);
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  for (const index of ['on products_search ', 'on products_search_text ', 'on variants_sku_words ', 'using products_title ']) expect(plan).toContain(index);
});
