# revision, merge and edit in a project of a stranger's: what they write is picked up by the build, and nothing is written where
# something is wrong.
source "$(dirname "$0")/../projects/project.sh"
export PATH=$LIMBECK_PREFIX/bin:$PATH
unset DATABASE_URL LIMBECK_BUILD_DIR VISUAL EDITOR
new_project
configure -DCMAKE_CXX_FLAGS="-Wall -Wextra -Werror" || fail "configuring failed"
cd src
export LIMBECK_BUILD_DIR=$work/build

# run <expected exit code> <argument>...: what limbeck says goes to out and err.
run() {
  local expected=$1 status=0
  shift
  limbeck "$@" >"$work/out" 2>"$work/err" || status=$?
  [ "$status" = "$expected" ] || fail "limbeck $* exits with $status instead of $expected: $(cat "$work/out" "$work/err")"
}
said() { cat "$work/out"; }
files() { (cd migrations && ls -A | grep -v gitkeep | xargs); }
# refused <sentence> <argument>...: nothing is written.
refused() {
  local sentence=$1 before
  shift
  before=$(files)
  run 2 "$@"
  expect_equal "limbeck $*" "$(cat "$work/err")" "error: $sentence"
  expect_equal "nothing is written" "$(files) $(said)" "$before "
}

run 0 revision -m "First thing" --rev-id a1
expect_equal "revision" "$(said)" "Generating $work/src/migrations/a1_first_thing.cc ...  done"
expect_equal "the comment" "$(head -n 4 migrations/a1_first_thing.cc)" $'// First thing\n//\n// Revision ID: a1\n// Revises:'
run 0 revision --sql --rev-id b_1
run 0 history
expect_equal "the build finds new files" "$(said)" $'a1 -> b_1 (head), empty message\n<base> -> a1, First thing'
expect_equal "names" "$(files)" "a1_first_thing.cc b_1_.cc"

refused "revision 'a1' is not a head (b_1 revises it); write --splice to begin a new branch there" revision --head a1
refused "the revision id 'a1' is taken by a1_first_thing.cc; choose another --rev-id" revision --rev-id a1 -m again
refused "the revision id 'x+y' has '+' in it; choose another --rev-id" revision --rev-id x+y
refused "the branch label 'a1' is a revision id already; choose another --branch-label" revision --branch-label a1
refused "there is nothing to merge: a merge takes two revisions, and here is only 'b_1'" merge heads
refused "'base' means no revision that has a file" edit base

run 0 revision --rev-id c1 --head a1 --splice --branch-label side --depends-on b_1 --format=json
expect_equal "JSON" "$(tr -d ' \n' <"$work/out")" \
  "{\"id\":\"c1\",\"message\":\"emptymessage\",\"path\":\"$work/src/migrations/c1_.cc\",\"parents\":[\"a1\"],\"labels\":[\"side\"],\"depends_on\":[\"b_1\"]}"
refused "there are 2 heads (b_1, c1): say with --head which one to revise, or merge them first: merge heads" revision

# What the migrations do to the schema may be wrong; how they hang together may not.
cp migrations/c1_.cc "$work/c1"
sed -i '/\.upgrade = /{N;s/{\n    }/{ op.drop_table("nothing"); }/}' migrations/c1_.cc
run 0 merge side b_1 -m "the merge" --rev-id d1
run 0 heads
expect_equal "heads" "$(said)" "d1 (side) (head)"
cp "$work/c1" migrations/c1_.cc
sed -i 's/\.revises = "a1"/.revises = "a2"/' migrations/c1_.cc
run 1 revision -m "on sand"
grep -q "\[LBK106\]" "$work/err" || fail "the diagnostic is not shown: $(cat "$work/err")"
cp "$work/c1" migrations/c1_.cc

VISUAL="cp --target-directory=$work" run 0 edit c1
cmp "$work/c1_.cc" migrations/c1_.cc || fail "edit opens another file"
EDITOR=false run 1 edit c1
EDITOR=no-such-editor run 1 edit c1

# Completion knows the history of the last build.
run 0 __complete show a
expect_equal "completion" "$(said)" $'a1\tFirst thing'
run 0 __complete history -r base:c1
expect_equal "completion of a range" "$(said)" $'base:c1\tempty message'
run 0 __complete merge b_1 --splice side@h
expect_equal "completion of a branch" "$(said)" $'side@head\tthe newest revision'
run 0 __complete revision --head=si
expect_equal "completion of an option's value" "$(said)" $'--head=side\tbranch: empty message'
run 0 __complete heads --format j
expect_equal "completion of a word" "$(said)" json

# The options of add_migrations, and the project's own style.
sed -i 's/add_migrations(app)/add_migrations(app FILE_TEMPLATE "%(year)d-%(month).2d_%(slug)s" TIMEZONE UTC)/' CMakeLists.txt
printf 'BasedOnStyle: LLVM\n' >.clang-format
run 0 revision -m "Called after the month" --rev-id e1
name=$(date -u +%Y-%m)_called_after_the_month.cc
grep -q '\.id = "e1"' "migrations/$name" || fail "a file whose name does not say the id does not say it either: $(files)"
grep -q 'Create Date: .*+00:00$' "migrations/$name" || fail "the date is not in the time zone that was set"
if command -v clang-format >/dev/null; then
  grep -q 'Operations &op' "migrations/$name" || fail "the file is not formatted as the project's others are"
fi
before=$(files)
run 1 revision -m "called after the MONTH" --rev-id e2
expect_equal "a file that is there stays" "$(files)" "$before"
printf 'this is no style\n' >.clang-format
run 0 revision -m "Without style" --rev-id e3

cd ..
expect_table "a1 a1_first_thing.cc:10 First thing" "b_1 b_1_.cc:10 empty message" "c1 c1_.cc:11 empty message" \
  "d1 d1_the_merge.cc:10 the merge" "e1 $name:10 Called after the month" "e3 $(date -u +%Y-%m)_without_style.cc:10 Without style"
