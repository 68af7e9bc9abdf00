// Each operation as the call that records it.
#ifndef LIMBECK_COMPILER_SOURCE_OPERATION_SOURCE_H_
#define LIMBECK_COMPILER_SOURCE_OPERATION_SOURCE_H_

#include "limbeck/recording.h"
#include "source/call.h"

namespace limbeck {

Call source_of(const CreateTable& op);
Call source_of(const DropTable& op);
Call source_of(const RenameTable& op);
Call source_of(const AlterTable& op);
Call source_of(const SetTableComment& op);
Call source_of(const AddColumn& op);
Call source_of(const DropColumn& op);
Call source_of(const RenameColumn& op);
Call source_of(const AlterColumn& op);
Call source_of(const CreateIndex& op);
Call source_of(const DropIndex& op);
Call source_of(const RenameIndex& op);
Call source_of(const CreatePrimaryKey& op);
Call source_of(const CreateUniqueConstraint& op);
Call source_of(const CreateForeignKey& op);
Call source_of(const CreateCheckConstraint& op);
Call source_of(const CreateExcludeConstraint& op);
Call source_of(const DropConstraint& op);
Call source_of(const RenameConstraint& op);
Call source_of(const ValidateConstraint& op);
Call source_of(const CreateEnum& op);
Call source_of(const DropEnum& op);
Call source_of(const AddEnumValue& op);
Call source_of(const RenameEnumValue& op);
Call source_of(const CreateSchema& op);
Call source_of(const DropSchema& op);
Call source_of(const CreateExtension& op);
Call source_of(const DropExtension& op);
Call source_of(const CreateSequence& op);
Call source_of(const AlterSequence& op);
Call source_of(const DropSequence& op);
Call source_of(const CreateDomain& op);
Call source_of(const AlterDomain& op);
Call source_of(const DropDomain& op);
Call source_of(const CreateView& op);
Call source_of(const DropView& op);
Call source_of(const RefreshMaterializedView& op);
Call source_of(const CreateFunction& op);
Call source_of(const DropFunction& op);
Call source_of(const CreateTrigger& op);
Call source_of(const DropTrigger& op);
Call source_of(const SetTriggerState& op);
Call source_of(const CreatePolicy& op);
Call source_of(const DropPolicy& op);
Call source_of(const SetRowSecurity& op);
Call source_of(const CreateObject& op);
Call source_of(const DropObject& op);
Call source_of(const SetComment& op);
Call source_of(const SetOwner& op);
Call source_of(const Grant& op);
Call source_of(const Revoke& op);
Call source_of(const Execute& op);
Call source_of(const BulkInsert& op);
Call source_of(const DeleteRows& op);
Call source_of(const RunStep& op);
Call source_of(const Allow& op);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_SOURCE_OPERATION_SOURCE_H_
