#include "source/written_migrations.h"

#include <dlfcn.h>

#include <algorithm>
#include <stdexcept>

#include "dump/dump.h"
#include "limbeck/migration.h"
#include "source/migration_source.h"
#include "support/command.h"
#include "support/temp_directory.h"

namespace limbeck::test {
namespace {

// What the compiler notes for itself, and no author writes.
void forget_notes(Operation& operation) {
  if (auto* alter = std::get_if<AlterColumn>(&operation.body)) alter->cast = false, alter->sequence = {};
  if (auto* key = std::get_if<CreateForeignKey>(&operation.body)) key->closes_cycle = false;
}

std::string symbol(std::size_t index) { return "written_" + std::to_string(index); }

}  // namespace

void WrittenMigrations::add(const std::string& name, const std::vector<Operation>& operations) {
  std::vector<Operation> written = operations;
  std::for_each(written.begin(), written.end(), forget_notes);
  std::erase_if(written, [](const Operation& op) { return std::holds_alternative<DeleteRows>(op.body); });
  if (!written.empty())
    migrations_.push_back({name, migration_source({.message = name, .upgrade = written}), dump(written), {}});
}

std::vector<WrittenMigrations::Recorded> WrittenMigrations::record_again() {
  const TempDirectory directory("source");
  std::string unit;
  for (std::size_t i = 0; i < migrations_.size(); ++i)
    unit +=
        "#undef LIMBECK_MIGRATION_SYMBOL\n#define LIMBECK_MIGRATION_SYMBOL " + symbol(i) + "\n" + migrations_[i].source;
  const std::filesystem::path source = directory.path() / "written.cc", library = directory.path() / "written.so";
  write_file(source, unit);
  output_of({.arguments = {LIMBECK_CXX, "-std=c++20", "-O0", "-fPIC", "-shared", "-Wall", "-Wextra", "-Werror",
                           "-I" LIMBECK_MIGRATIONS_INCLUDE, source, "-o", library},
             .timeout = std::chrono::minutes(20)});
  void* handle = dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL);
  if (handle == nullptr) throw std::runtime_error(dlerror());
  for (std::size_t i = 0; i < migrations_.size(); ++i) {
    const auto* migration = static_cast<const Migration*>(dlsym(handle, symbol(i).c_str()));
    if (migration == nullptr) throw std::runtime_error(dlerror());
    migrations_[i].actual = dump(record(migration->upgrade));
  }
  return migrations_;
}

}  // namespace limbeck::test
