#include "outbound/transfer.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <openssl/x509_vfy.h>
#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <new>
#include <optional>
#include <utility>

#include "base/check.h"
#include "outbound/retry_schedule.h"

namespace linepool::outbound {
namespace {

struct Target {
  IpAddress address;
  std::int32_t port;
};

std::optional<Target> target_of(const curl_sockaddr& address) {
  if (address.family == AF_INET) {
    sockaddr_in in{};
    std::memcpy(&in, &address.addr, sizeof in);
    std::array<std::uint8_t, 4> bytes{};
    std::memcpy(bytes.data(), &in.sin_addr, bytes.size());
    return Target{IpAddress::v4(bytes), ntohs(in.sin_port)};
  }
  if (address.family == AF_INET6) {
    // libcurl's structure is large enough: it holds a sockaddr_storage.
    sockaddr_in6 in{};
    std::memcpy(&in, reinterpret_cast<const char*>(&address) + offsetof(curl_sockaddr, addr),
                sizeof in);
    std::array<std::uint8_t, 16> bytes{};
    std::memcpy(bytes.data(), &in.sin6_addr, bytes.size());
    return Target{IpAddress::v6(bytes), ntohs(in.sin6_port)};
  }
  return {};
}

struct TlsFault {
  long verified;  // what OpenSSL says of the certificate
  DeliveryFault fault;
};

constexpr TlsFault kTlsFaults[] = {
    {X509_V_ERR_CERT_HAS_EXPIRED, DeliveryFault::kTlsExpired},
    {X509_V_ERR_HOSTNAME_MISMATCH, DeliveryFault::kTlsName},
    {X509_V_ERR_IP_ADDRESS_MISMATCH, DeliveryFault::kTlsName},
    {X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT, DeliveryFault::kTlsSelfSigned},
    {X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN, DeliveryFault::kTlsUntrusted},
    {X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT, DeliveryFault::kTlsUntrusted},
    {X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY, DeliveryFault::kTlsUntrusted},
    {X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE, DeliveryFault::kTlsUntrusted},
    {X509_V_ERR_CERT_UNTRUSTED, DeliveryFault::kTlsUntrusted},
};

bool is_tls_fault(CURLcode result) {
  constexpr CURLcode kFaults[] = {CURLE_SSL_CONNECT_ERROR,  CURLE_PEER_FAILED_VERIFICATION,
                                  CURLE_SSL_CERTPROBLEM,    CURLE_SSL_CIPHER,
                                  CURLE_SSL_ISSUER_ERROR,   CURLE_SSL_INVALIDCERTSTATUS,
                                  CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CLIENTCERT};
  return std::find(std::begin(kFaults), std::end(kFaults), result) != std::end(kFaults);
}

DeliveryFault tls_fault(CURL* curl, CURLcode result) {
  long verified = X509_V_OK;
  curl_easy_getinfo(curl, CURLINFO_SSL_VERIFYRESULT, &verified);
  for (const TlsFault& row : kTlsFaults) {
    if (row.verified == verified) return row.fault;
  }
  // libcurl compares the names itself, once OpenSSL is content with the certificate, and does so
  // before it says that it is.
  const bool is_content = verified == X509_V_OK || verified == X509_V_ERR_UNSPECIFIED;
  return result == CURLE_PEER_FAILED_VERIFICATION && is_content ? DeliveryFault::kTlsName
                                                                : DeliveryFault::kTls;
}

DeliveryFault connect_fault(CURL* curl) {
  long error = 0;
  curl_easy_getinfo(curl, CURLINFO_OS_ERRNO, &error);
  return error == ECONNREFUSED ? DeliveryFault::kRefused : DeliveryFault::kUnreachable;
}

}  // namespace

Transfer::Transfer(const HttpSenderOptions& options, const TargetGuard& guard)
    : options_(options), guard_(guard) {}

std::size_t Transfer::on_body(char*, std::size_t size, std::size_t count, void* self) {
  auto& transfer = *static_cast<Transfer*>(self);
  transfer.received_ += size * count;
  transfer.enough_ = transfer.received_ > transfer.options_.answer_bytes;
  return transfer.enough_ ? 0 : size * count;  // 0 makes libcurl abort the transfer
}

curl_socket_t Transfer::open_socket(void* self, curlsocktype purpose, curl_sockaddr* address) {
  auto& transfer = *static_cast<Transfer*>(self);
  const auto target = target_of(*address);
  if (purpose != CURLSOCKTYPE_IPCXN || !target || !transfer.guard_.allows(target->address)) {
    transfer.forbidden_ = DeliveryFault::kForbidden;
    return CURL_SOCKET_BAD;
  }
  if (!transfer.guard_.allows_port(target->port)) {
    transfer.forbidden_ = DeliveryFault::kPort;
    return CURL_SOCKET_BAD;
  }
  return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

void Transfer::set_options() {
  curl_.set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
  // A proxy would connect for us, where the guard does not see it.
  curl_.set(CURLOPT_PROXY, "");
  // A resolver that hangs is left behind, not waited for: this thread works for everybody.
  curl_.set(CURLOPT_QUICK_EXIT, 1L);
  curl_.set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(options_.connect_timeout.ms));
  curl_.set(CURLOPT_TIMEOUT_MS, static_cast<long>(options_.total_timeout.ms));
  if (!options_.ca_file.empty()) curl_.set(CURLOPT_CAINFO, options_.ca_file.c_str());
  curl_.set(CURLOPT_USERAGENT, options_.user_agent.c_str());
  curl_.set(CURLOPT_OPENSOCKETFUNCTION, &Transfer::open_socket);
  curl_.set(CURLOPT_OPENSOCKETDATA, this);
  curl_.set(CURLOPT_WRITEFUNCTION, &Transfer::on_body);
  curl_.set(CURLOPT_WRITEDATA, this);
  curl_.set(CURLOPT_PRIVATE, this);
}

void Transfer::prepare(HttpPost post, PostDone done) {
  post_ = std::move(post);
  done_ = std::move(done);
  received_ = 0;
  enough_ = false;
  forbidden_ = DeliveryFault::kNone;
  curl_.begin(post_.url, post_.headers);
  curl_.set_body(post_.body);
  set_options();
}

DeliveryFault Transfer::fault_of(CURLcode result) const {
  if (result == CURLE_COULDNT_RESOLVE_HOST) return DeliveryFault::kName;
  if (result == CURLE_OPERATION_TIMEDOUT) return DeliveryFault::kTimeout;
  if (result == CURLE_UNSUPPORTED_PROTOCOL || result == CURLE_WEIRD_SERVER_REPLY) {
    return DeliveryFault::kNotHttp;
  }
  if (is_tls_fault(result)) return tls_fault(curl_.get(), result);
  if (forbidden_ != DeliveryFault::kNone) return forbidden_;
  if (result == CURLE_COULDNT_CONNECT) return connect_fault(curl_.get());
  return DeliveryFault::kConnection;
}

HttpOutcome Transfer::outcome(CURLcode result) const {
  HttpOutcome outcome;
  long status = 0;
  curl_off_t microseconds = 0;
  curl_off_t retry_after = 0;
  curl_easy_getinfo(curl_.get(), CURLINFO_RESPONSE_CODE, &status);
  curl_easy_getinfo(curl_.get(), CURLINFO_TOTAL_TIME_T, &microseconds);
  curl_easy_getinfo(curl_.get(), CURLINFO_RETRY_AFTER, &retry_after);
  outcome.status = static_cast<std::int32_t>(status);
  outcome.latency = Duration::millis(microseconds / 1000);
  if ((status == 429 || status == 503) && retry_after > 0) {
    constexpr auto kMax = static_cast<curl_off_t>(kLongestRetryAfter.ms / 1000);
    outcome.retry_after = Duration::seconds(std::min(retry_after, kMax));
  }
  if (result != CURLE_OK && !enough_) {
    outcome.fault = fault_of(result);
  } else if (status < 200 || status > 299) {
    outcome.fault = DeliveryFault::kStatus;
  }
  return outcome;
}

PostDone Transfer::take_done() {
  return std::exchange(done_, nullptr);
}

}  // namespace linepool::outbound
