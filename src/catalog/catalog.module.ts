import { Module } from '@nestjs/common';
import { CategoriesController } from './categories.controller.js';
import { CategoriesService } from './categories.service.js';
import { ProductsController } from './products.controller.js';
import { ProductsService } from './products.service.js';
import { VariantsController } from './variants.controller.js';
import { VariantsService } from './variants.service.js';

@Module({
  controllers: [ProductsController, VariantsController, CategoriesController],
  providers: [ProductsService, VariantsService, CategoriesService],
})
export class CatalogModule {}
