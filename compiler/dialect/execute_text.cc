#include "dialect/execute_text.h"

#include "dialect/split_statements.h"

namespace limbeck {

void render_execute(const Execute& op, const SqlLexis& lexis, Pass& pass) {
  const std::string_view text = op.sql.for_dialect(pass.dialect);
  const std::string dialect(pass.dialect);
  if (text.data() == nullptr)
    return pass.error("LBK407", "execute() has no text for " + dialect + "; give it one, or ." + dialect +
                                    " = \"\" where there is nothing to do");
  const SplitText split = split_statements(text, lexis);
  if (!split.code.empty()) return pass.error(split.code, split.message);
  if (split.statements.empty() && !text.empty())
    return pass.error("LBK501", "the text of execute() for " + dialect +
                                    " holds no statement; write \"\" where there is nothing to do");
  for (std::string_view statement : split.statements) pass.statement(std::string(statement), "execute SQL");
}

}  // namespace limbeck
