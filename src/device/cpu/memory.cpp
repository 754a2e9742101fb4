// SPDX-License-Identifier: Apache-2.0
#include "device/cpu/memory.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

#include "device/cpu/say.hpp"

// Defined by the thread sanitizer's runtime in programs built with it, whether or not the library is.
extern "C" [[gnu::weak]] void __tsan_init();

namespace ushmem::device::cpu {
namespace {

// Pages of 4, 16 or 64 KiB: all of them divide it, so that PEs of differing kernels agree.
constexpr std::size_t smallest_granule = 64 << 10;
constexpr std::size_t huge_page = 2 << 20;

void* pointer(Address at) { return reinterpret_cast<void*>(at); }

// The range of a map from addresses to sizes that an address lies in.
template <class Map>
auto range_of(Map& map, Address at) {
  auto found = map.upper_bound(at);
  if (found == map.begin()) return map.end();
  --found;
  return at - found->first < found->second ? found : map.end();
}

// Without memory again, but still reserved.
void clear(Address at, std::size_t bytes) {
  mmap(pointer(at), bytes, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE | MAP_FIXED, -1, 0);
}

}  // namespace

Memory::Memory(Engine::Mapped& mapped)
    : granule_(std::max(smallest_granule, static_cast<std::size_t>(sysconf(_SC_PAGESIZE)))),
      mapped_(mapped) {}

Memory::~Memory() {
  const std::lock_guard guard(mapped_.lock);
  for (const auto& [at, bytes] : ours_) mapped_.ranges.erase(at);
  for (const auto& [at, bytes] : reserved_) munmap(pointer(at), bytes);
  for (const auto& [id, piece] : pieces_) close(piece.fd);
}

bool Memory::whole(const char* call, std::size_t bytes, std::string* error) const {
  if (bytes != 0 && bytes % granule_ == 0) return true;
  return fail(error, "%s: %zu bytes are no multiple of the granule, %zu, or none", call, bytes, granule_);
}

Memory::Piece* Memory::find(Physical memory) {
  const auto found = pieces_.find(memory.id);
  return found == pieces_.end() ? nullptr : &found->second;
}

bool Memory::reserve(std::size_t bytes, Address* at, std::string* error) {
  if (!whole("reserve", bytes, error)) return false;
  // The system aligns to its pages only: what is too much is given back.
  const std::size_t alignment = bytes >= huge_page ? std::max(huge_page, granule_) : granule_;
  if (bytes > SIZE_MAX - alignment) return fail(error, "reserve: %zu bytes: too many", bytes);
  void* got = mmap(nullptr, bytes + alignment, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
  if (got == MAP_FAILED)
    return fail(error, "reserve: mmap of %zu bytes: %s", bytes + alignment, strerror(errno));
  const auto from = reinterpret_cast<Address>(got);
  const Address begin = (from + alignment - 1) / alignment * alignment;
  const Address end = from + bytes + alignment;
  if (begin != from) munmap(got, begin - from);
  if (begin + bytes != end) munmap(pointer(begin + bytes), end - begin - bytes);
  const std::lock_guard guard(mapped_.lock);
  reserved_[begin] = bytes;
  *at = begin;
  return true;
}

void Memory::release(Address at, std::size_t bytes) {
  const std::lock_guard guard(mapped_.lock);
  const auto found = reserved_.find(at);
  if (found == reserved_.end() || found->second != bytes) return;
  munmap(pointer(at), bytes);
  reserved_.erase(found);
}

bool Memory::create(std::size_t bytes, Physical* memory, std::string* error) {
  if (!whole("create", bytes, error)) return false;
  const int fd = memfd_create("ushmem-device", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (fd < 0) return fail(error, "create: memfd_create: %s", strerror(errno));
  // It cannot shrink, so that nobody's mapping of it loses its memory.
  if (ftruncate(fd, static_cast<off_t>(bytes)) != 0 || fcntl(fd, F_ADD_SEALS, F_SEAL_SHRINK) != 0) {
    const int failed = errno;
    close(fd);
    return fail(error, "create: a memfd of %zu bytes: %s", bytes, strerror(failed));
  }
  const std::lock_guard guard(mapped_.lock);
  memory->id = ++last_id_;
  pieces_[memory->id] = {fd, bytes, false, false};
  return true;
}

void Memory::destroy(Physical memory) {
  const std::lock_guard guard(mapped_.lock);
  const auto found = pieces_.find(memory.id);
  if (found == pieces_.end()) return;
  close(found->second.fd);
  pieces_.erase(found);
}

bool Memory::map(Address at, std::size_t bytes, Physical memory, std::string* error) {
  if (!whole("map", bytes, error)) return false;
  if (at % granule_ != 0) return fail(error, "map: the address %#zx is no multiple of %zu", at, granule_);
  const std::lock_guard guard(mapped_.lock);
  const Piece* piece = find(memory);
  if (piece == nullptr) return fail(error, "map: no such memory");
  if (piece->bytes != bytes)
    return fail(error, "map: the memory has %zu bytes, not %zu: it is mapped whole", piece->bytes, bytes);
  const auto home = range_of(reserved_, at);
  if (home == reserved_.end() || bytes > home->second - (at - home->first))
    return fail(error, "map: %zu bytes at %#zx are not within one reservation", bytes, at);
  const auto after = ours_.lower_bound(at);
  if (range_of(ours_, at) != ours_.end() || (after != ours_.end() && after->first < at + bytes))
    return fail(error, "map: other memory is mapped within %zu bytes at %#zx", bytes, at);
  if (mmap(pointer(at), bytes, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_FIXED | MAP_NORESERVE, piece->fd,
           0) == MAP_FAILED) {
    const int failed = errno;
    clear(at, bytes);
    return fail(error, "map: mmap of %zu bytes: %s", bytes, strerror(failed));
  }
  ours_[at] = bytes;
  mapped_.ranges[at] = bytes;
  return true;
}

void Memory::unmap(Address at, std::size_t bytes) {
  const std::lock_guard guard(mapped_.lock);
  const auto found = ours_.find(at);
  if (found == ours_.end() || found->second != bytes) return;
  clear(at, bytes);
  ours_.erase(found);
  mapped_.ranges.erase(at);
}

bool Memory::share(Physical memory, Shareable* out, std::string* error) {
  const std::lock_guard guard(mapped_.lock);
  Piece* piece = find(memory);
  if (piece == nullptr) return fail(error, "share: no such memory");
  if (piece->imported) return fail(error, "share: the memory is another's, who shares it");
  if (piece->shared) return fail(error, "share: the memory has been shared: once for all who map it");
  const int fd = fcntl(piece->fd, F_DUPFD_CLOEXEC, 3);
  if (fd < 0) return fail(error, "share: fcntl: %s", strerror(errno));
  *out = {};
  const std::uint64_t bytes = piece->bytes;
  std::memcpy(out->bytes, &bytes, sizeof bytes);
  out->used = sizeof bytes;
  out->fd = fd;
  piece->shared = true;
  return true;
}

// Takes the descriptor, unless it fails.
bool Memory::import(const Shareable& shared, std::size_t bytes, Physical* memory, std::string* error) {
  if (!whole("import", bytes, error)) return false;
  std::uint64_t said = 0;
  if (shared.fd < 0 || shared.used != sizeof said)
    return fail(error, "import: that was not shared by a CPU device");
  std::memcpy(&said, shared.bytes, sizeof said);
  if (said != bytes) return fail(error, "import: the memory has %llu bytes, not %zu",
                                 static_cast<unsigned long long>(said), bytes);
  // It comes from another process: only what cannot shrink is safe to map.
  struct stat status;
  const int seals = fcntl(shared.fd, F_GET_SEALS);
  if (seals < 0 || fstat(shared.fd, &status) != 0)
    return fail(error, "import: descriptor %d: %s", shared.fd, strerror(errno));
  if ((seals & F_SEAL_SHRINK) == 0 || static_cast<std::uint64_t>(status.st_size) < bytes)
    return fail(error, "import: descriptor %d is no memory of %zu bytes that stays", shared.fd, bytes);
  const std::lock_guard guard(mapped_.lock);
  memory->id = ++last_id_;
  fcntl(shared.fd, F_SETFD, FD_CLOEXEC);
  pieces_[memory->id] = {shared.fd, bytes, false, true};
  return true;
}

bool Memory::is_device(const void* p) const {
  const std::lock_guard guard(mapped_.lock);
  return range_of(mapped_.ranges, reinterpret_cast<Address>(p)) != mapped_.ranges.end();
}

std::size_t largest_reservation() {
  // A quarter of the 47 bits that programs have; the thread sanitizer leaves them less.
  std::size_t most = std::size_t{1} << (__tsan_init != nullptr ? 39 : 45);
  rlimit limit;
  if (getrlimit(RLIMIT_AS, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY)
    most = std::min<std::size_t>(most, limit.rlim_cur / 4);
  return most;
}

}  // namespace ushmem::device::cpu
