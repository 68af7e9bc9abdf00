import sqlalchemy as sa
from alembic import op

revision = "c2"
down_revision = "c1"


def upgrade():
    op.create_table("left_side", sa.Column("id", sa.Integer, primary_key=True))


def downgrade():
    op.drop_table("left_side")
