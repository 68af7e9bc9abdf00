# CONTRIBUTING says that an operation once recorded leads the compiler to every place that has to know it. Here one is added
# to a copy of recording.h, and every such place must fail to compile, for its sake and without it succeed.
set(copy "${FOLDER}/limbeck")
file(MAKE_DIRECTORY "${copy}")
file(READ "${ROOT}/migrations/include/limbeck/recording.h" header)
file(WRITE "${copy}/recording.h" "${header}")
foreach(with IN ITEMS FALSE TRUE)
  if(with)
    string(REPLACE "using OperationBody =\n    std::variant<" "struct PaintTable {\n  ObjectName table;\n};\n\nusing OperationBody =\n    std::variant<PaintTable, "
      changed "${header}")
    if(changed STREQUAL header)
      message(FATAL_ERROR "recording.h no longer reads as this test expects")
    endif()
    file(WRITE "${copy}/recording.h" "${changed}")
  endif()
  foreach(place IN ITEMS apply/application.cc invert/invert.cc dump/dump.cc dialect/postgresql/dialect.cc
      dialect/sqlite/dialect.cc dialect/sqlite/ways.cc)
    execute_process(
      COMMAND "${COMPILER}" -std=c++20 -fsyntax-only -I "${FOLDER}" -I "${ROOT}/migrations/include" -I "${ROOT}/compiler"
        -I "${ROOT}/compiler/include" -I "${ROOT}/runtime/include" "${ROOT}/compiler/${place}"
      RESULT_VARIABLE result ERROR_VARIABLE errors)
    if(NOT with AND NOT result EQUAL 0)
      message(FATAL_ERROR "compiler/${place} must compile as it is:\n${errors}")
    elseif(with AND NOT errors MATCHES "PaintTable")
      message(FATAL_ERROR "compiler/${place} does not notice a new operation:\n${errors}")
    endif()
  endforeach()
endforeach()
