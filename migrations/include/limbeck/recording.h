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
    std::variant<CreateTable, DropTable, RenameTable, AlterTable, SetTableComment, AddColumn, DropColumn, RenameColumn,
                 AlterColumn, CreateIndex, DropIndex, RenameIndex, CreatePrimaryKey, CreateUniqueConstraint,
                 CreateForeignKey, CreateCheckConstraint, CreateExcludeConstraint, DropConstraint, RenameConstraint,
                 ValidateConstraint, CreateEnum, DropEnum, AddEnumValue, RenameEnumValue, CreateSchema, DropSchema,
                 CreateExtension, DropExtension, CreateSequence, AlterSequence, DropSequence, CreateDomain, AlterDomain,
                 DropDomain, CreateView, DropView, RefreshMaterializedView, CreateFunction, DropFunction, CreateTrigger,
                 DropTrigger, SetTriggerState, CreatePolicy, DropPolicy, SetRowSecurity, CreateObject, DropObject,
                 SetComment, SetOwner, Grant, Revoke, Execute, BulkInsert, DeleteRows, RunStep, Allow>;

struct Operation {
  OperationBody body;
  SourcePosition at;
  bool autocommit = false;  // inside autocommit_block(): run outside any transaction
  bool declared = false;    // inside .effects(): it changes the schema, but something else carries it out
};

class Recording {
 public:
  std::vector<Operation> operations;

  // What operations that are recorded from now on are.
  bool autocommit = false;
  bool declared = false;
};

// Runs `author` and returns what it recorded, in order; text and lists live in the current arena. Exceptions that
// `author` throws pass through.
std::vector<Operation> record(void (*author)(Operations&));

}  // namespace limbeck

#endif  // LIMBECK_RECORDING_H_
