import type { Selectable } from 'kysely';
import type { Schema } from '../contract/types.js';
import type { InventoryTables } from './tables.js';

type Row<Table extends keyof InventoryTables> = Selectable<InventoryTables[Table]>;

export const stockView = ({ variant_id: variantId, on_hand: onHand, updated_at: updatedAt }: Row<'stock'>): Schema<'Stock'> =>
  ({ variantId, onHand, updatedAt: new Date(updatedAt).toISOString() });

export const stockAdjustmentView = (row: Row<'stock_adjustments'>): Schema<'StockAdjustment'> => ({
  id: row.id,
  variantId: row.variant_id,
  delta: row.delta,
  reason: row.reason,
  ...(row.note !== null && { note: row.note }),
  ...(row.order_id !== null && { orderId: row.order_id }),
  onHandAfter: row.on_hand_after,
  createdAt: new Date(row.created_at).toISOString(),
});
