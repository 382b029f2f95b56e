import { Controller } from '@nestjs/common';
import { Operation } from '../contract/operation.js';
import type { Input, Output } from '../contract/types.js';
import { Caller } from '../http/caller.js';
import { historyView, orderView } from './order.view.js';
import { OrdersService } from './orders.service.js';
import { Placement } from './placement.js';

@Controller()
export class OrdersController {
  constructor(private readonly placement: Placement, private readonly orders: OrdersService) {}

  @Operation()
  async placeOrder({ body }: Input<'placeOrder'>, @Caller() caller: Caller): Promise<Output<'placeOrder'>> {
    return orderView(await this.placement.placeOrder(caller, body));
  }

  @Operation()
  async getOrder({ path }: Input<'getOrder'>, @Caller() caller: Caller): Promise<Output<'getOrder'>> {
    return orderView(await this.orders.getOrder(caller, path.orderId));
  }

  @Operation()
  async listMyOrders({ query }: Input<'listMyOrders'>, @Caller() caller: Caller): Promise<Output<'listMyOrders'>> {
    const { data, page } = await this.orders.listMyOrders(caller, query);
    return { data: data.map(orderView), page };
  }

  @Operation()
  async listOrders({ query }: Input<'listOrders'>): Promise<Output<'listOrders'>> {
    const { data, page } = await this.orders.listOrders(query);
    return { data: data.map(orderView), page };
  }

  @Operation()
  async listOrderHistory({ path, query }: Input<'listOrderHistory'>, @Caller() caller: Caller): Promise<Output<'listOrderHistory'>> {
    const { data, page } = await this.orders.listOrderHistory(caller, path.orderId, query);
    return { data: data.map(historyView), page };
  }

  @Operation()
  async cancelOrder({ path, body, ifMatch }: Input<'cancelOrder'>, @Caller() caller: Caller): Promise<Output<'cancelOrder'>> {
    return orderView(await this.orders.cancelOrder(caller, path.orderId, body.reason, ifMatch));
  }

  @Operation()
  async transitionOrder({ path, body, ifMatch }: Input<'transitionOrder'>): Promise<Output<'transitionOrder'>> {
    return orderView(await this.orders.transitionOrder(path.orderId, body.to, ifMatch));
  }
}
