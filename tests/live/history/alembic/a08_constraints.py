import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "a08"
down_revision = "a07"


def upgrade():
    op.create_unique_constraint("one_note", "orders", ["note", "made"])
    op.create_unique_constraint("one_total", "orders", ["total"], deferrable=True, initially="DEFERRED")
    op.create_check_constraint("positive", "orders", "total >= 0 AND note <> 'it''s 100%'")
    op.create_foreign_key("logged", "order_log", "orders", ["id"], ["id"], ondelete="CASCADE", deferrable=True)
    op.create_primary_key("late_key", "no_key", ["a", "b"])
    op.create_index("ix_orders_many", "orders", [sa.text("made DESC NULLS LAST"), "note", sa.text("lower(note)")])
    op.create_index(
        "ix_orders_text", "orders", ["note"], postgresql_ops={"note": "text_pattern_ops"}, postgresql_include=["total"]
    )
    op.create_index("ix_orders_some", "orders", ["total"], unique=True, postgresql_where=sa.text("total > 100"))
    op.create_index("ix_types_json", "types", ["numbers"], postgresql_using="gin")
    op.drop_constraint("companies_shares_check1", "companies")
    op.drop_constraint("companies_check", "companies")
    op.drop_constraint("companies_price_key", "companies")
    op.drop_constraint("people_mentor_id_fkey1", "people")
    op.drop_constraint("people_country_company_name_fkey", "people")
    op.drop_index("ix_companies_country")
    op.drop_index("ix_companies_code")
