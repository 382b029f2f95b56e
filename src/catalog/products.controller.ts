import { Controller } from '@nestjs/common';
import { Operation } from '../contract/operation.js';
import { Reply, type Input, type Output } from '../contract/types.js';
import type { Source } from '../database/reader.js';
import { Freshness } from '../http/freshness.js';
import { productView } from './product.view.js';
import { ProductsService } from './products.service.js';

@Controller()
export class ProductsController {
  constructor(private readonly products: ProductsService) {}

  @Operation()
  async createProduct({ body }: Input<'createProduct'>): Promise<Output<'createProduct'>> {
    return productView(await this.products.createProduct(body));
  }

  @Operation()
  async getProduct({ path }: Input<'getProduct'>, @Freshness() source: Source): Promise<Output<'getProduct'>> {
    return productView(await this.products.getProduct(path.productId, source));
  }

  @Operation()
  async getProductBySlug({ path }: Input<'getProductBySlug'>, @Freshness() source: Source): Promise<Output<'getProductBySlug'>> {
    const product = await this.products.getProductBySlug(path.slug, source);
    return product.slug === path.slug ? new Reply(200, productView(product)) : new Reply(301, undefined, { Location: `/v1/product-slugs/${product.slug}` });
  }

  @Operation()
  async updateProduct({ path, body, ifMatch }: Input<'updateProduct'>): Promise<Output<'updateProduct'>> {
    return productView(await this.products.updateProduct(path.productId, body, ifMatch));
  }

  @Operation()
  async archiveProduct({ path, ifMatch }: Input<'archiveProduct'>): Promise<Output<'archiveProduct'>> {
    await this.products.archiveProduct(path.productId, ifMatch);
  }
}
