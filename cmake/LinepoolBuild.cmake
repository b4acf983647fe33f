# One way to declare a module, its unit tests and its programs, so that every folder looks the same.

option(LINEPOOL_TESTS "build the tests" ON)
option(LINEPOOL_BENCH "build the benchmarks" OFF)
set(LINEPOOL_SANITIZE "" CACHE STRING "sanitizers, as for -fsanitize=")
option(LINEPOOL_COVERAGE "instrument for gcov" OFF)
option(LINEPOOL_FUZZ "build the libFuzzer targets (clang only)" OFF)
option(LINEPOOL_PACKAGES "install what belongs to the programs, and make packages of them" OFF)

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

find_program(LINEPOOL_CCACHE ccache)
if(LINEPOOL_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${LINEPOOL_CCACHE})
endif()

# Without a compiler cache a module's files are compiled eight at a time, which takes half the
# time; with one, each by itself, so that a change compiles one file and a missing include shows.
if(LINEPOOL_CCACHE)
  set(LINEPOOL_UNITY_DEFAULT OFF)
else()
  set(LINEPOOL_UNITY_DEFAULT ON)
endif()
option(LINEPOOL_UNITY "compile a module's files several at a time" ${LINEPOOL_UNITY_DEFAULT})

add_library(linepool_options INTERFACE)
target_compile_options(linepool_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Woverloaded-virtual -Werror)
# gcc 12 sees overlapping copies in `"text" + std::string` where there are none (its bug 105651).
target_compile_options(linepool_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>)
if(LINEPOOL_SANITIZE)
  target_compile_options(linepool_options INTERFACE
    -fsanitize=${LINEPOOL_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(linepool_options INTERFACE -fsanitize=${LINEPOOL_SANITIZE})
  # gcc 12 sees maybe-uninitialized values in sanitized standard library code that are none.
  target_compile_options(linepool_options INTERFACE
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
else()
  # And with optimization in moves of std::variant and std::optional (its bug 80635).
  target_compile_options(linepool_options INTERFACE
    $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
endif()
if(LINEPOOL_COVERAGE)
  target_compile_options(linepool_options INTERFACE --coverage)
  target_link_options(linepool_options INTERFACE --coverage)
endif()
if(LINEPOOL_FUZZ)
  target_compile_options(linepool_options INTERFACE -fsanitize=fuzzer-no-link)
endif()

find_package(Threads REQUIRED)
find_package(PkgConfig REQUIRED)
if(LINEPOOL_TESTS)
  find_package(GTest REQUIRED)
endif()
include(LinepoolPortable)

# linepool_module(NAME [DEPS target...] [TEST_DEPS target...] [SYSTEM target...] [NO_UNITY])
# Every *.cc of the folder (and of its subfolders) becomes the library linepool_NAME; every
# *_test.cc beside them becomes one test program NAME_test. DEPS are other modules, SYSTEM are
# third-party libraries; both are public because headers of a module show them. TEST_DEPS are
# modules that only the tests need. NO_UNITY compiles each file by itself.
function(linepool_module name)
  cmake_parse_arguments(ARG "NO_UNITY" "" "DEPS;TEST_DEPS;SYSTEM" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cc)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "_test\\.cc$|/main\\.cc$")
  list(FILTER tests INCLUDE REGEX "_test\\.cc$")
  set(deps ${ARG_DEPS})
  list(TRANSFORM deps PREPEND linepool_)
  linepool_or_portable(ARG_SYSTEM)
  if(sources)
    add_library(linepool_${name} STATIC ${sources})
    set(scope PUBLIC)
  else()
    add_library(linepool_${name} INTERFACE)
    set(scope INTERFACE)
  endif()
  target_include_directories(linepool_${name} ${scope}
    $<BUILD_INTERFACE:${CMAKE_SOURCE_DIR}/src> $<INSTALL_INTERFACE:include>)
  target_link_libraries(linepool_${name} ${scope} $<BUILD_INTERFACE:linepool_options>
    ${deps} ${ARG_SYSTEM} Threads::Threads)
  if(LINEPOOL_UNITY AND sources AND NOT ARG_NO_UNITY)
    set_target_properties(linepool_${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
    # gcc takes the files of a batch for headers: private members of an anonymous namespace's type.
    target_compile_options(linepool_${name} PRIVATE
      $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
  endif()
  if(LINEPOOL_TESTS AND tests)
    linepool_test(${name}_test SOURCES ${tests} DEPS ${name} ${ARG_TEST_DEPS})
  endif()
endfunction()

# linepool_test(NAME SOURCES file... DEPS module... [LABELS label...] [TIMEOUT seconds]): one
# GoogleTest program, one ctest entry.
function(linepool_test name)
  cmake_parse_arguments(ARG "" "TIMEOUT" "SOURCES;DEPS;LABELS" ${ARGN})
  add_executable(${name} ${ARG_SOURCES})
  set(deps ${ARG_DEPS})
  list(TRANSFORM deps PREPEND linepool_)
  target_link_libraries(${name} PRIVATE ${deps} GTest::gtest GTest::gmock GTest::gtest_main)
  add_test(NAME ${name} COMMAND ${name})
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 300)
  endif()
  set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "unit;${ARG_LABELS}"
    ENVIRONMENT "UBSAN_OPTIONS=print_stacktrace=1")
endfunction()

# linepool_program(NAME DEPS module...): the folder's main.cc as an executable, and a portable one.
function(linepool_program name)
  if(NOT EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/main.cc)
    return()
  endif()
  cmake_parse_arguments(ARG "" "" "DEPS" ${ARGN})
  set(deps ${ARG_DEPS})
  list(TRANSFORM deps PREPEND linepool_)
  add_executable(${name} ${CMAKE_CURRENT_SOURCE_DIR}/main.cc)
  target_link_libraries(${name} PRIVATE ${deps})
  target_link_options(${name} PRIVATE -Wl,-z,relro,-z,now)  # as Debian's own programs
  install(TARGETS ${name} RUNTIME DESTINATION bin COMPONENT programs)
  if(LINEPOOL_PACKAGES)
    linepool_portable_program(${name} DEPS ${deps})
  endif()
endfunction()

# linepool_manual(NAME SECTION): the manual page that this program prints.
function(linepool_manual name section)
  if(NOT TARGET ${name})
    return()
  endif()
  set(page ${CMAKE_BINARY_DIR}/man/${name}.${section})
  file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/man)
  add_custom_command(TARGET ${name} POST_BUILD BYPRODUCTS ${page}
    COMMAND $<TARGET_FILE:${name}> --print-man > ${page} VERBATIM)
  install(FILES ${page} DESTINATION share/man/man${section})
endfunction()
