// In the source tree, the public name of the error table. `cmake --install` puts base/error.h
// itself in this place, so that an installed client sees one self-contained file.
#pragma once

#include "base/error.h"
