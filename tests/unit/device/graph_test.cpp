// SPDX-License-Identifier: Apache-2.0
#include <vector>

#include "support.hpp"

namespace ushmem::test {
namespace {

class DeviceGraph : public DeviceTest {
 protected:
  void expect_error(const char* part) { EXPECT_NE(error.find(part), std::string::npos) << error; }
  void begin(Stream s) { ASSERT_TRUE(device->capture_begin(s, &error)) << error; }
  Graph end(Stream s) {
    Graph graph = nullptr;
    EXPECT_TRUE(device->capture_end(s, &graph, &error)) << error;
    return graph;
  }
  void again(Graph graph, Stream s) { ASSERT_TRUE(device->graph_launch(graph, s, &error)) << error; }
};

TEST_F(DeviceGraph, RecordsWhatIsPutAndDoesItAtEachLaunch) {
  Word count{0};
  std::uint64_t from[2] = {11, 12}, to[2] = {0, 0};
  char filled[100] = {};
  Address seen = 0;  // a graph fills memory that the device reaches
  ASSERT_TRUE(device->reach_host(filled, sizeof filled, &seen, &error)) << error;
  Word flag{0};
  int called = 0;
  const Stream s = stream();
  begin(s);
  ASSERT_TRUE(launch(add_kernel, 4, One{&count, 1}, s)) << error;
  ASSERT_TRUE(device->copy(to, from, sizeof to, s, &error)) << error;
  ASSERT_TRUE(device->fill(filled, 9, sizeof filled, s, &error)) << error;
  ASSERT_TRUE(device->write_value(address(flag), 1, s, &error)) << error;
  ASSERT_TRUE(device->wait_value(address(flag), Compare::equal, 1, s, &error)) << error;
  ASSERT_TRUE(device->call([](void* n) { ++*static_cast<int*>(n); }, &called, s, &error)) << error;
  const Graph graph = end(s);
  done(s);
  EXPECT_EQ(count, 0u) << "recorded, not done";
  EXPECT_EQ(called, 0);
  EXPECT_EQ(to[0], 0u);
  const Stream other = stream();
  for (int i = 1; i <= 10; ++i) {
    const Stream where = i % 2 == 0 ? s : other;
    from[0] = static_cast<std::uint64_t>(i);
    again(graph, where);
    done(where);
    EXPECT_EQ(count, static_cast<std::uint64_t>(4 * i));
    EXPECT_EQ(to[0], static_cast<std::uint64_t>(i));
    EXPECT_EQ(to[1], 12u);
    EXPECT_EQ(filled[99], 9);
    EXPECT_EQ(called, i);
  }
  device->unreach_host(filled);
  device->graph_destroy(graph);
}

struct Step {
  std::vector<int>* list;
  int value;
};
void step_kernel(const ushmem_cpu_block*, const void* args) {
  const auto& a = *static_cast<const Step*>(args);
  a.list->push_back(a.value);
}

TEST_F(DeviceGraph, LaunchesThatFollowEachOtherAreInOrder) {
  std::vector<int> list;
  Word gate{0};
  const Stream s = stream();
  begin(s);
  for (int i = 0; i < 10; ++i) ASSERT_TRUE(launch(step_kernel, 1, Step{&list, i}, s)) << error;
  const Graph graph = end(s);
  ASSERT_TRUE(launch(wait_kernel, 1, One{&gate, 1}, s)) << error;
  for (int i = 0; i < 20; ++i) again(graph, s);
  // It need not live until its launches are done.
  device->graph_destroy(graph);
  gate = 1;
  done(s);
  ASSERT_EQ(list.size(), 200u);
  for (int i = 0; i < 200; ++i) EXPECT_EQ(list[static_cast<std::size_t>(i)], i % 10);
}

TEST_F(DeviceGraph, CallsThatWaitFailWhileTheStreamIsCaptured) {
  const Stream s = stream(), other = stream();
  begin(s);
  bool over = false;
  EXPECT_FALSE(device->stream_wait(s, &error));
  expect_error("stream_wait: the stream is being captured");
  EXPECT_FALSE(device->stream_query(s, &over, &error));
  expect_error("stream_query: the stream is being captured");
  EXPECT_FALSE(device->stream_destroy(s, &error));
  expect_error("stream_destroy: the stream is being captured");
  EXPECT_FALSE(device->capture_begin(s, &error));
  expect_error("capture_begin: the stream is being captured");
  done(other);
  const Graph graph = end(s);
  Graph none = nullptr;
  EXPECT_FALSE(device->capture_end(s, &none, &error));
  expect_error("not being captured");
  done(s);
  again(graph, s);  // of nothing
  done(s);
  device->graph_destroy(graph);
  EXPECT_FALSE(device->graph_launch(nullptr, s, &error));
  expect_error("no graph");
}

TEST_F(DeviceGraph, WorkPutBeforeTheCaptureStillHappens) {
  Word gate{0}, count{0};
  const Stream s = stream();
  ASSERT_TRUE(launch(wait_kernel, 1, One{&gate, 1}, s)) << error;
  ASSERT_TRUE(launch(add_kernel, 1, One{&count, 1}, s)) << error;
  begin(s);
  ASSERT_TRUE(launch(add_kernel, 1, One{&count, 100}, s)) << error;
  gate = 1;
  while (count != 1) usleep(20);
  const Graph graph = end(s);
  again(graph, s);
  done(s);
  EXPECT_EQ(count, 101u);
  device->graph_destroy(graph);
}

TEST_F(DeviceGraph, IsRecordedIntoAnother) {
  Word count{0};
  const Stream s = stream();
  begin(s);
  ASSERT_TRUE(launch(add_kernel, 1, One{&count, 1}, s)) << error;
  const Graph inner = end(s);
  begin(s);
  again(inner, s);
  again(inner, s);
  ASSERT_TRUE(launch(add_kernel, 1, One{&count, 10}, s)) << error;
  const Graph outer = end(s);
  device->graph_destroy(inner);
  again(outer, s);
  again(outer, s);
  done(s);
  EXPECT_EQ(count, 24u);
  device->graph_destroy(outer);
}

TEST_F(DeviceGraph, EventsInItAreOfEachLaunch) {
  USHMEM_OF_THE_CPU("what an event of a graph means outside is the driver's");
  Word gate{0}, count{0};
  const Stream s = stream(), other = stream();
  Event event = nullptr;
  ASSERT_TRUE(device->event_create(&event, &error)) << error;
  begin(s);
  ASSERT_TRUE(device->wait_value(address(gate), Compare::greater_equal, 1, s, &error)) << error;
  ASSERT_TRUE(device->event_record(event, s, &error)) << error;
  const Graph graph = end(s);
  EXPECT_FALSE(device->event_wait(event, other, &error));
  expect_error("recorded last into a graph");
  again(graph, s);
  ASSERT_TRUE(device->event_wait(event, other, &error)) << error;
  ASSERT_TRUE(launch(add_kernel, 1, One{&count, 1}, other)) << error;
  usleep(3000);
  EXPECT_EQ(count, 0u);
  device->event_destroy(event);  // the graph has it still
  gate = 1;
  done(other);
  EXPECT_EQ(count, 1u);
  again(graph, s);
  done(s);
  device->graph_destroy(graph);
}

}  // namespace
}  // namespace ushmem::test
