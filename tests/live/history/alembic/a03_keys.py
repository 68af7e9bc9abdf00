import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "a03"
down_revision = "a02"


def upgrade():
    op.create_table("small_serial", sa.Column("id", sa.SmallInteger, primary_key=True))
    op.create_table("serial_by_item", sa.Column("id", sa.Integer), sa.PrimaryKeyConstraint("id"))
    op.create_table(
        "serial_by_named_item", sa.Column("id", sa.BigInteger), sa.PrimaryKeyConstraint("id", name="its_own_name")
    )
    op.create_table(
        "no_serial", sa.Column("id", sa.Integer, primary_key=True, autoincrement=False), sa.Column("a", sa.Text)
    )
    op.create_table(
        "no_serial_with_default", sa.Column("id", sa.Integer, primary_key=True, server_default=sa.text("7"))
    )
    op.create_table("text_key", sa.Column("id", sa.String(12), primary_key=True))
    op.create_table(
        "identity_key", sa.Column("id", sa.Integer, sa.Identity(always=True, start=100), primary_key=True)
    )
    op.create_table("no_key", sa.Column("a", sa.Integer), sa.Column("b", sa.Integer, nullable=False))
    op.create_table(
        "seats",
        sa.Column("row", sa.String(1), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("beside_row", sa.String(1)),
        sa.Column("beside_number", sa.Integer),
        sa.PrimaryKeyConstraint("row", "number"),
        sa.ForeignKeyConstraint(["beside_row", "beside_number"], ["seats.row", "seats.number"]),
    )
    op.create_table(
        "tickets",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("row", sa.String(1), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("select", sa.Integer),
        sa.ForeignKeyConstraint(["row", "number"], ["seats.row", "seats.number"], onupdate="CASCADE"),
        sa.UniqueConstraint("row", "number"),
    )
    op.create_index(op.f("ix_tickets_select"), "tickets", ["select"])
    op.create_index(op.f("ix_tickets_number"), "tickets", ["number", "row"])
    op.create_index("ix_tickets_backwards", "tickets", [sa.text("number DESC")])
    op.create_index("ix_tickets_selected", "tickets", ["row"], unique=True, postgresql_where=sa.text('"select" > 0'))
    op.create_index("ix_tickets_lower", "tickets", [sa.text('lower("row")')])
