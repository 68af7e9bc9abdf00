// The overloads behind derive_downgrade: each appends what undoes its operation.
#ifndef LIMBECK_COMPILER_INVERSION_H_
#define LIMBECK_COMPILER_INVERSION_H_

#include <string>
#include <string_view>
#include <vector>

#include "catalog/catalog.h"
#include "diagnostics/diagnostics.h"
#include "dialect/dialect.h"
#include "limbeck/recording.h"

namespace limbeck {

class Inversion {
 public:
  Inversion(const Catalog& start, const Change& change, bool created_here, DiagnosticSink& sink)
      : start(start),
        before(change.before),
        after(change.after),
        created_here(created_here),
        operation_(change.operation),
        sink_(sink) {}

  const Catalog& start;  // before the revision
  const Catalog& before;
  const Catalog& after;
  // Whether the operation's table was created by the same revision, so that going back drops it anyway.
  const bool created_here;

  std::vector<Operation> operations;

  template <class Body>
  void add(const Body& body) {
    operations.push_back({body, operation_.at, operation_.autocommit, operation_.declared});
  }

  // `what` cannot be undone from what is known; `instead`: what to write on the operation itself, or empty.
  void cannot(const std::string& what, const std::string& instead);

 private:
  const Operation& operation_;
  DiagnosticSink& sink_;
};

void invert(const CreateTable& operation, Inversion& inversion);
void invert(const DropTable& operation, Inversion& inversion);
void invert(const RenameTable& operation, Inversion& inversion);
void invert(const AddColumn& operation, Inversion& inversion);
void invert(const DropColumn& operation, Inversion& inversion);
void invert(const RenameColumn& operation, Inversion& inversion);
void invert(const AlterColumn& operation, Inversion& inversion);
void invert(const CreateIndex& operation, Inversion& inversion);
void invert(const DropIndex& operation, Inversion& inversion);
void invert(const CreatePrimaryKey& operation, Inversion& inversion);
void invert(const CreateUniqueConstraint& operation, Inversion& inversion);
void invert(const CreateForeignKey& operation, Inversion& inversion);
void invert(const CreateCheckConstraint& operation, Inversion& inversion);
void invert(const CreateExcludeConstraint& operation, Inversion& inversion);
void invert(const DropConstraint& operation, Inversion& inversion);
void invert(const AlterTable& operation, Inversion& inversion);
void invert(const SetTableComment& operation, Inversion& inversion);
void invert(const RenameIndex& operation, Inversion& inversion);
void invert(const RenameConstraint& operation, Inversion& inversion);
void invert(const ValidateConstraint& operation, Inversion& inversion);
void invert(const CreateEnum& operation, Inversion& inversion);
void invert(const DropEnum& operation, Inversion& inversion);
void invert(const AddEnumValue& operation, Inversion& inversion);
void invert(const RenameEnumValue& operation, Inversion& inversion);
void invert(const CreateSchema& operation, Inversion& inversion);
void invert(const DropSchema& operation, Inversion& inversion);
void invert(const CreateExtension& operation, Inversion& inversion);
void invert(const DropExtension& operation, Inversion& inversion);
void invert(const CreateSequence& operation, Inversion& inversion);
void invert(const AlterSequence& operation, Inversion& inversion);
void invert(const DropSequence& operation, Inversion& inversion);
void invert(const CreateDomain& operation, Inversion& inversion);
void invert(const AlterDomain& operation, Inversion& inversion);
void invert(const DropDomain& operation, Inversion& inversion);
void invert(const CreateView& operation, Inversion& inversion);
void invert(const DropView& operation, Inversion& inversion);
void invert(const RefreshMaterializedView& operation, Inversion& inversion);
void invert(const CreateFunction& operation, Inversion& inversion);
void invert(const DropFunction& operation, Inversion& inversion);
void invert(const CreateTrigger& operation, Inversion& inversion);
void invert(const DropTrigger& operation, Inversion& inversion);
void invert(const SetTriggerState& operation, Inversion& inversion);
void invert(const CreatePolicy& operation, Inversion& inversion);
void invert(const DropPolicy& operation, Inversion& inversion);
void invert(const SetRowSecurity& operation, Inversion& inversion);
void invert(const CreateObject& operation, Inversion& inversion);
void invert(const DropObject& operation, Inversion& inversion);
void invert(const SetComment& operation, Inversion& inversion);
void invert(const SetOwner& operation, Inversion& inversion);
void invert(const Grant& operation, Inversion& inversion);
void invert(const Revoke& operation, Inversion& inversion);
void invert(const RunStep& operation, Inversion& inversion);
void invert(const Allow& operation, Inversion& inversion);
void invert(const Execute& operation, Inversion& inversion);
void invert(const BulkInsert& operation, Inversion& inversion);
void invert(const DeleteRows& operation, Inversion& inversion);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_INVERSION_H_
