# Every wrong argument of add_migrations() has its own message, and all mistakes are shown in one go.
source "$(dirname "$0")/project.sh"
new_project
mkdir src/empty
touch src/a_file src/models.cc src/migrations/a1_models.cc
cat >src/CMakeLists.txt <<'END'
cmake_minimum_required(VERSION 3.25)
project(app LANGUAGES CXX)
find_package(Limbeck REQUIRED)
foreach(target app blog good unnamed wiki wiki_migrate)
  add_executable(${target} main.cc)
endforeach()
add_executable(app_alias ALIAS app)
add_executable(imported IMPORTED)
add_library(headers INTERFACE)
add_custom_target(custom)
function(mistake)
  message(NOTICE "> add_migrations(${ARGN})")
  add_migrations(${ARGN})
endfunction()

mistake()
mistake(blgo DIRECTORY empty)
mistake(nothing_like_it DIRECTORY empty)
mistake(app_alias DIRECTORY empty)
mistake(imported DIRECTORY empty)
mistake(headers DIRECTORY empty)
mistake(custom DIRECTORY empty)
mistake(wiki DIRECTORY empty)
mistake(app DIRECTORY empty DIALECT sqlite)
mistake(app DIRECTORY empty colour)
mistake(app DIRECTORY empty DIALECTS)
mistake(app DIRECTORY)
mistake(app DIRECTORY empty NAME first NAME second)
mistake(app DIRECTORY migratons)
mistake(app DIRECTORY /nowhere/at/all)
mistake(app DIRECTORY a_file)
mistake(app DIRECTORY empty DIALECTS postgres)
mistake(app DIRECTORY empty DIALECTS oracle sqlite)
mistake(app DIRECTORY empty DIALECTS sqlite postgresql sqlite)
mistake(app DIRECTORY empty VERSION_TABLE "alembic version")
mistake(app DIRECTORY empty VERSION_TABLE public.alembic_version)
mistake(app DIRECTORY empty VERSION_TABLE_SCHEMA 1st)
mistake(app DIRECTORY empty VERSION_TABLE a123456789a123456789a123456789a123456789a123456789a123456789a123)
mistake(app DIRECTORY empty NAME two-words)
mistake(app DIRECTORY empty POSTGRESQL_MINIMUM 12)
mistake(app DIRECTORY empty POSTGRESQL_MINIMUM 15.2)
mistake(app DIRECTORY empty POSTGRESQL_MINIMUM 15 DIALECTS sqlite)
mistake(app DIRECTORY empty AUTOINCREMENT identiti)
mistake(app DIRECTORY empty FILE_TEMPLATE "%(revision)s_%(sulg)s")
mistake(app DIRECTORY empty FILE_TEMPLATE "%(year)04d_%rev")
mistake(app DIRECTORY empty FILE_TEMPLATE "sub/%(rev)s")
mistake(app DIRECTORY empty FILE_TEMPLATE migration)
mistake(app DIRECTORY empty TIMEZONE "Europe Berlin")
mistake(app DIRECTORY empty NAMING_CONVENTION ix)
mistake(app DIRECTORY empty NAMING_CONVENTION idx "ix_%(column_0_label)s" uq "uq_%(table_name)s" uq "uq_%(column_0N_name)s")
mistake(app DIRECTORY empty NAMING_CONVENTION ck "ck" fk "fk_%(tabel_name)s" pk "100%_%(table_name)s%%")
mistake(app DIRECTORY empty MODELS modles.cc)
mistake(app DIRECTORY empty MODELS nothing/like_it.cc)
mistake(app DIRECTORY empty MODELS blog)
mistake(app DIRECTORY empty MODELS empty)
mistake(app DIRECTORY migrations MODELS migrations/a1_models.cc)
mistake(app DIRECTORY empty MODELS)
mistake(app DIRECTORY empty MODELS models.cc MODELS_MATCH eror)
mistake(app DIRECTORY empty MODELS_MATCH error)
mistake(app DIRECTORY empty SCHEMA_AT a1)
mistake(app DIRECTORY empty SCHEMA_HEADER names)
mistake(app DIRECTORY empty SCHEMA_HEADER sub/names.h)
mistake(app DIRECTORY empty SCHEMA_HEADER app_migrations.h)
mistake(app DIRECTORY migratons DIALECTS sqlit VERSION_TABL x)
message(NOTICE "> add_models()")
add_models()
message(NOTICE "> add_models(blgo)")
add_models(blgo models.cc)
message(NOTICE "> add_models(blog)")
add_models(blog)
message(NOTICE "> add_models(blog modles.cc)")
add_models(blog modles.cc)
add_migrations(good DIRECTORY empty)
mistake(good DIRECTORY empty)
message(NOTICE "> two of them")
add_subdirectory(two)
END
mkdir src/two
cp -r "$LIMBECK_PREFIX" "$work/second"
echo "include($(dirname "$(find "$work/second" -name Limbeck.cmake)")/Limbeck.cmake)" >src/two/CMakeLists.txt
! configure || fail "configuring passes"

# CMake breaks lines as it likes; one message becomes one line again.
awk '
  /^> /{ print; next }
  /^CMake Error/{ message = ""; open = 1; next }
  open && /^Call Stack|^-- /{ print message; open = 0; next }
  open { sub(/^ +/, ""); if ($0 != "") message = message (message == "" ? "" : " ") $0 }' log |
  sed "s|$work|WORK|g; s|'[^']*\\(/lib[^']*\\)'|'PREFIX\\1'|g; s|PREFIX/lib/[^']*|PREFIX|g" >got
cat >expected <<'END'
> add_migrations()
add_migrations(): which target? Write add_migrations(<target>), after add_executable(<target> ...)
> add_migrations(blgo;DIRECTORY;empty)
add_migrations(blgo): no target 'blgo' so far (the call comes after its add_executable() or add_library()); did you mean 'blog'?
> add_migrations(nothing_like_it;DIRECTORY;empty)
add_migrations(nothing_like_it): no target 'nothing_like_it' so far (the call comes after its add_executable() or add_library())
> add_migrations(app_alias;DIRECTORY;empty)
add_migrations(app_alias): 'app_alias' is another name of 'app'; write add_migrations(app)
> add_migrations(imported;DIRECTORY;empty)
add_migrations(imported): 'imported' is imported; migrations are linked into a target that this build makes
> add_migrations(headers;DIRECTORY;empty)
add_migrations(headers): 'headers' is an interface library, which links nothing; the table goes into an executable or a static, shared, module or object library
> add_migrations(custom;DIRECTORY;empty)
add_migrations(custom): 'custom' is a custom target, which links nothing; the table goes into an executable or a static, shared, module or object library
> add_migrations(wiki;DIRECTORY;empty)
add_migrations(wiki): there is a target 'wiki_migrate' already, but the compiler of these migrations is called that
> add_migrations(app;DIRECTORY;empty;DIALECT;sqlite)
add_migrations(app): unknown keyword 'DIALECT' (the keywords are DIRECTORY, DIALECTS, VERSION_TABLE, VERSION_TABLE_SCHEMA, NAME, POSTGRESQL_MINIMUM, AUTOINCREMENT, FILE_TEMPLATE, TIMEZONE, DEFAULT_URL, ALLOW_MULTIPLE_HEADS, NAMING_CONVENTION, MODELS, MODELS_MATCH, INCLUDE_NAME, EXCLUDE_NAME, INCLUDE_SCHEMA, SCHEMA_HEADER, SCHEMA_AT); did you mean 'DIALECTS'?
add_migrations(app): unknown keyword 'sqlite' (the keywords are DIRECTORY, DIALECTS, VERSION_TABLE, VERSION_TABLE_SCHEMA, NAME, POSTGRESQL_MINIMUM, AUTOINCREMENT, FILE_TEMPLATE, TIMEZONE, DEFAULT_URL, ALLOW_MULTIPLE_HEADS, NAMING_CONVENTION, MODELS, MODELS_MATCH, INCLUDE_NAME, EXCLUDE_NAME, INCLUDE_SCHEMA, SCHEMA_HEADER, SCHEMA_AT)
> add_migrations(app;DIRECTORY;empty;colour)
add_migrations(app): unknown keyword 'colour' (the keywords are DIRECTORY, DIALECTS, VERSION_TABLE, VERSION_TABLE_SCHEMA, NAME, POSTGRESQL_MINIMUM, AUTOINCREMENT, FILE_TEMPLATE, TIMEZONE, DEFAULT_URL, ALLOW_MULTIPLE_HEADS, NAMING_CONVENTION, MODELS, MODELS_MATCH, INCLUDE_NAME, EXCLUDE_NAME, INCLUDE_SCHEMA, SCHEMA_HEADER, SCHEMA_AT)
> add_migrations(app;DIRECTORY;empty;DIALECTS)
add_migrations(app): DIALECTS has no value
> add_migrations(app;DIRECTORY)
add_migrations(app): DIRECTORY has no value
> add_migrations(app;DIRECTORY;empty;NAME;first;NAME;second)
add_migrations(app): NAME is given 2 times
> add_migrations(app;DIRECTORY;migratons)
add_migrations(app): no folder 'migratons' in 'WORK/src'; did you mean 'migrations'?
> add_migrations(app;DIRECTORY;/nowhere/at/all)
add_migrations(app): no folder 'all' in '/nowhere/at'
> add_migrations(app;DIRECTORY;a_file)
add_migrations(app): 'a_file' is a file; DIRECTORY is the folder of the migrations
> add_migrations(app;DIRECTORY;empty;DIALECTS;postgres)
add_migrations(app): unknown dialect 'postgres' (the dialects are postgresql, sqlite); did you mean 'postgresql'?
> add_migrations(app;DIRECTORY;empty;DIALECTS;oracle;sqlite)
add_migrations(app): unknown dialect 'oracle' (the dialects are postgresql, sqlite)
> add_migrations(app;DIRECTORY;empty;DIALECTS;sqlite;postgresql;sqlite)
add_migrations(app): dialect 'sqlite' is given twice
> add_migrations(app;DIRECTORY;empty;VERSION_TABLE;alembic version)
add_migrations(app): VERSION_TABLE 'alembic version' is no plain SQL name: letters, digits and '_', not starting with a digit
> add_migrations(app;DIRECTORY;empty;VERSION_TABLE;public.alembic_version)
add_migrations(app): VERSION_TABLE 'public.alembic_version' is no plain SQL name: letters, digits and '_', not starting with a digit; a schema goes into VERSION_TABLE_SCHEMA
> add_migrations(app;DIRECTORY;empty;VERSION_TABLE_SCHEMA;1st)
add_migrations(app): VERSION_TABLE_SCHEMA '1st' is no plain SQL name: letters, digits and '_', not starting with a digit
> add_migrations(app;DIRECTORY;empty;VERSION_TABLE;a123456789a123456789a123456789a123456789a123456789a123456789a123)
add_migrations(app): VERSION_TABLE 'a123456789a123456789a123456789a123456789a123456789a123456789a123' has 64 characters, but 63 is all that a database keeps
> add_migrations(app;DIRECTORY;empty;NAME;two-words)
add_migrations(app): NAME 'two-words' is no C++ identifier, but the table will be called that
> add_migrations(app;DIRECTORY;empty;POSTGRESQL_MINIMUM;12)
add_migrations(app): POSTGRESQL_MINIMUM '12' is no version that SQL can be written for; write a whole number from 13 to 18
> add_migrations(app;DIRECTORY;empty;POSTGRESQL_MINIMUM;15.2)
add_migrations(app): POSTGRESQL_MINIMUM '15.2' is no version that SQL can be written for; write a whole number from 13 to 18
> add_migrations(app;DIRECTORY;empty;POSTGRESQL_MINIMUM;15;DIALECTS;sqlite)
add_migrations(app): POSTGRESQL_MINIMUM is given, but postgresql is not among the DIALECTS
> add_migrations(app;DIRECTORY;empty;AUTOINCREMENT;identiti)
add_migrations(app): unknown AUTOINCREMENT 'identiti' (it is serial or identity); did you mean 'identity'?
> add_migrations(app;DIRECTORY;empty;FILE_TEMPLATE;%(revision)s_%(sulg)s)
add_migrations(app): unknown token 'revision' in FILE_TEMPLATE (the tokens are rev, slug, year, month, day, hour, minute, second, epoch)
add_migrations(app): unknown token 'sulg' in FILE_TEMPLATE (the tokens are rev, slug, year, month, day, hour, minute, second, epoch); did you mean 'slug'?
> add_migrations(app;DIRECTORY;empty;FILE_TEMPLATE;%(year)04d_%rev)
add_migrations(app): FILE_TEMPLATE '%(year)04d_%rev': a token is written %(rev)s, or %(month).2d where it is a number
> add_migrations(app;DIRECTORY;empty;FILE_TEMPLATE;sub/%(rev)s)
add_migrations(app): FILE_TEMPLATE 'sub/%(rev)s' makes no file names: besides tokens, write letters, digits, '_', '-' and '.', the last not in front
> add_migrations(app;DIRECTORY;empty;FILE_TEMPLATE;migration)
add_migrations(app): FILE_TEMPLATE 'migration' gives all files one name; write %(rev)s where the revision id goes
> add_migrations(app;DIRECTORY;empty;TIMEZONE;Europe Berlin)
add_migrations(app): TIMEZONE 'Europe Berlin' is no name of a time zone; write one as Europe/Berlin, or UTC
> add_migrations(app;DIRECTORY;empty;NAMING_CONVENTION;ix)
add_migrations(app): NAMING_CONVENTION has 1 values, but they come in pairs: a kind (ix, uq, ck, fk, pk) and its template
> add_migrations(app;DIRECTORY;empty;NAMING_CONVENTION;idx;ix_%(column_0_label)s;uq;uq_%(table_name)s;uq;uq_%(column_0N_name)s)
add_migrations(app): unknown kind 'idx' in NAMING_CONVENTION; the kinds are ix (indexes), uq (unique), ck (check), fk (foreign key) and pk (primary key)
add_migrations(app): NAMING_CONVENTION names uq twice
> add_migrations(app;DIRECTORY;empty;NAMING_CONVENTION;ck;ck;fk;fk_%(tabel_name)s;pk;100%_%(table_name)s%%)
add_migrations(app): the NAMING_CONVENTION of ck, 'ck', has no token, so all names would be the same; write for instance ck_%(table_name)s_%(column_0_name)s
add_migrations(app): the NAMING_CONVENTION of fk has the unknown token '%(tabel_name)s'; did you mean 'table_name'?
add_migrations(app): the NAMING_CONVENTION of pk, '100%_%(table_name)s%%', has a % that begins no token; a token is written %(table_name)s, a percent sign %%
> add_migrations(app;DIRECTORY;empty;MODELS;modles.cc)
add_migrations(app): MODELS names 'modles.cc', which is neither a file nor a target; did you mean 'models.cc'?
> add_migrations(app;DIRECTORY;empty;MODELS;nothing/like_it.cc)
add_migrations(app): MODELS names 'nothing/like_it.cc', which is neither a file nor a target
> add_migrations(app;DIRECTORY;empty;MODELS;blog)
add_migrations(app): MODELS names the target 'blog', which brings none; write add_models(blog <file>...) first
> add_migrations(app;DIRECTORY;empty;MODELS;empty)
add_migrations(app): MODELS names 'empty', which is neither a file nor a target
> add_migrations(app;DIRECTORY;migrations;MODELS;migrations/a1_models.cc)
add_migrations(app): MODELS names 'migrations/a1_models.cc', which stands among the migrations; move it elsewhere: each file there is a migration
> add_migrations(app;DIRECTORY;empty;MODELS)
add_migrations(app): MODELS has no value
> add_migrations(app;DIRECTORY;empty;MODELS;models.cc;MODELS_MATCH;eror)
add_migrations(app): unknown MODELS_MATCH 'eror' (it is error, warning or off); did you mean 'error'?
> add_migrations(app;DIRECTORY;empty;MODELS_MATCH;error)
add_migrations(app): MODELS_MATCH is given, but no MODELS to match
> add_migrations(app;DIRECTORY;empty;SCHEMA_AT;a1)
add_migrations(app): SCHEMA_AT is given, but no SCHEMA_HEADER to write it to
> add_migrations(app;DIRECTORY;empty;SCHEMA_HEADER;names)
add_migrations(app): SCHEMA_HEADER 'names' has to be the name of a header without folders, and a C++ identifier before its .h, since the constants stand in a namespace of that name: app_schema.h
> add_migrations(app;DIRECTORY;empty;SCHEMA_HEADER;sub/names.h)
add_migrations(app): SCHEMA_HEADER 'sub/names.h' has to be the name of a header without folders, and a C++ identifier before its .h, since the constants stand in a namespace of that name: app_schema.h
> add_migrations(app;DIRECTORY;empty;SCHEMA_HEADER;app_migrations.h)
add_migrations(app): SCHEMA_HEADER 'app_migrations.h' is the header of the table already; call it otherwise: app_schema.h
> add_migrations(app;DIRECTORY;migratons;DIALECTS;sqlit;VERSION_TABL;x)
add_migrations(app): no folder 'migratons' in 'WORK/src'; did you mean 'migrations'?
add_migrations(app): unknown dialect 'sqlit' (the dialects are postgresql, sqlite); did you mean 'sqlite'?
add_migrations(app): unknown dialect 'VERSION_TABL' (the dialects are postgresql, sqlite)
add_migrations(app): unknown dialect 'x' (the dialects are postgresql, sqlite)
> add_models()
add_models(): which target? Write add_models(<target> <file>...), after add_library(<target> ...)
> add_models(blgo)
add_models(blgo): no target 'blgo' so far (the call comes after its add_library()); did you mean 'blog'?
> add_models(blog)
add_models(blog): which files? Write add_models(blog models.cc)
> add_models(blog modles.cc)
add_models(blog): no file 'modles.cc' in 'WORK/src'; did you mean 'models.cc'?
> add_migrations(good;DIRECTORY;empty)
add_migrations(good): called twice for this target, which has the table 'good_migrations' already
> two of them
add_migrations() is already here, from 'PREFIX': a build can hold only one Limbeck, so that of 'PREFIX' is one too many
END
diff -u expected got || fail "other messages than expected"

# A file name that no build tool could pass on.
new_project_with() { rm -rf src build; new_project; touch "src/migrations/$1"; }
new_project_with 'a1_with;semicolon.cc'
! configure || fail "a semicolon in a file name passes"
grep -qF "has a character that build tools cannot pass on" <<<"$(tr -s ' \n' ' ' <log)" || fail "no message about the semicolon"
