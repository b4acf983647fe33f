#include "store_sqlite/extensions/page_cache.h"

#include <sqlite3.h>

#include <algorithm>
#include <memory>

#include "base/check.h"

namespace linepool::store_sqlite {
namespace {

// SQLite's own; set once, before the first cache is made.
sqlite3_pcache_methods2 own{};

struct PageCache {
  sqlite3_pcache* pages = nullptr;  // of SQLite's own kind
  unsigned highest = 0;             // no page has a higher number, but for the lent one
  unsigned lent = 0;                // a number above them that a page has for a moment; 0: none

  void hold(unsigned number) { highest = std::max(highest, number); }
};

PageCache& in(sqlite3_pcache* cache) {
  return *reinterpret_cast<PageCache*>(cache);
}

int begin(void*) {
  return own.xInit == nullptr ? SQLITE_OK : own.xInit(own.pArg);
}

void end(void*) {
  if (own.xShutdown != nullptr) own.xShutdown(own.pArg);
}

// Null when memory is short, as SQLite wants it.
sqlite3_pcache* create(int page_bytes, int extra_bytes, int may_purge) {
  sqlite3_pcache* pages = own.xCreate(page_bytes, extra_bytes, may_purge);
  if (pages == nullptr) return nullptr;
  return reinterpret_cast<sqlite3_pcache*>(std::make_unique<PageCache>(PageCache{pages}).release());
}

void destroy(sqlite3_pcache* cache) {
  const std::unique_ptr<PageCache> dying(&in(cache));
  own.xDestroy(dying->pages);
}

void resize(sqlite3_pcache* cache, int pages) {
  own.xCachesize(in(cache).pages, pages);
}

int count(sqlite3_pcache* cache) {
  return own.xPagecount(in(cache).pages);
}

sqlite3_pcache_page* fetch(sqlite3_pcache* cache, unsigned number, int create_mode) {
  sqlite3_pcache_page* page = own.xFetch(in(cache).pages, number, create_mode);
  if (page != nullptr) in(cache).hold(number);
  return page;
}

void unpin(sqlite3_pcache* cache, sqlite3_pcache_page* page, int discard) {
  own.xUnpin(in(cache).pages, page, discard);
}

void rename(sqlite3_pcache* cache, sqlite3_pcache_page* page, unsigned from, unsigned to) {
  PageCache& all = in(cache);
  own.xRekey(all.pages, page, from, to);
  if (from == all.lent) all.lent = 0;
  if (to <= all.highest) return;
  if (all.lent == 0) {
    all.lent = to;
  } else {
    all.hold(to);
  }
}

// Drops the pages with this number and higher ones.
void truncate(sqlite3_pcache* cache, unsigned first) {
  PageCache& all = in(cache);
  if (first > std::max(all.highest, all.lent)) return;
  own.xTruncate(all.pages, first);
  all.highest = first == 0 ? 0 : first - 1;
  all.lent = 0;
}

void shrink(sqlite3_pcache* cache) {
  own.xShrink(in(cache).pages);
}

}  // namespace

bool install_page_cache() {
  if (sqlite3_config(SQLITE_CONFIG_GETPCACHE2, &own) != SQLITE_OK) return false;
  CHECK(own.iVersion >= 1 && own.xShrink != nullptr, "SQLite has a page cache of a newer kind");
  sqlite3_pcache_methods2 ours{};
  ours.iVersion = 1;
  ours.xInit = &begin;
  ours.xShutdown = &end;
  ours.xCreate = &create;
  ours.xCachesize = &resize;
  ours.xPagecount = &count;
  ours.xFetch = &fetch;
  ours.xUnpin = &unpin;
  ours.xRekey = &rename;
  ours.xTruncate = &truncate;
  ours.xDestroy = &destroy;
  ours.xShrink = &shrink;
  return sqlite3_config(SQLITE_CONFIG_PCACHE2, &ours) == SQLITE_OK;
}

}  // namespace linepool::store_sqlite
