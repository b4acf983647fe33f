#include "cli/testing/program_cases.h"

namespace linepool::cli {

std::vector<Case> operator_cases() {
  const std::string ana =
      R"({"id":3,"name":"ana","role":"owner","state":"active",)"
      R"("can_sign_in":true,"invited_until":null,"created_at":"2026-11-28T08:00:00Z"})";
  const std::string token = R"({"id":5,"name":"laptop","created_at":"2026-11-28T08:00:00Z")";
  const std::string entry =
      R"({"id":7,"at":"2026-11-28T08:00:00Z","actor":"ana","role":"owner",)"
      R"("action":"POST customers/{id}/topup","object":"1","outcome":"done","before":null,)"
      R"("after":{"amount":"5\u001b[2J"},"address":"::1","request_id":"a-1"})";
  const Answers known{
      {"operators", {{.body = R"({"operators":[)" + ana + "]}"}}},
      {"operators/create", {{.body = ana, .status = 201}}},
      {"operators/3/patch", {{.body = ana}}},
      {"operators/3/invite/create",
       {{.body = R"({"path":"/console/#invite=lpi_5ec2e7",)"
                 R"("expires_at":"2026-11-29T08:00:00Z"})",
         .status = 201}}},
      {"operators/3/tokens", {{.body = R"({"tokens":[)" + token + "}]}"}}},
      {"operators/3/tokens/create", {{.body = token + R"(,"token":"lpo_5ec2e7"})", .status = 201}}},
      {"operators/3/tokens/5/delete", {{.body = token + "}"}}},
      {"audit", {{.body = R"({"entries":[)" + entry + R"(],"next_after":7})"}}},
      {"audit/verify",
       {{.body = R"({"entries":7,"is_intact":true,"broken_at":null,"newest_digest":"abcd"})"}}}};
  const Answers broken{
      {"audit/verify",
       {{.body = R"({"entries":7,"is_intact":false,"broken_at":4,"newest_digest":"abcd"})"}}}};
  const Answers nodes{
      {"nodes",
       {{.body =
             R"({"epoch":4,"nodes":[{"id":"alpha","state":"leading","url":"http://10.0.0.11:8080",)"
             R"("version":"0.1.0","last_seen_at":"2026-11-28T08:00:00.250Z"},{"id":"beta",)"
             R"("state":"standing_by","url":"http://10.0.0.12:8080","version":"0.1.0",)"
             R"("last_seen_at":"2026-11-28T08:00:00.000Z"}]})"}}}};
  const Answers no_nodes{{"nodes", {{.body = R"({"epoch":0,"nodes":[]})"}}}};
  const Answers csv{{"audit", {{.body = "id,at\r\n7,\"2026-11-28T08:00:00Z\"\r\n"}}}};
  return {
      {"operator_list", "admin operator list", known},
      {"operator_add", "admin operator add ana owner", known},
      {"operator_add_json", "admin operator add ana owner --json", known},
      {"operator_add_boss", "admin operator add ana boss", known},
      {"operator_role", "admin operator role ana support", known},
      {"operator_nobody", "admin operator role anna support", known},
      {"operator_invite", "admin operator invite ana --valid 90m", known},
      {"operator_invite_new", "admin operator invite ben --role owner", known},
      {"operator_invite_other_role", "admin operator invite ana --role support", known},
      {"operator_invite_nobody", "admin operator invite ben", known},
      {"operator_invite_json", "admin operator invite ana --role owner --json", known},
      {"operator_block", "admin operator block ana", known},
      {"operator_unblock", "admin operator unblock 3", known},
      {"operator_tokens", "admin operator tokens ana", known},
      {"operator_token", "admin operator token ana laptop", known},
      {"operator_token_json", "admin operator token ana laptop --json", known},
      {"operator_revoke", "admin operator revoke ana 5", known},
      {"audit", "admin audit --actor ana --limit 1", known},
      {"audit_json", "admin audit --json", known},
      {"audit_csv", "admin audit --csv", csv},
      {"audit_verify", "admin audit --verify", known},
      {"audit_verify_json", "admin audit --verify --json", known},
      {"audit_broken", "admin audit --verify", broken},
      {"nodes", "admin nodes", nodes},
      {"nodes_json", "admin nodes --json", nodes},
      {"nodes_none", "admin nodes", no_nodes},
  };
}

}  // namespace linepool::cli
