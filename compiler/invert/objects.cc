#include "invert/inversion.h"

namespace limbeck {

void invert(const SetTableComment&, Inversion&) {}
void invert(const RenameIndex&, Inversion&) {}
void invert(const RenameConstraint&, Inversion&) {}
void invert(const ValidateConstraint&, Inversion&) {}
void invert(const CreateEnum&, Inversion&) {}
void invert(const DropEnum&, Inversion&) {}
void invert(const AddEnumValue&, Inversion&) {}
void invert(const RenameEnumValue&, Inversion&) {}
void invert(const CreateSchema&, Inversion&) {}
void invert(const DropSchema&, Inversion&) {}
void invert(const CreateExtension&, Inversion&) {}
void invert(const DropExtension&, Inversion&) {}
void invert(const CreateSequence&, Inversion&) {}
void invert(const AlterSequence&, Inversion&) {}
void invert(const DropSequence&, Inversion&) {}
void invert(const CreateDomain&, Inversion&) {}
void invert(const DropDomain&, Inversion&) {}
void invert(const CreateView&, Inversion&) {}
void invert(const DropView&, Inversion&) {}
void invert(const RefreshMaterializedView&, Inversion&) {}
void invert(const CreateFunction&, Inversion&) {}
void invert(const DropFunction&, Inversion&) {}
void invert(const CreateTrigger&, Inversion&) {}
void invert(const DropTrigger&, Inversion&) {}
void invert(const CreatePolicy&, Inversion&) {}
void invert(const DropPolicy&, Inversion&) {}
void invert(const SetRowSecurity&, Inversion&) {}
void invert(const Grant&, Inversion&) {}
void invert(const Revoke&, Inversion&) {}
void invert(const RunStep&, Inversion&) {}
void invert(const Allow&, Inversion&) {}

}  // namespace limbeck
