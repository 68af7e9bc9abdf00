// <app>_migrate of the large history: bench/drift lets it make and check a database.
#include "large_history.h"

int main(int argc, char** argv) {
  using namespace limbeck::bench;
  constexpr const char* kFacts[] = {"--target", "bench", "--name", "bench_migrations", "--dialect", "postgresql"};
  return limbeck::compiler_main({large_history().data(), large_history().size(), kFacts, std::size(kFacts),
                                 large_models().data(), large_models().size()},
                                argc, argv);
}
