# `limbeck` on a project whose <app>_migrate only says how it was called: what the front door itself does. $LIMBECK is the program.
set -euo pipefail
work=$(mktemp -d "${TMPDIR:-/tmp}/limbeck-front-XXXXXX")
trap 'rm -rf "$work"' EXIT
cd "$work"
export LC_ALL=C
unset LIMBECK_BUILD_DIR MAKEFLAGS MAKELEVEL CMAKE_GENERATOR
fail() { echo "FAILED: $*" >&2; exit 1; }
expect() { [ "$2" = "$3" ] || fail "$1: expected"$'\n'"$3"$'\n'"but got"$'\n'"$2"; }

# project <program>...: each with a tool that prints its arguments and its input.
project() {
  rm -rf blog
  mkdir -p blog/migrations
  cat >blog/tool <<'END_OF_TOOL'
#!/bin/sh
[ "$1" != fail ] || exit 3
[ "$1" != wait ] || { echo ready; exec sleep 60; }
printf '%s:' "$(basename "$0")"
printf ' <%s>' "$@"
printf '\n'
[ "$1" != input ] || cat
END_OF_TOOL
  chmod +x blog/tool
  echo 'cmake_minimum_required(VERSION 3.25)
project(blog NONE)
message(STATUS "this is said by CMake")' >blog/CMakeLists.txt
  for program in "$@"; do
    cat >>blog/CMakeLists.txt <<END_OF_PROGRAM
file(WRITE \${CMAKE_BINARY_DIR}/limbeck/programs/$program.json [[{"target": "$program", "tool": "${program}_migrate",
  "executables": [{"configuration": "", "path": "]] \${CMAKE_BINARY_DIR}/${program}_migrate [["}], "source_folder": "]] \${CMAKE_SOURCE_DIR} [["}]])
add_custom_target(${program}_migrate COMMAND \${CMAKE_COMMAND} -E echo "this is said by the build"
  COMMAND \${CMAKE_COMMAND} -E copy \${CMAKE_SOURCE_DIR}/tool \${CMAKE_BINARY_DIR}/${program}_migrate)
END_OF_PROGRAM
  done
}

# limbeck <expected exit code> <argument>...: what it says goes to out and err.
limbeck() {
  local expected=$1 status=0
  shift
  "$LIMBECK" "$@" >"$work/out" 2>"$work/err" || status=$?
  [ "$status" = "$expected" ] || fail "limbeck $* exits with $status instead of $expected: $(cat "$work/out" "$work/err")"
}
said() { cat "$work/out"; }
warned() { cat "$work/err"; }

limbeck 2
limbeck 0 --help
grep -q "upgrade, downgrade" out || fail "--help names no commands of the project"
limbeck 2 heads
expect "outside" "$(warned)" "error: no CMake project in '$work' or above it; \`limbeck init DIRECTORY\` makes one"

# Configures, builds, and becomes the tool; nothing but the tool says a word. Everything after the command is the tool's.
project blog
cd blog/migrations
limbeck 0 upgrade head --sql "two words" "" -v --app x
expect "the tool" "$(said)" "blog_migrate: <upgrade> <head> <--sql> <two words> <> <-v> <--app> <x>"
expect "the rest" "$(warned)" ""
limbeck 0 --quiet init
expect "its own options come first" "$(said)" "blog_migrate: <--quiet> <init>"
limbeck 3 fail
echo "from stdin" | { limbeck 0 input; }
expect "input" "$(said)" $'blog_migrate: <input>\nfrom stdin'
limbeck 0 -v history
grep -q "this is said by the build" "$work/err" || fail "-v shows no build"
expect "-v" "$(said)" "blog_migrate: <history>"

# Other places to build in.
limbeck 0 -B "$work/out-of-tree" history
expect "-B" "$(said)" "blog_migrate: <history>"
[ -x "$work/out-of-tree/blog_migrate" ] || fail "-B builds elsewhere"
mkdir "$work/wrong" && touch "$work/wrong/file"
LIMBECK_BUILD_DIR=$work/wrong limbeck 2 history
expect "\$LIMBECK_BUILD_DIR" "$(warned)" "error: '$work/wrong' is no build tree: it has no CMakeCache.txt"

# A signal ends the tool, as it ends any program.
"$LIMBECK" wait >"$work/out" &
waiting=$!
until grep -q ready "$work/out"; do kill -0 $waiting; done
kill -TERM $waiting
status=0
wait $waiting || status=$?
expect "after SIGTERM" "$status" 143

# A build that fails is shown, and so is a configuration.
cd ..
rm tool
limbeck 1 history
grep -q "this is said by the build" "$work/err" || fail "a failed build is not shown"
expect "after it" "$(tail -n 1 "$work/err")" "error: 'blog_migrate' could not be built in '$work/blog/build'; what the build says is above"
expect "the payload" "$(said)" ""
cd ..
project
limbeck 2 history
cd blog
limbeck 1 history
expect "no programs" "$(warned)" \
  "error: the project '$work/blog' has no program with migrations; write add_migrations(<target>) after its add_executable()"
echo 'message(FATAL_ERROR "on purpose")' >>CMakeLists.txt
limbeck 1 history
grep -q "on purpose" "$work/err" || fail "CMake's error is not shown"
cd ..

# Several programs.
project blog wiki
cd blog
limbeck 2 heads
expect "which" "$(warned)" "error: which program? Write --app NAME; those with migrations in this build are blog, wiki"
limbeck 0 --app wiki heads
expect "wiki" "$(said)" "wiki_migrate: <heads>"
limbeck 2 --app wikki heads

# Completion: asks the tool that is there, and is silent where there is none.
limbeck 0 __complete --app wiki upgrade he
expect "completion" "$(said)" "wiki_migrate: <__complete> <upgrade> <he>"
limbeck 0 __complete ""
expect "completion without a program" "$(said)" $'init\nlist_templates\ncompletion'
expect "completion" "$(warned)" ""

# The script for bash, which has to cope with '@' and ':' inside of words.
complete_line() {
  bash -c '
    eval "$("$LIMBECK" completion bash)"
    limbeck() { case "$*" in "__complete upgrade "*) printf "head\tnewest\nbilling@head\nbase:ae10\nbase:1975\n" ;; esac; }
    COMP_LINE=$1 COMP_POINT=${#1}
    _limbeck
    printf "%s\n" "${COMPREPLY[@]}"' bash "$1"
}
expect "bash" "$(complete_line "limbeck upgrade h")" head
expect "bash, '@'" "$(complete_line "limbeck upgrade billing@h")" head
expect "bash, ':'" "$(complete_line "limbeck upgrade base:")" $'ae10\n1975'
expect "bash, nothing" "$(complete_line "limbeck downgrade x")" ""

# init
cd "$work"
limbeck 0 init wiki
expect "init" "$(tail -n 3 out)" $'Next:\n  cd wiki\n  limbeck revision --autogenerate -m "create users"'
limbeck 2 init wiki
limbeck 0 init --format=json -t service --name api fresh
grep -q '"app": "api"' out || fail "init says no JSON"
limbeck 0 list_templates
grep -q '^service - ' out || fail "list_templates lists nothing"
