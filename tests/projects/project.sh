# What the scripts of this folder share. Each sources it, gets a temporary folder of its own that is removed at the end, and
# then works in it: the project stands in src/, its build in build/.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/limbeck-project-XXXXXX")
readonly temporary=$work  # a script may go on working somewhere below
trap 'status=$?; [ $status = 0 ] || show_log; rm -rf "$temporary"; exit $status' EXIT
cd "$work"
export LC_ALL=C
if command -v ccache >/dev/null; then export CMAKE_CXX_COMPILER_LAUNCHER=ccache; fi
unset MAKEFLAGS MAKELEVEL CXXFLAGS NINJA_STATUS

show_log() { [ ! -e "$work/log" ] || tail -n 60 "$work/log" >&2; }
fail() { echo "FAILED: $*" >&2; exit 1; }

# A project with one program `app` that prints its table, one line a revision: <id> <file>:<line> <message>
new_project() { cp -r "$here/template" src; }

# migration <file> <id> <parent or -> [<message>]: a migration with an id of its own, that creates the table t_<id>.
migration() {
  local revises=
  [ "$3" = - ] || revises="    .revises = \"$3\","
  cat >"src/migrations/$1" <<END
#include <limbeck/migration.h>
using namespace limbeck;
LIMBECK_MIGRATION {
    .message = "${4:-create t_$2}",
    .id = "$2",
$revises
    .upgrade = [](Operations& op) { op.create_table("t_$2", {column("id", Integer()).primary_key()}); },
};
END
}

generator() {
  case $1 in
    ninja) echo Ninja ;;
    make) echo "Unix Makefiles" ;;
    multi_config) echo "Ninja Multi-Config" ;;
    *) fail "no generator '$1'" ;;
  esac
}

# The output of either goes to `log`; the status is the command's own.
configure() { cmake -S src -B build -G "$(generator "${generator:-ninja}")" -DCMAKE_PREFIX_PATH="$LIMBECK_PREFIX" "$@" >log 2>&1; }
build() { cmake --build build -j 2 -v "$@" >log 2>&1; }

expect_equal() { [ "$2" = "$3" ] || fail "$1: expected"$'\n'"$3"$'\n'"but got"$'\n'"$2"; }

# expect_table <line>...: what the program prints after a build.
expect_table() {
  build || fail "the build failed"
  expect_equal "the table" "$(build/app)" "$(printf '%s\n' "$@")"
}

# What the last build did, one line a command, sorted: compiled <file>, linked <file>, generated <table>.
actions() {
  awk '
    function base(path) { sub(/.*\//, "", path); return path }
    function after(word,  i) { for (i = 1; i < NF; i++) if ($i == word) return base($(i + 1)) }
    /c\+\+.* -c / { print "compiled", after("-c"); next }
    /_migrate compile / { print "generated", after("--name"); next }
    /c\+\+.* -o / { print "linked", after("-o") }' log | sort
}
