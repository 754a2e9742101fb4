// SPDX-License-Identifier: Apache-2.0
//
// What the stand-in pretends to be, from USHMEM_FAKE_ACL: "profile=A2,seed=7,devices=8,...". README.md lists
// all.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>

namespace fake {

enum class Chip { a2, a3, a950 };

struct Settings {
  Chip chip = Chip::a2;
  std::string soc = "Ascend910B2";
  std::uint64_t seed = 1;
  std::uint32_t devices = 8;
  bool strict = true;  // the limits of one reservation and of imported memory as the documents have them
  bool shield = true;  // device memory is none of the host's
  std::map<std::string, std::set<std::uint64_t>> fail;  // name -> which of its calls fail, from 1
  std::size_t oom = 0;                                  // bytes a device has for this process; 0: no limit
  std::uint32_t delay_us = 100;                         // of a task, at most
  std::uint32_t cores = 48;                             // blocks of one kernel that run at once
  std::uint32_t events = 65536;                         // records under way at once
  int mutant = 0;  // the behaviour that is switched off: only to see that the contract test sees it
};

// Read once. A word that is not known ends the process: a test that asks for nothing tests nothing.
const Settings& settings();

}  // namespace fake
