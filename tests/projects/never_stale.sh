# A file that is new, changed, renamed, swapped, deleted or older than the build is never missed.
generator=$1
source "$(dirname "$0")/project.sh"
new_project
migration a1_one.cc a1 -
migration b2_two.cc b2 a1
migration c3_three.cc c3 b2
configure || fail "configuring failed"
expect_table "a1 a1_one.cc:3 create t_a1" "b2 b2_two.cc:3 create t_b2" "c3 c3_three.cc:3 create t_c3"

# Changed, and keeps an older time stamp, as with cp -p, rsync -a or a restored cache.
migration c3_three.cc c3 b2 older
touch -d '2001-01-01' src/migrations/c3_three.cc
expect_table "a1 a1_one.cc:3 create t_a1" "b2 b2_two.cc:3 create t_b2" "c3 c3_three.cc:3 older"

# Changed, and the time stamp stays exactly what it was.
touch -r src/migrations/c3_three.cc stamp
migration c3_three.cc c3 b2 other
touch -r stamp src/migrations/c3_three.cc
expect_table "a1 a1_one.cc:3 create t_a1" "b2 b2_two.cc:3 create t_b2" "c3 c3_three.cc:3 other"

# Two files change places.
mv src/migrations/b2_two.cc swap
mv src/migrations/c3_three.cc src/migrations/b2_two.cc
mv swap src/migrations/c3_three.cc
expect_table "a1 a1_one.cc:3 create t_a1" "b2 c3_three.cc:3 create t_b2" "c3 b2_two.cc:3 other"

# Renamed.
mv src/migrations/c3_three.cc src/migrations/b2_deux.cc
expect_table "a1 a1_one.cc:3 create t_a1" "b2 b2_deux.cc:3 create t_b2" "c3 b2_two.cc:3 other"

# Deleted.
rm src/migrations/b2_two.cc
expect_table "a1 a1_one.cc:3 create t_a1" "b2 b2_deux.cc:3 create t_b2"

# New, with an old time stamp.
migration d4_four.cc d4 b2
touch -d '2001-01-01' src/migrations/d4_four.cc
expect_table "a1 a1_one.cc:3 create t_a1" "b2 b2_deux.cc:3 create t_b2" "d4 d4_four.cc:3 create t_d4"

# The whole folder replaced by an older one of the same names.
cp -r src/migrations older
sed -i 's/create t_/elder /' older/*.cc
touch -d '2001-01-01' older/*
rm -r src/migrations
mv older src/migrations
expect_table "a1 a1_one.cc:3 elder a1" "b2 b2_deux.cc:3 elder b2" "d4 d4_four.cc:3 elder d4"

# A header of the folder, new and then replaced by an older one.
echo 'inline constexpr char kMessage[] = "from a header";' >src/migrations/message.h
sed -i 's/"elder d4"/kMessage/; s/using namespace/#include "message.h"\nusing namespace/' src/migrations/d4_four.cc
expect_table "a1 a1_one.cc:3 elder a1" "b2 b2_deux.cc:3 elder b2" "d4 d4_four.cc:4 from a header"
sed -i 's/from a header/from another/' src/migrations/message.h
touch -d '2001-01-01' src/migrations/message.h
expect_table "a1 a1_one.cc:3 elder a1" "b2 b2_deux.cc:3 elder b2" "d4 d4_four.cc:4 from another"

# No migration at all is a program too; neither a step file nor a hidden file is one.
rm src/migrations/*
echo '// not a migration' >src/migrations/e5_five.step.cc
echo 'not a migration' >src/migrations/.e5_five.cc
expect_table
