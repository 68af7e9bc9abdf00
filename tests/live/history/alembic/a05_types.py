import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "a05"
down_revision = "a04"


def upgrade():
    op.create_table(
        "types",
        sa.Column("id", sa.BigInteger, sa.Identity(start=10, increment=5), primary_key=True),
        sa.Column("small", sa.SmallInteger, server_default=sa.text("-1")),
        sa.Column("normal", sa.Integer, server_default="3"),
        sa.Column("big", sa.BigInteger, server_default=sa.text("9223372036854775807")),
        sa.Column("numeric_any", sa.Numeric, server_default=sa.text("1.5")),
        sa.Column("numeric_ten", sa.Numeric(10)),
        sa.Column("numeric_ten_two", sa.Numeric(10, 2), nullable=False, server_default=sa.text("0")),
        sa.Column("real_number", sa.Float, server_default=sa.text("0.1")),
        sa.Column("double_number", postgresql.DOUBLE_PRECISION),
        sa.Column("yes", sa.Boolean, nullable=False, server_default=sa.true()),
        sa.Column("no", sa.Boolean, nullable=False, server_default=sa.false()),
        sa.Column("string_any", sa.String, server_default="it's \"quoted\" and back\\slashed % :named"),
        sa.Column("string_fifty", sa.String(50), server_default=sa.text("upper('x')")),
        sa.Column("text", sa.Text(collation="C"), server_default=""),
        sa.Column("unicode_fifty", sa.Unicode(50), comment="it's a comment"),
        sa.Column("unicode_text", sa.UnicodeText),
        sa.Column("binary", sa.LargeBinary),
        sa.Column("day", sa.Date, server_default=sa.func.current_date()),
        sa.Column("hour", sa.Time),
        sa.Column("hour_zone", sa.Time(timezone=True)),
        sa.Column("hour_fraction", postgresql.TIME(precision=2)),
        sa.Column("moment", sa.DateTime, server_default=sa.func.now()),
        sa.Column("moment_zone", sa.DateTime(timezone=True), server_default="2020-02-02 00:00:00+00"),
        sa.Column("moment_fraction", postgresql.TIMESTAMP(timezone=True, precision=3)),
        sa.Column("span", sa.Interval, server_default="1 day"),
        sa.Column("uuid", postgresql.UUID, server_default=sa.func.gen_random_uuid()),
        sa.Column("json", sa.JSON, server_default="{}"),
        sa.Column("numbers", postgresql.ARRAY(sa.Integer), server_default="{}"),
        sa.Column("matrix", postgresql.ARRAY(sa.Text, dimensions=2)),
        sa.Column("exotic", postgresql.INT4RANGE),
        sa.Column("computed", sa.Integer, sa.Computed("normal * 2", persisted=True)),
        sa.Column("null_default", sa.Integer, server_default=sa.text("NULL")),
        postgresql.ExcludeConstraint(("exotic", "&&"), using="gist"),
        comment="it's a table of types",
    )
