import sqlalchemy as sa
from alembic import op

revision = "d3"
down_revision = "d2"


def upgrade():
    op.drop_index("ix_Other_user_order", schema="Other")
    op.drop_constraint('uq "odd"', "user", schema="Other")
    op.rename_table("user", "User's", schema="Other")
    op.alter_column('odd "name"', "select", new_column_name="SELECT")
    op.drop_column('odd "name"', "state")
    op.execute('DROP TYPE "odd ""state"""')
