import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { JSONWebKeySet } from 'jose';
import { CONFIG, type Config } from '../config.js';

// Milliseconds.
const refreshEvery = 10 * 60_000;
const retryEvery = 5_000;
const unknownEvery = 30_000;
const timeout = 5_000;

/**
 * The issuer's public keys, fetched in the background. The last good set is kept through an outage, and however many tokens
 * with unknown keys arrive, the issuer is asked once in 30 seconds.
 */
@Injectable()
export class IssuerKeys implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(IssuerKeys.name);
  private keys: JSONWebKeySet | undefined;
  private asked = -Infinity;
  private asking: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'auth'>) {}

  async onModuleInit(): Promise<void> {
    await this.refresh();
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  get loaded(): boolean {
    return this.keys !== undefined;
  }

  /** The keys; if none has this `kid`, the issuer is asked first, unless it was asked just now. Undefined if none was ever had. */
  async having(kid: string | undefined): Promise<JSONWebKeySet | undefined> {
    const unknown = !this.keys?.keys.some((key) => key.kid === kid);
    if (unknown && (this.asking || (this.keys && Date.now() - this.asked > unknownEvery))) await this.refresh();
    return this.keys;
  }

  // Once it has ended the next one is planned: soon, as long as there are no keys at all.
  private refresh(): Promise<void> {
    this.asking ??= this.fetch().finally(() => {
      this.asking = undefined;
      clearTimeout(this.timer);
      if (!this.stopped) this.timer = setTimeout(() => void this.refresh(), this.keys ? refreshEvery : retryEvery).unref();
    });
    return this.asking;
  }

  private async fetch(): Promise<void> {
    this.asked = Date.now();
    try {
      const response = await fetch(this.config.auth.jwksUri, { signal: AbortSignal.timeout(timeout), redirect: 'error' });
      if (!response.ok) throw new Error(`status ${response.status}`);
      const set = await response.json() as JSONWebKeySet;
      if (!Array.isArray(set.keys) || set.keys.length === 0) throw new Error('it has no keys');
      this.keys = set;
    } catch (error) {
      this.logger.warn(`The issuer's keys could not be fetched from ${this.config.auth.jwksUri} (${(error as Error).message}). ${this.keys ? 'The last ones stay in use.' : 'Until they are, tokens are answered with 503.'}`);
    }
  }
}
