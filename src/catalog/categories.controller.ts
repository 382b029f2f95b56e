import { Controller } from '@nestjs/common';
import { Operation } from '../contract/operation.js';
import type { Input, Output } from '../contract/types.js';
import type { Source } from '../database/reader.js';
import { Freshness } from '../http/freshness.js';
import { CategoriesService } from './categories.service.js';
import { categoryView } from './category.view.js';

@Controller()
export class CategoriesController {
  constructor(private readonly categories: CategoriesService) {}

  @Operation()
  async listCategories({ query }: Input<'listCategories'>, @Freshness() source: Source): Promise<Output<'listCategories'>> {
    const { data, page } = await this.categories.listCategories(query, source);
    return { data: data.map(categoryView), page };
  }

  @Operation()
  async createCategory({ body }: Input<'createCategory'>): Promise<Output<'createCategory'>> {
    return categoryView(await this.categories.createCategory(body));
  }

  @Operation()
  async getCategory({ path }: Input<'getCategory'>, @Freshness() source: Source): Promise<Output<'getCategory'>> {
    return categoryView(await this.categories.getCategory(path.categoryId, source));
  }

  @Operation()
  async updateCategory({ path, body, ifMatch }: Input<'updateCategory'>): Promise<Output<'updateCategory'>> {
    return categoryView(await this.categories.updateCategory(path.categoryId, body, ifMatch));
  }

  @Operation()
  async deleteCategory({ path, ifMatch }: Input<'deleteCategory'>): Promise<Output<'deleteCategory'>> {
    await this.categories.deleteCategory(path.categoryId, ifMatch);
  }
}
