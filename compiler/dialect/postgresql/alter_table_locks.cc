// The levels of AlterTableGetLockLevel().
#include "dialect/postgresql/lock_levels.h"

namespace limbeck::postgresql {
namespace {

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  for (std::string_view other : words)
    if (word == other) return true;
  return false;
}

// Storage parameters mostly wait for VACUUM only.
bool needs_readers_out(const Tree& options) {
  for (const Tree& option : options)
    if (text_member(body_of(option), "defname") == "user_catalog_table") return true;
  return false;
}

}  // namespace

Lock lock_of_alter_table(const Tree& command) {
  const std::string subtype = text_member(command, "subtype");
  if (is_one_of(subtype, {"AT_SetStatistics", "AT_ClusterOn", "AT_DropCluster", "AT_SetOptions", "AT_ResetOptions",
                          "AT_ValidateConstraint", "AT_AttachPartition"}))
    return Lock::kShareUpdateExclusive;
  if (is_one_of(subtype, {"AT_SetRelOptions", "AT_ResetRelOptions"}))
    return needs_readers_out(list_member(body_of(member(command, "def")), "items")) ? Lock::kAccessExclusive
                                                                                    : Lock::kShareUpdateExclusive;
  if (subtype == "AT_DetachPartition" && flag_member(body_of(member(command, "def")), "concurrent"))
    return Lock::kShareUpdateExclusive;
  if (is_one_of(subtype, {"AT_EnableTrig", "AT_EnableAlwaysTrig", "AT_EnableReplicaTrig", "AT_EnableTrigAll",
                          "AT_EnableTrigUser", "AT_DisableTrig", "AT_DisableTrigAll", "AT_DisableTrigUser"}))
    return Lock::kShareRowExclusive;
  if (subtype == "AT_AddConstraint" && text_member(body_of(member(command, "def")), "contype") == "CONSTR_FOREIGN")
    return Lock::kShareRowExclusive;
  return Lock::kAccessExclusive;
}

}  // namespace limbeck::postgresql
