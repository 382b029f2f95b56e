import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { sql, type RawBuilder } from 'kysely';
import { RateLimit } from './rate-limit.js';

const hour = 3_600_000;
/** How many rows a statement removes at the most, so that it ends within the server's timeouts, however much there is. */
const batch = 500;

/** Removes so many rows of one kind at the most. */
type Removal = (most: number) => RawBuilder<unknown>;

/** Removes what was kept for long enough: answers under an Idempotency-Key after 24 hours, counts of requests after one, and what features add. */
@Injectable()
export class Purge implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(Purge.name);
  private timer: NodeJS.Timeout | undefined;
  private readonly removals: Removal[] = [
    (most) => sql`DELETE FROM idempotency_keys WHERE (caller, operation, key) IN (
      SELECT caller, operation, key FROM idempotency_keys WHERE created_at < now() - interval '24 hours' ORDER BY created_at LIMIT ${most} FOR UPDATE SKIP LOCKED)`,
    (most) => sql`DELETE FROM rate_limits WHERE key IN (SELECT key FROM rate_limits WHERE expire < ${Date.now() - hour} ORDER BY expire LIMIT ${most} FOR UPDATE SKIP LOCKED)`,
  ];

  constructor(private readonly em: EntityManager, private readonly rateLimit: RateLimit) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.purgeIfUsed(), hour).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Has more removed each time. */
  add(removal: Removal): void {
    this.removals.push(removal);
  }

  /** @returns how many rows were removed */
  async purge(): Promise<number> {
    const db = this.em.fork().getKysely();
    let total = 0;
    for (const removal of this.removals) {
      for (let removed = batch; removed >= batch; total += removed) removed = Number((await removal(batch).execute(db)).numAffectedRows ?? 0);
    }
    return total;
  }

  // Whoever has no visitors has nothing new to remove, and a database that may sleep.
  private async purgeIfUsed(): Promise<void> {
    if (Date.now() - this.rateLimit.lastUse > 26 * hour) return;
    await this.purge().catch((error: unknown) => { this.logger.warn({ err: error }, 'could not purge'); });
  }
}
