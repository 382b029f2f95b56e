import { defineEntity, p } from '@mikro-orm/postgresql';

const ProductSchema = defineEntity({
  name: 'Product',
  tableName: 'products',
  properties: {
    id: p.uuid().primary(),
    slug: p.text(),
    title: p.text(),
    description: p.text(),
    vendor: p.text().nullable(),
    status: p.enum(['active', 'archived']),
    tags: p.array(),
    images: p.json<{ url: string; alt: string }[]>(),
    version: p.integer(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** A product. Its categories and its slugs, former ones too, are in tables that SQL alone writes. */
export class Product extends ProductSchema.class {
  isArchived(): boolean { return this.status === 'archived'; }

  /** Notes a change, of its own or of a variant: one version more. */
  touch(now: Date): void {
    this.version += 1;
    this.updatedAt = now;
  }

  /** What is absent in the patch stays; null removes the vendor. */
  change(patch: Partial<Pick<Product, 'slug' | 'title' | 'description' | 'vendor' | 'tags' | 'images'>>, now: Date): void {
    Object.assign(this, patch);
    this.touch(now);
  }

  archive(now: Date): void {
    this.status = 'archived';
    this.touch(now);
  }
}
ProductSchema.setClass(Product);
