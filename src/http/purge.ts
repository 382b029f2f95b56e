import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { sql } from 'kysely';
import { RateLimit } from './rate-limit.js';

const hour = 3_600_000;

/** Removes what the edge has kept for long enough: answers under an Idempotency-Key after 24 hours, counts of requests after one. */
@Injectable()
export class Purge implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(Purge.name);
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly em: EntityManager, private readonly rateLimit: RateLimit) {}

  onModuleInit(): void {
    this.timer = setInterval(() => void this.purgeIfUsed(), hour).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** @returns how many keys and counts were removed */
  async purge(): Promise<number> {
    const db = this.em.fork().getKysely();
    const keys = await sql`DELETE FROM idempotency_keys WHERE created_at < now() - interval '24 hours'`.execute(db);
    const counts = await sql`DELETE FROM rate_limits WHERE expire < ${Date.now() - hour}`.execute(db);
    return Number(keys.numAffectedRows ?? 0) + Number(counts.numAffectedRows ?? 0);
  }

  // Whoever has no visitors has nothing new to remove, and a database that may sleep.
  private async purgeIfUsed(): Promise<void> {
    if (Date.now() - this.rateLimit.lastUse > 26 * hour) return;
    await this.purge().catch((error: unknown) => { this.logger.warn({ err: error }, 'could not purge'); });
  }
}
