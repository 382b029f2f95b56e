import { Migration } from '@mikro-orm/migrations';

/** What the edge keeps: quotas, idempotency keys and the outbox. */
export class Migration20261123000001_platform extends Migration {
  override up(): void {
    this.addSql(`
      CREATE UNLOGGED TABLE rate_limits (key varchar(255) PRIMARY KEY, points integer NOT NULL DEFAULT 0, expire bigint);
      CREATE INDEX rate_limits_expire ON rate_limits (expire);

      CREATE TABLE idempotency_keys (
        caller text NOT NULL,
        operation text NOT NULL,
        key text NOT NULL,
        fingerprint text NOT NULL,
        status smallint,
        headers jsonb,
        body bytea,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (caller, operation, key)
      );
      CREATE INDEX idempotency_keys_created_at ON idempotency_keys (created_at);

      CREATE TABLE events (
        id uuid PRIMARY KEY,
        type text NOT NULL,
        subject_id uuid NOT NULL,
        data jsonb NOT NULL,
        transaction_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX events_order ON events (transaction_id, id);
    `);
  }

  override down(): void {
    this.addSql('DROP TABLE events; DROP TABLE idempotency_keys; DROP TABLE rate_limits;');
  }
}
