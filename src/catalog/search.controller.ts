import { Controller } from '@nestjs/common';
import { Operation } from '../contract/operation.js';
import type { Input, Output } from '../contract/types.js';
import type { Source } from '../database/reader.js';
import { Freshness } from '../http/freshness.js';
import { SearchService } from './search.service.js';
import { productList } from './search.view.js';

@Controller()
export class SearchController {
  constructor(private readonly search: SearchService) {}

  @Operation()
  async listProducts({ query }: Input<'listProducts'>, @Freshness() source: Source): Promise<Output<'listProducts'>> {
    return productList(await this.search.listProducts(query, source));
  }
}
