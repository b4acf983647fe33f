#include "store_sqlite/parts/parts_sql.h"

namespace linepool::store_sqlite::sql {

// Sets that wait, and those that are whole for as long as their parts may be sent again. Most are
// gone after seconds, so each index has few entries.
const char kPartsSchema[] = R"sql(
CREATE TABLE part_sets (
  id INTEGER PRIMARY KEY,
  supplier INTEGER NOT NULL REFERENCES suppliers (id),
  key BLOB NOT NULL CHECK (length(key) = 32),
  total INTEGER NOT NULL,
  to_number INTEGER NOT NULL,
  short_code TEXT NOT NULL,        -- '': none
  code_country INTEGER NOT NULL,
  recipient TEXT NOT NULL,
  sender TEXT NOT NULL,
  since INTEGER NOT NULL,
  until INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  is_echo INTEGER NOT NULL,
  message INTEGER NOT NULL         -- 0: waits
) STRICT;
CREATE INDEX part_sets_by_key ON part_sets (key);
CREATE INDEX part_sets_by_number ON part_sets (to_number);
CREATE INDEX part_sets_by_end ON part_sets (until);
CREATE INDEX part_sets_waiting ON part_sets (supplier, id, bytes, message) WHERE message = 0;
CREATE TABLE parts (
  part_set INTEGER NOT NULL REFERENCES part_sets (id),
  number INTEGER NOT NULL,
  content BLOB NOT NULL CHECK (length(content) = 32),
  received_at INTEGER NOT NULL,
  sent_at INTEGER NOT NULL,
  supplier_message_id TEXT NOT NULL,
  alphabet INTEGER NOT NULL,
  locking INTEGER NOT NULL,
  single_shift INTEGER NOT NULL,
  data_coding INTEGER NOT NULL,
  marks INTEGER NOT NULL,
  bytes TEXT NOT NULL,             -- bytes
  raw_type TEXT NOT NULL,
  raw_query TEXT NOT NULL,
  raw_headers TEXT NOT NULL,
  raw_body TEXT NOT NULL,          -- bytes
  PRIMARY KEY (part_set, number)
) STRICT;
)sql";

const char kPartSetsOfKey[] =
    "SELECT id, supplier, key, total, to_number, short_code, code_country, recipient, sender,"
    " since, until, bytes, is_echo, message FROM part_sets INDEXED BY part_sets_by_key"
    " WHERE key = ?1 ORDER BY id DESC LIMIT ?2";
const char kPartSetsOfNumber[] =
    "SELECT id, supplier, key, total, to_number, short_code, code_country, recipient, sender,"
    " since, until, bytes, is_echo, message FROM part_sets INDEXED BY part_sets_by_number"
    " WHERE to_number = ?1 ORDER BY id LIMIT ?2";
const char kPartSetsDue[] =
    "SELECT id, supplier, key, total, to_number, short_code, code_country, recipient, sender,"
    " since, until, bytes, is_echo, message FROM part_sets INDEXED BY part_sets_by_end"
    " WHERE until <= ?1 ORDER BY until, id LIMIT ?2";
const char kPartSetsWaiting[] =
    "SELECT id, supplier, key, total, to_number, short_code, code_country, recipient, sender,"
    " since, until, bytes, is_echo, message FROM part_sets"
    " WHERE id IN (SELECT id FROM part_sets INDEXED BY part_sets_waiting"
    " WHERE message = 0 ORDER BY id LIMIT ?1) ORDER BY id";
const char kPartSetsWaitingOfSupplier[] =
    "SELECT id, supplier, key, total, to_number, short_code, code_country, recipient, sender,"
    " since, until, bytes, is_echo, message FROM part_sets INDEXED BY part_sets_waiting"
    " WHERE supplier = ?1 AND message = 0 ORDER BY id LIMIT ?2";
// Both read the index alone.
const char kPartSetLoad[] =
    "SELECT count(*), ifnull(sum(bytes), 0) FROM part_sets INDEXED BY part_sets_waiting"
    " WHERE message = 0";
const char kPartSetLoadOfSupplier[] =
    "SELECT count(*), ifnull(sum(bytes), 0) FROM part_sets INDEXED BY part_sets_waiting"
    " WHERE supplier = ?1 AND message = 0";
const char kPartSetList[] =
    "SELECT id, supplier, key, total, to_number, short_code, code_country, recipient, sender,"
    " since, until, bytes, is_echo, message FROM part_sets"
    " WHERE id > ?1 ORDER BY id LIMIT ?2";
const char kPartSetInsert[] =
    "INSERT INTO part_sets (supplier, key, total, to_number, short_code, code_country, recipient,"
    " sender, since, until, bytes, is_echo, message)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)";
const char kPartSetUpdate[] =
    "UPDATE part_sets SET supplier = ?2, key = ?3, total = ?4, to_number = ?5, short_code = ?6,"
    " code_country = ?7, recipient = ?8, sender = ?9, since = ?10, until = ?11, bytes = ?12,"
    " is_echo = ?13, message = ?14 WHERE id = ?1";
const char kPartSetRemove[] = "DELETE FROM part_sets WHERE id = ?1";

const char kPartsOf[] =
    "SELECT part_set, number, content, received_at, sent_at, supplier_message_id, alphabet,"
    " locking, single_shift, data_coding, marks, bytes, raw_type, raw_query, raw_headers, raw_body"
    " FROM parts WHERE part_set = ?1 ORDER BY number";
const char kPartInsert[] =
    "INSERT INTO parts (part_set, number, content, received_at, sent_at, supplier_message_id,"
    " alphabet, locking, single_shift, data_coding, marks, bytes, raw_type, raw_query, raw_headers,"
    " raw_body) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)";
const char kPartsEmpty[] =
    "UPDATE parts SET sent_at = 0, supplier_message_id = '', alphabet = 0, locking = 0,"
    " single_shift = 0, data_coding = -1, marks = 0, bytes = '', raw_type = '', raw_query = '',"
    " raw_headers = '', raw_body = '' WHERE part_set = ?1";
const char kPartsRemove[] = "DELETE FROM parts WHERE part_set = ?1";

}  // namespace linepool::store_sqlite::sql
