import { EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Input, Schema } from '../contract/types.js';
import { Reader, type Source } from '../database/reader.js';
import { transactional } from '../database/transaction.js';
import { uuidv7 } from '../database/uuid.js';
import { conflict, notFound, requireNone } from '../errors.js';
import { readVariant, type VariantRecord } from './product-reader.js';
import { flushVariants, lockProduct, recordUpdate, refuseArchived, writePrices } from './product-writes.js';
import type { Product } from './product.entity.js';
import type { CatalogTables } from './tables.js';
import { variantFaults } from './variant-rules.js';
import { newVariant, Variant } from './variant.entity.js';

const mostVariants = 100;

/** Variants of products. Whatever is written here is a change of the product too. */
@Injectable()
export class VariantsService {
  constructor(private readonly em: EntityManager, private readonly reader: Reader) {}

  async createVariant(productId: string, { prices, ...body }: Schema<'VariantCreate'>): Promise<VariantRecord> {
    requireNone(variantFaults({ prices, ...body }, '/body'));
    return transactional(this.em, async () => {
      const product = await lockProduct(this.em, productId);
      refuseArchived(product, 'product');
      const position = await this.em.count(Variant, { productId });
      if (position >= mostVariants) throw conflict('invalid_state_transition', `The product has ${mostVariants} variants already, and that is the most.`);
      const now = new Date();
      const variant = this.em.create(Variant, newVariant(body, { id: uuidv7(), productId, position, now }));
      product.touch(now);
      await flushVariants(this.em, () => '/body/sku');
      await writePrices(this.em, [{ id: variant.id, prices }]);
      await recordUpdate(this.em, product);
      return this.getVariant(variant.id);
    });
  }

  async getVariant(id: string, allowed: Source = 'write'): Promise<VariantRecord> {
    const variant = await this.reader.read(allowed, (source) => readVariant(this.em, id, source));
    if (!variant) throw notFound('variant');
    return variant;
  }

  async updateVariant(id: string, { prices, ...patch }: Schema<'VariantUpdate'>, ifMatch: Input<'updateVariant'>['ifMatch']): Promise<VariantRecord> {
    requireNone(variantFaults({ ...(prices && { prices }), ...patch }, '/body'));
    return transactional(this.em, async () => {
      const { product, variant } = await this.lockVariant(id);
      ifMatch.check(variant.version);
      refuseArchived(variant, 'variant');
      const now = new Date();
      variant.change(patch, now);
      product.touch(now);
      await flushVariants(this.em, () => '/body/sku');
      if (prices) await writePrices(this.em, [{ id, prices }]);
      await recordUpdate(this.em, product);
      return this.getVariant(id);
    });
  }

  async archiveVariant(id: string, ifMatch: Input<'archiveVariant'>['ifMatch']): Promise<void> {
    await transactional(this.em, async () => {
      const { product, variant } = await this.lockVariant(id);
      ifMatch.check(variant.version);
      refuseArchived(variant, 'variant');
      if (await this.em.count(Variant, { productId: product.id, status: 'active' }) === 1) {
        throw conflict('invalid_state_transition', 'It is the last active variant of its product. Archive the product instead.');
      }
      const now = new Date();
      variant.archive(now);
      product.touch(now);
      await this.em.flush();
      await recordUpdate(this.em, product);
    });
  }

  // The product before the variant, as everybody does, so that no two writers wait for each other.
  private async lockVariant(id: string): Promise<{ product: Product; variant: Variant }> {
    const found = await this.em.getKysely<CatalogTables>().selectFrom('variants').select('product_id').where('id', '=', id).executeTakeFirst();
    if (!found) throw notFound('variant');
    const product = await lockProduct(this.em, found.product_id);
    return { product, variant: await this.em.findOneOrFail(Variant, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE }) };
  }
}
