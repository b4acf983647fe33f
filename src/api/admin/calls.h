// The functions of the admin API's table, grouped by file.
#pragma once

#include "api/admin/admin_call.h"

namespace linepool::api::admin {

// openapi.cc
std::optional<wire::Response> show_openapi(AdminCall& call);
// people/operators.cc
std::optional<wire::Response> show_me(AdminCall& call);
std::optional<wire::Response> list_operators(AdminCall& call);
std::optional<wire::Response> add_operator(AdminCall& call);
std::optional<wire::Response> change_operator(AdminCall& call);
std::optional<wire::Response> list_operator_tokens(AdminCall& call);
std::optional<wire::Response> invite_operator(AdminCall& call);
std::optional<wire::Response> create_operator_token(AdminCall& call);
std::optional<wire::Response> revoke_operator_token(AdminCall& call);
// people/audit.cc
std::optional<wire::Response> list_audit(AdminCall& call);
std::optional<wire::Response> verify_audit_log(AdminCall& call);
// customers.cc
std::optional<wire::Response> create_customer(AdminCall& call);
std::optional<wire::Response> list_customers(AdminCall& call);
std::optional<wire::Response> show_customer(AdminCall& call);
std::optional<wire::Response> block_customer(AdminCall& call);
std::optional<wire::Response> unblock_customer(AdminCall& call);
std::optional<wire::Response> erase_customer(AdminCall& call);
// {"id","name","state","balance",...}
void write_customer(wire::JsonWriter& json, const Customer& customer, const Account& account);
// keys.cc
std::optional<wire::Response> create_key(AdminCall& call);
std::optional<wire::Response> list_keys(AdminCall& call);
std::optional<wire::Response> revoke_key(AdminCall& call);
std::optional<wire::Response> rotate_key(AdminCall& call);
// users.cc
std::optional<wire::Response> list_users(AdminCall& call);
std::optional<wire::Response> invite_user(AdminCall& call);
std::optional<wire::Response> reset_user(AdminCall& call);
std::optional<wire::Response> remove_user_totp(AdminCall& call);
// money/moves.cc
std::optional<wire::Response> top_up_customer(AdminCall& call);
std::optional<wire::Response> correct_balance(AdminCall& call);
// money/reports.cc
std::optional<wire::Response> show_statement(AdminCall& call);
std::optional<wire::Response> show_margin(AdminCall& call);
// money/own_prices.cc
std::optional<wire::Response> list_own_prices(AdminCall& call);
std::optional<wire::Response> set_own_price(AdminCall& call);
// money/ledger.cc
std::optional<wire::Response> show_ledger(AdminCall& call);
std::optional<wire::Response> verify_ledger(AdminCall& call);
// suppliers/suppliers.cc
std::optional<wire::Response> create_supplier(AdminCall& call);
std::optional<wire::Response> list_suppliers(AdminCall& call);
std::optional<wire::Response> rotate_supplier(AdminCall& call);
std::optional<wire::Response> change_supplier(AdminCall& call);
// trial/try_supplier.cc
std::optional<wire::Response> test_supplier(AdminCall& call);
// lines/list.cc
std::optional<wire::Response> list_lines(AdminCall& call);
// lines/lines.cc
std::optional<wire::Response> import_lines(AdminCall& call);
std::optional<wire::Response> enable_line(AdminCall& call);
std::optional<wire::Response> disable_line(AdminCall& call);
std::optional<wire::Response> list_unmatched(AdminCall& call);
// lines/self_tests.cc
std::optional<wire::Response> test_line(AdminCall& call);
std::optional<wire::Response> show_line_test(AdminCall& call);
// bin.cc
std::optional<wire::Response> list_bin(AdminCall& call);
std::optional<wire::Response> show_bin_message(AdminCall& call);
std::optional<wire::Response> reroute_bin_message(AdminCall& call);
std::optional<wire::Response> decode_bin_message(AdminCall& call);
std::optional<wire::Response> drop_bin_message(AdminCall& call);
// watch/overview.cc
std::optional<wire::Response> show_overview(AdminCall& call);
// watch/codes.cc
std::optional<wire::Response> replay_codes(AdminCall& call);
// watch/nodes.cc
std::optional<wire::Response> show_nodes(AdminCall& call);
// watch/tail.cc
std::optional<wire::Response> show_tail(AdminCall& call);
std::optional<wire::Response> show_message(AdminCall& call);
// trace.cc
std::optional<wire::Response> show_trace(AdminCall& call);
// backup.cc
std::optional<wire::Response> begin_backup(AdminCall& call);
std::optional<wire::Response> show_backup(AdminCall& call);
std::optional<wire::Response> read_backup(AdminCall& call);
std::optional<wire::Response> remove_backup(AdminCall& call);
// clock.cc
std::optional<wire::Response> show_clock(AdminCall& call);
std::optional<wire::Response> advance_clock(AdminCall& call);
std::optional<wire::Response> accept_clock(AdminCall& call);
// catalogue.cc
std::optional<wire::Response> check_catalogue(AdminCall& call);
std::optional<wire::Response> replace_catalogue(AdminCall& call);
std::optional<wire::Response> show_catalogue(AdminCall& call);
std::optional<wire::Response> change_app(AdminCall& call);

}  // namespace linepool::api::admin
