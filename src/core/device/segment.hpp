// SPDX-License-Identifier: Apache-2.0
//
// A PE's accelerator and its DEVICE segment: opened with the first call that needs it, grown by the collective
// allocations that do not fit. Each PE has a replica of the segment's allocator, as of the heap's.
// docs/design/devices.md
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "core/heap/heap.hpp"
#include "device/device.hpp"

namespace ushmem::core {

struct DeviceState;

// Collective over the world. nullptr on all PEs when there is no room at one of them.
void* device_allocate(Thread& t, const HeapRequest& request);
// ptr is the start of a live allocation.
void device_free(Thread& t, const HeapRequest& request, void* ptr);
// Whether ptr is the start of a live allocation of device memory.
bool is_device_block(const Pe& pe, const void* ptr);
// Whether bytes at address, which lie in the segment, are within one live allocation.
bool device_contains_live(const Pe& pe, std::size_t offset, std::size_t bytes);

// Waits for what streams do; with `last` all that kernels have asked for is done too, and nothing of theirs is served any
// more. In finalize, before its synchronisation, while the network goes.
void device_settle(Pe& pe, const char* call, bool last);
// Gives back what the PE has of its device but memory: after that synchronisation, when nobody else uses it.
void device_stop(Pe& pe);

// For people: one line about the device and what is allocated; empty while none has been opened.
std::string device_describe(const Pe& pe);

}  // namespace ushmem::core
