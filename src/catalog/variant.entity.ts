import { defineEntity, p } from '@mikro-orm/postgresql';

const VariantSchema = defineEntity({
  name: 'Variant',
  tableName: 'variants',
  properties: {
    id: p.uuid().primary(),
    productId: p.uuid(),
    sku: p.text(),
    options: p.json<{ name: string; value: string }[]>(),
    minQuantity: p.integer(),
    maxQuantity: p.integer(),
    status: p.enum(['active', 'archived']),
    position: p.integer(),
    version: p.integer(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

type Details = Pick<Variant, 'sku' | 'options' | 'minQuantity' | 'maxQuantity'>;

/** One thing that can be bought. Its prices are in variant_prices, which SQL alone writes; its stock is the inventory's. */
export class Variant extends VariantSchema.class {
  isArchived(): boolean { return this.status === 'archived'; }

  /** What is absent in the patch stays. With new prices alone it is empty, and still a change. */
  change(patch: Partial<Details>, now: Date): void {
    Object.assign(this, patch);
    this.version += 1;
    this.updatedAt = now;
  }

  archive(now: Date): void {
    this.change({}, now);
    this.status = 'archived';
  }
}
VariantSchema.setClass(Variant);

interface NewVariant { id: string; productId: string; position: number; now: Date }

/** The data of a new variant, with what is not said of it. */
export const newVariant = ({ sku, options = [], minQuantity = 1, maxQuantity = 999 }: Pick<Details, 'sku'> & Partial<Details>, { id, productId, position, now }: NewVariant) =>
  ({ id, productId, sku, options, minQuantity, maxQuantity, status: 'active' as const, position, version: 1, createdAt: now, updatedAt: now });
