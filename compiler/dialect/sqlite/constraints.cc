#include "dialect/constraint_text.h"
#include "dialect/sqlite/neighbours.h"
#include "dialect/sqlite/rebuild.h"
#include "dialect/sqlite/render.h"

namespace limbeck::sqlite {
namespace {

void refuse(std::string_view option, std::string_view constraint, SourcePosition at, std::string_view instead,
            Pass& pass) {
  pass.error("LBK403", at,
             "sqlite has no " + std::string(option) + " for constraint '" + std::string(constraint) + "'; " +
                 std::string(instead));
}

void render_constraint(Pass& pass) {
  if (way_by_itself(pass.change) == Way::kRebuild) rebuild({&pass.change, 1}, pass);
}

constexpr std::string_view kLeaveOut = "leave it out";

// A foreign key of one column is either null or not: MATCH FULL says nothing there. Every row is checked from the
// beginning, so there is nothing that .not_valid() could put off.
ForeignKey plain(const ForeignKey& key, Pass& pass) {
  if (key.options.match_full && key.columns.size() > 1)
    pass.error("LBK403", key.at,
               "sqlite does not follow MATCH FULL; leave .match_full() out of '" + std::string(key.constraint_name) +
                   "' and add a check that its columns are null together");
  ForeignKey result = key;
  result.options.match_full = false;
  result.is_not_valid = false;
  return result;
}

}  // namespace

std::string constraint_definition(const PrimaryKey& key, Pass& pass) {
  if (key.is_deferrable || key.is_initially_deferred)
    refuse(".deferrable()", key.constraint_name, key.at, kLeaveOut, pass);
  if (!key.included.empty()) refuse(".include()", key.constraint_name, key.at, kLeaveOut, pass);
  return constraint_text(style(), key);
}

std::string constraint_definition(const Unique& unique, Pass& pass) {
  if (unique.is_deferrable || unique.is_initially_deferred)
    pass.error("LBK403", unique.at,
               "sqlite checks unique constraints at once; leave .deferrable() out of '" +
                   std::string(unique.constraint_name) + "'");
  if (unique.nulls_are_equal)
    refuse(".nulls_not_distinct()", unique.constraint_name, unique.at, "make its columns not null, or leave it out",
           pass);
  if (!unique.included.empty()) refuse(".include()", unique.constraint_name, unique.at, kLeaveOut, pass);
  return constraint_text(style(), unique);
}

std::string constraint_definition(const Check& check) {
  return sql("CONSTRAINT").identifier(check.constraint_name).words("CHECK").parens(check.expression).take();
}

std::string constraint_definition(const ForeignKey& key, Pass& pass) {
  return constraint_text(style(), plain(key, pass));
}

std::string inline_definition(const ForeignKey& key, Pass& pass) {
  return sql("CONSTRAINT").identifier(key.constraint_name).words(reference_text(style(), plain(key, pass))).take();
}

void refuse(const Exclude& exclude, Pass& pass) {
  pass.error("LBK403", exclude.at,
             "sqlite has no exclusion constraints; write execute() with a text for each dialect instead of '" +
                 std::string(exclude.constraint_name) + "'");
}

void render(const CreatePrimaryKey&, Pass& pass) { render_constraint(pass); }

void render(const CreateUniqueConstraint&, Pass& pass) { render_constraint(pass); }

void render(const CreateForeignKey&, Pass& pass) { render_constraint(pass); }

void render(const CreateCheckConstraint&, Pass& pass) { render_constraint(pass); }

void render(const CreateExcludeConstraint&, Pass& pass) { render_constraint(pass); }

void render(const DropConstraint&, Pass& pass) {
  give_way(pass);
  render_constraint(pass);
}

void render(const RenameConstraint&, Pass& pass) { render_constraint(pass); }

// Every constraint is checked all the time.
void render(const ValidateConstraint&, Pass&) {}

}  // namespace limbeck::sqlite
