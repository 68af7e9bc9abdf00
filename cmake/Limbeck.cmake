# add_migrations(<target>
#                [DIRECTORY <folder>]              migrations
#                [DIALECTS <dialect>...]           postgresql sqlite
#                [VERSION_TABLE <table>]           alembic_version
#                [VERSION_TABLE_SCHEMA <schema>]   the connection's default
#                [NAME <identifier>]               <target>_migrations
#                [POSTGRESQL_MINIMUM <13..18>]     13: the oldest server that the SQL has to work on
#                [AUTOINCREMENT <serial|identity>] serial: what a PostgreSQL key is that numbers itself
#                [ALLOW_MULTIPLE_HEADS]            else a history with two heads does not build
#                [DEFAULT_URL <url>]               the database of <target>_migrate where neither option nor environment names one
#                [FILE_TEMPLATE <template>]        %(rev)s_%(slug)s: the name of a new migration, with Alembic's tokens
#                [TIMEZONE <name>]                 local time: of the dates in new migrations and in their names
#                [NAMING_CONVENTION <kind> <template> ...]   PostgreSQL's own names, ix_<table>_<columns> for indexes
#                [MODELS <file or target>...]      what the schema shall be: docs/models.md
#                [MODELS_MATCH <error|warning|off>]    warning: what the build says where no migration does what the models ask for
#                [INCLUDE_NAME <pattern>...]       all: tables, views, ... that are compared with the models
#                [EXCLUDE_NAME <pattern>...]       none: those that are not
#                [INCLUDE_SCHEMA <schema>...]      all: schemas that are compared, besides the default one
#                [SCHEMA_HEADER <file name>]       none: a header of constants for the names of tables and columns
#                [SCHEMA_AT <revision>...])        revisions whose names it has, too, besides the newest ones
#
# Compiles the migrations in <folder> while <target> is built, and links the table of revisions that comes of it into
# <target>: an executable or a static, shared, module or object library of this build, made in whichever folder.
#
#   find_package(Limbeck REQUIRED)
#   add_executable(blog main.cc)
#   add_migrations(blog)
#
#   #include "blog_migrations.h"      // extern const limbeck::RevisionTable blog_migrations;
#
# One migration is one file <revision id>_<slug>.cc; hidden files are left alone. Files <revision id>_<slug>.step.cc hold C++ data
# steps: they become ordinary sources of <target>, and the compiler of the migrations only reads them. NAME is needed only where
# the header, and the table in it, shall be called otherwise. Migrations are compiled one by one, or in batches where
# <target> has UNITY_BUILD (and UNITY_BUILD_BATCH_SIZE) at the time of the call; a file with SKIP_UNITY_BUILD_INCLUSION
# stays alone. <kind> is ix, uq, ck, fk or pk, and <template> SQLAlchemy's: "fk_%(table_name)s_%(column_0_name)s".
#
# What comes of it, all below <binary folder>/limbeck/<target>:
#
#   <name>.h                  written at configure time, since it depends on names only
#   <target>_migrate          the compiler of these migrations: their objects, a generated main, limbeck::tool
#   <name>.cc                 its output: the table, compiled as a source of <target>
#   <name>.<dialect>.sql      the same for reading
#   <name>.manifest.json      the same for other tools
#   <SCHEMA_HEADER>           the names of tables and columns, where asked for
#
# And <top binary folder>/limbeck/programs/<target>.json, by which `limbeck` finds all this.
#
# A mistake in a migration fails the build with file:line, and nothing is written.
include_guard(GLOBAL)
cmake_policy(VERSION 3.25)

if(COMMAND add_migrations)
  get_property(limbeck_first_folder GLOBAL PROPERTY LIMBECK_CMAKE_FOLDER)
  message(FATAL_ERROR "add_migrations() is already here, from '${limbeck_first_folder}': "
    "a build can hold only one Limbeck, so that of '${CMAKE_CURRENT_LIST_DIR}' is one too many")
endif()
set_property(GLOBAL PROPERTY LIMBECK_CMAKE_FOLDER "${CMAKE_CURRENT_LIST_DIR}")

include(${CMAKE_CURRENT_LIST_DIR}/LimbeckNearest.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/LimbeckArguments.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/LimbeckRenderingArguments.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/LimbeckRevisionArguments.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/LimbeckModelsArguments.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/LimbeckFiles.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/LimbeckStamps.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/LimbeckUnity.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/LimbeckSteps.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/LimbeckModels.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/LimbeckFacts.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/LimbeckTool.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/LimbeckTable.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/LimbeckPrograms.cmake)

function(add_migrations)
  set(target "${ARGV0}")
  cmake_parse_arguments(PARSE_ARGV 1 arg "ALLOW_MULTIPLE_HEADS"
    "DIRECTORY;VERSION_TABLE;VERSION_TABLE_SCHEMA;NAME;POSTGRESQL_MINIMUM;AUTOINCREMENT;FILE_TEMPLATE;TIMEZONE;DEFAULT_URL;MODELS_MATCH;SCHEMA_HEADER"
    "DIALECTS;NAMING_CONVENTION;MODELS;INCLUDE_NAME;EXCLUDE_NAME;INCLUDE_SCHEMA;SCHEMA_AT")
  limbeck_check_arguments(ok "${ARGV}")
  if(NOT ok)
    return()
  endif()
  limbeck_default(arg_DIALECTS postgresql sqlite)
  limbeck_default(arg_VERSION_TABLE alembic_version)
  limbeck_default(arg_NAME ${default_name})
  set_property(TARGET ${target} PROPERTY LIMBECK_MIGRATIONS ${arg_NAME})

  set(output_folder "${CMAKE_CURRENT_BINARY_DIR}/limbeck/${target}")
  limbeck_find_migrations(files "${migrations_folder}")
  limbeck_find_steps(steps "${migrations_folder}")
  set(stamped ${files} ${steps})
  limbeck_add_stamps(stamps "${migrations_folder}" "${stamped}")
  limbeck_model_files(models ${arg_MODELS})
  limbeck_tool_facts(facts ${target} "${migrations_folder}" "${steps}" "${output_folder}")
  limbeck_add_tool(${target} "${migrations_folder}" "${files}" "${models}" "${facts}" ${stamps} "${output_folder}")
  if(models)
    limbeck_add_models(${target} "${arg_MODELS}" "${models}" "${output_folder}")
    limbeck_add_models_test(${target})
  endif()
  limbeck_add_steps(${target} ${arg_NAME} "${migrations_folder}" "${steps}" ${stamps})
  limbeck_add_table(${target} ${arg_NAME} "${arg_DIALECTS}" "${steps}" "${arg_SCHEMA_HEADER}" ${stamps} "${output_folder}")
  limbeck_write_program(${target} "${migrations_folder}" "${output_folder}")
endfunction()
