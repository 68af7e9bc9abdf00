import sqlalchemy as sa
from alembic import op

revision = "c4"
down_revision = "c3"


def upgrade():
    op.create_table("further_right", sa.Column("id", sa.Integer, primary_key=True))


def downgrade():
    op.drop_table("further_right")
