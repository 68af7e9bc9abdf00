# example_project/ outside of this tree, with an installed Limbeck: the blog tells the story that its README promises.
source "$(dirname "$0")/project.sh"
cp -r "$LIMBECK_SOURCE/example_project" src
configure -DCMAKE_BUILD_TYPE=Release || fail "configuring failed"
build || fail "the build failed"

# blog <expected exit code> <argument>...: what it says on both streams.
blog() {
  local expected=$1 status=0
  shift
  build/blog --database_url="sqlite:///$work/blog.db" "$@" >said 2>&1 || status=$?
  [ "$status" = "$expected" ] || fail "blog $* exits with $status instead of $expected: $(cat said)"
}
expect_said() { grep -qF -- "$1" said || fail "not said: '$1', but: $(cat said)"; }

blog 3
expect_said "behind"
blog 0 --migrate_status
expect_said "pending:  7 revisions"
blog 0 --migrate_plan
expect_said "create table votes"
[ ! -e blog.db ] || fail "a plan has made the database"
blog 0 --migrate=head
expect_said "Running upgrade ae1027a6acf1 -> 3a9d9d455906, add votes"
blog 0 --migrate=head
expect_said "Nothing to do"
blog 0
expect_equal "the posts" "$(awk 'NR > 1 {print $NF}' said | xargs)" "3 2 1"
blog 0 --migrate=-1
blog 3
blog 0 --migrate=+1
blog 0
blog 2 --migrate=+1
blog 0 --migrate=base

# It asks for a column more: the build is red until there is a migration that makes it.
sed -i 's/column("body", Text())/&, column("summary", Text())/' src/models.cc
! build || fail "the build passes though a migration is missing"
grep -qF "note: added column 'posts.summary'" log || fail "the build does not say what is missing"
build/limbeck/blog/blog_migrate revision --autogenerate -m "posts get a summary" >said 2>&1 || fail "no migration: $(cat said)"
expect_said "Detected added column 'posts.summary'"
build || fail "the build fails with that migration"
build/limbeck/blog/blog_migrate check >said 2>&1 || fail "check: $(cat said)"
blog 0 --migrate=head
expect_said "posts get a summary"
blog 0 --migrate=base

build/blog --help >said 2>&1 || true  # how that exits is Abseil's affair, and changes with its versions
expect_said "--migrate_plan"
