// The account at a carrier's SMSC, as options of `admin supplier`.
#pragma once

#include <boost/json/object.hpp>

#include <cstdint>
#include <optional>
#include <string>

#include "cli/commands/admin/api.h"
#include "cli/syntax/command.h"

namespace linepool::cli {

struct SmscArguments {
  std::optional<std::string> address;  // HOST:PORT
  std::optional<std::string> system_id;
  std::string password_file;
  std::optional<std::string> system_type;
  std::optional<std::string> bind;
  std::optional<std::int64_t> binds;
  std::optional<std::int64_t> enquire_s;
  std::optional<std::string> tls;
  std::optional<std::string> ca_file;
  std::optional<std::string> alphabet;

  [[nodiscard]] bool is_empty() const;
};

void add_smsc_options(const Command& command, SmscArguments& arguments);
// The API's "smpp". Throws UsageError if an option is wrong.
json::object smsc_in(Session& session, const SmscArguments& arguments);
// For a column: "up, 2 of 2", or "down, 0 of 1: bind refused: wrong password (0x0E); next try in 12
// s". "" for suppliers without an SMSC.
std::string smsc_words(const json::object& supplier);

}  // namespace linepool::cli
