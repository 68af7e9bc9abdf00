"""Alembic's own comparison of a database with models of 1,000 tables: prints how many seconds compare_metadata() took.

The models are those of large_history.cc. Neither the imports nor making the models nor connecting is timed.
"""
import sys
import time

import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

TABLES = 1000
ROOTS = 10  # the tables that all others refer to


def models():
    metadata = sa.MetaData()
    for i in range(TABLES):
        owner = [sa.ForeignKey(f"table_{i % ROOTS}.id", name=f"table_{i}_owner_id_fkey")] if i >= ROOTS else []
        sa.Table(
            f"table_{i}", metadata,
            sa.Column("id", sa.Integer, primary_key=True),
            sa.Column("owner_id", sa.Integer, *owner),
            sa.Column("name", sa.String(100), nullable=False, index=True),
            sa.Column("mail", sa.String(320)),
            sa.Column("state", sa.String(20), nullable=False, server_default="new"),
            sa.Column("amount", sa.Numeric(10, 2), nullable=False, server_default=sa.text("0")),
            sa.Column("note", sa.Text),
            sa.Column("is_open", sa.Boolean, nullable=False, server_default=sa.true()),
            sa.Column("opened", sa.DateTime(timezone=True)),
            sa.Column("created_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()),
            sa.UniqueConstraint("mail", name=f"table_{i}_mail_key"),
        )
    return metadata


def main():
    metadata = models()
    with sa.create_engine(sys.argv[1]).connect() as connection:
        connection.execute(sa.text("SELECT 1"))
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        began = time.perf_counter()
        differences = compare_metadata(context, metadata)
        took = time.perf_counter() - began
    if differences:
        sys.exit(f"Alembic finds {len(differences)} differences, the first is {differences[0]}")
    print(took)


main()
