#include "api/admin/calls.h"

namespace linepool::api::admin {
namespace {

using wire::Method;

constexpr bool kLarge = true;
constexpr bool kShowsSms = true;

constexpr AdminRoute kRoutes[] = {
    {Method::kGet, "openapi.json", &show_openapi, Roles::kEverybody},
    {Method::kGet, "me", &show_me, Roles::kEverybody},
    {Method::kGet, "overview", &show_overview, Roles::kEverybody},
    {Method::kGet, "nodes", &show_nodes, Roles::kEverybody},
    {Method::kGet, "tail", &show_tail, Roles::kEverybody},
    {Method::kGet, "messages/{id}", &show_message, Roles::kEverybody, !kLarge, kShowsSms},
    {Method::kGet, "operators", &list_operators, Roles::kOwner},
    {Method::kPost, "operators", &add_operator, Roles::kOwner},
    {Method::kPatch, "operators/{id}", &change_operator, Roles::kOwner},
    {Method::kPost, "operators/{id}/invite", &invite_operator, Roles::kOwner},
    {Method::kGet, "operators/{id}/tokens", &list_operator_tokens, Roles::kOwner},
    {Method::kPost, "operators/{id}/tokens", &create_operator_token, Roles::kOwner},
    {Method::kDelete, "operators/{id}/tokens/{token_id}", &revoke_operator_token, Roles::kOwner},
    {Method::kGet, "audit", &list_audit, Roles::kAuditors},
    {Method::kGet, "audit/verify", &verify_audit_log, Roles::kAuditors},
    {Method::kPost, "customers", &create_customer, Roles::kOperators},
    {Method::kGet, "customers", &list_customers, Roles::kEverybody},
    {Method::kGet, "customers/{id}", &show_customer, Roles::kEverybody},
    {Method::kPost, "customers/{id}/block", &block_customer, Roles::kOperators},
    {Method::kPost, "customers/{id}/unblock", &unblock_customer, Roles::kOperators},
    {Method::kPost, "customers/{id}/topup", &top_up_customer, Roles::kOwner},
    {Method::kPost, "customers/{id}/correction", &correct_balance, Roles::kOwner},
    {Method::kGet, "customers/{id}/prices", &list_own_prices, Roles::kEverybody},
    {Method::kPut, "customers/{id}/prices", &set_own_price, Roles::kOperators},
    {Method::kGet, "customers/{id}/statement", &show_statement, Roles::kEverybody},
    {Method::kPost, "customers/{id}/erase", &erase_customer, Roles::kOwner},
    {Method::kPost, "customers/{id}/keys", &create_key, Roles::kOperators},
    {Method::kGet, "customers/{id}/keys", &list_keys, Roles::kEverybody},
    {Method::kPost, "keys/{id}/revoke", &revoke_key, Roles::kOperators},
    {Method::kPost, "keys/{id}/rotate", &rotate_key, Roles::kOperators},
    {Method::kGet, "users", &list_users, Roles::kEverybody},
    {Method::kPost, "users/invite", &invite_user, Roles::kOperators},
    {Method::kPost, "users/{id}/reset", &reset_user, Roles::kOperators},
    {Method::kPost, "users/{id}/remove-totp", &remove_user_totp, Roles::kOperators},
    {Method::kGet, "ledger", &show_ledger, Roles::kEverybody},
    {Method::kGet, "ledger/verify", &verify_ledger, Roles::kEverybody},
    {Method::kGet, "reports/margin", &show_margin, Roles::kEverybody},
    {Method::kPost, "suppliers", &create_supplier, Roles::kOperators},
    {Method::kGet, "suppliers", &list_suppliers, Roles::kEverybody},
    {Method::kPost, "suppliers/{id}/rotate", &rotate_supplier, Roles::kOperators},
    {Method::kPost, "suppliers/{id}/settings", &change_supplier, Roles::kOperators},
    {Method::kPost, "suppliers/{id}/test", &test_supplier, Roles::kOperators},
    {Method::kPost, "lines/import", &import_lines, Roles::kOperators, kLarge},
    {Method::kGet, "lines", &list_lines, Roles::kEverybody},
    {Method::kPost, "lines/{number}/enable", &enable_line, Roles::kOperators},
    {Method::kPost, "lines/{number}/disable", &disable_line, Roles::kOperators},
    {Method::kPost, "lines/{number}/test", &test_line, Roles::kOperators},
    {Method::kGet, "lines/{number}/test", &show_line_test, Roles::kOperators},
    {Method::kGet, "unmatched", &list_unmatched, Roles::kEverybody, !kLarge, kShowsSms},
    {Method::kGet, "bin", &list_bin, Roles::kEverybody, !kLarge, kShowsSms},
    {Method::kGet, "bin/{id}", &show_bin_message, Roles::kEverybody, !kLarge, kShowsSms},
    {Method::kPost, "bin/{id}/reroute", &reroute_bin_message, Roles::kSupport},
    {Method::kPost, "bin/{id}/decode", &decode_bin_message, Roles::kSupport},
    {Method::kPost, "bin/{id}/drop", &drop_bin_message, Roles::kOperators},
    {Method::kGet, "trace", &show_trace, Roles::kEverybody, !kLarge, kShowsSms},
    {Method::kGet, "codes/replay", &replay_codes, Roles::kOperators, !kLarge, kShowsSms},
    {Method::kPost, "backup", &begin_backup, Roles::kOwner},
    {Method::kGet, "backup", &show_backup, Roles::kOwner},
    {Method::kDelete, "backup", &remove_backup, Roles::kOwner},
    {Method::kGet, "backup/content", &read_backup, Roles::kOwner, !kLarge, kShowsSms},
    {Method::kGet, "clock", &show_clock, Roles::kEverybody},
    {Method::kPost, "clock", &advance_clock, Roles::kOperators},
    {Method::kPost, "clock/accept", &accept_clock, Roles::kOperators},
    {Method::kPost, "catalogue/check", &check_catalogue, Roles::kOperators, kLarge},
    {Method::kPut, "catalogue", &replace_catalogue, Roles::kOperators, kLarge},
    {Method::kGet, "catalogue", &show_catalogue, Roles::kEverybody},
    {Method::kPatch, "catalogue/apps/{id}", &change_app, Roles::kOperators},
};

}  // namespace

std::span<const AdminRoute> admin_routes() {
  return kRoutes;
}

}  // namespace linepool::api::admin
