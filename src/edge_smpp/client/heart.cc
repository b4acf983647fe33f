#include "edge_smpp/client/heart.h"

#include <sys/eventfd.h>

#include <cerrno>
#include <memory>
#include <system_error>
#include <utility>

namespace linepool::edge_smpp {

Heart::Heart(net::EventLoop& loop, net::ConnectionId id, net::UniqueFd fd,
             std::function<void()> beat)
    : loop_(loop), id_(id), fd_(std::move(fd)), beat_(std::move(beat)) {}

void Heart::open(net::EventLoop& loop, std::function<void()> beat) {
  net::UniqueFd fd(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK));
  if (!fd) throw std::system_error(errno, std::generic_category(), "cannot make an eventfd");
  loop.open([&](net::ConnectionId id) {
    const int number = fd.get();
    return net::Accepted{
        std::unique_ptr<net::Connection>(new Heart(loop, id, std::move(fd), std::move(beat))),
        number};
  });
}

}  // namespace linepool::edge_smpp
