#include "api/admin/lines/line_import.h"

#include <fmt/format.h>

#include <array>
#include <map>
#include <optional>
#include <unordered_map>

#include "api/number_type.h"
#include "base/limits.h"
#include "wire/csv.h"

namespace linepool::api::admin {
namespace {

enum Column : std::size_t {
  kNumber,
  kCountry,
  kSupplier,
  kOwner,
  kContract,
  kUse,
  kSharing,  // columns from here on are optional
  kNumberType,
};
constexpr std::array<std::string_view, 8> kColumns = {
    "number", "country", "supplier", "owner", "contract", "use", "sharing", "number_type"};
constexpr std::string_view kHeader =
    "number,country,supplier,owner,contract,use[,sharing][,number_type]";
constexpr std::size_t kAbsent = SIZE_MAX;

class Planner {
 public:
  Planner(std::string_view csv, const Catalogue& catalogue, const store::Tx& tx)
      : reader_(csv), catalogue_(catalogue), tx_(tx) {}

  ImportPlan run() {
    if (read_header()) {
      while (read_row()) {
      }
    }
    if (!plan_.problems.empty()) plan_.chunks.clear();
    return std::move(plan_);
  }

 private:
  void problem(std::string sentence) {
    if (plan_.problems.size() < ImportPlan::kProblems) {
      plan_.problems.push_back({reader_.line(), std::move(sentence)});
    }
  }

  bool read_header() {
    const Result<bool> more = reader_.next(row_);
    if (!more || !*more) {
      problem(more ? "The file is empty." : more.refusal().sentence());
      return false;
    }
    places_.fill(kAbsent);
    for (std::size_t i = 0; i < row_.size(); ++i) {
      const auto column = std::find(kColumns.begin(), kColumns.end(), row_[i]);
      std::size_t* place = column == kColumns.end()
                               ? nullptr
                               : &places_[static_cast<std::size_t>(column - kColumns.begin())];
      if (place == nullptr || *place != kAbsent) {
        problem(fmt::format("Column {} of the header is unknown or given twice; the header is {}.",
                            i + 1, kHeader));
        return false;
      }
      *place = i;
    }
    for (std::size_t column = 0; column < kSharing; ++column) {
      if (places_[column] != kAbsent) continue;
      problem(fmt::format("Column {} is missing from the header; the header is {}.",
                          kColumns[column], kHeader));
      return false;
    }
    width_ = row_.size();
    return true;
  }

  // False at the end of the file.
  bool read_row() {
    const Result<bool> more = reader_.next(row_);
    if (!more) {
      problem(more.refusal().sentence());
      return true;
    }
    if (!*more) return false;
    if (row_.size() != width_) {
      problem(fmt::format("The row has {} fields, the header {}.", row_.size(), width_));
      return true;
    }
    if (const Status taken = take_row(); !taken) problem(taken.refusal().sentence());
    return true;
  }

  [[nodiscard]] std::string_view cell(Column column) const {
    const std::size_t place = places_[column];
    return place == kAbsent ? std::string_view() : std::string_view(row_[place]);
  }

  static Refusal refuse(std::string sentence) {
    return {Error::kInvalidParameter, std::move(sentence)};
  }

  Status take_row() {
    core::LineImport line;
    const Country* country = catalogue_.find_country(cell(kCountry));
    if (country == nullptr) return refuse("The country is not in the catalogue.");
    line.country = country->id;
    const Result<LineNumber> number = read_number(*country);
    if (!number) return number.refusal();
    line.number = *number;
    const auto [first, fresh] = lines_of_numbers_.emplace(*number, reader_.line());
    if (!fresh) {
      return refuse(fmt::format("The number is already given in line {}.", first->second));
    }

    const Supplier* supplier = find_supplier(cell(kSupplier));
    if (supplier == nullptr) return refuse("The supplier is unknown; add it first.");
    line.provenance = Provenance{std::string(cell(kOwner)), std::string(cell(kContract)),
                                 std::string(cell(kUse))};
    if (Status sound = check_provenance(line.provenance, *supplier); !sound) return sound;
    if (const std::string_view text = cell(kSharing); !text.empty()) {
      const std::optional<Sharing> sharing = sharing_from(text);
      if (!sharing) return refuse("The sharing must be exclusive or per_app.");
      line.sharing = *sharing;
    }
    if (Status free = check_known(line, *supplier); !free) return free;
    add(*supplier, std::move(line));
    return Nothing{};
  }

  // Parsed as its type says, by default as a long number.
  [[nodiscard]] Result<LineNumber> read_number(const Country& country) const {
    const Result<NumberType> type = number_type_of(cell(kNumberType));
    if (!type) return type.refusal();
    if (*type == NumberType::kShortCode) {
      return line_number_of(cell(kNumber), *type, country.id);
    }
    const Result<PhoneNumber> number = PhoneNumber::parse(cell(kNumber));
    if (!number) {
      if (!ShortCode::parse(cell(kNumber))) return number.refusal();
      return refuse("A number with so few digits is a short code: number_type must be short_code.");
    }
    if (!number->starts_with(country.dial_code)) {
      return refuse(fmt::format("A number of {} begins with {}.", country.name, country.dial_code));
    }
    return LineNumber(*number);
  }

  static Status check_provenance(const Provenance& provenance, const Supplier& supplier) {
    const bool too_long = provenance.owner.size() > limits::kProvenanceBytes ||
                          provenance.contract.size() > limits::kProvenanceBytes ||
                          provenance.use.size() > limits::kProvenanceBytes;
    if (too_long) {
      return refuse(fmt::format("Owner, contract and use have at most {} bytes each.",
                                limits::kProvenanceBytes));
    }
    if (supplier.kind != SupplierKind::kSimulated && !provenance.is_complete()) {
      return refuse("A line that is not simulated needs owner, contract and use.");
    }
    return Nothing{};
  }

  // Whether the stored line conflicts with the row, by the same rules as ImportLines.
  [[nodiscard]] Status check_known(const core::LineImport& line, const Supplier& supplier) const {
    const std::optional<Line> known = tx_.lines().find_by_number(line.number);
    if (!known) return Nothing{};
    if (known->supplier != supplier.id) return refuse("The number belongs to another supplier.");
    const bool changes = known->country != line.country || known->sharing != line.sharing;
    if (changes && known->live_leases > 0) {
      return refuse(
          "The line is leased now; its country and sharing cannot change until the lease ends.");
    }
    return Nothing{};
  }

  const Supplier* find_supplier(std::string_view name) {
    auto found = suppliers_.find(name);
    if (found == suppliers_.end()) {
      if (suppliers_.size() >= limits::kPageRows) suppliers_.clear();  // bounds a hostile file
      found = suppliers_.emplace(name, tx_.suppliers().find_by_name(name)).first;
    }
    return found->second ? &*found->second : nullptr;
  }

  void add(const Supplier& supplier, core::LineImport line) {
    const auto [place, fresh] = open_chunks_.emplace(supplier.id, plan_.chunks.size());
    const bool full =
        !fresh && plan_.chunks[place->second].lines.size() >= limits::kImportPerCommand;
    if (fresh || full) {
      place->second = plan_.chunks.size();
      plan_.chunks.push_back(core::ImportLines{supplier.id, {}});
    }
    plan_.chunks[place->second].lines.push_back(std::move(line));
  }

  wire::CsvReader reader_;
  const Catalogue& catalogue_;
  const store::Tx& tx_;
  ImportPlan plan_;
  std::vector<std::string> row_;
  std::array<std::size_t, kColumns.size()> places_{};  // the position of each column in a row
  std::size_t width_ = 0;
  std::unordered_map<LineNumber, std::size_t> lines_of_numbers_;
  std::map<std::string, std::optional<Supplier>, std::less<>> suppliers_;
  std::unordered_map<SupplierId, std::size_t> open_chunks_;  // index into plan_.chunks
};

}  // namespace

ImportPlan plan_import(std::string_view csv, const Catalogue& catalogue, const store::Tx& tx) {
  return Planner(csv, catalogue, tx).run();
}

}  // namespace linepool::api::admin
