// SPDX-License-Identifier: Apache-2.0
#include "axioms.hpp"

#include <algorithm>
#include <cstdint>

namespace models {
namespace {

using Kind = Operation::Kind;

// Values are constants, perhaps with a dependency: what registers hold does not matter.
constexpr Value no_registers[64] = {};

struct Access {
  int thread = -1;  // -1: initial write
  const Operation* op = nullptr;
  bool write = false;
  int word = 0;
  Value value = 0;                                  // of a write
  int position = 0;                                 // in the thread, fences counted
  std::vector<std::size_t> address, data, control;  // reads that these come from
  std::size_t partner = 0;
};

// A relation between accesses, with the test that matters.
class Relation {
 public:
  explicit Relation(std::size_t n) : rows_(n, 0) {}
  void add(std::size_t from, std::size_t to) { rows_[from] |= std::uint64_t{1} << to; }
  void add(const Relation& other) {
    for (std::size_t i = 0; i < rows_.size(); ++i) rows_[i] |= other.rows_[i];
  }
  [[nodiscard]] bool has(std::size_t from, std::size_t to) const {
    return (rows_[from] >> to & 1) != 0;
  }
  [[nodiscard]] bool acyclic() const {
    Relation closure = *this;
    for (std::size_t k = 0; k < rows_.size(); ++k)
      for (std::size_t i = 0; i < rows_.size(); ++i)
        if (closure.has(i, k)) closure.rows_[i] |= closure.rows_[k];
    for (std::size_t i = 0; i < rows_.size(); ++i)
      if (closure.has(i, i)) return false;
    return true;
  }

 private:
  std::vector<std::uint64_t> rows_;
};

class Axioms {
 public:
  explicit Axioms(const Program& program) : program_(program) {
    for (std::size_t w = 0; w < program.initial().size(); ++w) {
      Access a;
      a.write = true;
      a.word = static_cast<int>(w);
      a.value = program.initial()[w];
      accesses_.push_back(a);
    }
    for (std::size_t t = 0; t < program.threads().size(); ++t) add_thread(static_cast<int>(t));
    writes_.resize(program.initial().size());
    for (std::size_t i = 0; i < accesses_.size(); ++i) {
      if (accesses_[i].write)
        writes_[static_cast<std::size_t>(accesses_[i].word)].push_back(i);
      else
        reads_.push_back(i);
    }
    source_.assign(accesses_.size(), 0);
  }

  [[nodiscard]] double candidates() const {
    double n = 1;
    for (const auto& order : writes_)
      for (std::size_t i = 2; i < order.size(); ++i) n *= static_cast<double>(i);
    for (const std::size_t r : reads_)
      n *= static_cast<double>(writes_[static_cast<std::size_t>(accesses_[r].word)].size());
    return n;
  }

  std::set<Values> outcomes() {
    choose_order(0);
    return std::move(outcomes_);
  }

 private:
  void add_thread(int t) {
    const Thread& thread = *program_.threads()[static_cast<std::size_t>(t)];
    std::vector<std::size_t> producer(static_cast<std::size_t>(thread.registers()), 0);
    std::vector<std::size_t> branches;
    const auto sources = [&](const Expr& e) {
      std::vector<std::size_t> all;
      for (const Reg& r : e.uses()) all.push_back(producer[static_cast<std::size_t>(r.index)]);
      return all;
    };
    int position = 0;
    for (const Operation& op : thread.operations()) {
      ++position;
      if (op.kind == Kind::fence) {
        fences_.push_back({t, position, op.fence});
        continue;
      }
      for (const Expr& g : op.guards)
        for (const std::size_t r : sources(g)) branches.push_back(r);
      for (const bool write : {false, true}) {
        if (op.kind != Kind::update && write != (op.kind == Kind::store)) continue;
        Access a;
        a.thread = t;
        a.op = &op;
        a.write = write;
        a.word = op.where.first;
        a.value = op.value.of(no_registers);
        a.position = position;
        a.address = sources(op.where.index);
        if (write) a.data = sources(op.value);
        a.control = branches;
        a.partner = write ? accesses_.size() - 1 : accesses_.size() + 1;
        if (!write) producer[static_cast<std::size_t>(op.result.index)] = accesses_.size();
        accesses_.push_back(a);
      }
    }
  }

  [[nodiscard]] bool is_update(const Access& a) const {
    return a.op != nullptr && a.op->kind == Kind::update;
  }
  [[nodiscard]] bool acquire(const Access& a) const { return !a.write && acquires(a.op->order); }
  [[nodiscard]] bool release(const Access& a) const { return a.write && releases(a.op->order); }

  // All orders of the writes of each word (the initial one first), then all sources of the reads.
  void choose_order(std::size_t word) {
    if (word == writes_.size()) return choose_source(0);
    std::sort(writes_[word].begin() + 1, writes_[word].end());
    do {
      choose_order(word + 1);
    } while (std::next_permutation(writes_[word].begin() + 1, writes_[word].end()));
  }

  void choose_source(std::size_t read) {
    if (read == reads_.size()) {
      if (allowed()) record();
      return;
    }
    for (const std::size_t w : writes_[static_cast<std::size_t>(accesses_[reads_[read]].word)]) {
      source_[reads_[read]] = w;
      choose_source(read + 1);
    }
  }

  [[nodiscard]] std::size_t rank(std::size_t write) const {
    const auto& order = writes_[static_cast<std::size_t>(accesses_[write].word)];
    return static_cast<std::size_t>(std::find(order.begin(), order.end(), write) - order.begin());
  }

  [[nodiscard]] bool allowed() const {
    const std::size_t n = accesses_.size();
    Relation internal(n), external(n);
    for (std::size_t i = 0; i < n; ++i) {
      for (std::size_t j = 0; j < n; ++j) {
        const Access& a = accesses_[i];
        const Access& b = accesses_[j];
        if (i == j) continue;
        const bool same_thread = a.thread == b.thread && a.thread >= 0;
        const bool same_word = a.word == b.word;
        const bool before = same_thread && i < j;
        if (before && same_word) internal.add(i, j);
        if (before && local_order(i, j)) external.add(i, j);
        if (!same_word) continue;
        bool communicates = false;
        if (a.write && b.write) communicates = rank(i) < rank(j);            // co
        if (a.write && !b.write) communicates = source_[j] == i;             // rf
        if (!a.write && b.write) communicates = rank(source_[i]) < rank(j);  // fr
        if (!communicates) continue;
        internal.add(i, j);
        if (!same_thread) external.add(i, j);
      }
    }
    return atomic() && internal.acyclic() && external.acyclic();
  }

  [[nodiscard]] bool atomic() const {
    for (const std::size_t r : reads_) {
      if (!is_update(accesses_[r])) continue;
      const std::size_t w = accesses_[r].partner;
      for (const std::size_t other : writes_[static_cast<std::size_t>(accesses_[r].word)])
        if (accesses_[other].thread != accesses_[r].thread && rank(source_[r]) < rank(other) &&
            rank(other) < rank(w))
          return false;
    }
    return true;
  }

  // Order inside a thread, i before j: dob, aob, bob and local write successor.
  [[nodiscard]] bool local_order(std::size_t i, std::size_t j) const {
    const Access& a = accesses_[i];
    const Access& b = accesses_[j];
    const auto comes_from = [&](const std::vector<std::size_t>& sources) {
      return std::find(sources.begin(), sources.end(), i) != sources.end();
    };
    if (acquire(a) || release(b)) return true;
    if (release(a) && acquire(b) && b.op->order == Order::seq_cst) return true;
    for (const auto& f : fences_) {
      if (f.thread != a.thread || f.position <= a.position || f.position >= b.position) continue;
      if (f.kind == Fence::full || (f.kind == Fence::load && !a.write) ||
          (f.kind == Fence::release && b.write) || (f.kind == Fence::store && a.write && b.write))
        return true;
    }
    if (is_update(a) && !a.write && a.partner == j) return true;
    if (comes_from(b.address) || comes_from(b.data)) return true;
    if (b.write && comes_from(b.control)) return true;
    if (b.write && a.word == b.word) return true;
    if (b.write)  // addr; po
      for (std::size_t k = i + 1; k < j; ++k)
        if (accesses_[k].thread == a.thread &&
            std::find(accesses_[k].address.begin(), accesses_[k].address.end(), i) !=
                accesses_[k].address.end())
          return true;
    if (!b.write) {
      const std::size_t from = source_[j];
      const Access& w = accesses_[from];
      const bool own = w.thread == b.thread && from < j;
      if (own && is_update(w) && acquire(b) && (i == from)) return true;
      if (own && (std::find(w.address.begin(), w.address.end(), i) != w.address.end() ||
                  std::find(w.data.begin(), w.data.end(), i) != w.data.end()))
        return true;  // (addr | data); rfi
    }
    return false;
  }

  void record() {
    Values values;
    for (const std::size_t r : reads_) values.push_back(accesses_[source_[r]].value);
    for (const auto& order : writes_) values.push_back(accesses_[order.back()].value);
    outcomes_.insert(values);
  }

  struct PlacedFence {
    int thread;
    int position;
    Fence kind;
  };
  const Program& program_;
  std::vector<Access> accesses_;
  std::vector<PlacedFence> fences_;
  std::vector<std::vector<std::size_t>> writes_;  // of each word, in the order under consideration
  std::vector<std::size_t> reads_;
  std::vector<std::size_t> source_;  // of each read
  std::set<Values> outcomes_;
};

}  // namespace

double candidates(const Program& program) { return Axioms(program).candidates(); }

std::set<Values> outcomes_by_axioms(const Program& program) { return Axioms(program).outcomes(); }

std::set<Values> outcomes_by_exploration(const Program& program) {
  std::set<Values> outcomes;
  enumerate(program, [&](const End& end) {
    Values values;
    for (std::size_t t = 0; t < program.threads().size(); ++t)
      for (int r = 0; r < program.threads()[t]->registers(); ++r)
        values.push_back(end[Reg{static_cast<int>(t), r}]);
    for (int w = 0; w < static_cast<int>(program.initial().size()); ++w)
      values.push_back(end[Location{w, 1, 0}]);
    outcomes.insert(values);
  });
  return outcomes;
}

}  // namespace models
