// What a migration's lambda leaves behind: a vector of operations. The recorder knows none of its consumers; apply,
// invert, dump and each dialect are files of overloads over OperationBody.
//
//   Arena arena;
//   ArenaScope scope(arena);
//   std::vector<Operation> operations = record(migration.upgrade);
#ifndef LIMBECK_RECORDING_H_
#define LIMBECK_RECORDING_H_

#include <variant>
#include <vector>

#include "limbeck/operation.h"
#include "limbeck/operations.h"
#include "limbeck/source_position.h"

namespace limbeck {

using OperationBody =
    std::variant<CreateTable, DropTable, RenameTable, AddColumn, DropColumn, RenameColumn, AlterColumn, CreateIndex,
                 DropIndex, CreatePrimaryKey, CreateUniqueConstraint, CreateForeignKey, CreateCheckConstraint,
                 CreateExcludeConstraint, DropConstraint, Execute, BulkInsert, DeleteRows>;

struct Operation {
  OperationBody body;
  SourcePosition at;
};

class Recording {
 public:
  std::vector<Operation> operations;
};

// Runs `author` and returns what it recorded, in order; text and lists live in the current arena. Exceptions that
// `author` throws pass through.
std::vector<Operation> record(void (*author)(Operations&));

}  // namespace limbeck

#endif  // LIMBECK_RECORDING_H_
