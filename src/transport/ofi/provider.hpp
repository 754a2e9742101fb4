// SPDX-License-Identifier: Apache-2.0
//
// Which of libfabric's providers a world uses, and what that one can do. Chosen once, when a network opens;
// everything else looks at the attributes kept here and never at a provider's name.
#pragma once

#include <rdma/fabric.h>
#include <rdma/fi_domain.h>
#include <rdma/fi_endpoint.h>

#include <memory>
#include <string>

#include "transport/network.hpp"

namespace ushmem::transport::ofi {

struct FreeInfo {
  void operator()(fi_info* info) const { fi_freeinfo(info); }
};

struct Provider {
  std::unique_ptr<fi_info, FreeInfo> info;
  NetworkLimits limits;
  bool needs_local_registration = false;  // FI_MR_LOCAL
  bool registration_of_endpoint = false;  // FI_MR_ENDPOINT
  bool ask_for_delivery = false;          // writes carry FI_DELIVERY_COMPLETE
  bool internet_address = false;          // addresses are sockaddr_in or sockaddr_in6
};

// False with the reason.
bool choose_provider(const NetworkOptions& options, Provider* out, std::string* error);

}  // namespace ushmem::transport::ofi
