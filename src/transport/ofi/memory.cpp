// SPDX-License-Identifier: Apache-2.0
#include "transport/ofi/memory.hpp"

#include <rdma/fi_endpoint.h>
#include <rdma/fi_errno.h>

#include <mutex>

#include "transport/ofi/lane.hpp"

namespace ushmem::transport::ofi {

Memory::~Memory() {
  for (const auto& [at, piece] : pieces_) fi_close(&piece.mr->fid);
}

NetStatus Memory::enroll(const Provider& provider, fid_domain* domain, fid_ep* endpoint, void* at,
                         std::size_t bytes, std::uint64_t key, Region* out) {
  const std::uint64_t access =
      FI_REMOTE_READ | FI_REMOTE_WRITE |
      (provider.needs_local_registration ? FI_READ | FI_WRITE | FI_SEND | FI_RECV : std::uint64_t{0});
  fid_mr* mr = nullptr;
  int code = fi_mr_reg(domain, at, bytes, access, 0, key, 0, &mr, nullptr);
  if (code != 0) return fail(NetStatus::failed, "cannot register %zu bytes: %s", bytes, fi_strerror(-code));
  if (provider.registration_of_endpoint) {
    code = fi_mr_bind(mr, &endpoint->fid, 0);
    if (code == 0) code = fi_mr_enable(mr);
    if (code != 0) {
      fi_close(&mr->fid);
      return fail(NetStatus::failed, "cannot enable %zu registered bytes: %s", bytes, fi_strerror(-code));
    }
  }
  const bool offsets = (provider.limits.caps & cap_offsets) != 0;
  *out = {fi_mr_key(mr), offsets ? 0 : reinterpret_cast<std::uint64_t>(at), mr};
  std::unique_lock lock(mutex_);
  pieces_.emplace(reinterpret_cast<std::uintptr_t>(at), Piece{bytes, mr});
  return NetStatus::ok;
}

void Memory::withdraw(const Region& region) {
  auto* mr = static_cast<fid_mr*>(region.handle);
  std::unique_lock lock(mutex_);
  for (auto piece = pieces_.begin(); piece != pieces_.end(); ++piece) {
    if (piece->second.mr != mr) continue;
    pieces_.erase(piece);
    lock.unlock();
    fi_close(&mr->fid);
    return;
  }
}

bool Memory::find(const void* at, std::size_t bytes, void** out) const {
  const auto first = reinterpret_cast<std::uintptr_t>(at);
  std::shared_lock lock(mutex_);
  // Pieces may overlap, so the nearest below is not always the one.
  for (auto piece = pieces_.upper_bound(first); piece != pieces_.begin();) {
    --piece;
    if (first + bytes > piece->first + piece->second.bytes) continue;
    *out = fi_mr_desc(piece->second.mr);
    return true;
  }
  return false;
}

}  // namespace ushmem::transport::ofi
