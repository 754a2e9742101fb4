// SPDX-License-Identifier: Apache-2.0
//
// What `ushmem stat` shows of a job: a table for people, in which numbers and sizes are shortened,
// and JSON with the exact ones. Given an earlier look at the same job, the table shows rates a
// second.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "stat_read.hpp"

namespace ushmem::tool {

struct Shown {
  JobSeen now;
  std::optional<JobSeen> before;  // an earlier look at the same job: show rates
};

struct ShownParts {
  bool totals = false;   // the sums of all PEs only
  bool traffic = false;  // the bytes between each two PEs too
};

// One job is one JSON object, several are {"jobs": [...]}.
std::string jobs_as_text(const std::vector<Shown>& jobs, ShownParts parts);
std::string jobs_as_json(const std::vector<Shown>& jobs, ShownParts parts, bool one_line);

// One of several jobs: what distinguishes it from the others.
struct Summary {
  std::vector<int> holders;  // processes of the job, or of the in-process world
  JobSeen seen;
};

std::string summaries_as_text(const std::vector<Summary>& jobs);
std::string summaries_as_json(const std::vector<Summary>& jobs);

}  // namespace ushmem::tool
