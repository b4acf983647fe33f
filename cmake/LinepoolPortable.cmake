# The portable programs: the same objects, linked with archives of the third-party libraries in
# place of Debian's shared ones. libc, libstdc++, OpenSSL, curl, SQLite and zlib stay shared: their
# security updates come from the system. Debian has no archive of prometheus-cpp, and liboath's
# licence (LGPL) wants it replaceable: the tarball brings these two as shared libraries of its own.

set(LINEPOOL_PORTABLE_LIBRARIES fmt::fmt tomlplusplus::tomlplusplus
  Boost::json PkgConfig::RE2 PkgConfig::UTF8PROC PkgConfig::ARGON2)

function(linepool_portable_name result library)
  string(MAKE_C_IDENTIFIER "linepool_portable_${library}" name)
  set(${result} ${name} PARENT_SCOPE)
endfunction()

# Each library of the list VARIABLE that has an archive becomes a choice, made by the program that
# links it.
function(linepool_or_portable variable)
  if(NOT LINEPOOL_PACKAGES)
    return()
  endif()
  set(chosen "")
  foreach(library IN LISTS ${variable})
    if(library IN_LIST LINEPOOL_PORTABLE_LIBRARIES)
      linepool_portable_name(archive ${library})
      set(library
          "$<IF:$<BOOL:$<TARGET_PROPERTY:LINEPOOL_PORTABLE>>,${archive},${library}>")
    endif()
    list(APPEND chosen ${library})
  endforeach()
  set(${variable} "${chosen}" PARENT_SCOPE)
endfunction()

# linepool_portable_program(NAME DEPS target...): build/release/portable/NAME. Built when asked for.
function(linepool_portable_program name)
  cmake_parse_arguments(ARG "" "" "DEPS" ${ARGN})
  add_executable(${name}_portable EXCLUDE_FROM_ALL ${CMAKE_CURRENT_SOURCE_DIR}/main.cc)
  target_link_libraries(${name}_portable PRIVATE ${ARG_DEPS})
  target_link_options(${name}_portable PRIVATE -Wl,--as-needed,-z,relro,-z,now)
  set_target_properties(${name}_portable PROPERTIES
    LINEPOOL_PORTABLE ON
    OUTPUT_NAME ${name}
    RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/portable
    INSTALL_RPATH "$ORIGIN/../lib/linepool"
    BUILD_WITH_INSTALL_RPATH ON)
  install(TARGETS ${name}_portable RUNTIME DESTINATION bin COMPONENT portable EXCLUDE_FROM_ALL)
endfunction()

if(NOT LINEPOOL_PACKAGES)
  return()
endif()

# linepool_portable_archive(LIBRARY FILE...): the archives that stand for a library.
function(linepool_portable_archive library)
  linepool_portable_name(name ${library})
  add_library(${name} INTERFACE)
  foreach(file ${ARGN})
    find_library(path_of_${file} ${file} REQUIRED)
    target_link_libraries(${name} INTERFACE ${path_of_${file}})
  endforeach()
endfunction()

linepool_portable_archive(Boost::json libboost_json.a libboost_container.a)
linepool_portable_archive(PkgConfig::RE2 libre2.a)
linepool_portable_archive(PkgConfig::UTF8PROC libutf8proc.a)
linepool_portable_archive(PkgConfig::ARGON2 libargon2.a)

# Of these Debian has no archives, but what they are made of is in their headers.
foreach(library fmt::fmt tomlplusplus::tomlplusplus)
  linepool_portable_name(name ${library})
  string(REGEX REPLACE ".*::" "" file ${library})
  add_library(${name} STATIC EXCLUDE_FROM_ALL
    ${CMAKE_SOURCE_DIR}/packaging/portable/${file}.cc)
endforeach()
linepool_portable_name(name tomlplusplus::tomlplusplus)
target_compile_definitions(${name} PRIVATE TOML_HEADER_ONLY=0 TOML_IMPLEMENTATION)
