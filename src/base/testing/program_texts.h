// What every program's --help and --print-man must be.
#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>

namespace linepool {

// LINEPOOL_UPDATE_GOLDEN=1 rewrites the file.
inline void expect_golden(const std::filesystem::path& file, const std::string& shown) {
  if (std::getenv("LINEPOOL_UPDATE_GOLDEN") != nullptr) std::ofstream(file) << shown;
  std::ifstream in(file);
  EXPECT_EQ(shown, std::string(std::istreambuf_iterator<char>(in), {})) << file;
}

inline void expect_80_columns(const std::string& help) {
  std::istringstream lines(help);
  for (std::string line; std::getline(lines, line);) EXPECT_LE(line.size(), 80u) << line;
}

inline void expect_every_option(const std::string& help, const std::string& manual) {
  for (std::size_t at = 0; (at = help.find("\n  --", at)) != std::string::npos; ++at) {
    const std::size_t end = help.find_first_of(" \n", at + 5);
    std::string option = help.substr(at + 5, end - at - 5);
    for (std::size_t dash = 0; (dash = option.find('-', dash)) != std::string::npos; dash += 2) {
      option.replace(dash, 1, "\\-");
    }
    EXPECT_NE(manual.find(option), std::string::npos) << option;
  }
}

}  // namespace linepool
