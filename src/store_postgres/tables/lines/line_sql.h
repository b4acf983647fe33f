// What the statements on lines have in common.
#pragma once

#include <string>

#include "store_postgres/tables/lines/line_rows.h"
#include "store_postgres/tables/row_columns.h"

namespace linepool::store_postgres {

// A line's own columns, then `live_leases` and `last_used`.
inline std::string select_lines() {
  return "SELECT " + columns_of<LinesTable>("l.") +
         ", u.live_leases, u.last_used FROM lines AS l JOIN line_use AS u ON u.line = l.id ";
}

}  // namespace linepool::store_postgres
