// Rents a number once and reads its SMS for days, in as many runs as it takes: a small file keeps
// the number and how many of its messages have been printed.
//
//   LINEPOOL_URL=http://127.0.0.1:8080 LINEPOOL_KEY=... rental_over_restarts FILE [APP [COUNTRY]]
#include <linepool/client.h>
#include <linepool/rented.h>

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <cstdio>
#include <fstream>
#include <iostream>
#include <optional>
#include <string>
#include <vector>

namespace {

using linepool::Lease;
using linepool::Rental;

struct Kept {
  Lease lease;
  std::size_t printed = 0;  // messages, in earlier runs
};

std::optional<Kept> load(const std::string& path) {
  std::ifstream file(path);
  Kept kept;
  std::getline(file, kept.lease.number);
  std::getline(file, kept.lease.app);
  std::getline(file, kept.lease.country);
  if (!(file >> kept.printed)) return std::nullopt;
  return kept;
}

// Atomically: a run that is killed in between leaves the old file.
bool save(const std::string& path, const Kept& kept) {
  const std::string fresh = path + ".new";
  std::ofstream file(fresh);
  file << kept.lease.number << '\n'
       << kept.lease.app << '\n'
       << kept.lease.country << '\n'
       << kept.printed << '\n';
  file.close();
  return file && std::rename(fresh.c_str(), path.c_str()) == 0;
}

const Rental* find(const std::vector<Rental>& rentals, const Lease& lease) {
  const auto found = std::find_if(rentals.begin(), rentals.end(), [&lease](const Rental& rental) {
    return rental.lease.number == lease.number && !rental.released;
  });
  return found == rentals.end() ? nullptr : &*found;
}

// The server has its own spelling of names: "google" rents "Google".
bool same_name(const std::string& one, const std::string& other) {
  return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](char a, char b) {
    return std::tolower(static_cast<unsigned char>(a)) ==
           std::tolower(static_cast<unsigned char>(b));
  });
}

// Rents a number. If the answer is lost, the money may have been spent anyway, so the list, not a
// second purchase, shows whether there is a new rental.
linepool::Outcome<Lease> rent(const linepool::RentedLines& lines, const std::string& app,
                              const std::string& country) {
  const auto before = lines.list();
  if (!before) return before.failure();
  auto lease = lines.rent(app, country);
  if (lease || !lease.failure().may_have_happened) return lease;
  const auto after = lines.list();
  if (!after) return lease;
  for (const Rental& rental : *after) {
    const bool is_new = std::none_of(before->begin(), before->end(),
                                     [&rental](const Rental& old) { return old.id == rental.id; });
    const bool is_ours =
        same_name(rental.lease.app, app) && same_name(rental.lease.country, country);
    if (is_new && is_ours) return rental.lease;
  }
  return lease;
}

int complain(const std::string& why) {
  std::cerr << why << '\n';
  return 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return complain("usage: rental_over_restarts FILE [APP [COUNTRY]]");
  const std::string path = argv[1];
  const std::string app = argc > 2 ? argv[2] : "Google";
  const std::string country = argc > 3 ? argv[3] : "Malaysia";

  const linepool::RentedLines lines{linepool::Client()};
  std::optional<Kept> kept = load(path);
  if (!kept) {
    const auto lease = rent(lines, app, country);
    if (!lease) return complain(lease.failure().message());
    kept = Kept{.lease = *lease};
    // Before anything else: the number is paid for.
    if (!save(path, *kept)) return complain("cannot write " + path + "; rented +" + lease->number);
  }

  const auto rentals = lines.list();
  if (!rentals) return complain(rentals.failure().message());
  const Rental* rental = find(*rentals, kept->lease);
  if (rental == nullptr) return complain("the rental of +" + kept->lease.number + " has ended");
  std::cerr << "+" << rental->lease.number << ", " << rental->days_left << " days left, until "
            << rental->expiry << (rental->auto_renew ? ", renews itself" : "") << '\n';

  const auto messages = lines.messages(rental->lease);  // newest first
  if (!messages) return complain(messages.failure().message());
  while (kept->printed < messages->size()) {
    const auto& message = (*messages)[messages->size() - 1 - kept->printed];
    std::cout << message.from << ' ' << message.sms.code.value_or("-") << ' ' << message.sms.text
              << std::endl;
    ++kept->printed;
    if (!save(path, *kept)) return complain("cannot write " + path);
  }
  return 0;
}
