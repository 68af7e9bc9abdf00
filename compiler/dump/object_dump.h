// The words of operations on what is no table, and of what they leave in the catalog.
#ifndef LIMBECK_COMPILER_OBJECT_DUMP_H_
#define LIMBECK_COMPILER_OBJECT_DUMP_H_

#include "dump/dump_writer.h"
#include "limbeck/operation.h"

namespace limbeck {

// Behind the word for its kind, without the end of the line.
void write(DumpWriter& out, const NamedSchema& schema);
void write(DumpWriter& out, const Extension& extension);
void write(DumpWriter& out, const Sequence& sequence);
void write(DumpWriter& out, const Domain& domain);
void write(DumpWriter& out, const View& view);
void write(DumpWriter& out, const StoredFunction& function);
void write(DumpWriter& out, const Trigger& trigger);
void write(DumpWriter& out, const Policy& policy);
void write(DumpWriter& out, const StoredObject& object);
void write(DumpWriter& out, const ObjectComment& comment);
void write(DumpWriter& out, const ObjectOwner& owner);
void write(DumpWriter& out, const Privilege& privilege);

// Whole lines.
void write(DumpWriter& out, const CreateEnum& op);
void write(DumpWriter& out, const DropEnum& op);
void write(DumpWriter& out, const AddEnumValue& op);
void write(DumpWriter& out, const RenameEnumValue& op);
void write(DumpWriter& out, const CreateSchema& op);
void write(DumpWriter& out, const DropSchema& op);
void write(DumpWriter& out, const CreateExtension& op);
void write(DumpWriter& out, const DropExtension& op);
void write(DumpWriter& out, const CreateSequence& op);
void write(DumpWriter& out, const AlterSequence& op);
void write(DumpWriter& out, const DropSequence& op);
void write(DumpWriter& out, const CreateDomain& op);
void write(DumpWriter& out, const AlterDomain& op);
void write(DumpWriter& out, const DropDomain& op);
void write(DumpWriter& out, const CreateView& op);
void write(DumpWriter& out, const DropView& op);
void write(DumpWriter& out, const RefreshMaterializedView& op);
void write(DumpWriter& out, const CreateFunction& op);
void write(DumpWriter& out, const DropFunction& op);
void write(DumpWriter& out, const CreateTrigger& op);
void write(DumpWriter& out, const DropTrigger& op);
void write(DumpWriter& out, const SetTriggerState& op);
void write(DumpWriter& out, const CreatePolicy& op);
void write(DumpWriter& out, const DropPolicy& op);
void write(DumpWriter& out, const SetRowSecurity& op);
void write(DumpWriter& out, const CreateObject& op);
void write(DumpWriter& out, const DropObject& op);
void write(DumpWriter& out, const SetComment& op);
void write(DumpWriter& out, const SetOwner& op);
void write(DumpWriter& out, const Grant& op);
void write(DumpWriter& out, const Revoke& op);

}  // namespace limbeck

#endif  // LIMBECK_COMPILER_OBJECT_DUMP_H_
