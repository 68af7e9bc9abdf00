# Compiles lifetimes.cc with the DSL under the sanitizers, and runs it.
file(MAKE_DIRECTORY "${WORK_FOLDER}")
file(GLOB sources "${SOURCE_FOLDER}/migrations/*.cc")
execute_process(
  COMMAND "${COMPILER}" -std=c++20 -O1 -g -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
    -Wall -Wextra -Wpedantic -Werror -I "${SOURCE_FOLDER}/migrations/include"
    "${SOURCE_FOLDER}/tests/migrations/lifetimes.cc" ${sources} -o "${WORK_FOLDER}/lifetimes"
  COMMAND_ERROR_IS_FATAL ANY)
execute_process(COMMAND "${WORK_FOLDER}/lifetimes" COMMAND_ERROR_IS_FATAL ANY)
