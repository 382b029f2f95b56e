import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Input, Schema } from '../contract/types.js';
import { Reader, type Source } from '../database/reader.js';
import { transactional } from '../database/transaction.js';
import { uuidv7 } from '../database/uuid.js';
import { conflict, notFound, requireNone } from '../errors.js';
import { readProduct, readProductBySlug, type ProductRecord } from './product-reader.js';
import { claimSlug, flushVariants, lockProduct, putIntoCategories, recordUpdate, refuseArchived, writePrices } from './product-writes.js';
import { Product } from './product.entity.js';
import { safeHtml } from './safe-html.js';
import { slugOf, slugsLike } from './slug.js';
import { variantFaults } from './variant-rules.js';
import { newVariant, Variant } from './variant.entity.js';

const slugTaken = (slug: string): Error => conflict('slug_taken', `Another product has the slug ${slug}, or had it once.`, { errors: [{ pointer: '/body/slug', code: 'unique', message: 'is taken' }] });

/** Products: made with their variants, changed, archived for good. */
@Injectable()
export class ProductsService {
  constructor(private readonly em: EntityManager, private readonly reader: Reader) {}

  async createProduct({ slug, variants, categoryIds = [], description = '', ...body }: Schema<'ProductCreate'>): Promise<ProductRecord> {
    requireNone(variants.flatMap((variant, at) => variantFaults(variant, `/body/variants/${at}`)));
    return transactional(this.em, async () => {
      const now = new Date();
      const product = this.em.create(Product, {
        tags: [], images: [], ...body, id: uuidv7(), slug: slug ?? slugOf(body.title, 'product'), description: safeHtml(description), status: 'active', version: 1, createdAt: now, updatedAt: now,
      });
      await this.em.flush();
      await putIntoCategories(this.em, product.id, categoryIds);
      product.slug = await this.claimOneOf(product.id, slug === undefined ? slugsLike(product.slug) : [slug]);
      const made = variants.map((variant, position) => this.em.create(Variant, newVariant(variant, { id: uuidv7(), productId: product.id, position, now })));
      await flushVariants(this.em, (sku) => `/body/variants/${variants.findLastIndex((variant) => variant.sku === sku)}/sku`);
      await writePrices(this.em, made.map(({ id }, at) => ({ id, prices: variants[at]?.prices ?? [] })));
      await recordUpdate(this.em, product);
      return this.getProduct(product.id);
    });
  }

  async getProduct(id: string, allowed: Source = 'write'): Promise<ProductRecord> {
    const product = await this.reader.read(allowed, (source) => readProduct(this.em, id, source));
    if (!product) throw notFound('product');
    return product;
  }

  /** @param slug The present one or a former one: compare it with that of the product which is answered. */
  async getProductBySlug(slug: string, allowed: Source): Promise<ProductRecord> {
    const product = await this.reader.read(allowed, (source) => readProductBySlug(this.em, slug, source));
    if (!product) throw notFound('product');
    return product;
  }

  async updateProduct(id: string, { categoryIds, description, ...patch }: Schema<'ProductUpdate'>, ifMatch: Input<'updateProduct'>['ifMatch']): Promise<ProductRecord> {
    return transactional(this.em, async () => {
      const product = await lockProduct(this.em, id);
      ifMatch.check(product.version);
      refuseArchived(product, 'product');
      if (patch.slug !== undefined) await this.claimOneOf(id, [patch.slug]);
      if (categoryIds) await putIntoCategories(this.em, id, categoryIds);
      product.change({ ...patch, ...(description !== undefined && { description: safeHtml(description) }) }, new Date());
      await this.em.flush();
      await recordUpdate(this.em, product);
      return this.getProduct(id);
    });
  }

  async archiveProduct(id: string, ifMatch: Input<'archiveProduct'>['ifMatch']): Promise<void> {
    await transactional(this.em, async () => {
      const product = await lockProduct(this.em, id);
      ifMatch.check(product.version);
      refuseArchived(product, 'product');
      const now = new Date();
      for (const variant of await this.em.find(Variant, { productId: id, status: 'active' })) variant.archive(now);
      product.archive(now);
      await this.em.flush();
      await recordUpdate(this.em, product);
    });
  }

  // The first that nobody else has. @throws ShopError `slug_taken` if there is none
  private async claimOneOf(productId: string, slugs: Iterable<string>): Promise<string> {
    let last = '';
    for (const slug of slugs) {
      if (await claimSlug(this.em, productId, slug)) return slug;
      last = slug;
    }
    throw slugTaken(last);
  }
}
