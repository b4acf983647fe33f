// How a gateway signs its requests: the options of `admin supplier add` and `set`.
#pragma once

#include <optional>
#include <string>

#include "cli/commands/admin/api.h"
#include "cli/commands/commands.h"

namespace linepool::cli {

struct SignatureArguments {
  std::optional<std::string> scheme;  // "": none
  std::string secret_file;
  std::string address;
};

void add_signature_options(const Command& command, SignatureArguments& arguments);

// As the API takes it; nothing if no option says. Throws UsageError if the options do not go
// together, or if the file holds no secret.
std::optional<json::value> signature_in(Session& session, const SignatureArguments& arguments);

// Adds it to the settings in `body`. Without a scheme, that of the gateway which the supplier is
// counts, or if there is no supplier, the one in `body`.
std::optional<Failure> add_signature(Session& session, const SignatureArguments& arguments,
                                     const std::string& supplier, json::object& body);

}  // namespace linepool::cli
