// SPDX-License-Identifier: Apache-2.0
//
// Registered memory of one network: what peers may write and read, and where the provider asks for it what our
// own operations use. Any thread registers; lanes look up meanwhile.
#pragma once

#include <rdma/fi_domain.h>

#include <map>
#include <shared_mutex>

#include "transport/network.hpp"
#include "transport/ofi/provider.hpp"

namespace ushmem::transport::ofi {

class Memory {
 public:
  ~Memory();
  // endpoint: where registrations belong to one (FI_MR_ENDPOINT), lane 0's.
  NetStatus enroll(const Provider& provider, fid_domain* domain, fid_ep* endpoint, void* at, std::size_t bytes,
                   std::uint64_t key, Region* out);
  void withdraw(const Region& region);
  // The provider's handle of registered memory that holds all of these bytes, in *out; false: none does.
  bool find(const void* at, std::size_t bytes, void** out) const;

 private:
  struct Piece {
    std::size_t bytes;
    fid_mr* mr;
  };
  mutable std::shared_mutex mutex_;
  std::multimap<std::uintptr_t, Piece> pieces_;  // by first byte
};

}  // namespace ushmem::transport::ofi
