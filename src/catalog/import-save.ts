import type { EntityManager } from '@mikro-orm/postgresql';
import { isDeepStrictEqual } from 'node:util';
import { uuidv7 } from '../database/uuid.js';
import type { Cell, Faults } from './import-faults.js';
import { load, type Loaded } from './import-load.js';
import { matchVariants, variantPatch } from './import-match.js';
import type { ImportedProduct } from './import-products.js';
import { recordUpdate } from './product-writes.js';
import { Product } from './product.entity.js';
import type { CatalogTables } from './tables.js';
import { newVariant, Variant } from './variant.entity.js';

/** How much of a variant is to be there. */
export interface StockLevel { variantId: string; sku: string; onHand: number }

/** What an import did, or would do. */
export interface ImportCounts {
  created: number; updated: number; unchanged: number; archived: number;
  /** Hidden in the file, or archived there and not here at all. */
  leftOut: number;
  variantsCreated: number; variantsUpdated: number; variantsArchived: number;
  stockChanges: number;
}

/** What all parts of an import share. */
export interface ImportState {
  currency: string;
  counts: ImportCounts;
  faults: Faults;
  /** Where the file speaks of a product of the catalog, by its id. */
  seen: Map<string, Cell>;
}

const mostVariants = 100;

/** A part of a file: compared with the catalog, then written where it differs, in the caller's transaction. */
export class ImportBatch {
  private readonly now = new Date();
  private readonly created: Product[] = [];
  private readonly changed: Product[] = [];
  private readonly variants: Variant[] = [];
  private readonly prices: { variant_id: string; currency: string; amount: number }[] = [];
  private readonly levels: StockLevel[] = [];

  constructor(private readonly em: EntityManager, private readonly state: ImportState) {}

  /** @returns how much stock the file wants of each variant that it speaks of; after a fault nothing is written any more */
  async save(batch: readonly ImportedProduct[]): Promise<StockLevel[]> {
    const loaded = await load(this.em, batch, this.state.currency);
    for (const product of batch) this.compare(product, loaded);
    if (this.state.faults.any()) return [];
    await this.write();
    return this.levels;
  }

  private compare(wanted: ImportedProduct, loaded: Loaded): void {
    const { counts, faults, seen } = this.state;
    const product = loaded.products.get(wanted.slug);
    const before = product && seen.get(product.id);
    if (product) seen.set(product.id, wanted.cell);
    const variants = product ? loaded.variants.get(product.id) ?? [] : [];
    if (before) faults.add(wanted.cell, `names the product ${product.slug}, as line ${before.line} does by another of its slugs`);
    else if (wanted.sale === 'hidden' || (wanted.sale === 'archived' && !product)) counts.leftOut += 1;
    else if (wanted.sale === 'archived' && product) this.archive(product, variants);
    else if (product?.isArchived()) faults.add(wanted.cell, `names the product ${product.slug}, which was archived here, and what is archived stays so: give it another handle, or take it out of the file`);
    else if (product) this.update(product, wanted, this.compareVariants(product, wanted, variants, loaded));
    else this.create(wanted, loaded);
  }

  private archive(product: Product, variants: readonly Variant[]): void {
    if (product.isArchived()) { this.state.counts.unchanged += 1; return; }
    for (const variant of variants) if (!variant.isArchived()) variant.archive(this.now);
    product.archive(this.now);
    this.changed.push(product);
    this.state.counts.archived += 1;
  }

  private create(wanted: ImportedProduct, loaded: Loaded): void {
    const product = this.em.create(Product, {
      description: '', vendor: null, tags: [], images: [], ...wanted.details, title: wanted.title, id: uuidv7(), slug: wanted.slug, status: 'active', version: 1, createdAt: this.now, updatedAt: this.now,
    });
    this.compareVariants(product, wanted, [], loaded);
    this.created.push(product);
    this.state.counts.created += 1;
  }

  private update(product: Product, { title, details }: ImportedProduct, variantsChanged: boolean): void {
    const patch = Object.fromEntries(Object.entries({ title, ...details }).filter(([name, value]) => !isDeepStrictEqual(product[name as 'title' | keyof ImportedProduct['details']], value)));
    if (!variantsChanged && Object.keys(patch).length === 0) { this.state.counts.unchanged += 1; return; }
    product.change(patch, this.now);
    this.changed.push(product);
    this.state.counts.updated += 1;
  }

  /** @returns whether any of them changes */
  private compareVariants(product: Product, { variants, cell }: ImportedProduct, all: readonly Variant[], { owners, prices }: Loaded): boolean {
    const { counts, faults, currency } = this.state;
    const { matches, gone } = matchVariants(variants, all, faults);
    const before = { ...counts };
    for (const { wanted, variant: known } of matches) {
      const owner = owners.get(wanted.sku);
      if (owner !== undefined && owner !== product.id) faults.add(wanted.cell, `would be ${wanted.sku}, which another product has`);
      const position = all.length + counts.variantsCreated - before.variantsCreated;
      const variant = known ?? this.em.create(Variant, newVariant(wanted, { id: uuidv7(), productId: product.id, position, now: this.now }), { persist: false });
      const repriced = prices.get(variant.id) !== wanted.amount;
      const patch = known ? variantPatch(known, wanted) ?? (repriced ? {} : undefined) : undefined;
      if (!known) { this.variants.push(variant); counts.variantsCreated += 1; }
      if (patch) { variant.change(patch, this.now); counts.variantsUpdated += 1; }
      if (repriced) this.prices.push({ variant_id: variant.id, currency, amount: wanted.amount });
      if (wanted.onHand !== undefined) this.levels.push({ variantId: variant.id, sku: variant.sku, onHand: wanted.onHand });
    }
    for (const variant of gone) variant.archive(this.now);
    counts.variantsArchived += gone.length;
    const total = all.length + counts.variantsCreated - before.variantsCreated;
    if (total > mostVariants) faults.add(cell, `would have ${total} variants with those that were archived here, and ${mostVariants} are the most`);
    return !isDeepStrictEqual(before, counts);
  }

  // Each after what it refers to.
  private async write(): Promise<void> {
    const db = this.em.getKysely<CatalogTables>();
    await this.em.flush();
    if (this.created.length > 0) await db.insertInto('product_slugs').values(this.created.map(({ id, slug }) => ({ slug, product_id: id }))).execute();
    await this.em.persist(this.variants).flush();
    if (this.prices.length > 0) {
      await db.insertInto('variant_prices').values(this.prices)
        .onConflict((on) => on.columns(['variant_id', 'currency']).doUpdateSet({ amount: (eb) => eb.ref('excluded.amount') })).execute();
    }
    for (const product of [...this.created, ...this.changed]) await recordUpdate(this.em, product);
  }
}
