import { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { ShopError } from '../errors.js';
import { DatabaseState } from '../http/database-state.js';
import { IssuerKeys } from '../http/issuer-keys.js';

/** Whether this process should get traffic. */
@Injectable()
export class PlatformService {
  private draining = false;

  constructor(private readonly orm: MikroORM, private readonly em: EntityManager, private readonly keys: IssuerKeys, private readonly database: DatabaseState) {}

  /** From now on readiness is refused, while requests are still served. */
  drain(): void {
    this.draining = true;
  }

  /**
   * Once the database was reached it is not asked again before something fails: a probe would keep a sleeping Aurora awake.
   * @throws ShopError `dependency_unavailable` that names what is missing
   */
  async getReadiness(): Promise<void> {
    if (this.draining) throw unready('The server is closing down. Another one takes your request.');
    if (!this.keys.loaded) throw unready('The keys that verify access tokens could not be fetched yet.');
    if (this.database.seen) return;
    const pending = await this.pendingMigrations();
    if (pending === undefined) throw unready('The database does not answer.');
    if (pending > 0) throw unready(`The database lacks ${pending} migrations of this version. Run: npm run migrate`);
    this.database.seen = true;
  }

  private async pendingMigrations(): Promise<number | undefined> {
    try {
      await this.em.fork().execute('select 1');
      return (await this.orm.migrator.getPending()).length;
    } catch { return undefined; }
  }
}

const unready = (detail: string): ShopError => new ShopError('dependency_unavailable', detail, { retryAfter: 5 });
