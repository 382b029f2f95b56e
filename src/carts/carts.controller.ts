import { Controller } from '@nestjs/common';
import { Operation } from '../contract/operation.js';
import { Reply, type Input, type Output } from '../contract/types.js';
import { Caller } from '../http/caller.js';
import { CartsService } from './carts.service.js';
import { cartValidationView, cartView } from './carts.view.js';
import { ItemsService } from './items.service.js';
import { MergeService } from './merge.service.js';

@Controller()
export class CartsController {
  constructor(private readonly carts: CartsService, private readonly items: ItemsService, private readonly merges: MergeService) {}

  @Operation()
  async createCart({ body }: Input<'createCart'>, @Caller() caller: Caller): Promise<Output<'createCart'>> {
    const { created, token, ...cart } = await this.carts.createCart(caller, body.currency);
    return created ? new Reply(201, cartView(cart, token)) : new Reply(200, cartView(cart));
  }

  @Operation()
  async getCart({ path }: Input<'getCart'>, @Caller() caller: Caller): Promise<Output<'getCart'>> {
    return cartView(await this.carts.getCart(caller, path.cartId));
  }

  @Operation()
  async getMyCart(_: Input<'getMyCart'>, @Caller() caller: Caller): Promise<Output<'getMyCart'>> {
    return cartView(await this.carts.getMyCart(caller));
  }

  @Operation()
  async deleteCart({ path, ifMatch }: Input<'deleteCart'>, @Caller() caller: Caller): Promise<Output<'deleteCart'>> {
    await this.carts.deleteCart(caller, path.cartId, ifMatch);
  }

  @Operation()
  async setCartItem({ path, body, ifMatch }: Input<'setCartItem'>, @Caller() caller: Caller): Promise<Output<'setCartItem'>> {
    return cartView(await this.items.setCartItem(caller, path.cartId, path.variantId, body.quantity, ifMatch));
  }

  @Operation()
  async addCartItem({ path, body, ifMatch }: Input<'addCartItem'>, @Caller() caller: Caller): Promise<Output<'addCartItem'>> {
    return cartView(await this.items.addCartItem(caller, path.cartId, body.variantId, body.quantity, ifMatch));
  }

  @Operation()
  async removeCartItem({ path, ifMatch }: Input<'removeCartItem'>, @Caller() caller: Caller): Promise<Output<'removeCartItem'>> {
    return cartView(await this.items.removeCartItem(caller, path.cartId, path.variantId, ifMatch));
  }

  @Operation()
  async mergeGuestCart({ ifMatch }: Input<'mergeGuestCart'>, @Caller() caller: Caller): Promise<Output<'mergeGuestCart'>> {
    const { adjustments, ...cart } = await this.merges.mergeGuestCart(caller, ifMatch);
    return { cart: cartView(cart), adjustments };
  }

  @Operation()
  async validateCart({ path, query }: Input<'validateCart'>, @Caller() caller: Caller): Promise<Output<'validateCart'>> {
    return cartValidationView(await this.carts.validateCart(caller, path.cartId, query.country));
  }
}
