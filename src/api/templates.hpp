// SPDX-License-Identifier: Apache-2.0
//
// What the generated public functions call: one template for each operation, for all types. Included by
// src/api/generated only. `call` is the public function's name, for messages.
#pragma once

#include "api/templates_amo.hpp"
#include "api/templates_blocks.hpp"
#include "api/templates_collective.hpp"
#include "api/templates_rma.hpp"
#include "api/templates_wait.hpp"
