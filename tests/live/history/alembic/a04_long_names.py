import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "a04"
down_revision = "a03"


def upgrade():
    long = "a_table_whose_name_takes_sixty_bytes_so_that_names_get_cut_s"
    a = "a_column_whose_name_is_rather_long_too"
    b = "another_column_whose_name_is_rather_long_too"
    op.create_table(
        long,
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("code", sa.String(10), unique=True),
        sa.Column(a, sa.Integer, nullable=False, index=True),
        sa.Column(b, sa.Integer),
        sa.Column("parent_id", sa.Integer, sa.ForeignKey(long + ".id")),
        sa.Column("company_id", sa.Integer, sa.ForeignKey("companies.id")),
        sa.Column("row", sa.String(1)),
        sa.Column("number", sa.Integer),
        sa.CheckConstraint(a + " > 0"),
        sa.CheckConstraint(a + " < 9"),
        sa.CheckConstraint(b + " < " + a),
        sa.CheckConstraint(b + " < id"),
        sa.CheckConstraint("number > 0"),
        sa.UniqueConstraint(a),
        sa.UniqueConstraint(a, b),
        sa.UniqueConstraint(b, a),
        sa.ForeignKeyConstraint(["row", "number"], ["seats.row", "seats.number"]),
        sa.ForeignKeyConstraint([b], ["companies.id"]),
    )
    exercise = "übung_mit_allen_öfen_und_ihren_größen_in_höhe"
    op.create_table(
        "zähler_für_größe_höhe_tüte_öfen_übung_ärger_süßes",
        sa.Column("größe_des_ganzen_zählers_für_alle_übungen", sa.Integer, primary_key=True),
        sa.Column("höhe", sa.Integer, unique=True, index=True),
        sa.Column(exercise, sa.Integer, sa.ForeignKey("companies.id"), unique=True),
        sa.CheckConstraint("höhe > 0"),
        sa.CheckConstraint(exercise + " > 0"),
        sa.CheckConstraint(exercise + " > höhe"),
    )
