import sqlalchemy as sa
from alembic import op

revision = "c5"
down_revision = None
depends_on = ("c1",)


def upgrade():
    op.create_table("other_root", sa.Column("id", sa.Integer, primary_key=True))


def downgrade():
    op.drop_table("other_root")
