#include "support/alembic_project.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/postgres_cluster.h"

namespace limbeck::test {
namespace {

using ::testing::HasSubstr;

const std::map<std::string, std::string> kScripts = {{"a1_users.py", R"(
from alembic import op
import sqlalchemy as sa

revision = "a1"
down_revision = None

def upgrade():
    op.create_table("users", sa.Column("id", sa.Integer, primary_key=True))

def downgrade():
    op.drop_table("users")
)"}};

TEST(AlembicProject, MigratesPostgres) {
  PostgresCluster& cluster = PostgresCluster::shared();
  const std::string database = cluster.create_database();
  const AlembicProject alembic(kScripts, cluster.url(database));
  alembic.run({"upgrade", "head"});
  EXPECT_EQ(cluster.psql(database, "SELECT version_num FROM alembic_version"), "a1");
  EXPECT_THAT(alembic.run({"current"}), HasSubstr("a1 (head)"));
  alembic.run({"downgrade", "base"});
  EXPECT_EQ(alembic.run({"current"}), "");
}

TEST(AlembicProject, MigratesSqlite) {
  const TempDirectory directory("sqlite");
  const AlembicProject alembic(kScripts, "sqlite:///" + (directory.path() / "app.db").string());
  alembic.run({"upgrade", "head"});
  EXPECT_THAT(alembic.run({"current"}), HasSubstr("a1 (head)"));
}

TEST(AlembicProject, TellsWhatAlembicRefused) {
  const TempDirectory directory("sqlite");
  const AlembicProject alembic(kScripts, "sqlite:///" + (directory.path() / "app.db").string());
  EXPECT_THAT(alembic.try_run({"upgrade", "nowhere"}).output(), HasSubstr("Can't locate revision identified by"));
  EXPECT_THROW(alembic.run({"upgrade", "nowhere"}), std::runtime_error);
}

}  // namespace
}  // namespace limbeck::test
