#include "apply/object_parts.h"

namespace limbeck {
namespace {

bool check_free(Application& application, std::string_view kind, const ObjectName& name,
                const std::optional<Application::Holder>& holder) {
  if (!holder) return true;
  if (application.doubts(name.name)) {
    application.doubt(name.name);
    return false;
  }
  Diagnostic& diagnostic = application.error(
      "LBK232", "the " + std::string(kind) + " name " + quoted(name) + " is taken by " + holder->what);
  if (holder->at.line > 0) diagnostic.notes.push_back({holder->at, "it is created here"});
  return false;
}

}  // namespace

void report_unknown(Application& application, std::string_view kind, const ObjectName& name,
                    const std::vector<std::string_view>& candidates) {
  if (application.doubts(name.name)) return application.doubt(name.name);
  std::string hint = did_you_mean(name.name, candidates);
  if (hint.empty())
    if (const auto holder = application.relation_holder(name)) hint = "; " + quoted(name) + " is " + holder->what;
  application.error("LBK231", "no " + std::string(kind) + " " + quoted(name) + hint);
}

void report_exists(Application& application, std::string_view kind, const ObjectName& name, SourcePosition there) {
  if (application.doubts(name.name)) return;
  Diagnostic& diagnostic = application.error("LBK232", std::string(kind) + " " + quoted(name) + " exists already");
  if (there.line > 0) diagnostic.notes.push_back({there, "it is created here"});
}

bool check_relation_free(Application& application, std::string_view kind, const ObjectName& name) {
  return check_free(application, kind, name, application.relation_holder(name));
}

bool check_type_free(Application& application, std::string_view kind, const ObjectName& name) {
  return check_free(application, kind, name, application.type_holder(name));
}

}  // namespace limbeck
