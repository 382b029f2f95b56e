import { Module } from '@nestjs/common';
import { CartsController } from './carts.controller.js';
import { CartsService } from './carts.service.js';
import { ExpiredCarts } from './expired-carts.js';
import { ItemsService } from './items.service.js';
import { MergeService } from './merge.service.js';

@Module({ controllers: [CartsController], providers: [CartsService, ExpiredCarts, ItemsService, MergeService] })
export class CartsModule {}
