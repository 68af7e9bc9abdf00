#include "dialect/postgresql/render.h"

namespace limbeck::postgresql {

void render(const SetTableComment&, Pass&) {}
void render(const RenameIndex&, Pass&) {}
void render(const RenameConstraint&, Pass&) {}
void render(const ValidateConstraint&, Pass&) {}
void render(const CreateEnum&, Pass&) {}
void render(const DropEnum&, Pass&) {}
void render(const AddEnumValue&, Pass&) {}
void render(const RenameEnumValue&, Pass&) {}
void render(const CreateSchema&, Pass&) {}
void render(const DropSchema&, Pass&) {}
void render(const CreateExtension&, Pass&) {}
void render(const DropExtension&, Pass&) {}
void render(const CreateSequence&, Pass&) {}
void render(const AlterSequence&, Pass&) {}
void render(const DropSequence&, Pass&) {}
void render(const CreateDomain&, Pass&) {}
void render(const DropDomain&, Pass&) {}
void render(const CreateView&, Pass&) {}
void render(const DropView&, Pass&) {}
void render(const RefreshMaterializedView&, Pass&) {}
void render(const CreateFunction&, Pass&) {}
void render(const DropFunction&, Pass&) {}
void render(const CreateTrigger&, Pass&) {}
void render(const DropTrigger&, Pass&) {}
void render(const CreatePolicy&, Pass&) {}
void render(const DropPolicy&, Pass&) {}
void render(const SetRowSecurity&, Pass&) {}
void render(const Grant&, Pass&) {}
void render(const Revoke&, Pass&) {}
void render(const RunStep&, Pass&) {}
void render(const Allow&, Pass&) {}

}  // namespace limbeck::postgresql
