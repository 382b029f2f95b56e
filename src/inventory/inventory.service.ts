import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Selectable } from 'kysely';
import type { Input } from '../contract/types.js';
import { pageOf, positionOf } from '../database/keyset.js';
import { transactional } from '../database/transaction.js';
import { invalid, notFound } from '../errors.js';
import { enter, insufficientStock, lockStock, type LedgerRow } from './ledger.js';
import type { InventoryTables } from './tables.js';

/** The database has it too: above it there is room for all that orders hold and may give back. */
const mostOnHand = 1_000_000_000;

/** The stock of the variants. The ledger has no entity: entries are inserted, never changed, and read as they are. */
@Injectable()
export class InventoryService {
  constructor(private readonly em: EntityManager) {}

  /** @throws ShopError `not_found` for an unknown variant */
  async getStock(variantId: string): Promise<Selectable<InventoryTables['stock']>> {
    return this.db.selectFrom('stock').selectAll().where('variant_id', '=', variantId).executeTakeFirstOrThrow(() => notFound('variant'));
  }

  /** @throws ShopError `insufficient_stock`, `not_found` for an unknown variant, `validation_failed` if there would be more than a count can be */
  async adjustStock(variantId: string, { delta, reason, note }: Input<'adjustStock'>['body']): Promise<LedgerRow> {
    return transactional(this.em, async () => {
      const onHand = (await lockStock(this.em, [variantId])).get(variantId);
      if (onHand === undefined) throw notFound('variant');
      const { sku } = await this.db.selectFrom('variants').select('sku').where('id', '=', variantId).executeTakeFirstOrThrow();
      if (onHand + delta < 0) throw insufficientStock([{ variantId, sku, requested: -delta, available: onHand }]);
      if (delta > 0 && onHand + delta > mostOnHand) throw invalid('/body/delta', 'maximum', `would make the stock more than ${mostOnHand}`);
      const [entry] = await enter(this.em, [{ variantId, sku, delta, reason, note }]);
      if (!entry) throw new Error('The ledger took no entry.');
      return entry;
    });
  }

  /** The newest entry first. @throws ShopError `not_found` for an unknown variant, `invalid_cursor` */
  async listStockAdjustments(variantId: string, { cursor, limit }: Input<'listStockAdjustments'>['query']): Promise<ReturnType<typeof pageOf<LedgerRow>>> {
    const scope = ['listStockAdjustments', variantId];
    const [time, id] = (positionOf(cursor, scope, ['timestamp', 'uuid']) ?? []) as [string?, string?];
    await this.getStock(variantId);
    const rows = await this.db.selectFrom('stock_adjustments').selectAll().where('variant_id', '=', variantId)
      .$if(time !== undefined && id !== undefined, (query) => query.where((eb) => eb(eb.refTuple('created_at', 'id'), '<', eb.tuple(time ?? '', id ?? ''))))
      .orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit + 1).execute();
    return pageOf(rows, limit, scope, (row) => [row.created_at, row.id]);
  }

  /** @throws ShopError `not_found`, for an entry of another variant as well */
  async getStockAdjustment(variantId: string, id: string): Promise<LedgerRow> {
    return this.db.selectFrom('stock_adjustments').selectAll().where('variant_id', '=', variantId).where('id', '=', id).executeTakeFirstOrThrow(() => notFound('stock adjustment'));
  }

  private get db() { return this.em.getKysely<InventoryTables & { variants: { id: string; sku: string } }>(); }
}
