import sqlalchemy as sa
from alembic import op

revision = "7c1f00aa93de"
down_revision = "3a9d9d455906"


def upgrade():
    op.execute("INSERT INTO users (id, email) VALUES (1, 'jabir@example.org'), (2, 'it''s@example.org')")
    op.execute(
        sa.text("INSERT INTO posts (id, author_id, title) VALUES (1, 1, 'On the alembic'), (2, 2, :title)").bindparams(
            title="100% :sure; -- really"
        )
    )
    op.execute("INSERT INTO votes (user_id, post_id) VALUES (1, 2), (2, 1)")


def downgrade():
    op.execute("DELETE FROM votes")
    op.execute("DELETE FROM posts")
    op.execute("DELETE FROM users")
