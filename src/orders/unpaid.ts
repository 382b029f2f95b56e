import { EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { CONFIG, type Config } from '../config.js';
import { isUnavailable, transactional } from '../database/transaction.js';
import { lockStock } from '../inventory/ledger.js';
import { moveOrder } from './order-moves.js';
import { Order } from './order.entity.js';

const minute = 60_000;
const batch = 25;

/** Those for which no money has arrived: what is paid in part, people decide about. */
const unpaid = { status: 'pending', paidTotal: 0 } as const;

/** Cancels orders that stay unpaid for too long. Every process does it: an order that one has locked, the others pass by. */
@Injectable()
export class UnpaidOrders implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger(UnpaidOrders.name);
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(private readonly em: EntityManager, @Inject(CONFIG) private readonly config: Config) {}

  onApplicationBootstrap(): void {
    this.schedule(0);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.running;
  }

  // With jitter, so that processes that began together do not ask together.
  private schedule(milliseconds: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => { this.running = this.run(); }, milliseconds + Math.random() * minute / 6).unref();
  }

  private async run(): Promise<void> {
    const age = this.config.unpaidMinutes * minute;
    try {
      const now = Date.now();
      const cancelled = await cancelUnpaid(this.em, new Date(now - age), (orderId, error) => {
        this.logger.error({ err: error, orderId }, 'an unpaid order can not be cancelled');
      });
      if (cancelled > 0) this.logger.log(`${cancelled} unpaid orders were cancelled`);
      const oldest = await oldestUnpaid(this.em);
      // Nothing is due before the oldest is, and what is placed from now on is due after `age`: until then a database may sleep.
      const due = oldest ? oldest.getTime() + age - Date.now() : age;
      this.schedule(Math.min(Math.max(due, minute), 24 * 60 * minute));
    } catch (error) {
      this.logger.warn({ err: error }, 'could not cancel unpaid orders; tried again in a minute');
      this.schedule(minute);
    }
  }
}

/**
 * Cancels every order that was placed before the moment and got no money, and returns what they held to stock.
 * @param onStuck told of each order that can not be cancelled, which holds up no other
 * @returns how many it cancelled; what another transaction holds is left to it
 */
export async function cancelUnpaid(em: EntityManager, placedBefore: Date, onStuck: (orderId: string, error: unknown) => void): Promise<number> {
  const stuck: string[] = [];
  for (let [total, limit] = [0, batch]; ;) {
    const tried: string[] = [];
    try {
      const cancelled = await cancelBatch(em.fork({ useContext: true }), placedBefore, { limit, without: stuck, tried });
      total += cancelled;
      if (cancelled < limit) return total;
    } catch (error) {
      const [orderId] = tried;
      if (orderId === undefined || isUnavailable(error)) throw error;
      // One of them is to blame: order by order until it is found.
      if (tried.length === 1) {
        stuck.push(orderId);
        onStuck(orderId, error);
      }
      limit = tried.length === 1 ? batch : 1;
    }
  }
}

async function cancelBatch(em: EntityManager, placedBefore: Date, { limit, without, tried }: { limit: number; without: string[]; tried: string[] }): Promise<number> {
  return transactional(em, async () => {
    const orders = await em.find(Order, { ...unpaid, createdAt: { $lt: placedBefore }, id: { $nin: without } }, { orderBy: { createdAt: 'asc' }, limit, lockMode: LockMode.PESSIMISTIC_PARTIAL_WRITE });
    tried.splice(0, Infinity, ...orders.map(({ id }) => id));
    await em.populate(orders, ['lines']);
    // All at once and first: order by order would be no order of the variants, and two who lock in a circle wait for ever.
    await lockStock(em, orders.flatMap(({ lines }) => lines.getItems().map(({ variantId }) => variantId)));
    const now = new Date();
    for (const order of orders) await moveOrder(em, order, { to: 'cancelled', actor: 'system', reason: 'It was not paid in time.' }, now);
    return orders.length;
  });
}

async function oldestUnpaid(em: EntityManager): Promise<Date | undefined> {
  const [order] = await em.fork().find(Order, unpaid, { orderBy: { createdAt: 'asc' }, limit: 1 });
  return order?.createdAt;
}
