// URLs that others give us to be called, so narrow that all parsers read them alike.
#pragma once

#include <string_view>

#include "base/result.h"

namespace linepool::wire {

// An http or https URL of printable ASCII with a host and, if it likes, a port from 1 on; without
// user name, password and fragment, of at most kUrlBytes. kInvalidParameter with a sentence that
// begins with a verb ("must be …"), so that the caller can name the parameter. Where the host
// leads is seen only when it is called.
Status check_target_url(std::string_view url);

}  // namespace linepool::wire
