// Where a PostgreSQL server is, as libpq reads it.
#pragma once

#include <string>

namespace linepool::store_postgres {

// CHECKs nothing and connects to nothing. Throws StoreFailure, with a sentence that repeats nothing
// of `url`, if libpq cannot read it. Environment variables and ~/.pgpass fill in what it leaves
// open, as for every program that uses libpq.
void check_url(const std::string& url);

// "database linepool at db.example.org:5432": for people. Never with a password.
std::string place_of(const std::string& url);

// "The PostgreSQL store, database linepool at db.example.org, cannot be opened. " and why.
std::string cannot_open(const std::string& url, const std::string& why);

}  // namespace linepool::store_postgres
