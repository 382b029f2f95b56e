import { Migration } from '@mikro-orm/migrations';

/** Orders with their lines, history and payments. All amounts are minor units of the order's currency. */
export class Migration20261123000005_orders extends Migration {
  override up(): void {
    this.addSql(`
      CREATE SEQUENCE order_numbers;

      CREATE TABLE orders (
        id uuid PRIMARY KEY,
        number text NOT NULL CONSTRAINT orders_number_unique UNIQUE,
        cart_id uuid NOT NULL CONSTRAINT orders_cart_id_unique UNIQUE,
        customer_id text NOT NULL,
        status text NOT NULL DEFAULT 'pending' CHECK (status IN ('pending', 'paid', 'fulfilled', 'completed', 'cancelled')),
        currency char(3) NOT NULL,
        subtotal bigint NOT NULL CHECK (subtotal >= 0),
        shipping bigint NOT NULL CHECK (shipping >= 0),
        tax bigint NOT NULL CHECK (tax >= 0),
        total bigint NOT NULL,
        paid_total bigint NOT NULL DEFAULT 0,
        shipping_address jsonb NOT NULL,
        billing_address jsonb NOT NULL,
        note text,
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        CHECK (total = subtotal + shipping + tax),
        CONSTRAINT orders_paid_total_check CHECK (paid_total BETWEEN 0 AND total)
      );
      CREATE INDEX orders_customer_id ON orders (customer_id, created_at DESC, id DESC);
      CREATE INDEX orders_newest ON orders (created_at DESC, id DESC);
      CREATE INDEX orders_unpaid ON orders (created_at) WHERE status = 'pending';

      -- What was sold as it was sold: later changes of the catalog do not reach it.
      CREATE TABLE order_lines (
        order_id uuid NOT NULL REFERENCES orders,
        variant_id uuid NOT NULL,
        product_id uuid NOT NULL,
        position integer NOT NULL,
        sku text NOT NULL,
        title text NOT NULL,
        options jsonb NOT NULL,
        quantity integer NOT NULL CHECK (quantity BETWEEN 1 AND 999),
        unit_amount bigint NOT NULL CHECK (unit_amount >= 0),
        line_amount bigint NOT NULL CHECK (line_amount = unit_amount * quantity),
        PRIMARY KEY (order_id, variant_id)
      );

      CREATE TABLE order_history (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES orders,
        from_status text,
        to_status text NOT NULL,
        actor text NOT NULL CHECK (actor IN ('customer', 'staff', 'system')),
        reason text,
        created_at timestamptz NOT NULL
      );
      CREATE INDEX order_history_order_id ON order_history (order_id, created_at, id);

      CREATE TABLE payments (
        id uuid PRIMARY KEY,
        order_id uuid NOT NULL REFERENCES orders,
        provider text NOT NULL,
        reference text NOT NULL,
        amount bigint NOT NULL CHECK (amount >= 0),
        created_at timestamptz NOT NULL,
        CONSTRAINT payments_reference_unique UNIQUE (provider, reference)
      );
      CREATE INDEX payments_order_id ON payments (order_id, created_at, id);

      -- Half an order never is: at COMMIT its lines are there and add up, and none comes later.
      CREATE FUNCTION order_is_whole() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        whole uuid;
      BEGIN
        IF TG_TABLE_NAME = 'orders' THEN whole := NEW.id; ELSE whole := NEW.order_id; END IF;
        IF (SELECT subtotal FROM orders WHERE id = whole) IS DISTINCT FROM (SELECT sum(line_amount) FROM order_lines WHERE order_id = whole) THEN
          RAISE EXCEPTION 'the lines of order % do not add up to its subtotal', whole USING ERRCODE = 'check_violation';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER order_is_whole AFTER INSERT OR UPDATE OF subtotal ON orders DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION order_is_whole();
      CREATE CONSTRAINT TRIGGER order_is_whole AFTER INSERT ON order_lines DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION order_is_whole();

      -- What was sold, what happened and what was paid stays as it was written.
      CREATE FUNCTION order_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% of % is refused: it is a record of what was', TG_OP, TG_TABLE_NAME;
      END $$;
      CREATE TRIGGER order_lines_append_only BEFORE UPDATE OR DELETE ON order_lines FOR EACH ROW EXECUTE FUNCTION order_refuse();
      CREATE TRIGGER order_history_append_only BEFORE UPDATE OR DELETE ON order_history FOR EACH ROW EXECUTE FUNCTION order_refuse();
      CREATE TRIGGER payments_append_only BEFORE UPDATE OR DELETE ON payments FOR EACH ROW EXECUTE FUNCTION order_refuse();
    `);
  }

  override down(): void {
    this.addSql(`
      DROP TABLE payments; DROP TABLE order_history; DROP TABLE order_lines; DROP TABLE orders;
      DROP FUNCTION order_refuse(); DROP FUNCTION order_is_whole(); DROP SEQUENCE order_numbers;
    `);
  }
}
