#include "api/admin/calls.h"

namespace linepool::api::admin {
namespace {

using wire::Method;

constexpr bool kLarge = true;

constexpr AdminRoute kRoutes[] = {
    {Method::kGet, "openapi.json", &show_openapi},
    {Method::kPost, "customers", &create_customer},
    {Method::kGet, "customers", &list_customers},
    {Method::kGet, "customers/{id}", &show_customer},
    {Method::kPost, "customers/{id}/block", &block_customer},
    {Method::kPost, "customers/{id}/unblock", &unblock_customer},
    {Method::kPost, "customers/{id}/topup", &top_up_customer},
    {Method::kPost, "customers/{id}/keys", &create_key},
    {Method::kGet, "customers/{id}/keys", &list_keys},
    {Method::kPost, "keys/{id}/revoke", &revoke_key},
    {Method::kPost, "keys/{id}/rotate", &rotate_key},
    {Method::kGet, "users", &list_users},
    {Method::kPost, "users/invite", &invite_user},
    {Method::kPost, "users/{id}/reset", &reset_user},
    {Method::kPost, "users/{id}/remove-totp", &remove_user_totp},
    {Method::kGet, "ledger", &show_ledger},
    {Method::kGet, "ledger/verify", &verify_ledger},
    {Method::kPost, "suppliers", &create_supplier},
    {Method::kGet, "suppliers", &list_suppliers},
    {Method::kPost, "suppliers/{id}/rotate", &rotate_supplier},
    {Method::kPost, "suppliers/{id}/settings", &change_supplier},
    {Method::kPost, "lines/import", &import_lines, kLarge},
    {Method::kGet, "lines", &list_lines},
    {Method::kPost, "lines/{number}/enable", &enable_line},
    {Method::kPost, "lines/{number}/disable", &disable_line},
    {Method::kGet, "unmatched", &list_unmatched},
    {Method::kGet, "bin", &list_bin},
    {Method::kGet, "bin/{id}", &show_bin_message},
    {Method::kPost, "bin/{id}/reroute", &reroute_bin_message},
    {Method::kPost, "bin/{id}/decode", &decode_bin_message},
    {Method::kPost, "bin/{id}/drop", &drop_bin_message},
    {Method::kGet, "trace", &show_trace},
    {Method::kPost, "backup", &begin_backup},
    {Method::kGet, "backup", &show_backup},
    {Method::kDelete, "backup", &remove_backup},
    {Method::kGet, "backup/content", &read_backup},
    {Method::kGet, "clock", &show_clock},
    {Method::kPost, "clock", &advance_clock},
    {Method::kPost, "clock/accept", &accept_clock},
    {Method::kPost, "catalogue/check", &check_catalogue, kLarge},
    {Method::kPut, "catalogue", &replace_catalogue, kLarge},
    {Method::kGet, "catalogue", &show_catalogue},
};

}  // namespace

std::span<const AdminRoute> admin_routes() {
  return kRoutes;
}

}  // namespace linepool::api::admin
