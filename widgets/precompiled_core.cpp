#include "precompiled_core.h"
