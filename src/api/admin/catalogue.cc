#include <memory>
#include <optional>

#include "api/admin/calls.h"
#include "api/fields.h"
#include "base/limits.h"
#include "base/log/log.h"
#include "domain/catalogue/app_edit.h"
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
  wire::JsonWriter json;
  json.begin_object()
      .flag("ok", true)
      .key("problems")
      .begin_array()
      .end_array()
      .count("countries", catalogue.countries().size())
      .count("apps", catalogue.apps().size())
      .count("offered", catalogue.count_offered())
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
wire::Response put_in_force(CatalogueDesk& desk, const CatalogueFiles& files,
                            core::CatalogueHolder& holder) {
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

wire::Response replace(CatalogueDesk& desk, const Draft& draft, core::CatalogueHolder& holder) {
  const std::lock_guard lock(desk.mutex);
  return put_in_force(desk, draft.over(desk.folder.read()), holder);
}

// A name or code, and what is to change about the app.
struct AppChange {
  std::string app;
  AppEdit edit;
};

std::optional<Money> sale_price(const Result<std::string>& text) {
  const Result<Money> price = text ? Money::parse(*text) : Result<Money>(text.refusal());
  return price && price->is_positive() ? std::optional(*price) : std::nullopt;
}

Result<AppChange> read_change(const AdminCall& call, const Catalogue& catalogue) {
  const Result<Fields> fields = Fields::read(call.request.body, {"enabled", "price", "country"});
  if (!fields) return fields.refusal();
  AppChange change;
  change.app = call.captured;
  const Refusal bad_price(Error::kInvalidParameter,
                          "Field price must be a string of dollars above zero, or, with a country, "
                          "empty: the price of its tier.");
  if (fields->has("enabled")) {
    const Result<bool> enabled = fields->optional_flag("enabled", false);
    if (!enabled) return enabled.refusal();
    change.edit.enabled = *enabled;
  }
  if (fields->has("country")) {
    const Result<std::string> name = fields->required_text("country", limits::kNameBytes);
    if (!name) return name.refusal();
    const Country* country = catalogue.find_country(*name);
    if (country == nullptr) return Error::kUnknownCountry;
    const Result<std::string> text = fields->optional_text("price", limits::kNameBytes);
    const std::optional<Money> price = sale_price(text);
    if (!fields->has("price") || (!price && !(text && text->empty()))) return bad_price;
    change.edit.price_in[country->id] = price;
  } else if (fields->has("price")) {
    change.edit.price = sale_price(fields->optional_text("price", limits::kNameBytes));
    if (!change.edit.price) return bad_price;
  }
  if (change.edit.is_empty()) {
    return Refusal(Error::kMissingParameter, "Nothing is to change: name enabled or price.");
  }
  return change;
}

wire::Response render_app(const App& app) {
  wire::JsonWriter json;
  json.begin_object()
      .text("name", app.name)
      .text("code", app.code)
      .flag("enabled", app.enabled)
      .flag("offered", app.offered)
      .text("denied_by", app.denied_by)
      .end_object();
  return wire::Response::json(json.take());
}

wire::Response change_one(CatalogueDesk& desk, const AppChange& change,
                          core::CatalogueHolder& holder) {
  const std::lock_guard lock(desk.mutex);
  CatalogueFiles files = Draft{}.over(desk.folder.read());
  const Result<Catalogue> before = Catalogue::load(files, desk.policy);
  if (!before) return render_faults(before.refusal());
  const App* app = before->find_app_by_code_or_name(change.app);
  if (app == nullptr) return problem(Error::kUnknownApp);
  const AppId id = app->id;
  Result<std::string> text = edit_app(files.apps, *before, id, change.edit);
  if (!text) return problem(text.refusal());
  files.apps.text = std::move(text).value();
  const wire::Response done = put_in_force(desk, files, holder);
  return done.status == 200 ? render_app(*holder.get()->find_app(id)) : done;
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

std::optional<wire::Response> change_app(AdminCall& call) {
  Result<AppChange> change = read_change(call, *call.services.catalogue.get());
  if (!change) return problem(change.refusal());
  return answer_by_worker(
      call, [&desk = call.catalogue_desk, &holder = call.services.catalogue,
             change = std::move(change).value()] { return change_one(desk, change, holder); });
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
