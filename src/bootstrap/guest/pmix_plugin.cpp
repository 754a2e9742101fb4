// SPDX-License-Identifier: Apache-2.0
//
// PMIx (Open MPI's mpirun, PRRTE, Slurm's plug-in): a plug-in of its own, since it links libpmix, which a
// world without such a launcher never loads. PMIx counts its users in a process, so an MPI library beside us
// keeps its own.
#include <pmix.h>

#include <cstring>

#include "bootstrap/guest/guest.hpp"

namespace ushmem::bootstrap {
namespace {

constexpr const char* key = "ushmem-unique-id";

class Pmix final : public Guest {
 public:
  bool connect(std::string* error) override {
    pmix_status_t rc = PMIx_Init(&self_, nullptr, 0);
    if (rc != PMIX_SUCCESS) return failed("PMIx_Init", rc, error);
    connected_ = true;
    pmix_proc_t all;
    PMIX_LOAD_PROCID(&all, self_.nspace, PMIX_RANK_WILDCARD);
    pmix_value_t* value = nullptr;
    rc = PMIx_Get(&all, PMIX_JOB_SIZE, nullptr, 0, &value);
    if (rc != PMIX_SUCCESS) return failed("PMIx_Get of PMIX_JOB_SIZE", rc, error);
    std::uint32_t size = 0;
    PMIX_VALUE_GET_NUMBER(rc, value, size, std::uint32_t);
    PMIX_VALUE_RELEASE(value);
    if (rc != PMIX_SUCCESS || size == 0 || size > 1u << 20 || self_.rank >= size)
      return *error = "PMIx gave " + std::to_string(size) + " processes and the number " +
                      std::to_string(self_.rank), false;
    pe = static_cast<int>(self_.rank);
    n_pes = static_cast<int>(size);
    return true;
  }

  bool broadcast(std::string* text, std::string* error) override {
    if (pe == 0) {
      pmix_value_t value;
      PMIX_VALUE_CONSTRUCT(&value);
      value.type = PMIX_STRING;
      value.data.string = text->data();
      pmix_status_t rc = PMIx_Put(PMIX_GLOBAL, key, &value);
      if (rc == PMIX_SUCCESS) rc = PMIx_Commit();
      if (rc != PMIX_SUCCESS) return failed("PMIx_Put", rc, error);
    }
    bool collect = true;
    pmix_info_t info;
    PMIX_INFO_CONSTRUCT(&info);
    PMIX_INFO_LOAD(&info, PMIX_COLLECT_DATA, &collect, PMIX_BOOL);
    pmix_proc_t who;
    PMIX_LOAD_PROCID(&who, self_.nspace, PMIX_RANK_WILDCARD);
    pmix_status_t rc = PMIx_Fence(&who, 1, &info, 1);
    PMIX_INFO_DESTRUCT(&info);
    if (rc != PMIX_SUCCESS) return failed("PMIx_Fence", rc, error);
    if (pe == 0) return true;
    pmix_value_t* value = nullptr;
    PMIX_LOAD_PROCID(&who, self_.nspace, 0);
    rc = PMIx_Get(&who, key, nullptr, 0, &value);
    if (rc != PMIX_SUCCESS) return failed("PMIx_Get of PE 0's text", rc, error);
    const bool good = value->type == PMIX_STRING && value->data.string != nullptr;
    if (good) *text = value->data.string;
    PMIX_VALUE_RELEASE(value);
    if (!good) *error = "PMIx gave PE 0's text as another type";
    return good;
  }

  void abort(int status, const std::string& why) override {
    if (connected_) PMIx_Abort(status, why.c_str(), nullptr, 0);
  }

  void finish() override {
    if (connected_) PMIx_Finalize(nullptr, 0);
    connected_ = false;
  }

 private:
  static bool failed(const char* call, pmix_status_t rc, std::string* error) {
    *error = std::string(call) + ": " + PMIx_Error_string(rc);
    return false;
  }

  pmix_proc_t self_{};
  bool connected_ = false;
};

}  // namespace

extern "C" __attribute__((visibility("default"))) Guest* ushmem_make_guest_v1() { return new Pmix; }

}  // namespace ushmem::bootstrap
