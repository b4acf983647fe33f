// The public name of the error table within the source tree. `cmake --install` puts base/error.h
// itself here, so an installed client has one self-contained file.
#pragma once

#include "base/error.h"
