import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { pageOf, positionOf } from '../database/keyset.js';
import { Reader, type Source } from '../database/reader.js';
import { facetsOf, type Facets } from './search-facets.js';
import { available, checkFilters, filters, matching, type ListQuery } from './search-filters.js';
import type { FoundProduct } from './search-product.js';
import { sortOf } from './search-sorts.js';

/** Reads lists of products, without entities: nothing of what is read here is changed. */
@Injectable()
export class SearchService {
  constructor(private readonly em: EntityManager, private readonly reader: Reader) {}

  /** @throws ShopError `validation_failed`, `invalid_cursor` */
  async listProducts(query: ListQuery, allowed: Source): Promise<{ data: FoundProduct[]; page: { nextCursor: string | null; limit: number }; facets?: Facets }> {
    checkFilters(query);
    const { q, categoryId, vendor, tag, minPrice, maxPrice, currency, inStock, sort, cursor, limit, facets } = query;
    const { key, join, descending, kind, type, written } = sortOf(query);
    const scope = ['listProducts', q, categoryId, vendor, tag, minPrice, maxPrice, currency, inStock, sort];
    const position = positionOf(cursor, scope, [kind, 'uuid']);
    const behind = position && sql`AND (${key}, p.id) ${descending ? sql`<` : sql`>`} (${position[0]}::${type}, ${position[1]}::uuid)`;
    const order = descending ? sql`DESC` : sql`ASC`;

    const rows = sql<FoundProduct>`
      SELECT p.id, p.slug, p.title, p.vendor, p.images -> 0 AS image, p.tags, p.created_at::text AS "createdAt", p.updated_at::text AS "updatedAt",
        ${available} AS available, ${written} AS key, categories.ids AS "categoryIds", prices.ranges AS "priceRanges"
      FROM (
        SELECT p.id, ${key} AS key FROM products p ${matching(q)} ${join} WHERE ${filters(query)} ${behind ?? sql``}
        ORDER BY ${key} ${order}, p.id ${order} LIMIT ${limit + 1}
      ) page
      JOIN products p ON p.id = page.id
      CROSS JOIN LATERAL (SELECT coalesce(jsonb_agg(category_id ORDER BY category_id), '[]') AS ids FROM product_categories WHERE product_id = p.id) categories
      CROSS JOIN LATERAL (
        SELECT coalesce(jsonb_agg(jsonb_build_object('currency', currency, 'min', low, 'max', high) ORDER BY currency), '[]') AS ranges FROM (
          SELECT a.currency, min(a.amount) AS low, max(a.amount) AS high FROM variants v JOIN variant_prices a ON a.variant_id = v.id
          WHERE v.product_id = p.id AND v.status = 'active' GROUP BY a.currency
        ) range
      ) prices
      ORDER BY page.key ${order}, page.id ${order}`;

    return this.reader.read(allowed, async (type) => {
      const page = pageOf((await rows.execute(this.em.getKysely({ type }))).rows, limit, scope, (row) => [kind === 'integer' ? Number(row.key) : row.key, row.id]);
      return facets ? { ...page, facets: await facetsOf(this.em, query, type) } : page;
    });
  }
}
