// SPDX-License-Identifier: Apache-2.0
//
// Initialisation, devices and contexts; what every call begins with. Behaviours 2, 10 and 11.
#include <unistd.h>

#include <cstdarg>
#include <cstdio>

#include "fake.hpp"

namespace fake {
namespace {

thread_local Context* own_context = nullptr;
thread_local std::string recent;

bool valid(std::int32_t device) {
  return device >= 0 && static_cast<std::uint32_t>(device) < settings().devices;
}

}  // namespace

State& state() {
  static State* const made = [] {
    State* const s = new State;
    s->devices.resize(settings().devices);
    for (std::uint32_t i = 0; i < settings().devices; ++i) s->used.push_back(new std::atomic<std::size_t>(0));
    return s;
  }();
  return *made;
}

aclError refuse(aclError code, const char* format, ...) {
  char text[512];
  std::va_list list;
  va_start(list, format);
  std::vsnprintf(text, sizeof text, format, list);
  va_end(list);
  recent = text;
  return code;
}

Context* current() {
  if (own_context != nullptr && !own_context->alive) own_context = nullptr;
  if (own_context == nullptr && mutant(2)) return state().devices[0].context;
  return own_context;
}

aclError enter(const char* name, unsigned needs) {
  State& s = state();
  const Hold hold(s.lock);
  // Behaviour 11: the n-th call of a name fails, as any call of the real library may.
  const std::uint64_t n = ++s.calls[name];
  const auto found = settings().fail.find(name);
  if (s.fail_next.erase(name) != 0)
    return refuse(ACL_ERROR_RT_INTERNAL_ERROR, "%s: the call was told to fail", name);
  if (found != settings().fail.end() && found->second.count(n) != 0)
    return refuse(ACL_ERROR_RT_INTERNAL_ERROR, "%s: call %llu was told to fail", name,
                  static_cast<unsigned long long>(n));
  // Behaviour 2. DOC/02 initialisation: use before aclInit; DOC/04: a thread without a device has no context.
  if (mutant(2)) return 0;
  if ((needs & initialised) != 0 && !s.initialised)
    return refuse(ACL_ERROR_UNINITIALIZE, "%s: aclInit has not been called", name);
  if ((needs & context) != 0 && current() == nullptr)
    return refuse(ACL_ERROR_RT_CONTEXT_NULL, "%s: the thread has no context: aclrtSetDevice", name);
  if ((needs & may_block) != 0) return forbidden_in_capture(nullptr, name);
  return 0;
}

// DOC/04, aclrtDeviceGetBareTgid: the number for white lists is the host's, and the process's own getpid() is
// wrong in a container. It is always different here, so that nobody takes the one for the other.
std::int32_t bare_pid(std::int32_t pid) { return pid ^ 0x40000000; }

}  // namespace fake

using namespace fake;

// Not ACL's: the next call of the name fails. For tests in the same process; 0: there is none such waiting.
FAKE_EXPORT int ushmem_fake_acl_fail(const char* name) {
  const Hold hold(state().lock);
  const int waiting = static_cast<int>(state().fail_next.size());
  if (name != nullptr) state().fail_next.insert(name);
  return waiting;
}

FAKE_EXPORT aclError aclInit(const char*) {
  State& s = state();
  if (const aclError e = enter("aclInit", 0); e != 0) return e;
  const Hold hold(s.lock);
  if (s.initialised && !mutant(2)) return refuse(ACL_ERROR_REPEAT_INITIALIZE, "aclInit: called twice");
  s.initialised = true;
  return 0;
}

FAKE_EXPORT aclError aclFinalize() {
  if (const aclError e = enter("aclFinalize", initialised); e != 0) return e;
  const Hold hold(state().lock);
  state().initialised = false;
  return 0;
}

FAKE_EXPORT const char* aclGetRecentErrMsg() {
  thread_local std::string told;  // reading clears it
  told.swap(recent);
  recent.clear();
  return told.empty() ? nullptr : told.c_str();
}

FAKE_EXPORT const char* aclrtGetSocName() { return settings().soc.c_str(); }

FAKE_EXPORT aclError aclrtGetDeviceCount(uint32_t* count) {
  if (const aclError e = enter("aclrtGetDeviceCount", initialised); e != 0) return e;
  *count = settings().devices;
  return 0;
}

FAKE_EXPORT aclError aclrtSetDevice(int32_t device) {
  if (const aclError e = enter("aclrtSetDevice", initialised); e != 0) return e;
  if (!valid(device)) return refuse(ACL_ERROR_RT_INVALID_DEVICEID, "aclrtSetDevice: no device %d", device);
  State& s = state();
  const Hold hold(s.lock);
  Device& d = s.devices[static_cast<std::size_t>(device)];
  if (d.context == nullptr) {
    d.context = new Context{static_cast<std::uint32_t>(device), true, nullptr};
    d.context->default_stream = make_stream(d.context, true);
  }
  ++d.count;
  own_context = d.context;
  return 0;
}

FAKE_EXPORT aclError aclrtGetDevice(int32_t* device) {
  if (const aclError e = enter("aclrtGetDevice", initialised | context); e != 0) return e;
  if (current() == nullptr) return refuse(ACL_ERROR_RT_CONTEXT_NULL, "aclrtGetDevice: no context");
  *device = static_cast<int32_t>(current()->device);
  return 0;
}

// DOC/04: counted against aclrtSetDevice; the last one waits for the default context's work and ends it.
FAKE_EXPORT aclError aclrtResetDevice(int32_t device) {
  if (const aclError e = enter("aclrtResetDevice", initialised); e != 0) return e;
  if (!valid(device)) return refuse(ACL_ERROR_RT_INVALID_DEVICEID, "aclrtResetDevice: no device %d", device);
  State& s = state();
  Stream* last = nullptr;
  {
    const Hold hold(s.lock);
    Device& d = s.devices[static_cast<std::size_t>(device)];
    if (d.count == 0)
      return refuse(ACL_ERROR_RT_CONTEXT_NULL, "aclrtResetDevice: device %d is not set", device);
    if (--d.count != 0) return 0;
    for (const Stream* stream : s.streams)
      if (stream->context == d.context && !stream->is_default) {
        ++d.count;
        return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtResetDevice: device %d still has streams", device);
      }
    last = d.context->default_stream;
  }
  drain(last, -1);
  const Hold hold(s.lock);
  Device& d = s.devices[static_cast<std::size_t>(device)];
  d.context->alive = false;  // kept: threads may point to it
  s.ended_contexts.push_back(d.context);
  d.context = nullptr;
  d.peers.clear();
  end_stream(last);
  return 0;
}

FAKE_EXPORT aclError aclrtDeviceGetBareTgid(int32_t* pid) {
  if (const aclError e = enter("aclrtDeviceGetBareTgid", initialised); e != 0) return e;
  *pid = bare_pid(static_cast<std::int32_t>(getpid()));
  return 0;
}

FAKE_EXPORT aclError aclrtDeviceCanAccessPeer(int32_t* can, int32_t device, int32_t peer) {
  if (const aclError e = enter("aclrtDeviceCanAccessPeer", initialised); e != 0) return e;
  if (!valid(device) || !valid(peer) || device == peer)
    return refuse(ACL_ERROR_RT_INVALID_DEVICEID, "aclrtDeviceCanAccessPeer: devices %d and %d", device, peer);
  *can = 1;
  return 0;
}

// Behaviour 7. DOC/04, aclrtDeviceEnablePeerAccess: of the current device to the peer, not back.
FAKE_EXPORT aclError aclrtDeviceEnablePeerAccess(int32_t peer, uint32_t flags) {
  if (const aclError e = enter("aclrtDeviceEnablePeerAccess", initialised | context); e != 0) return e;
  if (flags != 0) return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtDeviceEnablePeerAccess: flags are not 0");
  if (!valid(peer) || static_cast<std::uint32_t>(peer) == current()->device)
    return refuse(ACL_ERROR_RT_INVALID_DEVICEID, "aclrtDeviceEnablePeerAccess: device %d", peer);
  const Hold hold(state().lock);
  state().devices[current()->device].peers.insert(static_cast<std::uint32_t>(peer));
  return 0;
}

// HDR acl_rt.h names the bits: HCCS 1, SIO 0x20 (two dies of one module), HCCS_SW 0x40.
FAKE_EXPORT aclError aclrtGetDevicesTopo(uint32_t device, uint32_t other, uint64_t* links) {
  if (const aclError e = enter("aclrtGetDevicesTopo", initialised); e != 0) return e;
  if (device >= settings().devices || other >= settings().devices || device == other)
    return refuse(ACL_ERROR_RT_INVALID_DEVICEID, "aclrtGetDevicesTopo: devices %u and %u", device, other);
  if (settings().chip == Chip::a2) return *links = 1, 0;
  *links = settings().chip == Chip::a3 && device / 2 == other / 2 ? 0x20 : 0x40;
  return 0;
}

FAKE_EXPORT aclError aclrtGetCurrentContext(aclrtContext* out) {
  if (const aclError e = enter("aclrtGetCurrentContext", initialised | context); e != 0) return e;
  *out = current();
  return 0;
}

FAKE_EXPORT aclError aclrtSetCurrentContext(aclrtContext to) {
  if (const aclError e = enter("aclrtSetCurrentContext", initialised); e != 0) return e;
  const Hold hold(state().lock);
  for (const Device& d : state().devices)
    if (d.context == to && to != nullptr) return own_context = d.context, 0;
  return refuse(ACL_ERROR_RT_CONTEXT_NULL, "aclrtSetCurrentContext: no such context");
}
