// SPDX-License-Identifier: Apache-2.0
#include "device/ascend/ascend.hpp"

namespace ushmem::device {
namespace {

bool begins(const std::string& text, const char* with) { return text.rfind(with, 0) == 0; }

}  // namespace

bool Ascend::open(int index, const char* library, std::string* error) {
  if (!acl_.open(library, error)) return false;
  // A program that uses ACL itself has initialised it. aclFinalize is nobody's but the process's end: others
  // may use the library after us.
  if (const aclError code = acl_.aclInit(nullptr); code != 0 && code != ACL_ERROR_REPEAT_INITIALIZE)
    return acl_.failed("aclInit", code, error);
  std::uint32_t count = 0;
  if (!check("aclrtGetDeviceCount", acl_.aclrtGetDeviceCount(&count), error)) return false;
  if (index < 0 || static_cast<std::uint32_t>(index) >= count) {
    *error = "there is no Ascend device " + std::to_string(index) + ": aclrtGetDeviceCount says " +
             std::to_string(count);
    return false;
  }
  const char* const name = acl_.aclrtGetSocName();
  facts_.name = name == nullptr ? "" : name;
  const bool a2 = begins(facts_.name, "Ascend910B");
  const bool a3 = begins(facts_.name, "Ascend910_93");
  const bool a950 = begins(facts_.name, "Ascend950");
  if (!a2 && !a3 && !a950) {
    *error =
        "the chip '" + facts_.name + "' (aclrtGetSocName) is none of Ascend910B, Ascend910_93 and Ascend950";
    return false;
  }
  if (!acl_.shares_v1() && !acl_.shares_v2())
    return acl_.lacks("aclrtMemExportToShareableHandle with its companions, in either form", error);

  facts_.kind = Kind::ascend;
  facts_.library = acl_.path;
  facts_.index = index;
  facts_.n_devices = static_cast<int>(count);
  if (!attach(error)) return false;
  aclrtPhysicalMemProp property{};
  property.memAttr = ACL_HBM_MEM_HUGE;
  property.location = {static_cast<std::uint32_t>(index), ACL_MEM_LOCATION_TYPE_DEVICE};
  if (!check("aclrtMemGetAllocationGranularity",
             acl_.aclrtMemGetAllocationGranularity(&property, ACL_RT_MEM_ALLOC_GRANULARITY_MINIMUM,
                                                   &facts_.granule),
             error) ||
      !check("aclrtDeviceGetBareTgid", acl_.aclrtDeviceGetBareTgid(&identity_), error))
    return false;
  facts_.largest_reservation = a950 ? 0 : std::size_t{128} << 30;
  // adjacent_maps and own_imports are what the documents refuse; the program's memory is no device's.
  if (acl_.reaches_host()) facts_.capabilities |= host_reach;
  if (a950) facts_.capabilities |= all_atomics;
  if (acl_.captures()) facts_.capabilities |= capture;
  if (acl_.aclrtValueWait != nullptr && acl_.aclrtValueWrite != nullptr) facts_.capabilities |= wait_values;
  // Assumed: the smallest chips of these kinds have 20 cores. None of the calls used here says how many.
  facts_.resident_blocks = 20;
  fabric_ = a3;
  return true;
}

Ascend::~Ascend() {
  for (const auto& [p, reached] : reached_) (void)acl_.aclrtHostUnregister(reached.page);
  // aclrtResetDevice counts against aclrtSetDevice: what the program has set itself stays.
  for (std::uint32_t i = set_; i != 0; --i) (void)acl_.aclrtResetDevice(facts_.index);
}

bool Ascend::attach(std::string* error) {
  std::int32_t now = -1;
  if (acl_.aclrtGetDevice(&now) == 0 && now == facts_.index) return true;
  if (!check("aclrtSetDevice", acl_.aclrtSetDevice(facts_.index), error)) return false;
  ++set_;
  return true;
}

bool Ascend::load(const char* path, Module* out, std::string* error) {
  return check("aclrtBinaryLoadFromFile", acl_.aclrtBinaryLoadFromFile(path, nullptr, out), error);
}

void Ascend::unload(Module module) {
  if (acl_.aclrtBinaryUnLoad != nullptr) (void)acl_.aclrtBinaryUnLoad(module);
}

bool Ascend::find(Module module, const char* name, Kernel* out, std::string* error) {
  return check("aclrtBinaryGetFunction", acl_.aclrtBinaryGetFunction(module, name, out), error);
}

bool Ascend::launch(Kernel kernel, std::uint32_t blocks, const void* args, std::size_t bytes, Stream stream,
                    std::string* error) {
  // It takes them as a pointer to what may be changed, for place holders, which are not used here.
  return check("aclrtLaunchKernelWithHostArgs",
               acl_.aclrtLaunchKernelWithHostArgs(kernel, blocks, stream, nullptr, const_cast<void*>(args),
                                                  bytes, nullptr, 0),
               error);
}

std::unique_ptr<Device> open_ascend(int index, const char* library, std::string* error) {
  auto device = std::make_unique<Ascend>();
  if (!device->open(index, library, error)) return nullptr;
  return device;
}

}  // namespace ushmem::device
