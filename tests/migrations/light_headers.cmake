# A migration is compiled often and by everybody: limbeck/migration.h includes nothing heavier than <string_view>,
# <initializer_list>, <type_traits> and the <c...> headers.
execute_process(
  COMMAND "${COMPILER}" -std=c++20 -M -I "${SOURCE_FOLDER}/migrations/include"
    "${SOURCE_FOLDER}/migrations/include/limbeck/migration.h"
  OUTPUT_VARIABLE included COMMAND_ERROR_IS_FATAL ANY)
foreach(header IN ITEMS string vector variant map memory functional iostream sstream optional algorithm)
  if(included MATCHES "/${header}[ \n]")
    message(FATAL_ERROR "limbeck/migration.h includes <${header}>")
  endif()
endforeach()
