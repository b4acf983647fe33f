// The services that the field has codes for, whether or not the catalogue has them.
#pragma once

#include <string_view>

namespace linepool::api::handler {

bool is_field_service(std::string_view code);

}  // namespace linepool::api::handler
