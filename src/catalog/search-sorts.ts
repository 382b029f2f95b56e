import { sql, type RawBuilder } from 'kysely';
import type { Kind } from '../database/keyset.js';
import type { ListQuery } from './search-filters.js';

export interface Sort {
  /** What a product `p` is sorted by; its id breaks a tie, in the same direction. */
  key: RawBuilder<unknown>;
  /** What `key` needs besides `p`. */
  join: RawBuilder<unknown>;
  descending: boolean;
  /** The key as a cursor keeps it, and as PostgreSQL reads it again. */
  kind: Kind;
  type: RawBuilder<unknown>;
  /** The key of a row of `page` as text, exact to the microsecond. */
  written: RawBuilder<unknown>;
}

type Name = NonNullable<ListQuery['sort']>;

const text = sql`page.key::text`;
const moment = sql`to_char(page.key AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;

// Small and capital letters and accents make no difference; of long titles the beginning does, so that a cursor stays short. The
// index products_title has the very same expression.
const title = { key: sql`left(search_fold(p.title), 100) COLLATE "C"`, join: sql``, kind: 'text', type: sql`text`, written: text } as const;

/** The order that is asked for, or that is meant. */
export function sortOf({ q, sort, currency }: ListQuery): Sort {
  // One pass over all prices of the currency, so that a long list costs no look-up for each product.
  const price = {
    key: sql`price.lowest`, kind: 'integer', type: sql`bigint`, written: text,
    join: sql`JOIN (SELECT v.product_id, min(a.amount) AS lowest FROM variants v JOIN variant_prices a ON a.variant_id = v.id
      WHERE v.status = 'active' AND a.currency = ${currency ?? null} GROUP BY v.product_id) price ON price.product_id = p.id`,
  } as const;
  const sorts: Record<Name, Sort> = {
    relevance: { key: sql`matches.relevance`, join: sql``, descending: true, kind: 'integer', type: sql`bigint`, written: text },
    newest: { key: sql`p.created_at`, join: sql``, descending: true, kind: 'timestamp', type: sql`timestamptz`, written: moment },
    title: { ...title, descending: false },
    '-title': { ...title, descending: true },
    price: { ...price, descending: false },
    '-price': { ...price, descending: true },
  };
  return sorts[sort ?? (q === undefined ? 'newest' : 'relevance')];
}
