import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "a07"
down_revision = "a06"


def upgrade():
    op.execute("CREATE TYPE priority AS ENUM ('low', 'high')")
    priority = postgresql.ENUM(name="priority", create_type=False)
    op.add_column("orders", sa.Column("note", sa.Text))
    op.add_column(
        "orders",
        sa.Column("total", sa.Numeric(12, 2), nullable=False, server_default=sa.text("0"), comment="in cents"),
    )
    op.add_column("orders", sa.Column("number", sa.Integer, unique=True))
    op.add_column("orders", sa.Column("searched", sa.String(20), index=True))
    op.add_column("orders", sa.Column("key", sa.String(20), unique=True, index=True))
    op.add_column("orders", sa.Column("person_id", sa.BigInteger, sa.ForeignKey("people.id", ondelete="CASCADE")))
    op.add_column("orders", sa.Column("previous", sa.Integer, sa.ForeignKey("orders.id", name="previous_order")))
    op.add_column("orders", sa.Column("priority", priority, server_default="low"))
    op.add_column("orders", sa.Column("twice", sa.Numeric(12, 2), sa.Computed("total * 2", persisted=True)))
    op.add_column("orders", sa.Column("counter", sa.Integer, sa.Identity(), nullable=False))
    op.add_column(
        "orders", sa.Column("made", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now())
    )
    op.add_column("people", sa.Column("name", sa.String(50), nullable=False, server_default="nobody"))
