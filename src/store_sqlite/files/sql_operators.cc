#include "store_sqlite/files/sql_operators.h"

namespace linepool::store_sqlite::sql {

const char kOperatorFind[] =
    "SELECT id, name, role, state, password, invitation, invited_until, created_at, totp_secret,"
    " totp_used_until, recovery FROM operators"
    " WHERE id = ?1";
const char kOperatorByName[] =
    "SELECT id, name, role, state, password, invitation, invited_until, created_at, totp_secret,"
    " totp_used_until, recovery FROM operators"
    " WHERE name = ?1";
const char kOperatorList[] =
    "SELECT id, name, role, state, password, invitation, invited_until, created_at, totp_secret,"
    " totp_used_until, recovery FROM operators"
    " WHERE id > ?1 ORDER BY id LIMIT ?2";
const char kOperatorInsert[] =
    "INSERT INTO operators (name, role, state, password, invitation, invited_until, created_at,"
    " totp_secret, totp_used_until, recovery) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
const char kOperatorUpdate[] =
    "UPDATE operators SET name = ?2, role = ?3, state = ?4, password = ?5, invitation = ?6,"
    " invited_until = ?7, created_at = ?8, totp_secret = ?9, totp_used_until = ?10, recovery = ?11"
    " WHERE id = ?1";

const char kOperatorTokenFind[] =
    "SELECT id, operator, label, hash, created_at, revoked_at, kind, expires_at"
    " FROM operator_tokens WHERE id = ?1";
const char kOperatorTokenByHash[] =
    "SELECT id, operator, label, hash, created_at, revoked_at, kind, expires_at"
    " FROM operator_tokens WHERE hash = ?1";
const char kOperatorTokensOf[] =
    "SELECT id, operator, label, hash, created_at, revoked_at, kind, expires_at"
    " FROM operator_tokens WHERE operator = ?1 AND kind = ?2 AND revoked_at = 0"
    " ORDER BY id LIMIT ?3";
const char kOperatorTokensAllOf[] =
    "SELECT id, operator, label, hash, created_at, revoked_at, kind, expires_at"
    " FROM operator_tokens WHERE operator = ?1 AND revoked_at = 0 ORDER BY kind, id";
const char kOperatorTokenInsert[] =
    "INSERT INTO operator_tokens (operator, label, hash, created_at, revoked_at, kind, expires_at)"
    " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
const char kOperatorTokenUpdate[] =
    "UPDATE operator_tokens SET operator = ?2, label = ?3, hash = ?4, created_at = ?5,"
    " revoked_at = ?6, kind = ?7, expires_at = ?8 WHERE id = ?1";

const char kAuditList[] =
    "SELECT id, at, actor, role, action, object, outcome, before, after, address, request_id,"
    " digest FROM audit_log WHERE id > ?1 ORDER BY id LIMIT ?2";
const char kAuditNewest[] =
    "SELECT id, at, actor, role, action, object, outcome, before, after, address, request_id,"
    " digest FROM audit_log ORDER BY id DESC LIMIT 1";
const char kAuditAppend[] =
    "INSERT INTO audit_log (id, at, actor, role, action, object, outcome, before, after, address,"
    " request_id, digest) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";

}  // namespace linepool::store_sqlite::sql
