// Writes what a compilation has made:
//
//   <name>.cc              the table of revisions, a source of the program; docs/table_format.md
//   <name>.<dialect>.sql   the same for reading: what each revision runs, forward and backward
//   <name>.manifest.json   the same for other tools
//
// The text depends on the artifact alone: no time, no folder, no order of a hash map gets into it.
#ifndef LIMBECK_COMPILER_EMIT_H_
#define LIMBECK_COMPILER_EMIT_H_

#include <string>
#include <vector>

#include "pipeline/artifact.h"

namespace limbeck {

struct GeneratedFile {
  std::string name;  // without directories
  std::string content;
  bool always_write = false;  // also where it is the same already: some build tools look at the time stamp only
};

std::vector<GeneratedFile> emit(const Artifact& artifact);

GeneratedFile emit_table(const Artifact& artifact);
GeneratedFile emit_sql(const Artifact& artifact, std::size_t dialect);
GeneratedFile emit_manifest(const Artifact& artifact);

// All files or none; the directory is made where it is missing. Files that would stay the same are left alone. Empty
// when done, else one sentence that says what went wrong.
std::string write_files(const std::vector<GeneratedFile>& files, const std::string& directory);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_EMIT_H_
