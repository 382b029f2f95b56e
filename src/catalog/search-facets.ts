import type { EntityManager } from '@mikro-orm/postgresql';
import { sql } from 'kysely';
import type { Source } from '../database/reader.js';
import { available, filters, matching, type ListQuery } from './search-filters.js';

interface Count { value: string; count: number }

/** How many products have what; the most frequent first, a hundred at the most. */
export interface Facets {
  categories: { id: string; name: string; count: number }[];
  vendors: Count[];
  tags: Count[];
  availability: Count[];
}

/** Counts the whole result of a query, whatever its page. */
export async function facetsOf(em: EntityManager, query: ListQuery, type: Source): Promise<Facets> {
  const counts = sql`SELECT coalesce(jsonb_agg(jsonb_build_object('value', value, 'count', count) ORDER BY count DESC, value), '[]') FROM`;
  const most = sql`GROUP BY value ORDER BY count DESC, value LIMIT 100`;
  const { rows: [facets] } = await sql<Facets>`
    WITH found AS MATERIALIZED (
      SELECT p.id, p.vendor, p.tags, CASE WHEN ${available} THEN 'in_stock' ELSE 'out_of_stock' END AS availability
      FROM products p ${matching(query.q)} WHERE ${filters(query)}
    )
    SELECT
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name, 'count', count) ORDER BY count DESC, name, id), '[]') FROM (
        SELECT c.id, c.name, count(*) FROM found JOIN product_categories pc ON pc.product_id = found.id JOIN categories c ON c.id = pc.category_id
        GROUP BY c.id ORDER BY count DESC, name, id LIMIT 100) top) AS categories,
      (${counts} (SELECT vendor AS value, count(*) FROM found WHERE vendor IS NOT NULL ${most}) top) AS vendors,
      (${counts} (SELECT value, count(*) FROM found CROSS JOIN unnest(tags) value ${most}) top) AS tags,
      (${counts} (SELECT availability AS value, count(*) FROM found ${most}) top) AS availability`.execute(em.getKysely({ type }));
  if (!facets) throw new Error('Counting answers one row.');
  return facets;
}
