#include "emit/emit.h"

namespace limbeck {

std::vector<GeneratedFile> emit(const Artifact& artifact) {
  std::vector<GeneratedFile> files;
  files.push_back(emit_table(artifact));
  for (std::size_t i = 0; i < artifact.dialects.size(); ++i) files.push_back(emit_sql(artifact, i));
  files.push_back(emit_manifest(artifact));
  return files;
}

}  // namespace limbeck
