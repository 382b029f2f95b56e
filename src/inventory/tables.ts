import type { Generated } from 'kysely';

/** The tables of the inventory as Kysely reads them: times come as PostgreSQL's text, exact to the microsecond. */
export interface InventoryTables {
  stock: { variant_id: string; on_hand: number; updated_at: string };
  stock_adjustments: {
    id: string;
    variant_id: string;
    delta: number;
    reason: Reason;
    note: string | null;
    order_id: string | null;
    on_hand_after: Generated<number>;
    created_at: Generated<string>;
  };
}

/** Why the stock changed. */
export type Reason = 'received' | 'returned' | 'damaged' | 'counted' | 'sold' | 'cancelled' | 'imported';
