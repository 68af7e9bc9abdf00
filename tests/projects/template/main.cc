// Prints its table, one line a revision: <id> <file>:<line> <message>
#include <cstdio>
#include <string>

#include "app_migrations.h"

int main() {
  const limbeck::RevisionTable& table = app_migrations;
  for (std::uint32_t i = 0; i < table.revision_count; ++i) {
    const limbeck::RevisionEntry& revision = table.revisions[i];
    std::printf("%s %s:%u %s\n", std::string(table.view(revision.id)).c_str(),
                std::string(table.view(revision.file)).c_str(), static_cast<unsigned>(revision.line),
                std::string(table.view(revision.message)).c_str());
  }
}
