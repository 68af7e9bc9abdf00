#include "large_history.h"

#include <array>
#include <deque>
#include <string>
#include <utility>

namespace limbeck::bench {
namespace {

constexpr int kRoots = 10;  // the tables that all others refer to

std::string table_name(int number) { return "table_" + std::to_string(number); }

// Whatever makes tables: operations and models have the same words.
template <class Maker>
void make_columns(Maker make, int number) {
  Column owner = column("owner_id", Integer());
  if (number >= kRoots) owner = std::move(owner).references(table_name(number % kRoots) + ".id");
  make(table_name(number),
       {column("id", Integer()).primary_key(), std::move(owner), column("name", String(100)).not_null().index(),
        column("mail", String(320)).unique(), column("state", String(20)).not_null().server_default("new"),
        column("amount", Numeric(10, 2)).not_null().server_default(0), column("note", Text()),
        column("is_open", Boolean()).not_null().server_default(true), column("opened", DateTime({.timezone = true})),
        column("created_at", DateTime({.timezone = true})).not_null().server_default(now())});
}

void make_table(Operations& op, int number) {
  make_columns([&](const std::string& name, const List<TableItem>& items) { op.create_table(name, items); }, number);
}

template <int kNumber>
void upgrade(Operations& op) {
  make_table(op, kNumber);
}

void define(Schema& schema) {
  for (int i = 0; i < kTables; ++i)
    make_columns([&](const std::string& name, const List<TableItem>& items) { schema.table(name, items); }, i);
}

template <int... kNumbers>
constexpr std::array<Author, sizeof...(kNumbers)> upgrades(std::integer_sequence<int, kNumbers...>) {
  return {&upgrade<kNumbers>...};
}

constexpr std::array<Author, kTables> kUpgrades = upgrades(std::make_integer_sequence<int, kTables>());
constexpr int kLine = 1;
const Models kModels{.define = define};

// Ids of one length, so that files stand in their order.
std::string id_of(int number) { return "r" + std::to_string(10000 + number); }

}  // namespace

const std::vector<MigrationFile>& large_history() {
  static std::deque<std::string> texts;
  static std::deque<Migration> migrations;
  static const std::vector<MigrationFile> files = [] {
    std::vector<MigrationFile> made;
    for (int i = 0; i < kTables; ++i) {
      Migration migration{.message = "a table", .upgrade = kUpgrades[static_cast<std::size_t>(i)]};
      if (i > 0) migration.revises = texts.emplace_back(id_of(i - 1)).c_str();
      const char* const name = texts.emplace_back(id_of(i) + "_table.cc").c_str();
      made.push_back({name, name, &migrations.emplace_back(migration), &kLine});
    }
    return made;
  }();
  return files;
}

const std::vector<ModelsFile>& large_models() {
  static const std::vector<ModelsFile> models = {{"models.cc", "models.cc", &kModels, &kLine}};
  return models;
}

}  // namespace limbeck::bench
