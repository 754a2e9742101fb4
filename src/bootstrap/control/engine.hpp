// SPDX-License-Identifier: Apache-2.0
//
// A PE's part of the control plane: one thread in one epoll loop, from join() to the end. One lock guards
// everything; the thread holds it but for waiting and for calling back, other threads take it to put
// something in and wait on `changed_`. In five files:
//   engine.cpp      life, the loop, what all files use
//   acquaint.cpp    connections being made and being accepted
//   rendezvous.cpp  start: enrolment at the root, the tables on their way down, all ready
//   collective.cpp  agree, gather, split_node
//   watch.cpp       heartbeats, departures, new parents, leaving
// docs/design/control.md
#pragma once

#include <condition_variable>
#include <functional>
#include <list>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "bootstrap/control.hpp"
#include "bootstrap/control/channel.hpp"
#include "bootstrap/control/topology.hpp"
#include "bootstrap/control/wire.hpp"

namespace ushmem::bootstrap::control {

inline constexpr std::uint64_t ms = 1'000'000;

// stranger: accepted, not known yet. closing: told why not, waits for the end. registrant: a PE at the root
// until the start is over, enrolling: the other end of that. opening: an edge being made by this side.
enum class Role { stranger, closing, registrant, enrolling, opening, child, parent };

struct Link {
  std::unique_ptr<Channel> io;   // none between two tries to connect
  Role role = Role::stranger;
  bool dead = false;             // to be removed
  std::uint32_t events = 0;      // as told to epoll
  std::uint64_t deadline = 0;    // something must have happened by then; 0: no
  Member peer;
  std::string where;             // address, for messages

  // While the two sides get to know each other.
  Hello hello;
  Digest nonce{};                // the acceptor's
  bool challenged = false;
  // Connecting: addresses of peer.endpoint one after the other, then again after a pause.
  std::size_t tries = 0;
  bool enrolled = false;
  std::string why;               // the last try failed
  std::string refused;           // the other side does not want us

  // Edges.
  std::map<std::int32_t, std::string> below;  // a child's: all PEs below it, with their hosts
  bool ready = false;            // a child: all below it stand, or it has said who it is; a parent: it has said go
  bool has_up = false;           // a child's part of the next collective operation
  Up up;
  std::uint64_t heard_ns = 0;
  std::uint64_t received = 0;
  std::uint64_t acknowledged = 0;
  std::uint64_t progress_ns = 0;    // the other side's kernel took bytes, or had none to take
  std::uint64_t next_beat_ns = 0;
  std::uint64_t unanswered_ns = 0;  // when the oldest beat without an answer was sent; 0: none
  std::vector<std::uint64_t> round_trips;  // the last few
};

class Engine final : public Control {
 public:
  explicit Engine(const ControlOptions& options);
  ~Engine() override;
  bool start(std::string* error);

  int n_nodes() const override;
  Placement placement(int pe) const override;
  std::vector<int> node_mates() const override;
  void forget_placements() override;
  bool agree(void* value, std::size_t bytes, void (*combine)(void* into, const void* from, std::size_t),
             std::string* error) override;
  bool gather(const void* mine, std::size_t bytes, bool wanted, std::vector<std::uint8_t>* all,
              std::string* error) override;
  bool split_node(bool alone, std::string* error) override;
  void watch(std::function<void(const Departure&)> gone) override;
  void announce(const Departure& why) override;
  void leave() override;
  void before_fork() override;
  void after_fork(bool in_child) override;
  Traffic traffic() const override;
  std::string describe() const override;

 private:
  enum class Stage { enrolling, opening, waiting_for_go, running, failed };

  // engine.cpp
  void run();
  int wait_ms() const;
  void wake();
  Link* add_link(Role role);
  void watch_link(Link& link);
  void sweep();
  void handle(Link& link, std::uint32_t events);
  void handle_frame(Link& link, const std::vector<std::uint8_t>& frame);
  void drop(Link& link);
  void lost(Link& link);
  void check_deadlines();
  void at_latest(std::uint64_t when);
  void flush(std::uint64_t limit_ns);
  void deliver(std::unique_lock<std::mutex>& lock);

  // acquaint.cpp
  void accept_some();
  bool needs_room() const;
  void handle_stranger(Link& link, Type type, Bytes fields);
  void handle_hello(Link& link, const Hello& hello);
  void handle_opening(Link& link, Type type, Bytes fields);
  void refuse(Link& link, const std::string& text);
  void note_refusal(const std::string& text);
  Link* connect_to(Role role, Purpose purpose, const Member& target);
  void try_next(Link& link);
  void try_failed(Link& link, const std::string& why, bool refused);

  // rendezvous.cpp
  void handle_enroll(Link& link, const Enroll& letter);
  void enroll_self();
  void all_enrolled();
  void take_start(const Start& start);
  void child_stands(Link& link);
  void child_ready(Link& link, const Ready& ready);
  void ready_up();
  void go();
  void fail_start(const std::string& text, const Link* from = nullptr);
  std::string start_state() const;
  std::string start_refusals() const;
  void settle_placement(std::vector<std::uint32_t> nodes, bool keep);

  // collective.cpp
  bool operate(Kind kind, std::size_t bytes, bool wanted, std::string* error);
  void advance();
  void take_down(const Down& down);
  void finish_operation(const Down& down);
  Down conclude(const Up& up) const;

  // watch.cpp
  void handle_edge(Link& link, Type type, Bytes fields);
  void begin_watching(Link& link);
  void check_edge(Link& link, std::uint64_t now);
  void send_beat(Link& link, std::uint64_t now);
  std::uint64_t timeout_of(const Link& link) const;
  void edge_lost(Link& link, const std::string& reason);
  void edge_left(Link& link);
  void expect(const std::map<std::int32_t, std::string>& pes, std::int32_t lost);
  void take_below(Link& link, const std::vector<Member>& added);
  void depart(const Gone& gone, const Link* from);
  void become_orphan(bool in_order);
  void next_parent();
  void ask_for_adoption(Link& link);
  void adopted(Link& link);
  void unready_lost(Link& link);
  void tell_top();
  void know_top(const Member& member);
  void exchange_departures(Link& link);

  Link* parent() const;
  std::vector<Link*> children() const;
  std::vector<Member> below() const;
  Member self() const;

  const ControlOptions options_;
  std::string interface_, tls_mode_, tls_cert_, tls_key_, tls_ca_, plugins_;
  IdParts id_;
  Tls tls_;
  Endpoint endpoint_;
  int listener_ = -1;
  int epoll_ = -1;
  int wake_ = -1;
  std::thread thread_;

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  bool stop_ = false;
  Stage stage_ = Stage::enrolling;
  std::string error_;
  std::uint64_t begun_ns_ = 0;
  std::uint64_t next_check_ns_ = 0;
  std::uint64_t listener_paused_ns_ = 0;
  std::list<std::unique_ptr<Link>> links_;
  Sent sent_;
  std::uint64_t refusals_ = 0;
  std::vector<std::string> last_refusals_;

  // Start.
  std::vector<std::unique_ptr<Enroll>> enrolled_;  // the root's
  std::size_t n_enrolled_ = 0;
  Start table_;                                    // below and nodes are dropped after the start
  std::size_t opening_ = 0;                        // children that do not stand yet
  std::size_t not_ready_ = 0;

  // Placement. nodes_: of all PEs, at leaders; spots_ goes with it.
  std::uint32_t n_nodes_ = 1;
  Spot spot_;
  std::vector<std::int32_t> mates_;
  std::vector<std::uint32_t> nodes_;
  std::vector<Spot> spots_;

  // The collective operation that this PE is in.
  struct Operation {
    bool active = false;
    bool sent = false;
    bool done = false;
    Kind kind = Kind::agree;
    std::size_t bytes = 0;
    bool wanted = false;
    std::vector<std::uint8_t> data;  // own part, then the result
    void (*combine)(void*, const void*, std::size_t) = nullptr;
    std::string bad;
  };
  Operation operation_;
  std::uint64_t sequence_ = 0;  // of the last operation begun
  std::string broken_;          // not empty: why no collective operation can succeed any more

  // Watching.
  std::uint64_t timeout_ns_ = 0;
  std::uint64_t beat_ns_ = 0;
  std::uint64_t looked_ns_ = 0;  // when the loop last looked at the edges
  std::function<void(const Departure&)> callback_;
  std::vector<Departure> to_report_;
  bool calling_back_ = false;    // without the lock
  std::map<std::int32_t, Gone> departed_;
  struct Expected {
    std::uint64_t until_ns;
    std::string host;
    std::string reason;
  };
  std::map<std::int32_t, Expected> expected_;
  std::vector<Member> ancestors_;  // the parent first, the first root last
  std::vector<Member> top_;        // the root's children, in order
  std::map<std::int32_t, std::string> top_below_;  // at the root's children: all below the others of them
  std::vector<Member> candidates_; // for a new parent
  bool orphan_ = false;
  bool parent_left_in_order_ = false;
  std::uint64_t orphan_at_ns_ = 0;  // when to look for a new parent
  bool is_root_ = false;
  bool left_ = false;
};

}  // namespace ushmem::bootstrap::control
