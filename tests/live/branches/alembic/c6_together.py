import sqlalchemy as sa
from alembic import op

revision = "c6"
down_revision = ("c2", "c4", "c5")


def upgrade():
    pass


def downgrade():
    pass
