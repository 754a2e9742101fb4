// SPDX-License-Identifier: Apache-2.0
//
// What is done in the order of streams. ACL copies from and to pinned memory without waiting; with ordinary
// host memory its call returns when the copy is done, so such copies are made of host functions and a pinned
// piece, all in the stream's order: fill the piece, copy it, fill it again.
#include <cstring>
#include <limits>

#include "device/ascend/ascend.hpp"

namespace ushmem::device {

bool Ascend::stream_create(Stream* out, std::string* error) {
  return check("aclrtCreateStreamWithConfig",
               acl_.aclrtCreateStreamWithConfig(out, 0, ACL_STREAM_FAST_LAUNCH), error);
}

bool Ascend::stream_destroy(Stream stream, std::string* error) {
  const bool fine = stream_wait(stream, error);  // aclrtDestroyStream tells nothing of failed work
  std::string second;
  if (check("aclrtDestroyStream", acl_.aclrtDestroyStream(stream), &second)) return fine;
  *error += (fine ? "" : "; ") + second;
  return false;
}

bool Ascend::stream_wait(Stream stream, std::string* error) {
  return check("aclrtSynchronizeStream", acl_.aclrtSynchronizeStream(stream), error);
}

// An older version cannot be asked: nobody looks while it waits.
bool Ascend::stream_wait(Stream stream, const LongWait& lasts, std::string* error) {
  return acl_.aclrtStreamQuery != nullptr ? Device::stream_wait(stream, lasts, error) : stream_wait(stream, error);
}

bool Ascend::stream_query(Stream stream, bool* done, std::string* error) {
  if (acl_.aclrtStreamQuery == nullptr) return acl_.lacks("aclrtStreamQuery", error);
  int status = ACL_STREAM_STATUS_NOT_READY;
  if (!check("aclrtStreamQuery", acl_.aclrtStreamQuery(stream, &status), error)) return false;
  *done = status == ACL_STREAM_STATUS_COMPLETE;
  return !*done || stream_wait(stream, error);  // which returns at once, with the error if there is one
}

bool Ascend::refuse_in_capture(Stream stream, const char* what, std::string* error) const {
  if (acl_.aclmdlRICaptureGetInfo == nullptr) return true;
  int status = USHMEM_ACL_NOT_CAPTURING;
  aclmdlRI graph = nullptr;
  if (!check("aclmdlRICaptureGetInfo", acl_.aclmdlRICaptureGetInfo(stream, &status, &graph), error))
    return false;
  if (status == USHMEM_ACL_NOT_CAPTURING) return true;
  *error = std::string(what) +
           " cannot be captured: in a captured stream host memory must be pinned (aclrtMallocHost)";
  return false;
}

bool Ascend::host_step(Stream stream, std::string* error, void (*function)(void*), void* step) {
  return check("aclrtLaunchHostFunc", acl_.aclrtLaunchHostFunc(stream, function, step), error);
}

bool Ascend::step_alone(Stream stream, const HostStep& step, std::string* error) {
  const auto put = [&](void (*function)(void*), void* argument, std::string* why) {
    return host_step(stream, why, function, argument);
  };
  return put_step(put, step, error);
}

char* Ascend::make_piece(std::string* error) {
  void* made = nullptr;
  if (!check("aclrtMallocHost", acl_.aclrtMallocHost(&made, Staging::piece_bytes), error)) return nullptr;
  return static_cast<char*>(made);
}

bool Ascend::copy_staged(void* dest, const void* source, std::size_t bytes, bool to_device, Stream stream,
                         std::string* error) {
  if (!refuse_in_capture(stream, "a copy with ordinary host memory", error)) return false;
  const auto put = [&](void (*function)(void*), void* step, std::string* why) {
    return host_step(stream, why, function, step);
  };
  const auto transfer = [&](void* to, const void* from, std::size_t n, std::string* why) {
    const int kind = to_device ? ACL_MEMCPY_HOST_TO_DEVICE : ACL_MEMCPY_DEVICE_TO_HOST;
    return check("aclrtMemcpyAsync", acl_.aclrtMemcpyAsync(to, n, from, n, kind, stream), why);
  };
  return device::copy_staged(staging_, dest, source, bytes, to_device, put, transfer, error);
}

bool Ascend::copy(void* dest, const void* source, std::size_t bytes, Stream stream, std::string* error) {
  if (bytes == 0) return true;
  const bool to_device = is_device(dest);
  const bool from_device = is_device(source);
  if (!to_device && !from_device) {
    if (acl_.aclrtLaunchHostFunc == nullptr) {  // an older version: in order, but not without waiting
      if (!stream_wait(stream, error)) return false;
      return std::memmove(dest, source, bytes), true;
    }
    if (!refuse_in_capture(stream, "a copy from host to host", error)) return false;
    return step_alone(stream, {dest, source, bytes, -1, nullptr, nullptr}, error);
  }
  const bool with_host = to_device != from_device;
  if (with_host && acl_.aclrtLaunchHostFunc != nullptr && !is_pinned(to_device ? source : dest))
    return copy_staged(dest, source, bytes, to_device, stream, error);
  const int kind = !with_host  ? ACL_MEMCPY_DEVICE_TO_DEVICE
                   : to_device ? ACL_MEMCPY_HOST_TO_DEVICE
                               : ACL_MEMCPY_DEVICE_TO_HOST;
  return check("aclrtMemcpyAsync", acl_.aclrtMemcpyAsync(dest, bytes, source, bytes, kind, stream), error);
}

bool Ascend::fill(void* dest, unsigned char value, std::size_t bytes, Stream stream, std::string* error) {
  if (bytes == 0) return true;
  if (is_device(dest))
    return check("aclrtMemsetAsync", acl_.aclrtMemsetAsync(dest, bytes, value, bytes, stream), error);
  if (acl_.aclrtLaunchHostFunc == nullptr) {
    if (!stream_wait(stream, error)) return false;
    return std::memset(dest, value, bytes), true;
  }
  if (!refuse_in_capture(stream, "a fill of host memory", error)) return false;
  return step_alone(stream, {dest, nullptr, bytes, value, nullptr, nullptr}, error);
}

bool Ascend::write_value(Address word, std::uint64_t value, Stream stream, std::string* error) {
  if (acl_.aclrtValueWrite == nullptr) return acl_.lacks("aclrtValueWrite", error);
  return check("aclrtValueWrite", acl_.aclrtValueWrite(reinterpret_cast<void*>(word), value, 0, stream),
               error);
}

// ACL compares for equal, greater or equal (by the sign of the difference, which is the signed comparison
// while the two are less than 2^63 apart), and for bits. What cannot be said with these is refused.
bool Ascend::wait_value(Address word, Compare compare, std::uint64_t value, Stream stream,
                        std::string* error) {
  if (acl_.aclrtValueWait == nullptr) return acl_.lacks("aclrtValueWait", error);
  const auto wait = [&](std::uint64_t with, std::uint32_t flag) {
    return check("aclrtValueWait", acl_.aclrtValueWait(reinterpret_cast<void*>(word), with, flag, stream),
                 error);
  };
  constexpr std::uint64_t ones = std::numeric_limits<std::uint64_t>::max();
  constexpr std::uint64_t largest = std::numeric_limits<std::int64_t>::max();
  if (compare == Compare::equal) return wait(value, ACL_VALUE_WAIT_EQ);
  if (compare == Compare::greater_equal) return wait(value, ACL_VALUE_WAIT_GEQ);
  if (compare == Compare::greater && value != largest) return wait(value + 1, ACL_VALUE_WAIT_GEQ);
  if (compare == Compare::not_equal && value == 0) return wait(ones, ACL_VALUE_WAIT_AND);
  if (compare == Compare::not_equal && value == ones) return wait(0, ACL_VALUE_WAIT_NOR);
  *error =
      "aclrtValueWait has no such comparison: equal, greater, greater or equal, and not equal to 0 or -1";
  return false;
}

bool Ascend::call(void (*function)(void*), void* argument, Stream stream, std::string* error) {
  if (acl_.aclrtLaunchHostFunc == nullptr) return acl_.lacks("aclrtLaunchHostFunc", error);
  return host_step(stream, error, function, argument);
}

bool Ascend::event_create(Event* out, std::string* error) {
  return check("aclrtCreateEventExWithFlag", acl_.aclrtCreateEventExWithFlag(out, ACL_EVENT_SYNC), error);
}

void Ascend::event_destroy(Event event) { (void)acl_.aclrtDestroyEvent(event); }

bool Ascend::event_record(Event event, Stream stream, std::string* error) {
  return check("aclrtRecordEvent", acl_.aclrtRecordEvent(event, stream), error);
}

bool Ascend::event_wait(Event event, Stream stream, std::string* error) {
  return check("aclrtStreamWaitEvent", acl_.aclrtStreamWaitEvent(stream, event), error);
}

// Of the calling thread alone, so that the library's other threads may wait for their streams meanwhile.
bool Ascend::capture_begin(Stream stream, std::string* error) {
  if (!acl_.captures()) return acl_.lacks("aclmdlRICaptureBegin", error);
  return check("aclmdlRICaptureBegin",
               acl_.aclmdlRICaptureBegin(stream, ACL_MODEL_RI_CAPTURE_MODE_THREAD_LOCAL), error);
}

bool Ascend::capture_end(Stream stream, Graph* out, std::string* error) {
  if (!acl_.captures()) return acl_.lacks("aclmdlRICaptureEnd", error);
  return check("aclmdlRICaptureEnd", acl_.aclmdlRICaptureEnd(stream, out), error);
}

bool Ascend::graph_launch(Graph graph, Stream stream, std::string* error) {
  if (!acl_.captures()) return acl_.lacks("aclmdlRIExecuteAsync", error);
  return check("aclmdlRIExecuteAsync", acl_.aclmdlRIExecuteAsync(graph, stream), error);
}

void Ascend::graph_destroy(Graph graph) {
  if (acl_.captures()) (void)acl_.aclmdlRIDestroy(graph);
}

}  // namespace ushmem::device
