import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "a09"
down_revision = "a08"


def upgrade():
    op.alter_column("people", "name", type_=sa.String(200))
    op.alter_column("people", "name", nullable=True, server_default=None)
    op.alter_column("people", "email", type_=sa.Text, comment="where to write to")
    op.alter_column(
        "types",
        "numeric_ten",
        type_=sa.BigInteger,
        postgresql_using="round(numeric_ten)::bigint",
        server_default=sa.text("5"),
    )
    op.alter_column("orders", "note", nullable=False, server_default="none")
    op.alter_column("orders", "made", server_default=sa.text("now() + interval '1 day'"))
    op.alter_column("types", "unicode_fifty", comment=None)
    op.alter_column(
        "types",
        "small",
        type_=sa.Integer,
        nullable=False,
        server_default=sa.text("0"),
        comment="grown",
        new_column_name="not_small",
    )
