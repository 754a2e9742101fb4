// SPDX-License-Identifier: Apache-2.0
//
// The names of AscendC that ushmem/device/ascend.h uses, on the model. Own declarations of documented
// interfaces: what they take and mean, and nothing else of them.
#pragma once

#include <cstddef>
#include <cstdint>

#include "model.hpp"

#ifdef ASCENDC_MODEL_ADDRESS_SPACES
#define __gm__ __attribute__((address_space(1)))
#define __ubuf__ __attribute__((address_space(2)))
#else
#define __gm__
#define __ubuf__
#endif
#define __aicore__
#define __global__

enum pipe_t { PIPE_S, PIPE_MTE2, PIPE_MTE3, PIPE_ALL };

namespace AscendC {

enum class HardEvent { MTE3_MTE2, MTE2_MTE3, MTE3_S, MTE2_S, S_MTE2, S_MTE3 };
enum class TPosition { VECCALC };
enum class MemDsbT { DDR };
enum class CacheLine { SINGLE_CACHE_LINE, ENTIRE_DATA_CACHE };
enum class DcciDst { CACHELINE_OUT };

struct DataCopyExtParams {
  std::uint16_t blockCount;
  std::uint32_t blockLen;
  std::uint32_t srcStride;
  std::uint32_t dstStride;
  std::uint32_t rsv;
};
template <class T>
struct DataCopyPadExtParams {
  bool isPad;
  std::uint8_t leftPadding;
  std::uint8_t rightPadding;
  T paddingValue;
};

template <class T>
class GlobalTensor {
 public:
  void SetGlobalBuffer(__gm__ T* p) { p_ = p; }
  __gm__ T* GetPhyAddr() const { return p_; }
  T GetValue(std::uint64_t i) const {
    T value;
    ascendc_model::cached_load(reinterpret_cast<std::uint64_t>(p_ + i), &value, sizeof value);
    return value;
  }
  void SetValue(std::uint64_t i, T value) {
    ascendc_model::cached_store(reinterpret_cast<std::uint64_t>(p_ + i), &value, sizeof value);
  }

 private:
  __gm__ T* p_ = nullptr;
};

template <class T>
class LocalTensor {
 public:
  LocalTensor(TPosition, std::uint32_t at, std::uint32_t n) : at_(at), n_(n) {
    if (at % 32 != 0) ascendc_model::fail("a local tensor does not begin at 32 bytes");
  }
  T GetValue(std::uint32_t i) const {
    check(i);
    T value;
    ascendc_model::buffer_load(at_ + i * static_cast<std::uint32_t>(sizeof(T)), &value, sizeof value);
    return value;
  }
  void SetValue(std::uint32_t i, T value) const {
    check(i);
    ascendc_model::buffer_store(at_ + i * static_cast<std::uint32_t>(sizeof(T)), &value, sizeof value);
  }
  // Addresses in the unified buffer begin at 0.
  __ubuf__ T* GetPhyAddr() const { return reinterpret_cast<__ubuf__ T*>(static_cast<std::uintptr_t>(at_)); }
  std::uint32_t model_at() const { return at_; }
  std::uint32_t model_bytes() const { return n_ * static_cast<std::uint32_t>(sizeof(T)); }

 private:
  void check(std::uint32_t i) const {
    if (i >= n_) ascendc_model::fail("an element behind a local tensor's end");
  }
  std::uint32_t at_;
  std::uint32_t n_;
};

constexpr ascendc_model::Pipe from_pipe(HardEvent event) {
  return event == HardEvent::MTE3_MTE2 || event == HardEvent::MTE3_S   ? ascendc_model::mte3
         : event == HardEvent::MTE2_MTE3 || event == HardEvent::MTE2_S ? ascendc_model::mte2
                                                                       : ascendc_model::scalar;
}
constexpr ascendc_model::Pipe to_pipe(HardEvent event) {
  return event == HardEvent::MTE2_MTE3 || event == HardEvent::S_MTE3   ? ascendc_model::mte3
         : event == HardEvent::MTE3_MTE2 || event == HardEvent::S_MTE2 ? ascendc_model::mte2
                                                                       : ascendc_model::scalar;
}

template <HardEvent event>
void SetFlag(int id) {
  ascendc_model::set_flag(from_pipe(event), to_pipe(event), id);
}
template <HardEvent event>
void WaitFlag(int id) {
  ascendc_model::wait_flag(from_pipe(event), to_pipe(event), id);
}
template <pipe_t pipe>
void PipeBarrier() {
  static_assert(pipe == PIPE_ALL, "the model has the barrier of all pipes alone");
  ascendc_model::meet_pipes();
}
template <MemDsbT>
void DataSyncBarrier() {
  ascendc_model::sync_stores();
}
template <class T, CacheLine which, DcciDst>
void DataCacheCleanAndInvalid(const GlobalTensor<T>& where) {
  if (which == CacheLine::ENTIRE_DATA_CACHE) {
    ascendc_model::clean_all();
  } else {
    ascendc_model::clean_line(reinterpret_cast<std::uint64_t>(where.GetPhyAddr()));
  }
}

template <class T>
void DataCopyPad(const LocalTensor<T>& to, const GlobalTensor<T>& from, const DataCopyExtParams& how,
                 const DataCopyPadExtParams<T>& padding) {
  if (padding.isPad) ascendc_model::fail("the model pads nothing");
  ascendc_model::copy_in(to.model_at(), to.model_bytes(), reinterpret_cast<std::uint64_t>(from.GetPhyAddr()),
                         {how.blockCount, how.blockLen, how.srcStride, how.dstStride});
}
template <class T>
void DataCopyPad(const GlobalTensor<T>& to, const LocalTensor<T>& from, const DataCopyExtParams& how) {
  ascendc_model::copy_out(reinterpret_cast<std::uint64_t>(to.GetPhyAddr()), from.model_at(),
                          from.model_bytes(), {how.blockCount, how.blockLen, how.dstStride, how.srcStride});
}

template <class T>
T ReadGmByPassDCache(__gm__ T* p) {
  T value;
  ascendc_model::past_load(reinterpret_cast<std::uint64_t>(p), &value, sizeof value);
  return value;
}
template <class T>
void WriteGmByPassDCache(__gm__ T* p, T value) {
  ascendc_model::past_store(reinterpret_cast<std::uint64_t>(p), &value, sizeof value);
}

inline std::int64_t GetBlockIdx() { return ascendc_model::block_index(); }
inline std::int64_t GetBlockNum() { return ascendc_model::block_count(); }
template <int cycles>
void Nop() {
  ascendc_model::pause();
}
[[noreturn]] inline void Trap() { ascendc_model::fail("the kernel ended itself"); }

}  // namespace AscendC
