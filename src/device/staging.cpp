// SPDX-License-Identifier: Apache-2.0
#include "device/staging.hpp"

#include <algorithm>
#include <cstring>
#include <memory>

namespace ushmem::device {
namespace {

void run_step(void* argument) {
  const std::unique_ptr<HostStep> step(static_cast<HostStep*>(argument));
  if (step->value >= 0) std::memset(step->to, step->value, step->bytes);
  else if (step->bytes != 0) std::memmove(step->to, step->from, step->bytes);
  if (step->back != nullptr) step->back->give(step->piece);
}

}  // namespace

char* Staging::take(std::string* error) {
  {
    const std::lock_guard<std::mutex> hold(lock_);
    if (!free_.empty()) {
      char* const piece = free_.back();
      free_.pop_back();
      return piece;
    }
  }
  return make_(error);
}

void Staging::give(char* piece) {
  const std::lock_guard<std::mutex> hold(lock_);
  free_.push_back(piece);
}

void Staging::clear() {
  const std::lock_guard<std::mutex> hold(lock_);
  for (char* const piece : free_) give_back_(piece);
  free_.clear();
}

bool put_step(const PutHost& put, const HostStep& step, std::string* error) {
  auto kept = std::make_unique<HostStep>(step);
  if (!put(run_step, kept.get(), error)) return false;
  return kept.release(), true;
}

bool copy_staged(Staging& staging, void* dest, const void* source, std::size_t bytes, bool to_device,
                 const PutHost& put, const Transfer& transfer, std::string* error) {
  char* const piece = staging.take(error);
  if (piece == nullptr) return false;
  std::size_t at = 0;
  while (at < bytes) {
    const std::size_t n = std::min(bytes - at, Staging::piece_bytes);
    char* const to = static_cast<char*>(dest) + at;
    const char* const from = static_cast<const char*>(source) + at;
    if (to_device && !put_step(put, {piece, from, n, -1, nullptr, nullptr}, error)) break;
    if (!transfer(to_device ? to : piece, to_device ? piece : from, n, error)) break;
    if (!to_device && !put_step(put, {to, piece, n, -1, nullptr, nullptr}, error)) break;
    at += n;
  }
  // The piece may be in use by what was put into the stream before a failure: it goes back in the stream's
  // order too. Where even that is refused the piece is lost, which is better than given to two.
  std::string second;
  const bool back = put_step(put, {nullptr, nullptr, 0, -1, &staging, piece}, at == bytes ? error : &second);
  return back && at == bytes;
}

}  // namespace ushmem::device
