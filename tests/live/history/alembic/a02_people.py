import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "a02"
down_revision = "a01"


def upgrade():
    op.create_table(
        "people",
        sa.Column("id", sa.BigInteger, primary_key=True),
        sa.Column("email", sa.String(320), nullable=False, unique=True),
        sa.Column("boss_id", sa.BigInteger, sa.ForeignKey("people.id", ondelete="SET NULL")),
        sa.Column("mentor_id", sa.BigInteger),
        sa.Column(
            "company_id",
            sa.Integer,
            sa.ForeignKey("companies.id", ondelete="CASCADE", onupdate="RESTRICT"),
            nullable=False,
            index=True,
        ),
        sa.Column("country", sa.String(2)),
        sa.Column("company_name", sa.String(100)),
        sa.ForeignKeyConstraint(
            ["country", "company_name"],
            ["companies.country", "companies.name"],
            match="FULL",
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.ForeignKeyConstraint(["mentor_id"], ["people.id"], ondelete="SET DEFAULT", deferrable=True),
        sa.ForeignKeyConstraint(["mentor_id"], ["people.id"]),
        sa.ForeignKeyConstraint(["mentor_id"], ["people.id"], ondelete="NO ACTION", name="people_mentor"),
    )
    op.create_table(
        "profiles",
        sa.Column("person_id", sa.BigInteger, sa.ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
        sa.Column("bio", sa.Text, nullable=False, server_default=""),
    )
    op.create_table(
        "memberships",
        sa.Column("person_id", sa.BigInteger, sa.ForeignKey("people.id"), primary_key=True),
        sa.Column("company_id", sa.Integer, sa.ForeignKey("companies.id", name="membership_of"), primary_key=True),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False, server_default=sa.func.now()),
    )
