import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "a10"
down_revision = "a09"


def upgrade():
    op.alter_column("companies", "shares", new_column_name="stocks")
    op.alter_column("companies", "price", new_column_name="Price per stock")
    op.rename_table("tickets", "old_tickets")
    op.create_table(
        "tickets",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("row", sa.String(1), nullable=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.UniqueConstraint("row", "number"),
        sa.CheckConstraint("number > 0"),
        sa.ForeignKeyConstraint(["row", "number"], ["seats.row", "seats.number"]),
    )
    op.add_column("old_tickets", sa.Column("company_id", sa.Integer, sa.ForeignKey("companies.id"), unique=True))
    op.rename_table("no_key", "late_keys")
