// Pages of lists, newest first. One row more than a page shows is fetched, so that a page that is
// exactly full is not followed by an empty one.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "api/rest/rest_call.h"
#include "api/rest/shapes.h"
#include "base/limits.h"
#include "wire/json_writer.h"

namespace linepool::api::rest {

// How many rows to look at for a page. With a filter, a page may look at more rows than it shows,
// up to a limit, and may then show fewer than requested.
inline std::size_t rows_looked_at(const Page& page, bool shows_all) {
  return shows_all ? page.limit : limits::kPageRows;
}

struct PageEnd {
  std::int64_t cursor = 0;  // for the next page; 0: this is the last one

  void write(wire::JsonWriter& json) const {
    cursor == 0 ? json.null("next_cursor") : json.text("next_cursor", std::to_string(cursor));
  }
  // For lists that nearly always have one page: only if there is another.
  void write_if_any(wire::JsonWriter& json) const {
    if (cursor != 0) write(json);
  }
};

// The rows that write_page() would write, were there no end to its bytes.
template <class Row, class Passes>
std::vector<Row> shown_rows(const std::vector<Row>& rows, const Page& page, std::size_t looked,
                            Passes passes) {
  std::vector<Row> shown;
  for (std::size_t i = 0; i < std::min(rows.size(), looked) && shown.size() < page.limit; ++i) {
    if (passes(rows[i])) shown.push_back(rows[i]);
  }
  return shown;
}

// Writes to `json` those of `rows` that pass and fit on the page, and returns where the next page
// begins. `rows`: up to `looked` + 1 of them.
template <class Row, class Passes, class Write>
PageEnd write_page(const wire::JsonWriter& json, const std::vector<Row>& rows, const Page& page,
                   std::size_t looked, Passes passes, Write write) {
  std::size_t shown = 0;
  std::int64_t last = 0;  // where a next page would continue
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (i == looked || json.is_full_page()) return {last};
    if (passes(rows[i])) {
      if (shown == page.limit) return {last};
      write(rows[i]);
      ++shown;
      last = rows[i].id.value;
    } else if (shown < page.limit) {
      last = rows[i].id.value;
    }
  }
  return {};
}

// The newest messages of an order or a rental that the page begins with.
inline std::vector<Message> messages_on(const store::Tx& tx, LeaseId lease, const Page& page) {
  const bool is_first = page.cursor == 0;
  auto messages = tx.messages().of_lease(lease, is_first ? page.limit + 1 : limits::kPageRows);
  std::erase_if(messages, [&](const Message& message) {
    return !is_first && message.id.value >= page.cursor;
  });
  return messages;
}

inline wire::Response messages_page(const store::Tx& tx, LeaseId lease, const Page& page) {
  wire::JsonWriter json;
  json.begin_object().key("messages").begin_array();
  const PageEnd end = write_page(
      json, messages_on(tx, lease, page), page, limits::kPageRows,
      [](const Message&) { return true; },
      [&json](const Message& message) { write_message(json, message); });
  json.end_array();
  end.write_if_any(json);
  json.end_object();
  return wire::Response::json(json.take());
}

}  // namespace linepool::api::rest
