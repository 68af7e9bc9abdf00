import sqlalchemy as sa
from alembic import op

revision = "19f0c3d2e1b4"
down_revision = "1975ea83b712"


def upgrade():
    op.create_table(
        "posts",
        sa.Column("id", sa.BigInteger, primary_key=True),
        sa.Column(
            "author_id", sa.BigInteger, sa.ForeignKey("users.id", ondelete="CASCADE"), nullable=False, index=True
        ),
        sa.Column("title", sa.String(120), nullable=False),
        sa.Column("published", sa.Boolean, nullable=False, server_default=sa.true()),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()),
        sa.CheckConstraint("length(title) > 0"),
    )


def downgrade():
    op.drop_table("posts")
