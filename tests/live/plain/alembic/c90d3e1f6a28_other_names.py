import sqlalchemy as sa
from alembic import op

revision = "c90d3e1f6a28"
down_revision = "b5e2d9c04f17"


def upgrade():
    op.alter_column("users", "name", new_column_name="display_name")
    op.drop_column("posts", "published")
    op.rename_table("votes", "likes")


def downgrade():
    op.rename_table("likes", "votes")
    op.add_column("posts", sa.Column("published", sa.Boolean, nullable=False, server_default=sa.true()))
    op.alter_column("users", "display_name", new_column_name="name")
