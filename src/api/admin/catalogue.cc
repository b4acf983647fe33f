#include <algorithm>
#include <memory>
#include <optional>

#include "api/admin/calls.h"
#include "api/fields.h"
#include "base/log/log.h"
#include "wire/json_writer.h"

namespace linepool::api::admin {
namespace {

constexpr std::string_view kCountries = "countries.toml";
constexpr std::string_view kApps = "apps.toml";
constexpr std::string_view kDeny = "deny.toml";

// The files in a request; files it leaves out stay as they are.
struct Draft {
  std::optional<std::string> countries;
  std::optional<std::string> apps;
  std::optional<std::string> deny;

  [[nodiscard]] CatalogueFiles over(CatalogueFiles files) const {
    files.countries.name = kCountries;
    files.apps.name = kApps;
    files.deny.name = kDeny;
    if (countries) files.countries.text = *countries;
    if (apps) files.apps.text = *apps;
    if (deny) files.deny.text = *deny;
    return files;
  }
};

Result<Draft> read_draft(const AdminCall& call) {
  const Result<Fields> fields = Fields::read(call.request.body, {kCountries, kApps, kDeny});
  if (!fields) return fields.refusal();
  Draft draft;
  for (const auto& [name, file] : {std::pair{kCountries, &draft.countries},
                                   std::pair{kApps, &draft.apps}, std::pair{kDeny, &draft.deny}}) {
    if (!fields->has(name)) continue;
    Result<std::string> text = fields->document(name);
    if (!text) return text.refusal();
    *file = std::move(text).value();
  }
  return draft;
}

wire::Response render_faults(const Refusal& refusal) {
  wire::JsonWriter json;
  json.begin_object().flag("ok", false).key("problems").begin_array();
  const std::string sentences = refusal.sentence();
  std::string_view rest = sentences;
  while (!rest.empty()) {
    const std::size_t end = rest.find('\n');
    if (end != 0) json.text(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
  }
  json.end_array().number("countries", 0).number("apps", 0).number("offered", 0).end_object();
  return wire::Response::json(json.take(), 422);
}

wire::Response render_sound(const Catalogue& catalogue) {
  const auto offered = std::count_if(catalogue.apps().begin(), catalogue.apps().end(),
                                     [](const App& app) { return app.offered; });
  wire::JsonWriter json;
  json.begin_object()
      .flag("ok", true)
      .key("problems")
      .begin_array()
      .end_array()
      .count("countries", catalogue.countries().size())
      .count("apps", catalogue.apps().size())
      .number("offered", offered)
      .end_object();
  return wire::Response::json(json.take());
}

wire::Response check(CatalogueDesk& desk, const Draft& draft) {
  const std::lock_guard lock(desk.mutex);
  const Result<Catalogue> loaded = Catalogue::load(draft.over(desk.folder.read()), desk.policy);
  return loaded ? render_sound(*loaded) : render_faults(loaded.refusal());
}

// The files are on disk before the catalogue becomes active, so a restart never brings back an
// older one.
wire::Response replace(CatalogueDesk& desk, const Draft& draft, core::CatalogueHolder& holder) {
  const std::lock_guard lock(desk.mutex);
  const CatalogueFiles files = draft.over(desk.folder.read());
  Result<Catalogue> loaded = Catalogue::load(files, desk.policy);
  if (!loaded) return render_faults(loaded.refusal());
  if (const Status written = desk.folder.replace(files); !written) {
    return problem(written.refusal());
  }
  auto next = std::make_shared<const Catalogue>(std::move(loaded).value());
  holder.replace(next);
  log_line(LogLevel::kInfo, "catalogue_replaced",
           {{"countries", next->countries().size()}, {"apps", next->apps().size()}});
  return render_sound(*next);
}

// Runs on the worker; if too many wait, the answer is that the server is busy.
template <class Work>
std::optional<wire::Response> answer_by_worker(AdminCall& call, Work work) {
  auto responder = std::make_shared<wire::Responder>(call.deferral.defer());
  static_cast<void>(call.catalogue_desk.worker.submit(
      [responder, work = std::move(work)] { responder->send(work()); }));
  return std::nullopt;
}

}  // namespace

std::optional<wire::Response> check_catalogue(AdminCall& call) {
  Result<Draft> draft = read_draft(call);
  if (!draft) return problem(draft.refusal());
  return answer_by_worker(call, [&desk = call.catalogue_desk, draft = std::move(draft).value()] {
    return check(desk, draft);
  });
}

std::optional<wire::Response> replace_catalogue(AdminCall& call) {
  Result<Draft> draft = read_draft(call);
  if (!draft) return problem(draft.refusal());
  return answer_by_worker(
      call, [&desk = call.catalogue_desk, &holder = call.services.catalogue,
             draft = std::move(draft).value()] { return replace(desk, draft, holder); });
}

std::optional<wire::Response> show_catalogue(AdminCall& call) {
  return answer_by_worker(call, [&desk = call.catalogue_desk] {
    const std::lock_guard lock(desk.mutex);
    const CatalogueFiles files = desk.folder.read();
    wire::JsonWriter json;
    json.begin_object()
        .text(kCountries, files.countries.text)
        .text(kApps, files.apps.text)
        .text(kDeny, files.deny.text)
        .end_object();
    return wire::Response::json(json.take());
  });
}

}  // namespace linepool::api::admin
