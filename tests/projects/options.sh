# What add_migrations() is told reaches the table, also when it changes (Make looks at files, not at commands).
generator=make
source "$(dirname "$0")/project.sh"
new_project
migration a1_one.cc a1 -
sed -i 's/^add_migrations.*/add_migrations(app DIALECTS sqlite VERSION_TABLE first NAME app_migrations)/' src/CMakeLists.txt
cat >src/main.cc <<'END'
#include <cstdio>
#include <string>
#include "app_migrations.h"
int main() {
  const limbeck::RevisionTable& t = app_migrations;
  std::printf("%s.%s", std::string(t.view(t.version_table_schema)).c_str(), std::string(t.view(t.version_table)).c_str());
  for (unsigned i = 0; i < t.dialect_count; ++i) std::printf(" %s", std::string(t.view(t.dialects[i].name)).c_str());
  std::printf("\n");
}
END
configure || fail "configuring failed"
expect_table ".first sqlite"
[ -s build/limbeck/app/app_migrations.sqlite.sql ] || fail "no SQL to read"
[ -s build/limbeck/app/app_migrations.manifest.json ] || fail "no manifest"
[ ! -e build/limbeck/app/app_migrations.postgresql.sql ] || fail "a dialect that nobody asked for"

sed -i 's/VERSION_TABLE first/VERSION_TABLE second VERSION_TABLE_SCHEMA tenant/' src/CMakeLists.txt
expect_table "tenant.second sqlite"

sed -i 's/DIALECTS sqlite/DIALECTS postgresql sqlite/' src/CMakeLists.txt
expect_table "tenant.second postgresql sqlite"

# A migration elsewhere, by an absolute path.
mv src/migrations elsewhere
sed -i "s|add_migrations(app|& DIRECTORY $work/elsewhere|" src/CMakeLists.txt
expect_table "tenant.second postgresql sqlite"

# A header called otherwise.
sed -i 's/NAME app_migrations/NAME history/' src/CMakeLists.txt
sed -i 's/app_migrations/history/' src/main.cc
expect_table "tenant.second postgresql sqlite"
