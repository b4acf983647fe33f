// From the parts of a long SMS to the SMS, as it would have come in one piece. Pure.
#pragma once

#include <span>
#include <string_view>

#include "core/commands/messages/receive_message.h"
#include "domain/parts/part_set.h"
#include "sms/text/decode.h"

namespace linepool::core {

// What was doubtful in the bytes of an SMS. Bytes that were read in another alphabet than the
// declared one are as doubtful as those that were not read at all.
void add_marks(sms::Notes notes, MessageMarks& marks);

// `text` as it was read of `bytes`: cut to what is kept of one, with its marks. The bytes are kept,
// too, if they differ.
void set_text(ReceiveMessage& sms, std::string_view text, sms::Notes notes, std::string_view bytes);

PartCoding stored(sms::TextCoding coding);

// `parts`, at least one, are of that set and in order of number. If some are missing, each gap
// shows as " … ", and the SMS is marked kPart.
ReceiveMessage joined_sms(const PartSet& set, std::span<const MessagePart> parts);

// Whether somebody may wait for a code in it: one of CodeLevel::kLow or better that does not border
// on missing parts, and so may go on in them.
bool holds_code(const ReceiveMessage& sms);

}  // namespace linepool::core
