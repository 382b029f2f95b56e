import { sql, type RawBuilder } from 'kysely';
import type { Input } from '../contract/types.js';
import { requireNone } from '../errors.js';
import { searchQuery, swapped } from './search-query.js';

export type ListQuery = Input<'listProducts'>['query'];

const all = (conditions: RawBuilder<unknown>[]): RawBuilder<unknown> => sql.join(conditions, sql` AND `);

/** @throws ShopError `validation_failed` for what makes no sense without something else */
export function checkFilters({ q, sort, currency, minPrice, maxPrice }: ListQuery): void {
  const priced = { minPrice, maxPrice, sort: sort === 'price' || sort === '-price' ? sort : undefined };
  const unpriced = Object.entries(priced).filter(([, value]) => value !== undefined && currency === undefined);
  requireNone([
    ...unpriced.map(([name]) => ({ pointer: `/query/${name}`, code: 'needs_currency', message: 'needs a currency' })),
    ...(sort === 'relevance' && q === undefined ? [{ pointer: '/query/sort', code: 'needs_q', message: 'is relevance, and needs a q' }] : []),
  ]);
}

/** The conditions of all filters but `q` on a product `p`. */
export function filters({ categoryId, vendor, tag, minPrice, maxPrice, currency, inStock }: ListQuery): RawBuilder<unknown> {
  const conditions = [sql`p.status = 'active'`];
  if (vendor !== undefined) conditions.push(sql`p.vendor = ${vendor}`);
  if (tag !== undefined) conditions.push(sql`p.tags @> ARRAY[${tag}]::text[]`);
  if (categoryId !== undefined) conditions.push(sql`p.id IN (SELECT product_id FROM product_categories WHERE category_id IN (
    WITH RECURSIVE below AS (SELECT ${categoryId}::uuid AS id UNION SELECT c.id FROM categories c JOIN below ON c.parent_id = below.id) SELECT id FROM below))`);
  if (currency !== undefined) {
    const price = [sql`v.product_id = p.id`, sql`v.status = 'active'`, sql`a.currency = ${currency}`];
    if (minPrice !== undefined) price.push(sql`a.amount >= ${minPrice}::bigint`);
    if (maxPrice !== undefined) price.push(sql`a.amount <= ${maxPrice}::bigint`);
    conditions.push(sql`EXISTS (SELECT FROM variants v JOIN variant_prices a ON a.variant_id = v.id WHERE ${all(price)})`);
  }
  if (inStock !== undefined) conditions.push(inStock ? available : sql`NOT ${available}`);
  return all(conditions);
}

/** Whether a piece of a product `p` can be bought now. */
export const available = sql`EXISTS (SELECT FROM variants v JOIN stock s ON s.variant_id = v.id WHERE v.product_id = p.id AND v.status = 'active' AND s.on_hand > 0)`;

/**
 * A join that leaves only the products `p` that `q` finds, with their `matches.relevance` (a whole number, so that a cursor holds it
 * exactly); nothing without a `q`. Every word must be found, in whatever form, with small typing errors or in a SKU: with two
 * letters that changed places in everything that is searched, with others by its trigrams, which descriptions have none of. A word that English search leaves out, such as `the`, only counts where there is no other. A word of less than four letters is
 * taken as it is: half of its trigrams is next to nothing.
 */
export function matching(q: string | undefined): RawBuilder<unknown> {
  if (q === undefined) return sql``;
  const { text, words, literal } = searchQuery(q);
  if (literal) return sql`JOIN (
    SELECT id, round(1000000 * ts_rank(search, query))::bigint AS relevance
    FROM products, websearch_to_tsquery('english', search_fold(${text})) query WHERE search @@ query) matches ON matches.id = p.id`;
  return sql`JOIN (
    WITH words AS (
      SELECT word, plainto_tsquery('english', word) AS query, websearch_to_tsquery('english', swaps) AS swapped FROM (
        SELECT DISTINCT ON (1) search_fold(typed) AS word, search_fold(swaps) AS swaps FROM unnest(${words}::text[], ${words.map((word) => swapped(word).join(' OR '))}::text[]) AS w (typed, swaps)
      ) folded
    ), wanted AS (
      SELECT * FROM words WHERE numnode(query) > 0 OR NOT EXISTS (SELECT FROM words WHERE numnode(query) > 0)
    ), found AS (
      SELECT hit.id, wanted.word, max(round(1000000 * hit.score)::bigint) AS score FROM wanted CROSS JOIN LATERAL (
        SELECT id, 1 + ts_rank(search, wanted.query) AS score FROM products WHERE search @@ wanted.query
        UNION ALL SELECT id, 0.5 + ts_rank(search, wanted.swapped) FROM products WHERE search @@ wanted.swapped
        UNION ALL SELECT id, word_similarity(wanted.word, search_text) FROM products WHERE wanted.word <% search_text AND length(wanted.word) > 3
        UNION ALL SELECT product_id, 2 FROM variants WHERE to_tsvector('simple', sku) @@ plainto_tsquery('simple', wanted.word) AND status = 'active'
      ) hit GROUP BY hit.id, wanted.word
    )
    SELECT id, sum(score)::bigint AS relevance FROM found GROUP BY id HAVING count(*) = (SELECT count(*) FROM wanted)
  ) matches ON matches.id = p.id`;
}
