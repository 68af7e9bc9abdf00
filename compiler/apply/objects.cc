#include "apply/application.h"

namespace limbeck {

void apply(const SetTableComment&, Application&) {}
void apply(const RenameIndex&, Application&) {}
void apply(const RenameConstraint&, Application&) {}
void apply(const ValidateConstraint&, Application&) {}
void apply(const CreateEnum&, Application&) {}
void apply(const DropEnum&, Application&) {}
void apply(const AddEnumValue&, Application&) {}
void apply(const RenameEnumValue&, Application&) {}
void apply(const CreateSchema&, Application&) {}
void apply(const DropSchema&, Application&) {}
void apply(const CreateExtension&, Application&) {}
void apply(const DropExtension&, Application&) {}
void apply(const CreateSequence&, Application&) {}
void apply(const AlterSequence&, Application&) {}
void apply(const DropSequence&, Application&) {}
void apply(const CreateDomain&, Application&) {}
void apply(const DropDomain&, Application&) {}
void apply(const CreateView&, Application&) {}
void apply(const DropView&, Application&) {}
void apply(const RefreshMaterializedView&, Application&) {}
void apply(const CreateFunction&, Application&) {}
void apply(const DropFunction&, Application&) {}
void apply(const CreateTrigger&, Application&) {}
void apply(const DropTrigger&, Application&) {}
void apply(const CreatePolicy&, Application&) {}
void apply(const DropPolicy&, Application&) {}
void apply(const SetRowSecurity&, Application&) {}
void apply(const Grant&, Application&) {}
void apply(const Revoke&, Application&) {}
void apply(const RunStep&, Application&) {}
void apply(const Allow&, Application&) {}

}  // namespace limbeck
