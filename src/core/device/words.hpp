// SPDX-License-Identifier: Apache-2.0
//
// The agent of words in device memory that the host's loads and stores do not reach: all atomics and signals on a
// word, whoever asks for them, are made here, in a process of the owner's node. docs/design/foreign-memory.md
//   Where the chip has all atomics it makes them, in a kernel: one kind of agent with kernels' own.
//   Where it has not (Ascend A2, A3), whoever holds the owner's mutex copies the word out, changes it, copies it back.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "core/net/net.hpp"
#include "core/runtime/pe.hpp"

namespace ushmem::core {

// When the device is opened, before others know of its memory. False with the reason.
bool prepare_words(Pe& pe, std::string* error);

// `word` as mapped here, of the PE at place `owner` of this node. What was there; the change is visible to all when it
// returns, and what this thread did before it to who has seen it.
std::uint64_t change_device_word(Pe& pe, const char* call, int owner, void* word, const AmoCall& amo);

// The same for a signal that is set: a store in one piece, which needs no kernel, so it comes also where kernels that
// wait for it have the whole chip.
void set_device_signal(Pe& pe, const char* call, int owner, void* word, std::uint64_t value);

}  // namespace ushmem::core
