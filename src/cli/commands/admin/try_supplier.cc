// admin supplier test: what would become of a request of a supplier's gateway.
#include <algorithm>
#include <cstddef>
#include <memory>
#include <optional>
#include <ostream>
#include <string>
#include <string_view>
#include <utility>

#include "base/ascii.h"
#include "base/crypto/base64.h"
#include "base/text/replace_all.h"
#include "cli/commands/admin/api.h"
#include "cli/commands/commands.h"
#include "cli/terminal/text_width.h"
#include "client/http/text.h"
#include "client/json_rows.h"

namespace linepool::cli {
namespace {

constexpr std::size_t kFileBytes = 64 * 1024;
constexpr std::size_t kTokenBytes = 1'000;
constexpr std::size_t kShownBytes = 64 * 1024;

struct Arguments {
  std::string supplier;
  std::string to;
  std::string from;
  std::string text;
  std::string token_file;
  std::string file;
  std::string content_type;
};

// Takes a line off the text, without its end.
std::string_view take_line(std::string_view& text) {
  const std::string_view line = text.substr(0, text.find('\n'));
  text.remove_prefix(std::min(text.size(), line.size() + 1));
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

// A recorded request begins as HTTP writes it: "POST /supply/shelf/sms?token=x HTTP/1.1".
struct Begin {
  std::string_view method;
  std::string_view query;
};
std::optional<Begin> begin_in(std::string_view line) {
  const std::size_t first = line.find(' ');
  const std::size_t last = line.rfind(' ');
  if (first == std::string_view::npos || first == last) return std::nullopt;
  if (!line.substr(last + 1).starts_with("HTTP/")) return std::nullopt;
  const std::string_view target = line.substr(first + 1, last - first - 1);
  const std::size_t mark = target.find('?');
  return Begin{line.substr(0, first),
               mark == std::string_view::npos ? std::string_view() : target.substr(mark + 1)};
}

// A file with a whole request, or only its body.
json::object recorded_in(std::string_view text, const std::string& content_type) {
  std::string_view rest = text;
  const std::optional<Begin> begin = begin_in(take_line(rest));
  json::object recorded;
  json::array headers;
  if (begin) {
    recorded["method"] = json::string(begin->method);
    recorded["query"] = json::string(begin->query);
    while (!rest.empty()) {
      const std::string_view line = take_line(rest);
      if (line.empty()) break;
      headers.emplace_back(line);
    }
  } else {
    rest = text;
  }
  if (!content_type.empty()) headers.emplace_back("Content-Type: " + content_type);
  recorded["headers"] = std::move(headers);
  recorded["body_base64"] = base64_encode(rest);
  return recorded;
}

json::object body_of(Session& session, const Arguments& arguments) {
  json::object body;
  const bool is_sample = !(arguments.to + arguments.from + arguments.text).empty();
  if (!arguments.file.empty()) {
    if (is_sample) throw UsageError("--file does not go with --to, --from and --text");
    body["recorded"] =
        recorded_in(read_file(session, arguments.file, kFileBytes), arguments.content_type);
  } else if (!arguments.content_type.empty()) {
    throw UsageError("--content-type needs --file");
  }
  if (!arguments.to.empty()) body["to"] = arguments.to;
  if (!arguments.from.empty()) body["from"] = arguments.from;
  if (!arguments.text.empty()) body["text"] = arguments.text;
  if (!arguments.token_file.empty()) {
    const std::string token = read_file(session, arguments.token_file, kTokenBytes);
    body["token"] = json::string(trimmed(token));
  }
  return body;
}

// A name and its value, which has a column of its own.
void tell(Session& session, std::string_view name, std::string_view value) {
  constexpr std::size_t kNames = 10;
  constexpr std::size_t kWidth = 80;
  std::string before(name);
  before.resize(kNames, ' ');
  const std::string shown = value.empty() ? "none" : printable(value, kShownBytes);
  for (const std::string& line : wrapped(shown, kWidth - kNames)) {
    session.console().out << before << line << '\n';
    before.assign(kNames, ' ');
  }
}

const json::object* object_at(const json::object& row, std::string_view name) {
  const json::value* value = row.if_contains(name);
  return value == nullptr ? nullptr : value->if_object();
}

const json::array& array_at(const json::object& row, std::string_view name) {
  static const json::array kNone;
  const json::value* value = row.if_contains(name);
  return value != nullptr && value->is_array() ? value->get_array() : kNone;
}

void show_request(Session& session, const json::object& request) {
  const JsonRow row(request);
  std::ostream& out = session.console().out;
  out << printable(row.text("method") + " " + row.text("url"), kShownBytes) << '\n';
  for (const json::value& header : array_at(request, "headers")) {
    if (header.is_string()) out << printable(header.get_string().c_str(), kShownBytes) << '\n';
  }
  const std::string body = row.text("body");
  if (!body.empty()) out << '\n' << printable(body, kShownBytes) << '\n';
  out << '\n';
}

void show_sms(Session& session, const json::object& sms) {
  const JsonRow row(sms);
  const std::string to = row.text("to");
  const std::string recipient = row.text("recipient");
  tell(session, "to", to.empty() ? recipient : recipient.empty() ? to : to + ", as " + recipient);
  tell(session, "from", row.text("from"));
  tell(session, "text", row.text("text"));
  tell(session, "id", row.text("id"));
  tell(session, "time", row.text("received_at"));
  std::string marks;
  for (const json::value& mark : array_at(sms, "marks")) {
    if (mark.is_string()) marks += (marks.empty() ? "" : ", ") + std::string(mark.get_string());
  }
  if (!marks.empty()) tell(session, "marks", marks);
  if (const json::object* line = object_at(sms, "line")) {
    const JsonRow at(*line);
    tell(session, "line",
         at.text("number") + " of supplier " + at.text("supplier") + ", " + at.text("state"));
  } else {
    tell(session, "line", "none");
  }
  tell(session, "goes to", row.text("sentence"));
  session.console().out << '\n';
}

void show_trial(Session& session, const json::object& trial) {
  const JsonRow row(trial);
  if (const json::object* request = object_at(trial, "request")) show_request(session, *request);
  for (const json::value& sms : array_at(trial, "sms")) {
    if (sms.is_object()) show_sms(session, sms.get_object());
  }
  if (row.number("more_sms") > 0) tell(session, "more", row.text("more_sms") + " SMS");
  if (!row.text("no_sms").empty()) tell(session, "no SMS", row.text("no_sms"));
  if (const json::object* proof = object_at(trial, "proof")) {
    tell(session, JsonRow(*proof).text("by"), JsonRow(*proof).text("sentence"));
  }
  if (const json::object* answer = object_at(trial, "answer")) {
    const JsonRow at(*answer);
    const std::string body = at.text("body");
    tell(session, "answer", at.text("status") + ", " + (body.empty() ? "without a body" : body));
  }
}

// The address as the command line reaches the server, where the server knows no other.
void fill_in_server(const AdminApi& api, json::object& trial) {
  json::value* request = trial.if_contains("request");
  if (request == nullptr || !request->is_object()) return;
  json::value* url = request->get_object().if_contains("url");
  if (url == nullptr || !url->is_string()) return;
  std::string text(url->get_string());
  replace_all(text, "{server}", api.root());
  *url = text;
}

Exit test_supplier(Session& session, const Arguments& arguments) {
  const json::object body = body_of(session, arguments);
  const AdminApi api(session);
  const auto id = id_of(api, "suppliers", arguments.supplier);
  if (!id) return session.fail(id.failure());
  auto trial = api.post("/suppliers/" + *id + "/test", body);
  if (!trial) return session.fail(trial.failure());
  fill_in_server(api, *trial);
  const bool works = JsonRow(*trial).flag("works");
  if (session.json()) {
    session.show(*trial);
  } else {
    show_trial(session, *trial);
    session.note(works ? "this way in works; nothing was stored"
                       : "this way in does not work; nothing was stored");
  }
  return works ? Exit::kDone : Exit::kRefused;
}

}  // namespace

void add_admin_supplier_test_command(const Command& supplier, Session& session, Chosen& chosen) {
  const auto arguments = std::make_shared<Arguments>();
  const Command test = supplier.add_subcommand(
      "test",
      "Show a request as a supplier's gateway would send it, what is read of it, and the answer; "
      "nothing is stored");
  test.add_option("supplier", arguments->supplier, "Id or name").required();
  test.add_option("--to", arguments->to,
                  "Recipient, as the gateway would write it; a line of the supplier unless said");
  test.add_option("--from", arguments->from, "Sender");
  test.add_option("--text", arguments->text, "Text");
  test.add_option("--token-file", arguments->token_file,
                  "File with the supplier's token, to have it checked, or -");
  test.add_option("--file", arguments->file,
                  "A request that you recorded, with its headers or only its body, or -");
  test.add_option("--content-type", arguments->content_type, "Type of a body in --file");
  test.example("admin supplier test carrier");
  test.example("admin supplier test carrier --to 0112869123 --text 'Your code is 417293.'");
  test.example("admin supplier test carrier --file request.txt");
  test.callback(chooser(session, chosen, arguments)(test_supplier));
}

}  // namespace linepool::cli
