// SPDX-License-Identifier: Apache-2.0
#include "shrink.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

namespace abuse {
namespace {

using Ids = std::vector<OperationId>;

// Calls each(operation) for what the order plays.
template <class Each>
void for_each_operation(const WorldKind& kind, int n_pes, const Order& order, Each&& each) {
  for (int lane = 0; lane < order.threads; ++lane) {
    Program program(order.seed, n_pes, lane, kind.globals);
    for (int e = 0; e < order.filter.rounds; ++e)
      for (const auto& op : program.next())
        if (order.filter.has(*op)) each(*op);
  }
}

bool is_structure(const std::string& group) {
  return group == "team" || group == "context" || group == "memory";
}

class Shrinker {
 public:
  Shrinker(const WorldKind& kind, int n_pes, const Options& options, const Order& order)
      : kind_(kind), n_pes_(n_pes), options_(options), start_(std::chrono::steady_clock::now()) {
    best_.order = order;
  }

  Shrunk run(const Outcome& seen) {
    // Hangs cost the whole limit each time: a shorter one while programs get shorter.
    setenv("USHMEM_WAIT_LIMIT", "3", 1);
    best_.order.repeat = std::max(best_.order.repeat, 5);
    for (int tries = 0; tries < 4 && !best_.repeated; ++tries) best_.repeated = fails(best_.order);
    if (!best_.repeated) {
      best_.outcome = seen;
      return best_;
    }
    fewer_epochs();
    fewer_operations();
    best_.text = list(kind_, n_pes_, best_.order);
    return best_;
  }

 private:
  [[nodiscard]] bool time_left() const {
    const std::chrono::duration<double> gone = std::chrono::steady_clock::now() - start_;
    return gone.count() < options_.shrink_seconds;
  }

  // Keeps the order if it fails.
  bool fails(const Order& order) {
    ++best_.attempts;
    const Outcome outcome = play_in_world(kind_, n_pes_, order, std::min(options_.limit, 20.0));
    if (outcome.good || outcome.output.find("cannot use") != std::string::npos) return false;
    best_.order = order;
    best_.outcome = outcome;
    return true;
  }

  void fewer_epochs() {
    // What was printed names an epoch, mostly.
    const std::string mark = "operation 0/";
    if (const auto at = best_.outcome.output.find(mark); at != std::string::npos) {
      Order order = best_.order;
      order.filter.rounds = std::atoi(best_.outcome.output.c_str() + at + mark.size()) + 1;
      if (order.filter.rounds < best_.order.filter.rounds) fails(order);
    }
    int low = 0;  // so many epochs do not fail
    while (low + 1 < best_.order.filter.rounds && time_left()) {
      Order order = best_.order;
      order.filter.rounds = (low + order.filter.rounds) / 2;
      if (!fails(order)) low = order.filter.rounds;
    }
  }

  bool try_ids(const Ids& ids) {
    Order order = best_.order;
    order.filter.all = false;
    order.filter.keep = {ids.begin(), ids.end()};
    return fails(order);
  }

  void fewer_operations() {
    Ids all, last, last_and_structure;
    const int last_epoch = best_.order.filter.rounds - 1;
    for_each_operation(kind_, n_pes_, best_.order, [&](const Operation& op) {
      all.push_back(op.id);
      if (op.id.epoch == last_epoch) last.push_back(op.id);
      if (op.id.epoch == last_epoch || is_structure(op.group)) last_and_structure.push_back(op.id);
    });
    Ids now = all;
    if (try_ids(last))
      now = last;
    else if (try_ids(last_and_structure))
      now = last_and_structure;
    for (std::size_t chunk = std::max<std::size_t>(now.size() / 2, 1); time_left();) {
      bool dropped = false;
      for (std::size_t at = 0; at < now.size() && now.size() > 1 && time_left();) {
        Ids fewer = now;
        const auto begin = fewer.begin() + static_cast<std::ptrdiff_t>(at);
        fewer.erase(begin, begin + static_cast<std::ptrdiff_t>(std::min(chunk, now.size() - at)));
        if (!fewer.empty() && try_ids(fewer)) {
          now = fewer;
          dropped = true;
        } else {
          at += chunk;
        }
      }
      if (chunk == 1 && !dropped) break;
      chunk = std::max<std::size_t>(chunk / 2, 1);
    }
    if (best_.order.filter.all) best_.order.filter.keep = {all.begin(), all.end()};
  }

  const WorldKind& kind_;
  int n_pes_;
  const Options& options_;
  std::chrono::steady_clock::time_point start_;
  Shrunk best_;
};

}  // namespace

std::string list(const WorldKind& kind, int n_pes, const Order& order) {
  std::string all;
  for_each_operation(kind, n_pes, order, [&](const Operation& op) {
    all += "  " + to_text(op.id) + " " + op.group + ": " + op.text() + "\n";
  });
  return all;
}

Shrunk shrink(const WorldKind& kind, int n_pes, const Order& failed, const Outcome& seen,
              const Options& options) {
  return Shrinker(kind, n_pes, options, failed).run(seen);
}

}  // namespace abuse
