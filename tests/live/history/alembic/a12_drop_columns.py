import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "a12"
down_revision = "a11"


def upgrade():
    for column in ["note", "searched", "number", "priority", "person_id", "twice"]:
        op.drop_column("orders", column)
    op.execute("DROP TYPE priority")
    op.drop_column("companies", "closed")
    op.drop_column("companies", "Rating")
    op.drop_column("types", "computed")
