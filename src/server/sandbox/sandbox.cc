#include "server/sandbox/sandbox.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <vector>

#include "base/crypto/digest.h"
#include "base/limits.h"
#include "base/log/log.h"
#include "core/commands/accounts/create_customer.h"
#include "core/commands/accounts/create_key.h"
#include "core/commands/accounts/top_up.h"
#include "core/commands/supply/add_supplier.h"
#include "core/commands/supply/import_lines.h"
#include "core/engine/work.h"
#include "server/files/data_directory.h"
#include "supply/simulated_numbers.h"

namespace linepool::server {
namespace {

constexpr const char* kCustomer = "sandbox";
constexpr const char* kCredit = "sandbox credit";

class Seeder {
 public:
  Seeder(store::Store& store, core::BatchRunner& runner, const Catalogue& catalogue,
         const SandboxPlan& plan)
      : store_(store), runner_(runner), catalogue_(catalogue), plan_(plan) {}

  void run() {
    const CustomerId customer = find_or_make_customer();
    ensure_key(customer);
    ensure_credit(customer);
    ensure_lines(find_or_make_supplier());
  }

 private:
  template <core::IsCommand C>
  typename C::Reply run_one(C command) {
    Result<typename C::Reply> reply = core::run_alone(runner_, std::move(command));
    if (!reply)
      throw StartFailure("Cannot set up the sandbox: " + reply.refusal().plain_sentence());
    return std::move(reply).value();
  }

  CustomerId find_or_make_customer() {
    const auto known = store_.snapshot()->tx().customers().find_by_name(kCustomer);
    if (known) return known->id;
    return run_one(core::CreateCustomer{kCustomer}).customer.id;
  }

  void ensure_key(CustomerId customer) {
    const Digest hash = sha256(plan_.api_key);
    if (store_.snapshot()->tx().keys().find_by_hash(hash)) return;
    run_one(core::CreateKey{customer, kCustomer, hash});
  }

  // Only once in the customer's life, so that a spent sandbox stays spent across restarts.
  void ensure_credit(CustomerId customer) {
    const auto moved =
        store_.snapshot()->tx().transfers().list(account_of(customer), TransferId{}, 1);
    if (moved.empty()) run_one(core::TopUp{customer, plan_.credit, kCredit});
  }

  SupplierId find_or_make_supplier() {
    const auto known = store_.snapshot()->tx().suppliers().find_by_name(kSandboxSupplier);
    if (!known) {
      return run_one(core::AddSupplier{kSandboxSupplier, SupplierKind::kSimulated, Digest{}})
          .supplier.id;
    }
    if (known->kind != SupplierKind::kSimulated) {
      throw StartFailure(fmt::format(
          "The sandbox needs the supplier name \"{}\", but a real supplier already has it.",
          kSandboxSupplier));
    }
    return known->id;
  }

  // A country's lines are added in order in one transaction: if the last one exists, all do.
  void ensure_lines(SupplierId supplier) {
    if (plan_.lines_per_country == 0) return;
    std::vector<std::unique_ptr<core::Work>> batch;
    {
      const auto snapshot = store_.snapshot();
      for (const Country& country : catalogue_.countries()) {
        const auto last = supply::simulated_number(country, plan_.lines_per_country - 1);
        if (!last || snapshot->tx().lines().find_by_number(*last)) continue;
        add_country(supplier, country, batch);
      }
    }
    for (std::size_t at = 0; at < batch.size(); at += kCommandsPerBatch) {
      const std::size_t count = std::min(kCommandsPerBatch, batch.size() - at);
      runner_.run(std::span<const std::unique_ptr<core::Work>>(batch).subspan(at, count));
    }
  }

  void add_country(SupplierId supplier, const Country& country,
                   std::vector<std::unique_ptr<core::Work>>& batch) {
    for (std::size_t first = 0; first < plan_.lines_per_country;
         first += limits::kImportPerCommand) {
      const std::size_t end = std::min(first + limits::kImportPerCommand, plan_.lines_per_country);
      core::ImportLines command;
      command.supplier = supplier;
      for (std::size_t i = first; i < end; ++i) {
        core::LineImport line;
        line.number = *supply::simulated_number(country, i);
        line.country = country.id;
        command.lines.push_back(std::move(line));
      }
      batch.push_back(core::work_of(
          std::move(command), [name = country.name](const Result<core::LinesImported>& reply) {
            if (reply) return;
            log_line(LogLevel::kWarning, "simulated_lines_refused",
                     {{"country", name}, {"reason", reply.refusal().plain_sentence()}});
          }));
    }
  }

  static constexpr std::size_t kCommandsPerBatch = 512;

  store::Store& store_;
  core::BatchRunner& runner_;
  const Catalogue& catalogue_;
  const SandboxPlan& plan_;
};

}  // namespace

void seed_sandbox(store::Store& store, core::BatchRunner& runner, const Catalogue& catalogue,
                  const SandboxPlan& plan) {
  CHECK(plan.lines_per_country <= supply::kSimulatedNumbersPerCountry);
  Seeder(store, runner, catalogue, plan).run();
}

}  // namespace linepool::server
