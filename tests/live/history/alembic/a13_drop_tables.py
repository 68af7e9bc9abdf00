import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "a13"
down_revision = "a12"


def upgrade():
    op.drop_table("memberships")
    op.drop_table("order_log")
    op.execute('DROP TYPE "Mood"')
    op.drop_table("identity_key")
    op.drop_table("old_tickets")
