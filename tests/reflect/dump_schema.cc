// dump_schema URL: prints the schema of a database as it is read, and how long that took, the first time and the
// second.
#include <chrono>
#include <cstdio>
#include <string>

#include "dump/catalog_dump.h"
#include "limbeck/arena.h"
#include "limbeck/driver.h"
#include "reflect/reflect.h"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: dump_schema URL\n");
    return 2;
  }
  const auto fail = [](const absl::Status& status) {
    std::fprintf(stderr, "%s\n", std::string(status.message()).c_str());
    return 1;
  };
  const absl::StatusOr<limbeck::DatabaseUrl> url = limbeck::parse_database_url(argv[1]);
  if (!url.ok()) return fail(url.status());
  const auto driver = limbeck::open_driver(*url, limbeck::OpenMode::kReadOnly);
  if (!driver.ok()) return fail(driver.status());
  limbeck::Arena arena;
  const limbeck::ArenaScope scope(arena);
  for (const bool last : {false, true}) {
    const auto begin = std::chrono::steady_clock::now();
    const absl::StatusOr<limbeck::Catalog> catalog = limbeck::reflect(**driver);
    if (!catalog.ok()) return fail(catalog.status());
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - begin;
    if (last) std::fputs(limbeck::dump(*catalog).c_str(), stdout);
    std::fprintf(stderr, "%zu tables in %.1f ms\n", catalog->tables().size(), time.count());
  }
}
