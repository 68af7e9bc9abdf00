-- A shop: what most schemas have, and a few things that few have.
CREATE EXTENSION pg_trgm;
CREATE SCHEMA billing;
CREATE TYPE order_state AS ENUM ('new', 'paid', 'it''s shipped');
CREATE DOMAIN email AS text CHECK (VALUE ~ '^[^@]+@[^@]+$');
CREATE SEQUENCE billing.invoice_numbers START 1000 INCREMENT 10 CACHE 5;

CREATE TABLE customers (
    id bigserial PRIMARY KEY,
    mail email NOT NULL UNIQUE,
    name varchar(80) NOT NULL,
    settings jsonb DEFAULT '{}' NOT NULL,
    tags text[] DEFAULT '{}',
    created_at timestamptz DEFAULT now() NOT NULL,
    CONSTRAINT a_name CHECK (name <> '' AND name <> 'it''s "nobody"')
);
COMMENT ON TABLE customers IS 'who buys; "regulars", too';
COMMENT ON COLUMN customers.tags IS E'one line\nand another';
CREATE INDEX customers_name_search ON customers USING gin (name gin_trgm_ops);
CREATE INDEX ON customers (lower(name) DESC NULLS LAST) WHERE mail IS NOT NULL;

CREATE TABLE orders (
    id integer GENERATED ALWAYS AS IDENTITY (START WITH 100) PRIMARY KEY,
    customer_id bigint NOT NULL REFERENCES customers ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
    state order_state DEFAULT 'new' NOT NULL,
    net numeric(10,2) NOT NULL,
    gross numeric(10,2) GENERATED ALWAYS AS (net * 1.19) STORED,
    during tsrange,
    EXCLUDE USING gist (during WITH &&)
);
CREATE TABLE lines (
    order_id integer REFERENCES orders,
    number smallint,
    what text COLLATE "C",
    PRIMARY KEY (order_id, number)
);
CREATE TABLE billing.invoices (
    number bigint DEFAULT nextval('billing.invoice_numbers') PRIMARY KEY,
    order_id integer NOT NULL UNIQUE REFERENCES orders ON UPDATE RESTRICT,
    at date NOT NULL
);
CREATE TABLE visits (at timestamp NOT NULL, path text) PARTITION BY RANGE (at);
CREATE TABLE visits_2026 PARTITION OF visits FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');

CREATE VIEW open_orders AS SELECT o.id, c.name FROM orders o JOIN customers c ON c.id = o.customer_id WHERE o.state = 'new';
CREATE VIEW billing.open_names AS SELECT DISTINCT name FROM open_orders;
CREATE MATERIALIZED VIEW totals AS SELECT customer_id, sum(net) AS net FROM orders GROUP BY customer_id;
CREATE UNIQUE INDEX totals_of ON totals (customer_id);
CREATE INDEX customers_first ON customers (left(name, 1), id);
ALTER INDEX customers_first ALTER COLUMN 1 SET STATISTICS 500;

CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.created_at := now();  -- "touched"

  RETURN NEW;
END $$;
CREATE TRIGGER customers_touch BEFORE INSERT ON customers FOR EACH ROW EXECUTE FUNCTION touch();
ALTER TABLE customers ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON customers USING (name = CURRENT_USER) WITH CHECK (true);
