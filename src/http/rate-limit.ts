import { EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { CONFIG, type Config } from '../config.js';
import { within } from '../database/deadline.js';
import { DatabaseState } from './database-state.js';

export interface Quota { allowed: boolean; remaining: number; resetSeconds: number; /** As `RateLimit-Policy` says it. */ name: 'default' | 'probes'; requests: number; seconds: number }
interface Lease { left: number; remaining: number; resetAt: number }

const mostLeases = 10_000;
/** A probe may ask so many times as often as anybody else. */
const probeFactor = 100;
/** How long the shared count may take, in milliseconds, before this process counts alone. */
const patience = 1_000;
/** How long it then does so before it asks again. */
const alone = 5_000;

/**
 * The quota of each caller, shared by all processes through PostgreSQL. A process takes requests from the shared count in
 * batches and hands them out from memory, so that a read costs no write. If the database is away it counts alone.
 */
@Injectable()
export class RateLimit {
  private readonly limiter: RateLimiterPostgres;
  private readonly probes: RateLimiterMemory;
  private readonly leases = new Map<string, Lease>();
  private readonly pending = new Map<string, Promise<Lease>>();
  private readonly batch: number;
  private readonly requests: number;
  private readonly seconds: number;

  /** When somebody last made a request that was no probe, or when the process started. */
  lastUse = Date.now();

  constructor(@Inject(CONFIG) { rateLimit: { requests, seconds } }: Pick<Config, 'rateLimit'>, em: EntityManager, database: DatabaseState) {
    this.requests = requests;
    this.seconds = seconds;
    this.batch = Math.max(1, Math.min(1000, Math.floor(requests / 20)));
    let askAgain = 0;
    const query = async ({ text, values }: { text: string; values: unknown[] }): Promise<unknown> => {
      if (Date.now() < askAgain) throw new Error('The shared count is away.');
      try {
        return await within(patience, () => em.fork().getKysely().executeQuery(CompiledQuery.raw(text, values)));
      } catch (error) {
        askAgain = Date.now() + alone;
        database.failed();
        throw error;
      }
    };
    this.limiter = new RateLimiterPostgres({
      storeClient: { query }, storeType: 'client', tableName: 'rate_limits', tableCreated: true, keyPrefix: '', points: requests, duration: seconds,
      insuranceLimiter: new RateLimiterMemory({ points: requests, duration: seconds }),
      // Its own timer would wake a sleeping database every five minutes; see Purge.
      clearExpiredByTimeout: false,
    });
    this.probes = new RateLimiterMemory({ points: requests * probeFactor, duration: seconds });
  }

  /** Takes one request from the quota of `key`. */
  async consume(key: string): Promise<Quota> {
    for (;;) {
      let lease = this.leases.get(key);
      if (!lease || lease.resetAt <= Date.now() || (lease.left === 0 && lease.remaining > 0)) lease = await this.lease(key);
      const allowed = lease.left > 0;
      if (allowed) lease.left -= 1;
      // Others who waited for the same batch may have emptied it: then there is another.
      else if (lease.remaining > 0) continue;
      return this.quota('default', allowed, lease.left + lease.remaining, lease.resetAt - Date.now());
    }
  }

  /** The same for a probe of the server's health: counted here alone, because probes must not keep a sleeping database awake. */
  async consumeProbe(key: string): Promise<Quota> {
    const { consumedPoints, remainingPoints, msBeforeNext } = await consumed(this.probes.consume(key));
    return this.quota('probes', consumedPoints <= this.requests * probeFactor, remainingPoints, msBeforeNext);
  }

  private quota(name: Quota['name'], allowed: boolean, remaining: number, milliseconds: number): Quota {
    const requests = name === 'probes' ? this.requests * probeFactor : this.requests;
    return { allowed, remaining: Math.max(0, remaining), resetSeconds: Math.max(1, Math.ceil(milliseconds / 1000)), name, requests, seconds: this.seconds };
  }

  // Parallel requests of one caller wait for the same batch; they would else take one each.
  private lease(key: string): Promise<Lease> {
    const pending = this.pending.get(key) ?? this.take(key).finally(() => this.pending.delete(key));
    this.pending.set(key, pending);
    return pending;
  }

  private async take(key: string): Promise<Lease> {
    this.lastUse = Date.now();
    const result = await consumed(this.limiter.consume(key, this.batch));
    const before = result.consumedPoints - this.batch;
    const left = Math.max(0, Math.min(this.batch, this.requests - before));
    const lease = { left, remaining: result.remainingPoints, resetAt: Date.now() + result.msBeforeNext };
    if (this.leases.size >= mostLeases) this.forget();
    this.leases.set(key, lease);
    return lease;
  }

  private forget(): void {
    const now = Date.now();
    for (const [key, lease] of this.leases) if (lease.resetAt <= now) this.leases.delete(key);
    if (this.leases.size >= mostLeases) this.leases.clear();
  }
}

// A refusal comes as a rejection, with the same counts.
async function consumed(result: Promise<RateLimiterRes>): Promise<RateLimiterRes> {
  try { return await result; } catch (rejected) {
    if (rejected instanceof RateLimiterRes) return rejected;
    throw rejected;
  }
}
