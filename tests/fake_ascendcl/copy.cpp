// SPDX-License-Identifier: Apache-2.0
//
// Copies, fills, reductions and the words that streams write and wait for. DOC/11-03 copies: when a call
// returns (behaviour 1) and which addresses it takes (9); DOC/11-09 values (8).
#include <algorithm>
#include <chrono>
#include <cstring>

#include "fake.hpp"

namespace fake {
namespace {

enum class Place { host, device };

struct Copy {
  char* to = nullptr;
  const char* from = nullptr;
  std::size_t bytes = 0;
  Place to_place = Place::host;
  Place from_place = Place::host;
  std::uint32_t device = 0;
  bool nothing = false;  // a mutant's
};

Place place_of(Address at) {
  const Hold hold(state().lock);
  return view_at(at) != nullptr || in_reservation(at) ? Place::device : Place::host;
}

bool pinned(const void* at) {
  const Hold hold(state().lock);
  return is_pinned(reinterpret_cast<Address>(at));
}

// Behaviour 9. DOC/11-02: a registered address is the kernels' alone. DOC/11-07: what was imported by key
// takes no part in copies with the host, nor in those that find their direction themselves.
aclError check_origin(const char* call, const void* at, bool with_host, bool* nothing) {
  const Hold hold(state().lock);
  const View* const view = view_at(reinterpret_cast<Address>(at));
  if (view == nullptr) return 0;
  if (view->origin != Origin::host && !(view->origin == Origin::ipc && with_host)) return 0;
  if (mutant(9)) return *nothing = true, 0;
  return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: %p may not be used in this copy", call, at);
}

aclError describe(const char* call, void* dst, std::size_t max, const void* src, std::size_t count, int kind,
                  Copy* out) {
  if (count > max) return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: %zu bytes into %zu", call, count, max);
  if (dst == nullptr || src == nullptr || count == 0 || kind < 0 || kind > ACL_MEMCPY_DEFAULT)
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: an address, the size or the kind", call);
  Copy c{static_cast<char*>(dst),
         static_cast<const char*>(src),
         count,
         place_of(reinterpret_cast<Address>(dst)),
         place_of(reinterpret_cast<Address>(src)),
         0,
         false};
  const bool to_device = kind == ACL_MEMCPY_HOST_TO_DEVICE || kind == ACL_MEMCPY_DEVICE_TO_DEVICE;
  const bool from_device = kind == ACL_MEMCPY_DEVICE_TO_HOST || kind == ACL_MEMCPY_DEVICE_TO_DEVICE;
  if (kind != ACL_MEMCPY_DEFAULT &&
      ((c.to_place == Place::device) != to_device || (c.from_place == Place::device) != from_device))
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: the kind is not the addresses'", call);
  const bool with_host = kind == ACL_MEMCPY_DEFAULT || c.to_place != c.from_place;
  for (const void* at : {static_cast<const void*>(dst), src})
    if (const aclError e = check_origin(call, at, with_host, &c.nothing); e != 0) return e;
  *out = c;
  return 0;
}

aclError pieces(Place place, const char* at, std::size_t bytes, std::uint32_t device,
                std::vector<Piece>* out) {
  if (place == Place::device) return reach(device, reinterpret_cast<Address>(at), bytes, out);
  out->push_back({nullptr, const_cast<char*>(at), bytes});
  return 0;
}

aclError move(const Copy& c) {
  if (c.nothing) return 0;
  std::vector<Piece> to;
  std::vector<Piece> from;
  if (const aclError e = pieces(c.to_place, c.to, c.bytes, c.device, &to); e != 0) return e;
  if (const aclError e = pieces(c.from_place, c.from, c.bytes, c.device, &from); e != 0) return e;
  std::size_t i = 0;
  std::size_t k = 0;
  while (i < to.size() && k < from.size()) {
    const std::size_t n = std::min(to[i].bytes, from[k].bytes);
    std::memmove(to[i].at, from[k].at, n);
    to[i].at += n, from[k].at += n;
    if ((to[i].bytes -= n) == 0) ++i;
    if ((from[k].bytes -= n) == 0) ++k;
  }
  return 0;
}

// Submits it and waits for it alone.
aclError submit_and_wait(Stream* s, Copy copy) {
  struct Done {
    std::mutex lock;
    std::condition_variable changed;
    bool yes = false;
  };
  const auto done = std::make_shared<Done>();
  submit(s, [copy, done] {
    const aclError e = move(copy);
    const std::lock_guard<std::mutex> hold(done->lock);
    done->yes = true;
    done->changed.notify_all();
    return e;
  });
  std::unique_lock<std::mutex> hold(done->lock);
  done->changed.wait(hold, [&] { return done->yes; });
  return 0;
}

bool holds(std::uint64_t word, std::uint64_t value, std::uint32_t flag) {
  switch (flag) {
    case ACL_VALUE_WAIT_GEQ:
      if (mutant(8)) return word >= value;
      return static_cast<std::int64_t>(word - value) >= 0;  // DOC/11-09: a signed difference
    case ACL_VALUE_WAIT_EQ: return word == value;
    case ACL_VALUE_WAIT_AND: return (word & value) != 0;
    default: return ~(word | value) != 0;
  }
}

// Behaviour 8. The word's alias, or the code of the call. Whether imported memory may be used is not
// documented: strictly, no.
aclError word_at(const char* call, void* at, std::uint32_t device, Piece* out) {
  const Address address = reinterpret_cast<Address>(at);
  if (address % 8 != 0 && !mutant(8))
    return refuse(ACL_ERROR_RT_ADDR_UNALIGNED, "%s: %p is not aligned", call, at);
  const Hold hold(state().lock);
  const View* const view = view_at(address);
  if (view == nullptr || view->origin == Origin::host)
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: %p is not device memory", call, at);
  if ((view->origin == Origin::imported || view->origin == Origin::ipc) && settings().strict)
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: %p is another process's", call, at);
  std::vector<Piece> all;
  if (reach(device, address / 8 * 8, 8, &all) != 0)
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: no access", call);
  *out = all[0];
  return 0;
}

template <class T>
void reduce(char* to, const char* from, std::size_t bytes, int kind) {
  for (std::size_t i = 0; i + sizeof(T) <= bytes; i += sizeof(T)) {
    T a;
    T b;
    std::memcpy(&a, to + i, sizeof a);
    std::memcpy(&b, from + i, sizeof b);
    if (kind == ACL_RT_MEMCPY_SDMA_AUTOMATIC_SUM) a = static_cast<T>(a + b);
    else a = kind == ACL_RT_MEMCPY_SDMA_AUTOMATIC_MAX ? std::max(a, b) : std::min(a, b);
    std::memcpy(to + i, &a, sizeof a);
  }
}

}  // namespace
}  // namespace fake

using namespace fake;

FAKE_EXPORT aclError aclrtMemcpy(void* dst, size_t max, const void* src, size_t count, int kind) {
  if (const aclError e = enter("aclrtMemcpy", initialised | context | may_block); e != 0) return e;
  Copy copy;
  if (const aclError e = describe("aclrtMemcpy", dst, max, src, count, kind, &copy); e != 0) return e;
  copy.device = current()->device;
  if (const aclError e = move(copy); e != 0) return refuse(e, "aclrtMemcpy: the copy failed");
  return 0;
}

FAKE_EXPORT aclError aclrtMemcpyAsync(void* dst, size_t max, const void* src, size_t count, int kind,
                                      aclrtStream to) {
  const char* const call = "aclrtMemcpyAsync";
  if (const aclError e = enter(call, initialised | context); e != 0) return e;
  Stream* s = nullptr;
  if (const aclError e = find_stream(to, &s); e != 0) return e;
  Copy copy;
  if (const aclError e = describe(call, dst, max, src, count, kind, &copy); e != 0) return e;
  copy.device = s->context->device;
  if (copy.to_place == Place::host && copy.from_place == Place::host)
    return refuse(ACL_ERROR_RT_FEATURE_NOT_SUPPORT, "%s: from host to host", call);
  const void* const host = copy.to_place == Place::host     ? dst
                           : copy.from_place == Place::host ? src
                                                            : nullptr;
  if (host != nullptr && !pinned(host)) {  // it returns when the copy is done
    if (const aclError e = forbidden_in_capture(s, call); e != 0) return e;
    return submit_and_wait(s, copy);
  }
  if (mutant(1)) return move(copy);
  return submit(s, [copy] { return move(copy); });
}

FAKE_EXPORT aclError aclrtMemsetAsync(void* at, size_t max, int32_t value, size_t count, aclrtStream to) {
  const char* const call = "aclrtMemsetAsync";
  if (const aclError e = enter(call, initialised | context); e != 0) return e;
  Stream* s = nullptr;
  if (const aclError e = find_stream(to, &s); e != 0) return e;
  bool nothing = false;
  if (const aclError e = check_origin(call, at, false, &nothing); e != 0) return e;
  if (count > max || count == 0 || place_of(reinterpret_cast<Address>(at)) != Place::device)
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: %p, %zu bytes of %zu", call, at, count, max);
  const std::uint32_t device = s->context->device;
  return submit(s, [=]() -> aclError {
    std::vector<Piece> all;
    if (const aclError e = reach(device, reinterpret_cast<Address>(at), count, &all); e != 0) return e;
    for (const Piece& piece : all) std::memset(piece.at, value, piece.bytes);
    return 0;
  });
}

// DOC/12: both on the stream's device. Of its types those that a CPU has; the others are refused.
FAKE_EXPORT aclError aclrtReduceAsync(void* dst, const void* src, uint64_t count, int kind, int type,
                                      aclrtStream to, void* reserve) {
  const char* const call = "aclrtReduceAsync";
  if (const aclError e = enter(call, initialised | context); e != 0) return e;
  Stream* s = nullptr;
  if (const aclError e = find_stream(to, &s); e != 0) return e;
  if (reserve != nullptr || kind < ACL_RT_MEMCPY_SDMA_AUTOMATIC_SUM ||
      kind > ACL_RT_MEMCPY_SDMA_AUTOMATIC_MIN)
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: kind %d", call, kind);
  if (type != ACL_FLOAT && type != ACL_INT32 && type != ACL_INT16 && type != ACL_INT8)
    return refuse(ACL_ERROR_RT_FEATURE_NOT_SUPPORT, "%s: type %d", call, type);
  const std::uint32_t device = s->context->device;
  {
    const Hold hold(state().lock);
    for (const void* at : {static_cast<const void*>(dst), src}) {
      const View* const view = view_at(reinterpret_cast<Address>(at));
      if (view == nullptr || view->backing->device != device || view->origin == Origin::host)
        return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: %p is not of this device", call, at);
    }
  }
  return submit(s, [=]() -> aclError {
    std::vector<Piece> a;
    std::vector<Piece> b;
    if (const aclError e = reach(device, reinterpret_cast<Address>(dst), count, &a); e != 0) return e;
    if (const aclError e = reach(device, reinterpret_cast<Address>(src), count, &b); e != 0) return e;
    if (a.size() != 1 || b.size() != 1) return ACL_ERROR_RT_SYS_DMA_ERROR;
    if (type == ACL_FLOAT) reduce<float>(a[0].at, b[0].at, count, kind);
    else if (type == ACL_INT32) reduce<std::int32_t>(a[0].at, b[0].at, count, kind);
    else if (type == ACL_INT16) reduce<std::int16_t>(a[0].at, b[0].at, count, kind);
    else reduce<std::int8_t>(a[0].at, b[0].at, count, kind);
    return 0;
  });
}

FAKE_EXPORT aclError aclrtValueWrite(void* at, uint64_t value, uint32_t flag, aclrtStream to) {
  const char* const call = "aclrtValueWrite";
  if (const aclError e = enter(call, initialised | context); e != 0) return e;
  Stream* s = nullptr;
  if (const aclError e = find_stream(to, &s); e != 0) return e;
  if (flag != 0) return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: flag", call);
  Piece word;
  if (const aclError e = word_at(call, at, s->context->device, &word); e != 0) return e;
  return submit(s, [word, value]() -> aclError {
    // pairs with: the loads of aclrtValueWait and of kernels; a CPU in this or another process
    __atomic_store_n(reinterpret_cast<std::uint64_t*>(word.at), value, __ATOMIC_RELEASE);
    return 0;
  });
}

FAKE_EXPORT aclError aclrtValueWait(void* at, uint64_t value, uint32_t flag, aclrtStream to) {
  const char* const call = "aclrtValueWait";
  if (const aclError e = enter(call, initialised | context); e != 0) return e;
  Stream* s = nullptr;
  if (const aclError e = find_stream(to, &s); e != 0) return e;
  if (flag > ACL_VALUE_WAIT_NOR) return refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: flag %u", call, flag);
  Piece word;
  if (const aclError e = word_at(call, at, s->context->device, &word); e != 0) return e;
  return submit(s, [word, value, flag]() -> aclError {
    // pairs with: the store of aclrtValueWrite, or a kernel's; a CPU in this or another process
    while (!holds(__atomic_load_n(reinterpret_cast<std::uint64_t*>(word.at), __ATOMIC_ACQUIRE), value, flag))
      std::this_thread::sleep_for(std::chrono::microseconds(20));
    return 0;
  });
}
