import sqlalchemy as sa
from alembic import op

revision = "c7"
down_revision = "c6"


def upgrade():
    op.create_table("top", sa.Column("id", sa.Integer, primary_key=True))


def downgrade():
    op.drop_table("top")
