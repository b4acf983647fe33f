// Why a line is in quarantine, as lists and traces show it.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "domain/lines/quarantine.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {

// What the facts refer to.
struct QuarantineNames {
  std::string_view app;
  std::string_view supplier;
  std::string_view country;
};

// "6 orders in a row got no SMS since 2026-11-28 03:12:00. Other lines of ..."
std::string quarantine_words(const Quarantine& why, const QuarantineNames& names);

// Writes the member `quarantine`, null without one, into an object already begun.
void write_quarantine(wire::JsonWriter& json, const std::optional<Quarantine>& why,
                      const QuarantineNames& names);

}  // namespace linepool::api::admin
