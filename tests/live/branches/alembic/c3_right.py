import sqlalchemy as sa
from alembic import op

revision = "c3"
down_revision = "c1"


def upgrade():
    op.create_table("right_side", sa.Column("id", sa.Integer, primary_key=True))


def downgrade():
    op.drop_table("right_side")
