import { defineEntity, p } from '@mikro-orm/postgresql';

const CategorySchema = defineEntity({
  name: 'Category',
  tableName: 'categories',
  properties: {
    id: p.uuid().primary(),
    slug: p.text(),
    name: p.text(),
    description: p.text().nullable(),
    parentId: p.uuid().nullable(),
    position: p.integer(),
    version: p.integer(),
    createdAt: p.datetime(),
    updatedAt: p.datetime(),
  },
});

/** A place in the tree of categories. */
export class Category extends CategorySchema.class {
  /** What is absent in the patch stays; null removes the description, and as `parentId` puts it at the top. */
  change(patch: Partial<Pick<Category, 'slug' | 'name' | 'description' | 'parentId' | 'position'>>, now: Date): void {
    Object.assign(this, patch);
    this.version += 1;
    this.updatedAt = now;
  }
}
CategorySchema.setClass(Category);
