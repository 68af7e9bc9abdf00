import sqlalchemy as sa
from alembic import op

revision = "1975ea83b712"
down_revision = None


def upgrade():
    op.create_table(
        "users",
        sa.Column("id", sa.BigInteger, primary_key=True),
        sa.Column("email", sa.String(320), nullable=False, unique=True),
        sa.Column("name", sa.String(80), nullable=False, server_default="somebody"),
    )


def downgrade():
    op.drop_table("users")
