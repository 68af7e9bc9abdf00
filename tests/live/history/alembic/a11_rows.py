import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "a11"
down_revision = "a10"


def upgrade():
    op.execute(
        sa.text("INSERT INTO no_serial (id, a) VALUES (1, 'it''s'), (2, NULL), (3, :text), (4, upper('x'))").bindparams(
            text="100% :sure; -- no comment"
        )
    )
    op.execute("INSERT INTO seats (\"row\", number) VALUES ('A', 1), ('A', 2)")
    op.execute(
        """CREATE FUNCTION twice(n integer) RETURNS integer LANGUAGE plpgsql AS $body$
        BEGIN
          RETURN n * 2;  -- a semicolon here; does not end the statement
        END;
        $body$"""
    )
    op.execute('CREATE VIEW seat_numbers AS SELECT "row", number FROM seats')
