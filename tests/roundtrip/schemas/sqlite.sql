-- A shop on a phone.
CREATE TABLE customers (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    mail VARCHAR(320) NOT NULL UNIQUE,
    name TEXT NOT NULL COLLATE NOCASE CHECK (name <> ''),
    settings JSON DEFAULT '{}',
    created_at DATETIME DEFAULT CURRENT_TIMESTAMP NOT NULL
);
CREATE TABLE orders (
    id INTEGER PRIMARY KEY,
    customer_id INTEGER NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
    state TEXT NOT NULL DEFAULT 'it''s "new"',
    net NUMERIC(10, 2) NOT NULL,
    gross NUMERIC(10, 2) GENERATED ALWAYS AS (net * 1.19) VIRTUAL
);
CREATE TABLE lines (
    order_id INTEGER REFERENCES orders (id),
    number SMALLINT,
    what TEXT,
    PRIMARY KEY (order_id, number)
) WITHOUT ROWID;
CREATE TABLE words (
    word TEXT PRIMARY KEY COLLATE nocase,
    CONSTRAINT a_name_that_is_longer_than_what_most_databases_would_ever_want_to_keep_of_it CHECK (word <> '')
);
CREATE VIRTUAL TABLE search USING fts5(name, content='customers', content_rowid='id');
CREATE INDEX orders_open ON orders (customer_id, net DESC) WHERE state <> 'paid';
CREATE UNIQUE INDEX lines_what ON lines (lower(what));
CREATE VIEW open_orders AS SELECT o.id, c.name FROM orders o JOIN customers c ON c.id = o.customer_id;
CREATE TRIGGER orders_paid AFTER UPDATE OF state ON orders BEGIN
  UPDATE customers SET name = name || '!' WHERE id = NEW.customer_id;
END;
