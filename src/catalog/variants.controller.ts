import { Controller } from '@nestjs/common';
import { Operation } from '../contract/operation.js';
import type { Input, Output } from '../contract/types.js';
import type { Source } from '../database/reader.js';
import { Freshness } from '../http/freshness.js';
import { variantView } from './product.view.js';
import { VariantsService } from './variants.service.js';

@Controller()
export class VariantsController {
  constructor(private readonly variants: VariantsService) {}

  @Operation()
  async createVariant({ path, body }: Input<'createVariant'>): Promise<Output<'createVariant'>> {
    return variantView(await this.variants.createVariant(path.productId, body));
  }

  @Operation()
  async getVariant({ path }: Input<'getVariant'>, @Freshness() source: Source): Promise<Output<'getVariant'>> {
    return variantView(await this.variants.getVariant(path.variantId, source));
  }

  @Operation()
  async updateVariant({ path, body, ifMatch }: Input<'updateVariant'>): Promise<Output<'updateVariant'>> {
    return variantView(await this.variants.updateVariant(path.variantId, body, ifMatch));
  }

  @Operation()
  async archiveVariant({ path, ifMatch }: Input<'archiveVariant'>): Promise<Output<'archiveVariant'>> {
    await this.variants.archiveVariant(path.variantId, ifMatch);
  }
}
