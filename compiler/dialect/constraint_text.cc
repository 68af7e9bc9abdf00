#include "dialect/constraint_text.h"

namespace limbeck {
namespace {

SqlWriter constraint(const SqlStyle& style, std::string_view name) {
  SqlWriter text(style);
  text.words("CONSTRAINT").identifier(name);
  return text;
}

std::string_view action_text(ReferentialAction action) {
  switch (action) {
    case ReferentialAction::kNotGiven:
      break;
    case ReferentialAction::kCascade:
      return "CASCADE";
    case ReferentialAction::kSetNull:
      return "SET NULL";
    case ReferentialAction::kSetDefault:
      return "SET DEFAULT";
    case ReferentialAction::kRestrict:
      return "RESTRICT";
    case ReferentialAction::kNoAction:
      return "NO ACTION";
  }
  return {};
}

}  // namespace

std::string constraint_text(const SqlStyle& style, const PrimaryKey& key) {
  return constraint(style, key.constraint_name).words("PRIMARY KEY").identifiers(key.columns).take();
}

std::string constraint_text(const SqlStyle& style, const Unique& unique) {
  return constraint(style, unique.constraint_name)
      .words("UNIQUE")
      .identifiers(unique.columns)
      .words_if(unique.is_deferrable || unique.is_initially_deferred, "DEFERRABLE")
      .words_if(unique.is_initially_deferred, "INITIALLY DEFERRED")
      .take();
}

std::string constraint_text(const SqlStyle& style, const Check& check) {
  return constraint(style, check.constraint_name).words("CHECK").parens(check.expression).take();
}

std::string constraint_text(const SqlStyle& style, const ForeignKey& key) {
  return constraint(style, key.constraint_name)
      .words("FOREIGN KEY")
      .identifiers(key.columns)
      .words(reference_text(style, key))
      .take();
}

std::string reference_text(const SqlStyle& style, const ForeignKey& key) {
  const ReferenceOptions& options = key.options;
  SqlWriter text(style);
  text.words("REFERENCES").name(key.referent);
  if (!key.referent_columns.empty()) text.identifiers(key.referent_columns);
  text.words_if(options.match_full, "MATCH FULL");
  if (options.on_delete != ReferentialAction::kNotGiven) text.words("ON DELETE").words(action_text(options.on_delete));
  if (options.on_update != ReferentialAction::kNotGiven) text.words("ON UPDATE").words(action_text(options.on_update));
  text.words_if(options.deferrable || options.initially_deferred, "DEFERRABLE");
  text.words_if(options.initially_deferred, "INITIALLY DEFERRED");
  return text.take();
}

}  // namespace limbeck
