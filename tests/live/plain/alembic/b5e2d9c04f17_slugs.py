import sqlalchemy as sa
from alembic import op

revision = "b5e2d9c04f17"
down_revision = "7c1f00aa93de"


def upgrade():
    op.add_column("posts", sa.Column("slug", sa.String(120)))
    op.execute("UPDATE posts SET slug = lower(replace(title, ' ', '-'))")
    op.create_index("ix_posts_slug", "posts", ["slug"], unique=True)


def downgrade():
    op.drop_index("ix_posts_slug")
    op.drop_column("posts", "slug")
