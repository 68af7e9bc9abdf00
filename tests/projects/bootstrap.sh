# cmake/bootstrap: what it installs, what it says where it may not, and that it does nothing where nothing is missing.
# apt, sudo and dpkg are played by scripts that write down what they were asked.
source "$(dirname "$0")/project.sh"
mkdir -p machine/bin etc
export LIMBECK_TEST_WORK=$work
unset LIMBECK_NO_BOOTSTRAP
program() { { echo "#!$BASH"; cat; } >"machine/bin/$1"; chmod +x "machine/bin/$1"; }
for tool in sed env cat; do ln -s "$(command -v $tool)" machine/bin/; done
program id <<<'cat "$LIMBECK_TEST_WORK/uid"'
program cp <<<'echo "cp $*" >>"$LIMBECK_TEST_WORK/calls"'
program mv <<<'echo "mv $*" >>"$LIMBECK_TEST_WORK/calls"'
program pg_conftool <<<'echo "pg_conftool $*" >>"$LIMBECK_TEST_WORK/calls"'
program dpkg-query <<'END'
for package in "${@:4}"; do
  case " $(cat "$LIMBECK_TEST_WORK/missing") " in *" $package "*) ;; *) printf '%s=installed ' "$package" ;; esac
done
END
program apt-get <<'END'
echo "apt-get $(printf '%s\n' "$@" | sed '/^-/d; /=/d' | while read -r word; do printf '%s ' "$word"; done) $DEBIAN_FRONTEND" >>"$LIMBECK_TEST_WORK/calls"
case "$*" in *--simulate*) exit "$(cat "$LIMBECK_TEST_WORK/simulate")" ;; esac
END
run() { : >calls; status=0; PATH=$work/machine/bin "$BASH" "$LIMBECK_SOURCE/cmake/bootstrap" "$@" >out 2>log </dev/null || status=$?; }
echo 0 >uid; echo 0 >simulate; : >missing

run build test bench
expect_equal "status, nothing missing" "$status" 0
expect_equal "what it says, nothing missing" "$(cat log out)" ""
expect_equal "what it does, nothing missing" "$(cat calls)" ""

echo "libfmt-dev g++" >missing
run
expect_equal "status as root" "$status" 0
grep -q "installing with apt: g++ libfmt-dev$" log || fail "it does not say what it installs"
expect_equal "what it does as root" "$(grep -v 'simulate' calls | tail -n 1 | tr -s ' ')" "apt-get install g++ libfmt-dev noninteractive"
! grep -q "^apt-get update" calls || fail "the lists are fetched without need"

echo 100 >simulate
run
grep -q "^apt-get update" calls || fail "the lists are not fetched where apt does not know the packages"

echo "postgresql" >missing
echo 0 >simulate
run test
expect_equal "status with a server" "$status" 0
expect_equal "the order of things with a server" "$(tail -n 5 calls | tr -s ' ')" "\
apt-get install postgresql-common noninteractive
cp -p /etc/postgresql-common/createcluster.conf /etc/postgresql-common/createcluster.conf.limbeck
pg_conftool /etc/postgresql-common/createcluster.conf set create_main_cluster off
apt-get install postgresql noninteractive
mv /etc/postgresql-common/createcluster.conf.limbeck /etc/postgresql-common/createcluster.conf"

echo "libfmt-dev" >missing
echo 1000 >uid
run
expect_equal "status without sudo" "$status" 1
grep -qx "bootstrap:   apt-get install --no-install-recommends libfmt-dev" log || fail "no command to run"
expect_equal "what it does without sudo" "$(cat calls)" ""

program sudo <<<'[ "$1" = -n ] && shift; [ "$1" = true ] && exit; echo sudo >>"$LIMBECK_TEST_WORK/calls"; exec "$@"'
run
expect_equal "status with sudo" "$status" 0
expect_equal "what it does with sudo" "$(tail -n 2 calls | tr -s ' ')" "sudo
apt-get install libfmt-dev noninteractive"

LIMBECK_NO_BOOTSTRAP=1 run
expect_equal "what it does when told not to" "$status $(cat log calls)" "0 "

rm machine/bin/apt-get
run
expect_equal "status without apt" "$status" 1
grep -q "this is no Debian" log || fail "no message about apt"

run nonsense
expect_equal "status of a wrong group" "$status" 2
