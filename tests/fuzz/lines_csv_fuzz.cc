// Files of lines: the import says of each fault where it is, or has a plan that the engine carries
// out.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "api/admin/lines/line_import.h"
#include "base/check.h"
#include "base/limits.h"
#include "base/text/utf8.h"
#include "core/commands/supply/add_supplier.h"
#include "core/commands/supply/import_lines.h"
#include "stack.h"

using namespace linepool;
using namespace linepool::scenarios;

namespace {

class World {
 public:
  World() {
    CHECK(stack.run(core::AddSupplier{"carrier", SupplierKind::kHttp, {}}).ok());
    CHECK(stack.run(core::AddSupplier{"sim", SupplierKind::kSimulated, {}}).ok());
  }
  Stack stack{StackOptions{StoreKind::kMemory, {0, 0, 0}, 1024, false, {}}};
};

void check_faults(const api::admin::ImportPlan& plan, std::size_t lines) {
  CHECK(plan.chunks.empty() && plan.problems.size() <= api::admin::ImportPlan::kProblems);
  for (const api::admin::ImportProblem& fault : plan.problems) {
    CHECK(fault.line <= lines);
    CHECK(!fault.sentence.empty() && is_valid_utf8(fault.sentence));
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static World world;
  const std::string_view csv(reinterpret_cast<const char*>(data), size);
  // A carriage return alone ends no line, but in quotes a field may have several.
  const auto lines = static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\n')) + 1;
  const api::admin::ImportPlan plan = world.stack.read([&](const store::Tx& tx) {
    return api::admin::plan_import(csv, *world.stack.catalogue().get(), tx);
  });
  if (!plan.problems.empty()) {
    check_faults(plan, lines);
    return 0;
  }
  std::size_t planned = 0;
  for (const core::ImportLines& chunk : plan.chunks) {
    planned += chunk.lines.size();
    CHECK(!chunk.lines.empty() && chunk.lines.size() <= limits::kImportPerCommand);
    const auto done = world.stack.run(chunk);
    CHECK(done.ok(), "what was planned is carried out");
    CHECK(done->imported + done->updated == chunk.lines.size());
  }
  CHECK(planned < lines);
  return 0;
}
