import { Migration } from '@mikro-orm/migrations';

/** What the ledger's walls lacked, and an index by which carts that are long gone are found. */
export class Migration20261124000001_walls extends Migration {
  override up(): void {
    this.addSql(`
      -- An entry that ON CONFLICT DO NOTHING leaves out must have no effect: before it is written the stock is only locked and looked at.
      -- From above 1,000,000,000 pieces nothing more is taken in, so that what orders still hold can always come back (an integer ends at 2,147,483,647).
      CREATE OR REPLACE FUNCTION stock_adjust() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        SELECT on_hand + NEW.delta, clock_timestamp() INTO NEW.on_hand_after, NEW.created_at FROM stock WHERE variant_id = NEW.variant_id FOR NO KEY UPDATE;
        IF NEW.on_hand_after < 0 THEN
          RAISE EXCEPTION 'there is less of variant % than is taken', NEW.variant_id USING ERRCODE = 'check_violation', CONSTRAINT = 'stock_on_hand_check';
        END IF;
        IF NEW.on_hand_after > 1000000000 AND NEW.delta > 0 AND NEW.reason <> 'cancelled' THEN
          RAISE EXCEPTION 'there would be more of variant % than 1000000000', NEW.variant_id USING ERRCODE = 'check_violation', CONSTRAINT = 'stock_on_hand_most';
        END IF;
        RETURN NEW;
      END $$;

      -- Where one statement has two entries of a variant, the second was written by what was on hand before the first.
      CREATE FUNCTION stock_apply() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        applied integer;
      BEGIN
        UPDATE stock SET on_hand = on_hand + NEW.delta, updated_at = NEW.created_at WHERE variant_id = NEW.variant_id RETURNING on_hand INTO applied;
        IF applied IS DISTINCT FROM NEW.on_hand_after THEN
          RAISE EXCEPTION 'a statement may have one entry of variant %', NEW.variant_id USING ERRCODE = 'check_violation', CONSTRAINT = 'stock_adjustments_once';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER stock_apply AFTER INSERT ON stock_adjustments FOR EACH ROW EXECUTE FUNCTION stock_apply();

      CREATE TRIGGER stock_adjustments_stay BEFORE TRUNCATE ON stock_adjustments EXECUTE FUNCTION stock_refuse();
      CREATE TRIGGER order_lines_stay BEFORE TRUNCATE ON order_lines EXECUTE FUNCTION order_refuse();
      CREATE TRIGGER order_history_stay BEFORE TRUNCATE ON order_history EXECUTE FUNCTION order_refuse();
      CREATE TRIGGER payments_stay BEFORE TRUNCATE ON payments EXECUTE FUNCTION order_refuse();

      DROP INDEX carts_expires_at;
      CREATE INDEX carts_expires_at ON carts (expires_at) WHERE status IN ('open', 'expired');
    `);
  }

  override down(): void {
    this.addSql(`
      DROP INDEX carts_expires_at;
      CREATE INDEX carts_expires_at ON carts (expires_at) WHERE status = 'open';
      DROP TRIGGER payments_stay ON payments; DROP TRIGGER order_history_stay ON order_history; DROP TRIGGER order_lines_stay ON order_lines;
      DROP TRIGGER stock_adjustments_stay ON stock_adjustments; DROP TRIGGER stock_apply ON stock_adjustments; DROP FUNCTION stock_apply();
      CREATE OR REPLACE FUNCTION stock_adjust() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE stock SET on_hand = on_hand + NEW.delta, updated_at = clock_timestamp() WHERE variant_id = NEW.variant_id
          RETURNING on_hand, updated_at INTO NEW.on_hand_after, NEW.created_at;
        RETURN NEW;
      END $$;
    `);
  }
}
