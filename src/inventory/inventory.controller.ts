import { Controller } from '@nestjs/common';
import { Operation } from '../contract/operation.js';
import type { Input, Output } from '../contract/types.js';
import { InventoryService } from './inventory.service.js';
import { stockAdjustmentView, stockView } from './inventory.view.js';

@Controller()
export class InventoryController {
  constructor(private readonly inventory: InventoryService) {}

  @Operation()
  async getStock({ path }: Input<'getStock'>): Promise<Output<'getStock'>> {
    return stockView(await this.inventory.getStock(path.variantId));
  }

  @Operation()
  async adjustStock({ path, body }: Input<'adjustStock'>): Promise<Output<'adjustStock'>> {
    return stockAdjustmentView(await this.inventory.adjustStock(path.variantId, body));
  }

  @Operation()
  async listStockAdjustments({ path, query }: Input<'listStockAdjustments'>): Promise<Output<'listStockAdjustments'>> {
    const { data, page } = await this.inventory.listStockAdjustments(path.variantId, query);
    return { data: data.map(stockAdjustmentView), page };
  }

  @Operation()
  async getStockAdjustment({ path }: Input<'getStockAdjustment'>): Promise<Output<'getStockAdjustment'>> {
    return stockAdjustmentView(await this.inventory.getStockAdjustment(path.variantId, path.adjustmentId));
  }
}
