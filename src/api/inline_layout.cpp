// SPDX-License-Identifier: Apache-2.0
//
// Holds the layout that programs compiled with USHMEM_INLINE have built in (include/ushmem/inline.h)
// against the library's own. A change here is a change of the ABI: it needs structures of a new version.
#define USHMEM_INLINE
// The header declares the exported variable with its own type; the library declares it with its own.
#define shmemx_thread_v1 shmemx_thread_v1_of_the_header
#include <shmem.h>
#undef shmemx_thread_v1

#include <cstddef>

#include "core/runtime/thread.hpp"

namespace {

using ushmem::core::Route;
using ushmem::core::Segments;

static_assert(offsetof(ushmem::core::Thread, pe) == 0);
static_assert(sizeof(shmemx_route_v1) == sizeof(Route));
static_assert(offsetof(shmemx_route_v1, heap) == offsetof(Route, heap));
static_assert(offsetof(shmemx_route_v1, data) == offsetof(Route, data));
static_assert(ushmem::core::far_away == INTPTR_MIN);
static_assert(offsetof(shmemx_view_v1, heap_base) == offsetof(Segments, heap_base));
static_assert(offsetof(shmemx_view_v1, data_base) == offsetof(Segments, data_base));
static_assert(offsetof(shmemx_view_v1, heap_short) == offsetof(Segments, heap_short));
static_assert(offsetof(shmemx_view_v1, data_short) == offsetof(Segments, data_short));
static_assert(offsetof(shmemx_view_v1, routes) == offsetof(Segments, routes));
static_assert(std::is_base_of_v<Segments, ushmem::core::Pe>);

}  // namespace
