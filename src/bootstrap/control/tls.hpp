// SPDX-License-Identifier: Apache-2.0
//
// What the control plane asks of TLS 1.3, as a table of functions that a plug-in fills in (ushmem/tls.so,
// which links OpenSSL). It is opened only when USHMEM_TLS asks for it. A session turns plain bytes into
// those of the wire and back; sockets are none of its business, so nothing in it can block.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace ushmem::bootstrap::control {

inline constexpr std::uint32_t tls_abi = 1;

struct TlsSettings {
  const std::uint8_t* key = nullptr;  // 32 bytes shared by both sides; nullptr: certificates
  const char* cert_file = nullptr;    // PEM: certificate chain of this PE
  const char* key_file = nullptr;     // PEM: its private key
  const char* ca_file = nullptr;      // PEM: those whose certificates are accepted
};

struct TlsTable {
  std::uint32_t abi = 0;
  // nullptr with the reason.
  void* (*open)(const TlsSettings* settings, char* error, std::size_t room) = nullptr;
  void (*close)(void* context) = nullptr;
  void* (*begin)(void* context, bool connector) = nullptr;
  void (*end)(void* session) = nullptr;
  // Bytes that have come from the wire are taken in.
  bool (*feed)(void* session, const std::uint8_t* bytes, std::size_t n) = nullptr;
  // Bytes for the wire: how many were put out.
  std::size_t (*drain)(void* session, std::uint8_t* out, std::size_t room) = nullptr;
  // Goes on with the handshake as far as it can: 1 complete, 0 more must come, -1 failed.
  int (*shake)(void* session) = nullptr;
  // After the handshake. read: bytes put out, 0 none now, -1 failed or ended.
  long (*read)(void* session, std::uint8_t* out, std::size_t room) = nullptr;
  bool (*write)(void* session, const std::uint8_t* bytes, std::size_t n) = nullptr;
  // Why it has failed; valid until the next call.
  const char* (*reason)(void* session) = nullptr;
  const char* (*describe)(void* session) = nullptr;
};

inline constexpr char tls_entry[] = "ushmem_tls_table";
using TlsEntry = const TlsTable* (*)();

// A context and its table, from the plug-in, which stays loaded.
class Tls {
 public:
  Tls() = default;
  Tls(const Tls&) = delete;
  Tls& operator=(const Tls&) = delete;
  ~Tls() {
    if (context_ != nullptr) table_->close(context_);
  }
  // `folder` of the plug-in, or empty. False with the reason.
  bool open(const std::string& folder, const TlsSettings& settings, std::string* error);
  explicit operator bool() const { return context_ != nullptr; }

 private:
  friend class TlsSession;
  const TlsTable* table_ = nullptr;
  void* context_ = nullptr;
};

class TlsSession {
 public:
  TlsSession() = default;
  TlsSession(const Tls& tls, bool connector)
      : table_(tls.table_), session_(tls ? tls.table_->begin(tls.context_, connector) : nullptr) {}
  TlsSession(const TlsSession&) = delete;
  TlsSession& operator=(const TlsSession&) = delete;
  ~TlsSession() {
    if (session_ != nullptr) table_->end(session_);
  }
  explicit operator bool() const { return session_ != nullptr; }
  const TlsTable* operator->() const { return table_; }
  [[nodiscard]] void* get() const { return session_; }

 private:
  const TlsTable* table_ = nullptr;
  void* session_ = nullptr;
};

}  // namespace ushmem::bootstrap::control
