import sqlalchemy as sa
from alembic import op

revision = "d2"
down_revision = "d1"


def upgrade():
    op.add_column(
        "user", sa.Column("Great er", sa.Numeric(5, 2), nullable=False, server_default=sa.text("0")), schema="Other"
    )
    op.alter_column("user", "Name", type_=sa.Text, nullable=True, new_column_name="name of it", schema="Other")
    op.create_index(
        "ix odd",
        'odd "name"',
        ["ünï", sa.text('"select" DESC')],
        unique=True,
        postgresql_where=sa.text('"select" > 0'),
    )
    op.create_unique_constraint('uq "odd"', "user", ["order", "a b"], schema="Other")
    op.create_foreign_key("fk odd", 'odd "name"', 'odd "name"', ["user"], ["select"])
    op.drop_constraint('odd "name"_user_fkey1', 'odd "name"')
    user = sa.table(
        "user", sa.column("id"), sa.column("name of it"), sa.column("order"), sa.column("a b"), schema="Other"
    )
    op.bulk_insert(
        user,
        [
            {"id": 7, "name of it": "ünï 'quoted' \\ back", "order": 1, "a b": 2},
            {"id": 8, "name of it": None, "order": 2, "a b": 3},
        ],
    )
    op.execute('ALTER SEQUENCE "Other".user_id_seq RESTART WITH 9')
