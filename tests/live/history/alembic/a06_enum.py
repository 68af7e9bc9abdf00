import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "a06"
down_revision = "a05"


def upgrade():
    op.create_table(
        "orders",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column(
            "state", sa.Enum("new", "paid", "it's lost", name="order_state"), nullable=False, server_default="new"
        ),
    )
    op.create_table(
        "order_log",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("state", postgresql.ENUM(name="order_state", create_type=False), nullable=False, index=True),
        sa.Column("mood", sa.Enum("good", "bad", name="Mood")),
    )
