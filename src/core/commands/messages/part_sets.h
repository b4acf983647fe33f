// How long SMS leave the sets in which their parts wait.
#pragma once

#include <span>
#include <vector>

#include "core/commands/messages/receive_part.h"

namespace linepool::core {

// Delivers the set with all its parts, and remembers it for a while, so that its parts are
// recognised when they come again.
PartsDelivered deliver_whole(Context& context, const PartSet& set,
                             std::span<const MessagePart> parts);

// Delivers what there is of a set that waits, and forgets the set; one that only repeats another
// SMS is delivered to nobody.
void give_up_waiting(Context& context, const PartSet& set, std::vector<PartsDelivered>& delivered);

// Gives up the oldest sets of the supplier, or of all if it has none, until there is room for that
// much more. Returns how many had to go.
std::size_t make_room(Context& context, SupplierId supplier, store::PartLoad more,
                      std::vector<PartsDelivered>& delivered);

// Sets whose time is over, at most `max`: those that wait are given up, those that are whole are
// forgotten. Returns how many there were.
std::size_t end_due_sets(Context& context, std::size_t max, std::vector<PartsDelivered>& delivered);

}  // namespace linepool::core
