import { Controller } from '@nestjs/common';
import { Operation } from '../contract/operation.js';
import type { Input, Output } from '../contract/types.js';
import { paymentView } from './payment.view.js';
import { PaymentsService } from './payments.service.js';

@Controller()
export class PaymentsController {
  constructor(private readonly payments: PaymentsService) {}

  @Operation()
  async recordPayment({ path, body }: Input<'recordPayment'>): Promise<Output<'recordPayment'>> {
    return paymentView(await this.payments.recordPayment(path.orderId, body));
  }

  @Operation()
  async listPayments({ path, query }: Input<'listPayments'>): Promise<Output<'listPayments'>> {
    const { data, page } = await this.payments.listPayments(path.orderId, query);
    return { data: data.map(paymentView), page };
  }

  @Operation()
  async getPayment({ path }: Input<'getPayment'>): Promise<Output<'getPayment'>> {
    return paymentView(await this.payments.getPayment(path.orderId, path.paymentId));
  }
}
