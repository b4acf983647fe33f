// Imports a file of lines: it is read and checked as a whole before its first line is written.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/commands/supply/import_lines.h"
#include "domain/catalogue/catalogue.h"
#include "store/store.h"

namespace linepool::api::admin {

struct ImportProblem {
  std::size_t line = 0;  // in the file, from 1
  std::string sentence;
};

// What an import will do: nothing if there are problems.
struct ImportPlan {
  static constexpr std::size_t kProblems = 100;

  std::vector<ImportProblem> problems;  // the first kProblems
  std::vector<core::ImportLines> chunks;
};

// Reads a CSV file with the header number,country,supplier,owner,contract,use[,sharing]
// [,number_type], columns in any order, and checks every row against the catalogue, the store and
// the rows above it.
ImportPlan plan_import(std::string_view csv, const Catalogue& catalogue, const store::Tx& tx);

}  // namespace linepool::api::admin
