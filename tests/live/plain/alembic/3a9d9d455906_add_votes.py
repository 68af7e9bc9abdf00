import sqlalchemy as sa
from alembic import op

revision = "3a9d9d455906"
down_revision = "19f0c3d2e1b4"


def upgrade():
    op.create_table(
        "votes",
        sa.Column("user_id", sa.BigInteger, sa.ForeignKey("users.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("post_id", sa.BigInteger, sa.ForeignKey("posts.id", ondelete="CASCADE"), primary_key=True),
    )
    op.create_index("ix_votes_post_id", "votes", ["post_id"])


def downgrade():
    op.drop_table("votes")
