import { defineEntity, p } from '@mikro-orm/postgresql';
import { Order } from './order.entity.js';
import { orderStatuses } from './states.js';

export const actors = ['customer', 'staff', 'system'] as const;
export type Actor = (typeof actors)[number];

const HistoryEntrySchema = defineEntity({
  name: 'HistoryEntry',
  tableName: 'order_history',
  properties: {
    id: p.uuid().primary(),
    order: () => p.manyToOne(Order).mapToPk(),
    /** Null for the placing. */
    fromStatus: p.enum([...orderStatuses]).nullable(),
    toStatus: p.enum([...orderStatuses]),
    actor: p.enum([...actors]),
    reason: p.text().nullable(),
    createdAt: p.datetime(),
  },
});

/** One change of an order's state; never changed or removed. */
export class HistoryEntry extends HistoryEntrySchema.class {}
HistoryEntrySchema.setClass(HistoryEntry);
