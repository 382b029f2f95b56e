import { Migration } from '@mikro-orm/migrations';

/** Carts of customers and guests. */
export class Migration20261123000004_carts extends Migration {
  override up(): void {
    this.addSql(`
      CREATE TABLE carts (
        id uuid PRIMARY KEY,
        customer_id text,
        token_hash bytea CONSTRAINT carts_token_hash_unique UNIQUE,
        status text NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'ordered', 'merged', 'expired')),
        currency char(3) NOT NULL,
        version integer NOT NULL DEFAULT 1,
        expires_at timestamptz NOT NULL,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        -- An open cart is a customer's or a guest's; a merged one has lost its token.
        CHECK (status <> 'open' OR (customer_id IS NULL) <> (token_hash IS NULL))
      );
      CREATE UNIQUE INDEX carts_one_open ON carts (customer_id) WHERE status = 'open';
      CREATE INDEX carts_expires_at ON carts (expires_at) WHERE status = 'open';

      CREATE TABLE cart_items (
        cart_id uuid NOT NULL REFERENCES carts ON DELETE CASCADE,
        variant_id uuid NOT NULL REFERENCES variants,
        quantity integer NOT NULL CHECK (quantity BETWEEN 1 AND 999),
        unit_amount bigint NOT NULL CHECK (unit_amount >= 0),
        added_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (cart_id, variant_id)
      );
    `);
  }

  override down(): void {
    this.addSql('DROP TABLE cart_items; DROP TABLE carts;');
  }
}
