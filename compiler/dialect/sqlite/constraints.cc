#include "dialect/constraint_text.h"
#include "dialect/sqlite/render.h"

namespace limbeck::sqlite {
namespace {

// A foreign key of one column is either null or not: MATCH FULL says nothing there.
ForeignKey without_match(const ForeignKey& key, Pass& pass) {
  if (key.options.match_full && key.columns.size() > 1)
    pass.error("LBK403", key.at,
               "sqlite does not follow MATCH FULL; leave .match_full() out of '" + std::string(key.constraint_name) +
                   "' and add a check that its columns are null together");
  ForeignKey result = key;
  result.options.match_full = false;
  return result;
}

}  // namespace

std::string constraint_definition(const PrimaryKey& key) { return constraint_text(style(), key); }

std::string constraint_definition(const Unique& unique, Pass& pass) {
  if (unique.is_deferrable || unique.is_initially_deferred)
    pass.error("LBK403", unique.at,
               "sqlite checks unique constraints at once; leave .deferrable() out of '" +
                   std::string(unique.constraint_name) + "'");
  return constraint_text(style(), unique);
}

std::string constraint_definition(const Check& check) { return constraint_text(style(), check); }

std::string constraint_definition(const ForeignKey& key, Pass& pass) {
  return constraint_text(style(), without_match(key, pass));
}

std::string inline_definition(const ForeignKey& key, Pass& pass) {
  return sql("CONSTRAINT")
      .identifier(key.constraint_name)
      .words(reference_text(style(), without_match(key, pass)))
      .take();
}

void refuse(const Exclude& exclude, Pass& pass) {
  pass.error("LBK403", exclude.at,
             "sqlite has no exclusion constraints; write execute() with a text for each dialect instead of '" +
                 std::string(exclude.constraint_name) + "'");
}

void render(const CreatePrimaryKey&, Pass& pass) { rebuild({&pass.change, 1}, pass); }

void render(const CreateUniqueConstraint&, Pass& pass) { rebuild({&pass.change, 1}, pass); }

void render(const CreateForeignKey&, Pass& pass) { rebuild({&pass.change, 1}, pass); }

void render(const CreateCheckConstraint&, Pass& pass) { rebuild({&pass.change, 1}, pass); }

void render(const CreateExcludeConstraint&, Pass& pass) { rebuild({&pass.change, 1}, pass); }

void render(const DropConstraint&, Pass& pass) { rebuild({&pass.change, 1}, pass); }

}  // namespace limbeck::sqlite
