// SPDX-License-Identifier: Apache-2.0
//
// What is done in the order of streams. The driver's copies from and to ordinary host memory wait for the stream, so
// such copies go through pinned memory (device/staging.hpp); within a captured stream they are recorded as they are.
#include <cstdint>
#include <limits>

#include "device/cpu/say.hpp"
#include "device/cuda/cuda.hpp"

namespace ushmem::device::cuda {
namespace {

using cpu::fail;

CUdeviceptr address(const void* p) { return reinterpret_cast<CUdeviceptr>(p); }

bool is_word(const char* call, Address word, std::string* error) {
  if (word != 0 && word % 8 == 0) return true;
  return fail(error, "%s: %#zx is not the address of a 64-bit word", call, word);
}

}  // namespace

bool CudaDevice::is_captured(Stream stream, bool* captured, std::string* error) const {
  int status = CU_STREAM_CAPTURE_STATUS_NONE;
  if (!check("cuStreamIsCapturing", driver_.cuStreamIsCapturing(stream, &status), error)) return false;
  *captured = status != CU_STREAM_CAPTURE_STATUS_NONE;
  return true;
}

// Asked before: the driver refuses too, but then the capture is spoilt.
bool CudaDevice::refuse_captured(const char* call, Stream stream, std::string* error) const {
  bool captured = false;
  if (!is_captured(stream, &captured, error)) return false;
  return !captured || fail(error, "%s: the stream is being captured, so nothing in it happens", call);
}

bool CudaDevice::stream_create(Stream* out, std::string* error) {
  return check("cuStreamCreate", driver_.cuStreamCreate(out, CU_STREAM_NON_BLOCKING), error);
}

bool CudaDevice::stream_destroy(Stream stream, std::string* error) {
  if (stream == nullptr) return fail(error, "stream_destroy: the default stream stays");
  if (!refuse_captured("stream_destroy", stream, error)) return false;
  const bool fine = check("cuStreamSynchronize", driver_.cuStreamSynchronize(stream), error);
  std::string second;
  if (check("cuStreamDestroy_v2", driver_.cuStreamDestroy_v2(stream), &second)) return fine;
  if (error != nullptr) *error = fine ? second : *error + "; " + second;
  return false;
}

bool CudaDevice::stream_wait(Stream stream, std::string* error) {
  return refuse_captured("stream_wait", stream, error) &&
         check("cuStreamSynchronize", driver_.cuStreamSynchronize(stream), error);
}

bool CudaDevice::stream_query(Stream stream, bool* done, std::string* error) {
  if (!refuse_captured("stream_query", stream, error)) return false;
  const CUresult code = driver_.cuStreamQuery(stream);
  *done = code == CUDA_SUCCESS;
  return code == CUDA_ERROR_NOT_READY || check("cuStreamQuery", code, error);
}

bool CudaDevice::put_host(void (*function)(void*), void* argument, Stream stream, std::string* error) const {
  return check("cuLaunchHostFunc", driver_.cuLaunchHostFunc(stream, function, argument), error);
}

bool CudaDevice::copy(void* dest, const void* source, std::size_t bytes, Stream stream, std::string* error) {
  if (bytes == 0) return true;
  if (dest == nullptr || source == nullptr) return fail(error, "copy: %zu bytes from %p to %p", bytes, source, dest);
  const auto transfer = [&](void* to, const void* from, std::size_t n, std::string* why) {
    return check("cuMemcpyAsync", driver_.cuMemcpyAsync(address(to), address(from), n, stream), why);
  };
  const int to = memory_type(dest);
  const int from = memory_type(source);
  if (to == CU_MEMORYTYPE_DEVICE && from == CU_MEMORYTYPE_DEVICE) return transfer(dest, source, bytes, error);
  bool captured = false;
  if (!is_captured(stream, &captured, error)) return false;
  if (captured) return transfer(dest, source, bytes, error);
  const PutHost put = [&](void (*function)(void*), void* argument, std::string* why) {
    return put_host(function, argument, stream, why);
  };
  // Between two places of the host the driver waits, whatever kind of memory they are.
  if (to != CU_MEMORYTYPE_DEVICE && from != CU_MEMORYTYPE_DEVICE)
    return put_step(put, {dest, source, bytes, -1, nullptr, nullptr}, error);
  if (to != 0 && from != 0) return transfer(dest, source, bytes, error);
  return copy_staged(staging_, dest, source, bytes, to == CU_MEMORYTYPE_DEVICE, put, transfer, error);
}

bool CudaDevice::fill(void* dest, unsigned char value, std::size_t bytes, Stream stream, std::string* error) {
  if (bytes == 0) return true;
  if (dest == nullptr) return fail(error, "fill: %zu bytes at %p", bytes, dest);
  if (memory_type(dest) != 0)
    return check("cuMemsetD8Async", driver_.cuMemsetD8Async(address(dest), value, bytes, stream), error);
  bool captured = false;
  if (!is_captured(stream, &captured, error)) return false;
  if (captured)
    return fail(error, "fill: %p is ordinary host memory, which a captured stream cannot fill: pin it", dest);
  const PutHost put = [&](void (*function)(void*), void* argument, std::string* why) {
    return put_host(function, argument, stream, why);
  };
  return put_step(put, {dest, nullptr, bytes, value, nullptr, nullptr}, error);
}

bool CudaDevice::write_value(Address word, std::uint64_t value, Stream stream, std::string* error) {
  if (!is_word("write_value", word, error)) return false;
  if ((facts_.capabilities & wait_values) == 0)
    return fail(error, "write_value: %s by %s has no 64-bit cuStreamWriteValue64_v2", facts_.name.c_str(),
                facts_.library.c_str());
  return check("cuStreamWriteValue64_v2",
               driver_.cuStreamWriteValue64_v2(stream, word, value, CU_STREAM_WRITE_VALUE_DEFAULT), error);
}

// The driver compares for equal, for greater or equal by the sign of the difference, which is the signed comparison
// while the two are less than 2^63 apart, and for bits: AND waits until a bit of both is 1, NOR until one of both is
// 0. The sign bit alone says less than 0, or not. What cannot be said with these is refused.
bool CudaDevice::wait_value(Address word, Compare compare, std::uint64_t value, Stream stream, std::string* error) {
  if (!is_word("wait_value", word, error)) return false;
  if (compare > Compare::less_equal)
    return fail(error, "wait_value: there is no comparison %u", static_cast<unsigned>(compare));
  if ((facts_.capabilities & wait_values) == 0)
    return fail(error, "wait_value: %s by %s has no 64-bit cuStreamWaitValue64_v2", facts_.name.c_str(),
                facts_.library.c_str());
  const auto wait = [&](std::uint64_t with, unsigned flag) {
    return check("cuStreamWaitValue64_v2", driver_.cuStreamWaitValue64_v2(stream, word, with, flag), error);
  };
  constexpr std::uint64_t ones = std::numeric_limits<std::uint64_t>::max();
  constexpr std::uint64_t sign = std::uint64_t{1} << 63;
  if (compare == Compare::equal) return wait(value, CU_STREAM_WAIT_VALUE_EQ);
  if (compare == Compare::not_equal && value == 0) return wait(ones, CU_STREAM_WAIT_VALUE_AND);
  if (compare == Compare::not_equal && value == ones && has_nor_) return wait(0, CU_STREAM_WAIT_VALUE_NOR);
  if ((compare == Compare::less && value == 0) || (compare == Compare::less_equal && value == ones))
    return wait(sign, CU_STREAM_WAIT_VALUE_AND);
  if (compare == Compare::greater_equal) return wait(value, CU_STREAM_WAIT_VALUE_GEQ);
  if (compare == Compare::greater && value != sign - 1) return wait(value + 1, CU_STREAM_WAIT_VALUE_GEQ);
  return fail(error,
              "wait_value: cuStreamWaitValue64_v2 has no such comparison with %lld: it has equal, greater, greater or "
              "equal, not equal to 0%s, and less than 0",
              static_cast<long long>(value), has_nor_ ? " or -1" : "");
}

bool CudaDevice::call(void (*function)(void*), void* argument, Stream stream, std::string* error) {
  if (function == nullptr) return fail(error, "call: no function");
  return put_host(function, argument, stream, error);
}

bool CudaDevice::event_create(Event* out, std::string* error) {
  return check("cuEventCreate", driver_.cuEventCreate(out, CU_EVENT_DISABLE_TIMING), error);
}

void CudaDevice::event_destroy(Event event) {
  if (event != nullptr) (void)driver_.cuEventDestroy_v2(event);
}

bool CudaDevice::event_record(Event event, Stream stream, std::string* error) {
  if (event == nullptr) return fail(error, "event_record: no event");
  return check("cuEventRecord", driver_.cuEventRecord(event, stream), error);
}

bool CudaDevice::event_wait(Event event, Stream stream, std::string* error) {
  if (event == nullptr) return fail(error, "event_wait: no event");
  return check("cuStreamWaitEvent", driver_.cuStreamWaitEvent(stream, event, 0), error);
}

}  // namespace ushmem::device::cuda
