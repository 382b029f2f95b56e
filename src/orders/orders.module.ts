import { Module } from '@nestjs/common';
import { OrdersController } from './orders.controller.js';
import { OrdersService } from './orders.service.js';
import { PaymentsController } from './payments.controller.js';
import { PaymentsService } from './payments.service.js';
import { Placement } from './placement.js';
import { UnpaidOrders } from './unpaid.js';

@Module({ controllers: [OrdersController, PaymentsController], providers: [OrdersService, PaymentsService, Placement, UnpaidOrders] })
export class OrdersModule {}
