// SPDX-License-Identifier: Apache-2.0
#include "core/net/net.hpp"
#include "core/runtime/error.hpp"
namespace ushmem::core {
#define NONE fatal(t.pe, call, "no network")
void far_put(Thread& t, const char* call, Context&, int, void*, const void*, std::size_t, bool) { NONE; }
void far_get(Thread& t, const char* call, Context&, int, void*, const void*, std::size_t, bool) { NONE; }
void far_put_blocks(Thread& t, const char* call, Context&, int, void*, const void*, const Blocks&, bool) { NONE; }
void far_get_blocks(Thread& t, const char* call, Context&, int, void*, const void*, const Blocks&, bool) { NONE; }
void far_put_signal(Thread& t, const char* call, Context&, int, void*, const void*, std::size_t, std::uint64_t*, std::uint64_t, bool, bool) { NONE; }
std::uint64_t far_amo(Thread& t, const char* call, Context&, int, void*, const AmoCall&) { NONE; }
void far_amo_post(Thread& t, const char* call, Context&, int, void*, const AmoCall&) { NONE; }
void far_amo_nbi(Thread& t, const char* call, Context&, int, void*, const AmoCall&, void*) { NONE; }
void far_fence(Thread& t, const char* call, Context&) { NONE; }
void far_quiet(Thread& t, const char* call, Context&) { NONE; }
void far_quiet(Thread& t, const char* call, Context&, const int*, std::size_t) { NONE; }
void far_quiet_all(Thread& t, const char* call) { NONE; }
void net_progress(Net&) {}
void net_heap_grown(Net&, std::size_t) {}
void send_message(Thread& t, const char* call, int, const MessageKey&, const void*, std::size_t) { NONE; }
std::size_t receive_message(Thread& t, int, const MessageKey&, void*, std::size_t, const WaitInfo& info) { const char* call = info.call; NONE; }
}

namespace ushmem::core {
std::unique_ptr<Net, void (*)(Net*)> net_open(Pe&, transport::NetworkTable, std::string* error) { *error = "absent"; return {nullptr, nullptr}; }
std::size_t net_address(const Net&, void*, std::size_t) { return 0; }
void net_start(Net&) {}
void net_stop(Net&) {}
}

std::string ushmem::core::net_describe(const Net&) { return "absent"; }
