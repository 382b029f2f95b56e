import type { Schema } from '../contract/types.js';
import type { Category } from './category.entity.js';

export const categoryView = (category: Category): Schema<'Category'> => ({
  id: category.id,
  slug: category.slug,
  name: category.name,
  ...(typeof category.description === 'string' && { description: category.description }),
  parentId: category.parentId ?? null,
  position: category.position,
  version: category.version,
  createdAt: category.createdAt.toISOString(),
  updatedAt: category.updatedAt.toISOString(),
});
