#include "pool_of_lines.h"
#include "core/engine/command.h"

#include <fmt/format.h>

namespace linepool {

std::shared_ptr<const Catalogue> small_catalogue() {
  CatalogueFiles files;
  files.countries = {"countries.toml", R"(
[[country]]
id = 1
name = "Northland"
iso2 = "NL"
handler_id = 48
dial_code = "31"
tier = "a"
)"};
  files.apps = {"apps.toml", R"(
[[app]]
id = 1
name = "Google"
code = "go"
category = "other"
senders = ["Google"]
price = {a = "0.50"}
[[app]]
id = 2
name = "WhatsApp"
code = "wa"
category = "other"
senders = ["WhatsApp"]
price = {a = "0.75"}
)"};
  files.deny = {"deny.toml", R"(
[[deny]]
name = "banks"
why = "Codes of banks move money."
senders = ["Some Bank"]
)"};
  return std::make_shared<const Catalogue>(Catalogue::load(files, OfferPolicy::kAll).value());
}

PoolOfLines::PoolOfLines(int lines)
    : catalogue(small_catalogue()), runner(store, catalogue, rules, clock, feed) {
  feed.add(live);
  CHECK(run(core::AddSupplier{"sim", SupplierKind::kSimulated, Digest{}}).ok());
  CHECK(run(core::CreateCustomer{"alice"}).ok());
  CHECK(run(core::TopUp{customer, Money::from_units(100'000), ""}).ok());
  core::ImportLines import;
  import.supplier = supplier;
  for (int i = 0; i < lines; ++i) {
    core::LineImport row;
    row.number = PhoneNumber::parse(fmt::format("316000{:05}", i)).value();
    row.country = country;
    import.lines.push_back(row);
  }
  CHECK(run(std::move(import)).ok());
}

Result<core::Leased> PoolOfLines::lease(std::int64_t app_id) {
  core::LeaseNumber command;
  command.customer = customer;
  command.country = country;
  command.app = AppId{app_id};
  auto reply = run(command);
  if (!reply) return reply.refusal();
  return *reply;
}

Result<core::Received> PoolOfLines::sms(LineNumber to, const std::string& text) {
  core::ReceiveMessage command;
  command.supplier = supplier;
  command.to = to;
  command.from = "Google";
  command.text = text;
  auto reply = run(command);
  if (!reply) return reply.refusal();
  return *reply;
}

}  // namespace linepool
