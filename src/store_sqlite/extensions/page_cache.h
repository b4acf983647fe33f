// SQLite's own page cache, asked to drop the pages past the end of the database only when it holds
// some.
//
// After each commit SQLite has its cache drop the pages past the end. Where B-tree pages were put
// in order in that commit, which nearly every batch does, the cache believes that there are some:
// SQLite lends each such page the number of the lock page, at 1 GiB, for a moment, and the cache
// keeps only the highest number that it ever saw. So in a database below 1 GiB each commit walked
// the whole cache, up to 65,536 pages.
#pragma once

namespace linepool::store_sqlite {

// For all connections that are opened later; must come before the first use of SQLite. Returns
// whether SQLite took it; otherwise it goes on with its own, which is only slower.
bool install_page_cache();

}  // namespace linepool::store_sqlite
