import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "a01"
down_revision = None


def upgrade():
    op.create_table(
        "companies",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("name", sa.String(100), nullable=False, unique=True),
        sa.Column("code", sa.String(10), nullable=False, unique=True, index=True),
        sa.Column("country", sa.String(2), index=True),
        sa.Column("founded", sa.Date),
        sa.Column("closed", sa.Date),
        sa.Column("shares", sa.Integer, nullable=False),
        sa.Column("price", sa.Numeric(10, 2), nullable=False),
        sa.Column("Rating", sa.SmallInteger),
        sa.CheckConstraint("shares > 0"),
        sa.CheckConstraint("shares < 1000000 AND shares <> 13"),
        sa.CheckConstraint("closed >= founded"),
        sa.CheckConstraint("price * shares < 1000000000"),
        sa.CheckConstraint("country <> 'name'"),
        sa.CheckConstraint('"Rating" BETWEEN 1 AND 5'),
        sa.CheckConstraint("founded > DATE '1600-01-01'"),
        sa.CheckConstraint("1 < 2"),
        sa.UniqueConstraint("price"),
        sa.UniqueConstraint("country", "name"),
        sa.CheckConstraint("length(code) = 10", name="code_has_ten"),
        sa.UniqueConstraint("founded", "closed", name="one_life", deferrable=True, initially="DEFERRED"),
    )
