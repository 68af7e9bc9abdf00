import sqlalchemy as sa
from alembic import op

revision = "d1"
down_revision = None


def upgrade():
    op.execute('CREATE SCHEMA "Other"')
    op.create_table(
        "user",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("Name", sa.String(20), nullable=False, unique=True, comment='100% its "own"'),
        sa.Column("order", sa.Integer, index=True, server_default=sa.text("1")),
        sa.Column("a b", sa.Integer, server_default=sa.text("1 + 1")),
        sa.CheckConstraint('"order" > 0'),
        sa.CheckConstraint('"a b" > "order"'),
        schema="Other",
    )
    op.create_table(
        'odd "name"',
        sa.Column("select", sa.BigInteger, primary_key=True),
        sa.Column("user", sa.Integer, sa.ForeignKey("Other.user.id", ondelete="SET NULL"), index=True),
        sa.Column("state", sa.Enum("it's", 'so "odd"', "ünï", name='odd "state"')),
        sa.Column("ünï", sa.Text, server_default="ünï; -- 'x'"),
        sa.UniqueConstraint("ünï", "select"),
        sa.ForeignKeyConstraint(["user"], ["Other.user.id"]),
        comment="it's; odd",
    )
