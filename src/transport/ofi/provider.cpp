// SPDX-License-Identifier: Apache-2.0
#include "transport/ofi/provider.hpp"

#include <arpa/inet.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <netinet/in.h>
#include <rdma/fi_errno.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace ushmem::transport::ofi {
namespace {

constexpr std::uint32_t api_version = FI_VERSION(1, 17);
constexpr std::size_t largest_message = std::size_t{64} << 10;

// Providers that a plain choice leaves out: sockets is no longer kept up, udp is slower than tcp in all
// measurements, shm is for PEs of one node, which have shared memory of their own, and net is an early form of
// what tcp became in later releases. USHMEM_NET_PROVIDER still names each of them.
constexpr const char* left_out[] = {"sockets", "udp", "shm", "net"};

// What has no attribute. Values of the user come first. docs/design/transport.md has the measurements.
void set_defaults() {
  // Messages up to the largest of ours travel in one piece. Above the limit (16 KiB by itself) the provider
  // asks the receiver to fetch them, which takes a round trip more and both sides' attention.
  setenv("FI_OFI_RXM_EAGER_LIMIT", "65536", 0);
  // Receive buffers of the layer below, 16 KiB each, of every endpoint: 4096 by itself, which is 64 MiB.
  // Ours are posted above them and data go straight there.
  setenv("FI_OFI_RXM_MSG_RX_SIZE", "512", 0);
  // How often an endpoint looks for those who want to connect, in microseconds (10000 by itself, which the
  // first message of each pair of PEs waits for). One look costs about a microsecond.
  setenv("FI_OFI_RXM_CM_PROGRESS_INTERVAL", "1000", 0);
}

bool starts_with(const char* text, const char* head) { return std::strncmp(text, head, std::strlen(head)) == 0; }

bool is_left_out(const fi_info& info) {
  const char* name = info.fabric_attr->prov_name;
  return std::any_of(std::begin(left_out), std::end(left_out), [name](const char* bad) {
    const std::size_t n = std::strlen(bad);
    return starts_with(name, bad) && (name[n] == 0 || name[n] == ';');
  });
}

bool same_address(const fi_info& info, const sockaddr* address) {
  if (info.src_addr == nullptr || address == nullptr) return false;
  const auto* own = static_cast<const sockaddr*>(info.src_addr);
  if (own->sa_family != address->sa_family) return false;
  if (address->sa_family == AF_INET) {
    return reinterpret_cast<const sockaddr_in*>(own)->sin_addr.s_addr ==
           reinterpret_cast<const sockaddr_in*>(address)->sin_addr.s_addr;
  }
  if (address->sa_family != AF_INET6) return false;
  return std::memcmp(&reinterpret_cast<const sockaddr_in6*>(own)->sin6_addr,
                     &reinterpret_cast<const sockaddr_in6*>(address)->sin6_addr, sizeof(in6_addr)) == 0;
}

bool internet(const fi_info& info) {
  return info.addr_format == FI_SOCKADDR_IN || info.addr_format == FI_SOCKADDR_IN6;
}

// Whether it goes through the named interface or device, or is at the address.
bool on_interface(const fi_info& info, const char* wanted) {
  if (std::strcmp(info.domain_attr->name, wanted) == 0) return true;
  if (!internet(info)) return false;
  sockaddr_in four{};
  four.sin_family = AF_INET;
  if (inet_pton(AF_INET, wanted, &four.sin_addr) == 1) {
    return same_address(info, reinterpret_cast<const sockaddr*>(&four));
  }
  sockaddr_in6 six{};
  six.sin6_family = AF_INET6;
  if (inet_pton(AF_INET6, wanted, &six.sin6_addr) == 1) {
    return same_address(info, reinterpret_cast<const sockaddr*>(&six));
  }
  ifaddrs* list = nullptr;
  if (getifaddrs(&list) != 0) return false;
  bool found = false;
  for (const ifaddrs* one = list; one != nullptr && !found; one = one->ifa_next) {
    found = std::strcmp(one->ifa_name, wanted) == 0 && same_address(info, one->ifa_addr);
  }
  freeifaddrs(list);
  return found;
}

// The loopback interface reaches nobody else, a link-local address only with the link named.
bool local_only(const fi_info& info) {
  if (info.src_addr == nullptr) return false;
  if (info.addr_format == FI_SOCKADDR_IN) {
    return (ntohl(static_cast<const sockaddr_in*>(info.src_addr)->sin_addr.s_addr) >> 24) == 127;
  }
  if (info.addr_format != FI_SOCKADDR_IN6) return false;
  const in6_addr& address = static_cast<const sockaddr_in6*>(info.src_addr)->sin6_addr;
  return IN6_IS_ADDR_LOOPBACK(&address) || IN6_IS_ADDR_LINKLOCAL(&address);
}

std::unique_ptr<fi_info, FreeInfo> hints_for(const NetworkOptions& options, bool delivery) {
  std::unique_ptr<fi_info, FreeInfo> hints(fi_allocinfo());
  if (hints == nullptr) return hints;
  // Never FI_ATOMIC: with it some providers give up the order of messages after writes.
  hints->caps = FI_MSG | FI_RMA | FI_REMOTE_COMM;
  hints->mode = FI_CONTEXT | FI_CONTEXT2;
  hints->ep_attr->type = FI_EP_RDM;
  // What we can live with; the provider strikes out what it does not need.
  hints->domain_attr->mr_mode =
      FI_MR_LOCAL | FI_MR_ALLOCATED | FI_MR_PROV_KEY | FI_MR_VIRT_ADDR | FI_MR_ENDPOINT;
  // Each endpoint and its queue belong to one thread at a time: the rule of network.hpp.
  hints->domain_attr->threading = FI_THREAD_COMPLETION;
  hints->domain_attr->resource_mgmt = FI_RM_ENABLED;
  if (delivery) hints->tx_attr->op_flags = FI_DELIVERY_COMPLETE;
  if (options.provider != nullptr) hints->fabric_attr->prov_name = strdup(options.provider);
  return hints;
}

// The best on the list that may be used. Among interfaces of one provider: as libfabric ranks them, but those
// that reach other hosts first, and IPv4 first, since an IPv6 address may be routed nowhere. A named provider
// is that one itself, if it is there, rather than a layer above it.
fi_info* best(fi_info* list, const NetworkOptions& options) {
  const auto rank = [&](const fi_info& info) {
    return (local_only(info) ? 2 : 0) + (info.addr_format == FI_SOCKADDR_IN6 ? 1 : 0);
  };
  const auto named = [&](const fi_info& info) {
    return options.provider != nullptr && std::strcmp(info.fabric_attr->prov_name, options.provider) == 0;
  };
  fi_info* chosen = nullptr;
  for (fi_info* one = list; one != nullptr; one = one->next) {
    if (options.provider == nullptr && is_left_out(*one)) continue;
    if (options.interface != nullptr && !on_interface(*one, options.interface)) continue;
    if (chosen == nullptr || (named(*one) && !named(*chosen))) {
      chosen = one;
    } else if (std::strcmp(one->fabric_attr->prov_name, chosen->fabric_attr->prov_name) == 0 &&
               rank(*one) < rank(*chosen)) {
      chosen = one;
    }
  }
  return chosen;
}

void describe(const Provider& chosen, NetworkLimits* limits) {
  const fi_info& info = *chosen.info;
  const std::uint64_t order = info.tx_attr->msg_order & info.rx_attr->msg_order;
  const auto mr = static_cast<std::uint64_t>(info.domain_attr->mr_mode);
  *limits = {};
  limits->inject = std::min(info.tx_attr->inject_size, largest_message);
  limits->max_message = std::min(info.ep_attr->max_msg_size, largest_message);
  limits->max_transfer = info.ep_attr->max_msg_size;
  const auto have = [limits](bool yes, std::uint64_t cap) { limits->caps |= yes ? cap : 0; };
  have((order & FI_ORDER_SAS) != 0, cap_message_order);
  have((order & FI_ORDER_SAW) != 0, cap_message_after_write);
  have((order & FI_ORDER_WAW) != 0 && info.ep_attr->max_order_waw_size >= limits->max_transfer, cap_write_order);
  have(chosen.ask_for_delivery, cap_delivery_complete);
  have((mr & FI_MR_PROV_KEY) == 0, cap_own_keys);
  have((mr & FI_MR_VIRT_ADDR) == 0, cap_offsets);
  have(info.domain_attr->data_progress != FI_PROGRESS_AUTO, cap_needs_target_progress);
  have(chosen.needs_local_registration, cap_local_registration);
  std::snprintf(limits->provider, sizeof limits->provider, "%s", info.fabric_attr->prov_name);
  std::snprintf(limits->path, sizeof limits->path, "%s (%s)", info.domain_attr->name, info.fabric_attr->name);
}

}  // namespace

bool choose_provider(const NetworkOptions& options, Provider* out, std::string* error) {
  set_defaults();
  int status = 0;
  for (const bool delivery : {true, false}) {
    const auto hints = hints_for(options, delivery);
    if (hints == nullptr) {
      *error = "out of memory";
      return false;
    }
    fi_info* list = nullptr;
    status = fi_getinfo(api_version, nullptr, nullptr, 0, hints.get(), &list);
    const std::unique_ptr<fi_info, FreeInfo> all(status == 0 ? list : nullptr);
    fi_info* chosen = best(all.get(), options);
    if (chosen == nullptr) continue;
    out->info.reset(fi_dupinfo(chosen));
    if (out->info == nullptr) {
      *error = "out of memory";
      return false;
    }
    // Asked for per write: for messages it would be an answer more each.
    out->info->tx_attr->op_flags = 0;
    const auto mr = static_cast<std::uint64_t>(out->info->domain_attr->mr_mode);
    out->needs_local_registration = (mr & FI_MR_LOCAL) != 0;
    out->registration_of_endpoint = (mr & FI_MR_ENDPOINT) != 0;
    // Where a message after a write tells that it is in place, an answer to each write would be for nothing:
    // over tcp it costs a tenth of the rate of writes up to 1 MiB.
    const std::uint64_t order = out->info->tx_attr->msg_order & out->info->rx_attr->msg_order;
    out->ask_for_delivery = delivery && (order & FI_ORDER_SAW) == 0;
    out->internet_address = internet(*out->info);
    describe(*out, &out->limits);
    return true;
  }
  *error = "no provider of libfabric has reliable messages with writes and reads";
  if (options.provider != nullptr) *error += std::string(", named ") + options.provider;
  if (options.interface != nullptr) *error += std::string(", at ") + options.interface;
  if (status != 0) *error += std::string(" (fi_getinfo: ") + fi_strerror(-status) + ")";
  return false;
}

}  // namespace ushmem::transport::ofi
