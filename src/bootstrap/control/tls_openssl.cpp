// SPDX-License-Identifier: Apache-2.0
//
// The plug-in ushmem/tls.so: TLS 1.3 by OpenSSL, over memory instead of sockets. Both sides are verified: by
// a pre-shared key (RFC 8446, section 2.2, with a Diffie-Hellman exchange, so that a key that becomes known
// later does not open what was recorded), or by certificates of an authority that both name. Names in
// certificates are not compared: PEs know each other by numbers and addresses, and prove on top that they
// know the world's secret.
#include <openssl/err.h>
#include <openssl/ssl.h>

#include <cstdio>
#include <cstring>
#include <memory>
#include <string>

#include "bootstrap/control/tls.hpp"

namespace ushmem::bootstrap::control {
namespace {

constexpr char identity[] = "ushmem";
constexpr unsigned char cipher_id[] = {0x13, 0x01};  // TLS_AES_128_GCM_SHA256, the PSK's hash is SHA-256

struct Context {
  SSL_CTX* ctx = nullptr;
  unsigned char key[32];
  bool psk = false;
  ~Context() {
    OPENSSL_cleanse(key, sizeof key);
    SSL_CTX_free(ctx);
  }
};

struct Session {
  SSL* ssl = nullptr;
  BIO* in = nullptr;   // both belong to ssl
  BIO* out = nullptr;
  bool psk = false;
  std::string reason;
  std::string text;
  ~Session() { SSL_free(ssl); }
};

std::string last_error() {
  std::string text;
  while (const unsigned long code = ERR_get_error()) {
    char one[256];
    ERR_error_string_n(code, one, sizeof one);
    // "error:0A000086:SSL routines::certificate verify failed": what is behind the last colon is for people.
    const char* tail = std::strrchr(one, ':');
    if (!text.empty()) text += "; ";
    text += tail != nullptr && tail[1] != '\0' ? tail + 1 : one;
  }
  return text.empty() ? "failed" : text;
}

SSL_SESSION* session_of(SSL* ssl) {
  const auto* context = static_cast<const Context*>(SSL_CTX_get_app_data(SSL_get_SSL_CTX(ssl)));
  const SSL_CIPHER* cipher = SSL_CIPHER_find(ssl, cipher_id);
  SSL_SESSION* session = SSL_SESSION_new();
  if (cipher == nullptr || session == nullptr || SSL_SESSION_set1_master_key(session, context->key, 32) != 1 ||
      SSL_SESSION_set_cipher(session, cipher) != 1 ||
      SSL_SESSION_set_protocol_version(session, TLS1_3_VERSION) != 1) {
    SSL_SESSION_free(session);
    return nullptr;
  }
  return session;
}

int use_psk(SSL* ssl, const EVP_MD* md, const unsigned char** id, std::size_t* id_bytes, SSL_SESSION** out) {
  *out = nullptr, *id = nullptr, *id_bytes = 0;
  if (md != nullptr && EVP_MD_get_type(md) != NID_sha256) return 1;
  *out = session_of(ssl);
  *id = reinterpret_cast<const unsigned char*>(identity);
  *id_bytes = sizeof identity - 1;
  return *out != nullptr ? 1 : 0;
}

int find_psk(SSL* ssl, const unsigned char* id, std::size_t id_bytes, SSL_SESSION** out) {
  *out = nullptr;
  if (id_bytes != sizeof identity - 1 || std::memcmp(id, identity, id_bytes) != 0) return 1;
  *out = session_of(ssl);
  return *out != nullptr ? 1 : 0;
}

void* open_context(const TlsSettings* settings, char* error, std::size_t room) {
  auto context = std::make_unique<Context>();
  context->ctx = SSL_CTX_new(TLS_method());
  SSL_CTX* const ctx = context->ctx;
  const auto fail = [&](const std::string& what) -> void* {
    std::snprintf(error, room, "%s: %s", what.c_str(), last_error().c_str());
    return nullptr;
  };
  if (ctx == nullptr || SSL_CTX_set_min_proto_version(ctx, TLS1_3_VERSION) != 1) return fail("OpenSSL");
  SSL_CTX_set_options(ctx, SSL_OP_NO_TICKET | SSL_OP_NO_RENEGOTIATION);
  SSL_CTX_set_num_tickets(ctx, 0);
  SSL_CTX_set_session_cache_mode(ctx, SSL_SESS_CACHE_OFF);
  SSL_CTX_set_app_data(ctx, context.get());
  if (settings->key != nullptr) {
    context->psk = true;
    std::memcpy(context->key, settings->key, sizeof context->key);
    if (SSL_CTX_set_ciphersuites(ctx, "TLS_AES_128_GCM_SHA256") != 1) return fail("ciphers");
    SSL_CTX_set_psk_use_session_callback(ctx, use_psk);
    SSL_CTX_set_psk_find_session_callback(ctx, find_psk);
    // A connector takes no certificate for the key; an acceptor has none to give to one without it (begin()).
    SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
    return context.release();
  }
  if (SSL_CTX_use_certificate_chain_file(ctx, settings->cert_file) != 1)
    return fail(std::string("USHMEM_TLS_CERT, ") + settings->cert_file);
  if (SSL_CTX_use_PrivateKey_file(ctx, settings->key_file, SSL_FILETYPE_PEM) != 1)
    return fail(std::string("USHMEM_TLS_KEY, ") + settings->key_file);
  if (SSL_CTX_check_private_key(ctx) != 1) return fail("the key is not that of the certificate");
  if (SSL_CTX_load_verify_locations(ctx, settings->ca_file, nullptr) != 1)
    return fail(std::string("USHMEM_TLS_CA, ") + settings->ca_file);
  SSL_CTX_set_verify(ctx, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, nullptr);
  return context.release();
}

void close_context(void* context) { delete static_cast<Context*>(context); }

void* begin(void* context, bool connector) {
  auto session = std::make_unique<Session>();
  auto* const owner = static_cast<Context*>(context);
  session->psk = owner->psk;
  session->ssl = SSL_new(owner->ctx);
  session->in = BIO_new(BIO_s_mem());
  session->out = BIO_new(BIO_s_mem());
  SSL_set_bio(session->ssl, session->in, session->out);
  // Nothing to read is not the end.
  BIO_set_mem_eof_return(session->in, -1);
  if (connector) {
    SSL_set_connect_state(session->ssl);
  } else {
    SSL_set_accept_state(session->ssl);
    if (session->psk) SSL_set_verify(session->ssl, SSL_VERIFY_NONE, nullptr);
  }
  return session.release();
}

void end(void* session) { delete static_cast<Session*>(session); }

bool feed(void* session, const std::uint8_t* bytes, std::size_t n) {
  return BIO_write(static_cast<Session*>(session)->in, bytes, static_cast<int>(n)) == static_cast<int>(n);
}

std::size_t drain(void* session, std::uint8_t* out, std::size_t room) {
  const int n = BIO_read(static_cast<Session*>(session)->out, out, static_cast<int>(room));
  return n > 0 ? static_cast<std::size_t>(n) : 0;
}

int result(Session* s, int rc) {
  const int what = SSL_get_error(s->ssl, rc);
  if (what == SSL_ERROR_WANT_READ || what == SSL_ERROR_WANT_WRITE) return 0;
  if (what == SSL_ERROR_ZERO_RETURN) {
    s->reason = "connection closed";
  } else {
    s->reason = last_error();
    const long verify = SSL_get_verify_result(s->ssl);
    if (verify != X509_V_OK) s->reason += std::string(" (") + X509_verify_cert_error_string(verify) + ")";
    if (s->psk) s->reason += " (pre-shared key: the other side has another, or none)";
  }
  return -1;
}

int shake(void* session) {
  auto* const s = static_cast<Session*>(session);
  ERR_clear_error();
  const int rc = SSL_do_handshake(s->ssl);
  return rc == 1 ? 1 : result(s, rc);
}

long read(void* session, std::uint8_t* out, std::size_t room) {
  auto* const s = static_cast<Session*>(session);
  ERR_clear_error();
  const int n = SSL_read(s->ssl, out, static_cast<int>(room));
  return n > 0 ? n : result(s, n);
}

bool write(void* session, const std::uint8_t* bytes, std::size_t n) {
  auto* const s = static_cast<Session*>(session);
  ERR_clear_error();
  std::size_t done = 0;
  if (SSL_write_ex(s->ssl, bytes, n, &done) == 1 && done == n) return true;
  result(s, 0);
  return false;
}

const char* reason(void* session) { return static_cast<Session*>(session)->reason.c_str(); }

const char* describe(void* session) {
  auto* const s = static_cast<Session*>(session);
  s->text = std::string(SSL_get_version(s->ssl)) + (s->psk ? " (pre-shared key, " : " (certificates, ") +
            SSL_get_cipher_name(s->ssl) + ")";
  if (s->text.starts_with("TLSv")) s->text.replace(0, 4, "TLS ");
  return s->text.c_str();
}

constexpr TlsTable table = {tls_abi, open_context, close_context, begin, end, feed,
                            drain,   shake,        read,          write, reason, describe};

}  // namespace
}  // namespace ushmem::bootstrap::control

extern "C" __attribute__((visibility("default"))) const ushmem::bootstrap::control::TlsTable* ushmem_tls_table() {
  return &ushmem::bootstrap::control::table;
}
