#include "commands/completion_script.h"

#include <algorithm>

namespace limbeck {
namespace {

// Bash breaks words at '@', ':' and '=', which are parts of revision identifiers: the line is read anew, and what
// stands before the last of them, which bash keeps, is cut off the answers.
constexpr std::string_view kBash = R"script(# bash completion for @COMMAND@
@FUNCTION@() {
  local line=${COMP_LINE:0:COMP_POINT} current candidate kept
  local -a words
  read -ra words <<<"$line"
  [[ $line == *[[:space:]] ]] && words+=("")
  current=${words[${#words[@]} - 1]}
  kept=${current%"${current##*[@:=]}"}
  COMPREPLY=()
  while IFS=$'\t' read -r candidate _; do
    [[ $candidate == "$current"* ]] && COMPREPLY+=("${candidate#"$kept"}")
  done < <("${words[0]}" __complete "${words[@]:1}" 2>/dev/null)
}
complete -o default -F @FUNCTION@ @COMMAND@
)script";

constexpr std::string_view kZsh = R"script(#compdef @COMMAND@
@FUNCTION@() {
  local -a lines candidates
  local line
  lines=("${(@f)$("${(Q)words[1]}" __complete "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
  for line in "${lines[@]}"; do
    [[ -n $line ]] || continue
    if [[ $line == *$'\t'* ]]; then
      candidates+=("${${line%%$'\t'*}//:/\\:}:${line#*$'\t'}")
    else
      candidates+=("${line//:/\\:}")
    fi
  done
  if (( $#candidates )); then
    _describe -V '@COMMAND@' candidates
  else
    _files
  fi
}
if [[ $funcstack[1] == @FUNCTION@ ]]; then
  @FUNCTION@ "$@"
else
  compdef @FUNCTION@ @COMMAND@
fi
)script";

constexpr std::string_view kFish = R"script(# fish completion for @COMMAND@
function @FUNCTION@
  set -l words (commandline -opc)
  set -l current (commandline -ct)
  $words[1] __complete $words[2..-1] "$current" 2>/dev/null
end
complete -c @COMMAND@ -f -k -a '(@FUNCTION@)'
)script";

}  // namespace

std::string completion_script(std::string_view shell, std::string_view command) {
  std::string function = "_" + std::string(command);
  std::replace_if(
      function.begin(), function.end(),
      [](char c) { return !((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')); }, '_');
  std::string script(shell == "bash" ? kBash : shell == "zsh" ? kZsh : kFish);
  const auto fill_in = [&](std::string_view mark, std::string_view value) {
    for (std::size_t at = 0; (at = script.find(mark, at)) != std::string::npos; at += value.size())
      script.replace(at, mark.size(), value);
  };
  fill_in("@FUNCTION@", function);
  fill_in("@COMMAND@", command);
  return script;
}

}  // namespace limbeck
