import { EntityManager, LockMode, type FilterQuery } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import type { Input, Schema } from '../contract/types.js';
import { pageOf, positionOf } from '../database/keyset.js';
import { Reader, type Source } from '../database/reader.js';
import { transactional, violated } from '../database/transaction.js';
import { uuidv7 } from '../database/uuid.js';
import { conflict, notFound, unprocessable } from '../errors.js';
import { Category } from './category.entity.js';
import { slugOf, slugsLike } from './slug.js';
import type { CatalogTables } from './tables.js';

const slugTaken = (slug: string): Error => conflict('slug_taken', `Another category has the slug ${slug}.`, { errors: [{ pointer: '/body/slug', code: 'unique', message: 'is taken' }] });

/** The tree of categories. */
@Injectable()
export class CategoriesService {
  constructor(private readonly em: EntityManager, private readonly reader: Reader) {}

  async listCategories({ parentId, cursor, limit }: Input<'listCategories'>['query'], allowed: Source) {
    const scope = ['listCategories', parentId ?? null];
    const [position, name, id] = (positionOf(cursor, scope, ['integer', 'text', 'uuid']) ?? []) as [number?, string?, string?];
    const where: FilterQuery<Category>[] = [];
    if (parentId !== undefined) where.push({ parentId });
    if (position !== undefined && name !== undefined && id !== undefined) {
      where.push({ position: { $gte: position }, $or: [{ position: { $gt: position } }, { name: { $gt: name } }, { name, id: { $gt: id } }] });
    }
    const rows = await this.reader.read(allowed, (connectionType) => this.em.find(Category, { $and: where }, { orderBy: { position: 'asc', name: 'asc', id: 'asc' }, limit: limit + 1, disableIdentityMap: true, connectionType }));
    return pageOf(rows, limit, scope, (category) => [category.position, category.name, category.id]);
  }

  async createCategory({ slug, name, description, parentId = null, position = 0 }: Schema<'CategoryCreate'>): Promise<Category> {
    return transactional(this.em, async () => {
      if (parentId !== null) await this.holdParent(parentId);
      const now = new Date();
      const id = uuidv7();
      const values = { id, name, description: description ?? null, parent_id: parentId, position, version: 1, created_at: now, updated_at: now };
      for (const candidate of slug === undefined ? slugsLike(slugOf(name, 'category')) : [slug]) {
        // A statement that fails would end the transaction, and with it the search for a slug that is free.
        const made = await this.em.getKysely<CatalogTables>().insertInto('categories').values({ ...values, slug: candidate })
          .onConflict((on) => on.column('slug').doNothing()).returning('id').executeTakeFirst();
        if (made) return this.getCategory(id);
      }
      throw slugTaken(slug ?? '');
    });
  }

  async getCategory(id: string, allowed: Source = 'write'): Promise<Category> {
    const category = await this.reader.read(allowed, (connectionType) => this.em.findOne(Category, { id }, { connectionType }));
    if (!category) throw notFound('category');
    return category;
  }

  async updateCategory(id: string, patch: Schema<'CategoryUpdate'>, ifMatch: Input<'updateCategory'>['ifMatch']): Promise<Category> {
    return transactional(this.em, async () => {
      const parentId = patch.parentId ?? null;
      // One move at a time: of two that are each allowed alone, both together could make a cycle. Taken before any row, against deadlocks.
      if (parentId !== null) await sql`SELECT pg_advisory_xact_lock(hashtext('categories'))`.execute(this.em.getKysely());
      const category = await this.lockCategory(id);
      ifMatch.check(category.version);
      if (parentId !== null) await this.checkMove(id, parentId);
      category.change(patch, new Date());
      try {
        await this.em.flush();
      } catch (error) {
        throw violated(error) === 'categories_slug_unique' ? slugTaken(category.slug) : error;
      }
      return category;
    });
  }

  async deleteCategory(id: string, ifMatch: Input<'deleteCategory'>['ifMatch']): Promise<void> {
    await transactional(this.em, async () => {
      // The lock keeps products and subcategories from coming in.
      const category = await this.lockCategory(id);
      ifMatch.check(category.version);
      const db = this.em.getKysely<CatalogTables>();
      const child = await db.selectFrom('categories').select('id').where('parent_id', '=', id).limit(1).executeTakeFirst();
      if (child) throw conflict('category_not_empty', 'The category has subcategories. Move or delete them first.');
      const product = await db.selectFrom('product_categories').innerJoin('products', 'products.id', 'product_id').select('product_id')
        .where('category_id', '=', id).where('status', '=', 'active').limit(1).executeTakeFirst();
      if (product) throw conflict('category_not_empty', 'Active products are in the category. Take them out first.');
      await db.deleteFrom('product_categories').where('category_id', '=', id).execute();
      await db.deleteFrom('categories').where('id', '=', id).execute();
    });
  }

  private async lockCategory(id: string): Promise<Category> {
    const category = await this.em.findOne(Category, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!category) throw notFound('category');
    return category;
  }

  // The parent stays until the transaction ends. @throws ShopError `reference_not_found`
  private async holdParent(parentId: string): Promise<void> {
    const parent = await this.em.getKysely<CatalogTables>().selectFrom('categories').select('id').where('id', '=', parentId).forKeyShare().executeTakeFirst();
    if (!parent) throw unprocessable('reference_not_found', 'The category above does not exist.', { errors: [{ pointer: '/body/parentId', code: 'reference_not_found', message: 'is no category' }] });
  }

  private async checkMove(id: string, parentId: string): Promise<void> {
    await this.holdParent(parentId);
    const { rows } = await sql`
      WITH RECURSIVE above AS (
        SELECT id, parent_id FROM categories WHERE id = ${parentId}
        UNION SELECT c.id, c.parent_id FROM categories c JOIN above ON c.id = above.parent_id
      ) SELECT 1 FROM above WHERE id = ${id}`.execute(this.em.getKysely());
    if (rows.length > 0) throw conflict('category_cycle', 'The new parent is the category itself or lies below it.', { errors: [{ pointer: '/body/parentId', code: 'cycle', message: 'lies below this category' }] });
  }
}
