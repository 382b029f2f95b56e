import { Migration } from '@mikro-orm/migrations';

/** The stock and its ledger: an entry is the only way to change the stock, so that the ledger always sums to it. */
export class Migration20261123000003_inventory extends Migration {
  override up(): void {
    this.addSql(`
      CREATE TABLE stock (
        variant_id uuid PRIMARY KEY REFERENCES variants,
        on_hand integer NOT NULL DEFAULT 0 CONSTRAINT stock_on_hand_check CHECK (on_hand >= 0),
        updated_at timestamptz NOT NULL DEFAULT now()
      );

      CREATE TABLE stock_adjustments (
        id uuid PRIMARY KEY,
        variant_id uuid NOT NULL REFERENCES stock,
        delta integer NOT NULL CHECK (delta <> 0),
        reason text NOT NULL CHECK (reason IN ('received', 'returned', 'damaged', 'counted', 'sold', 'cancelled', 'imported')),
        note text,
        order_id uuid,
        on_hand_after integer NOT NULL CHECK (on_hand_after >= 0),
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX stock_adjustments_variant_id ON stock_adjustments (variant_id, created_at DESC, id DESC);
      CREATE INDEX stock_adjustments_order_id ON stock_adjustments (order_id) WHERE order_id IS NOT NULL;

      -- Taking more than there is breaks stock_on_hand_check (23514), and with it the transaction. The time is that of the moment in which
      -- the row is locked, not that of the transaction's begin: the ledger's order by time is the order in which the stock changed.
      CREATE FUNCTION stock_adjust() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE stock SET on_hand = on_hand + NEW.delta, updated_at = clock_timestamp() WHERE variant_id = NEW.variant_id
          RETURNING on_hand, updated_at INTO NEW.on_hand_after, NEW.created_at;
        RETURN NEW;
      END $$;
      CREATE TRIGGER stock_adjust BEFORE INSERT ON stock_adjustments FOR EACH ROW EXECUTE FUNCTION stock_adjust();

      CREATE FUNCTION stock_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% of % is refused: the stock changes by a new entry in its ledger, and by nothing else', TG_OP, TG_TABLE_NAME;
      END $$;
      CREATE TRIGGER stock_adjustments_append_only BEFORE UPDATE OR DELETE ON stock_adjustments FOR EACH ROW EXECUTE FUNCTION stock_refuse();
      CREATE TRIGGER stock_by_ledger_only BEFORE UPDATE ON stock FOR EACH ROW WHEN (pg_trigger_depth() = 0) EXECUTE FUNCTION stock_refuse();
      CREATE TRIGGER stock_begins_empty BEFORE INSERT ON stock FOR EACH ROW WHEN (NEW.on_hand <> 0) EXECUTE FUNCTION stock_refuse();

      -- Every variant has a row of stock from its first moment: there is always something to lock.
      CREATE FUNCTION stock_begin() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO stock (variant_id) VALUES (NEW.id);
        RETURN NULL;
      END $$;
      CREATE TRIGGER stock_begin AFTER INSERT ON variants FOR EACH ROW EXECUTE FUNCTION stock_begin();
    `);
  }

  override down(): void {
    this.addSql(`
      DROP TRIGGER stock_begin ON variants; DROP TABLE stock_adjustments; DROP TABLE stock;
      DROP FUNCTION stock_begin(); DROP FUNCTION stock_refuse(); DROP FUNCTION stock_adjust();
    `);
  }
}
