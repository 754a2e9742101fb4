// SPDX-License-Identifier: Apache-2.0
//
// Streams, events and captured graphs. Behaviour 1: one thread a stream, a random pause before each task;
// what goes wrong in a task is told when somebody synchronises, never by the call that put it there (FAQ on
// asynchronous errors). DOC/06 streams, DOC/07 events, 1.9 of the project's notes for capture: DOC of
// aclmdlRI.
#include <chrono>

#include "fake.hpp"

namespace fake {
namespace {

void work(Stream* s) {
  std::unique_lock<std::mutex> hold(s->lock);
  for (;;) {
    s->changed.wait(hold, [&] { return s->quit || !s->tasks.empty(); });
    if (s->tasks.empty()) return;
    Task task = std::move(s->tasks.front());
    s->tasks.pop_front();
    s->busy = true;
    const std::uint64_t pause =
        settings().delay_us == 0 ? 0 : s->random() % (2 * std::uint64_t{settings().delay_us});
    hold.unlock();
    if (pause < settings().delay_us) std::this_thread::sleep_for(std::chrono::microseconds(pause));
    const aclError error = task();
    task = nullptr;
    hold.lock();
    if (s->error == 0) s->error = error;
    s->busy = false;
    s->changed.notify_all();
  }
}

void finish(const std::shared_ptr<Mark>& mark) {
  const std::lock_guard<std::mutex> hold(state().mark_lock);
  mark->done = true;
  --state().outstanding;
  state().marked.notify_all();
}

void await(const std::shared_ptr<Mark>& mark) {
  std::unique_lock<std::mutex> hold(state().mark_lock);
  state().marked.wait(hold, [&] { return mark->done; });
}

aclError find_event(const char* call, aclrtEvent handle, Event** out) {
  *out = static_cast<Event*>(handle);
  return state().events.count(*out) != 0 ? 0 : refuse(ACL_ERROR_RT_PARAM_INVALID, "%s: no such event", call);
}

// Ends a capture: its streams are ordinary ones again.
void close_graph(const std::shared_ptr<Graph>& graph) {
  graph->open = false;
  for (Stream* s : state().streams)
    if (s->capture == graph) s->capture = nullptr;
}

}  // namespace

Stream* make_stream(Context* of, bool is_default) {
  Stream* const made = new Stream;
  made->context = of, made->is_default = is_default;
  made->random.seed(settings().seed * 1000003 + state().next_stream++);
  made->thread = std::thread(work, made);
  state().streams.insert(made);
  return made;
}

// The tasks are done. Kept: nobody's pointer to it becomes another stream's.
void end_stream(Stream* stream) {
  state().streams.erase(stream);
  state().ended_streams.push_back(stream);
  {
    const std::lock_guard<std::mutex> hold(stream->lock);
    stream->quit = true;
    stream->changed.notify_all();
  }
  stream->thread.detach();
}

// Behaviour 2. DOC/06: a stream is used under the context and device it was made in.
aclError find_stream(aclrtStream handle, Stream** out) {
  Context* const own = current();
  if (own == nullptr) return refuse(ACL_ERROR_RT_CONTEXT_NULL, "the thread has no context");
  const Hold hold(state().lock);
  *out = handle == nullptr ? own->default_stream : static_cast<Stream*>(handle);
  if (state().streams.count(*out) == 0) return refuse(ACL_ERROR_RT_PARAM_INVALID, "no such stream");
  if ((*out)->context != own && !mutant(2))
    return refuse(ACL_ERROR_RT_STREAM_CONTEXT, "the stream is of device %u, the thread uses %u",
                  (*out)->context->device, own->device);
  return 0;
}

aclError submit(Stream* stream, Task task) {
  const Hold hold(state().lock);
  if (stream->capture != nullptr) {
    stream->capture->tasks.push_back(std::move(task));
    ++stream->capture->branches[stream].tasks;
    return 0;
  }
  const std::lock_guard<std::mutex> inner(stream->lock);
  stream->tasks.push_back(std::move(task));
  stream->changed.notify_all();
  return 0;
}

aclError forbidden_in_capture(Stream* stream, const char* what) {
  const Hold hold(state().lock);
  if (mutant(8)) return 0;
  for (const Stream* s : state().streams) {
    if (s->capture == nullptr) continue;
    const Graph& g = *s->capture;
    if (s != stream && g.mode == ACL_MODEL_RI_CAPTURE_MODE_RELAXED) continue;
    if (s != stream && g.mode == ACL_MODEL_RI_CAPTURE_MODE_THREAD_LOCAL &&
        g.thread != std::this_thread::get_id())
      continue;
    return refuse(ACL_ERROR_RT_CAPTURE_MODE_BLOCK_ASYNC, "%s: not while a stream is captured", what);
  }
  return 0;
}

aclError drain(Stream* s, std::int64_t milliseconds) {
  std::unique_lock<std::mutex> hold(s->lock);
  const auto idle = [&] { return s->tasks.empty() && !s->busy; };
  if (milliseconds < 0) s->changed.wait(hold, idle);
  else if (!s->changed.wait_for(hold, std::chrono::milliseconds(milliseconds), idle))
    return ACL_ERROR_RT_STREAM_SYNC_TIMEOUT;
  const aclError error = s->error;
  s->error = 0;
  return error;
}

}  // namespace fake

using namespace fake;

FAKE_EXPORT aclError aclrtCreateStreamWithConfig(aclrtStream* out, uint32_t, uint32_t flag) {
  if (const aclError e = enter("aclrtCreateStreamWithConfig", initialised | context); e != 0) return e;
  if ((flag & ~0x3fU) != 0) return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtCreateStreamWithConfig: flag");
  const Hold hold(state().lock);
  *out = make_stream(current(), false);
  return 0;
}

FAKE_EXPORT aclError aclrtDestroyStream(aclrtStream handle) {
  if (const aclError e = enter("aclrtDestroyStream", initialised | context); e != 0) return e;
  Stream* s = nullptr;
  if (const aclError e = find_stream(handle, &s); e != 0) return e;
  if (s->is_default) return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtDestroyStream: the default stream");
  if (s->capture != nullptr)
    return refuse(ACL_ERROR_RT_STREAM_CAPTURED, "aclrtDestroyStream: being captured");
  drain(s, -1);
  const Hold hold(state().lock);
  end_stream(s);
  return 0;
}

FAKE_EXPORT aclError aclrtSynchronizeStreamWithTimeout(aclrtStream handle, int32_t milliseconds) {
  if (const aclError e = enter("aclrtSynchronizeStreamWithTimeout", initialised | context | may_block);
      e != 0)
    return e;
  Stream* s = nullptr;
  if (const aclError e = find_stream(handle, &s); e != 0) return e;
  if (const aclError e = forbidden_in_capture(s, "aclrtSynchronizeStreamWithTimeout"); e != 0) return e;
  const aclError e = drain(s, milliseconds);
  return e == 0 ? 0 : refuse(e, "aclrtSynchronizeStreamWithTimeout: a task failed, or time is over");
}

FAKE_EXPORT aclError aclrtSynchronizeStream(aclrtStream handle) {
  if (const aclError e = enter("aclrtSynchronizeStream", initialised | context | may_block); e != 0) return e;
  Stream* s = nullptr;
  if (const aclError e = find_stream(handle, &s); e != 0) return e;
  if (const aclError e = forbidden_in_capture(s, "aclrtSynchronizeStream"); e != 0) return e;
  const aclError e = drain(s, -1);
  return e == 0 ? 0 : refuse(e, "aclrtSynchronizeStream: a task of the stream failed");
}

FAKE_EXPORT aclError aclrtStreamQuery(aclrtStream handle, int* status) {
  if (const aclError e = enter("aclrtStreamQuery", initialised | context | may_block); e != 0) return e;
  Stream* s = nullptr;
  if (const aclError e = find_stream(handle, &s); e != 0) return e;
  if (const aclError e = forbidden_in_capture(s, "aclrtStreamQuery"); e != 0) return e;
  const std::lock_guard<std::mutex> hold(s->lock);
  *status = s->tasks.empty() && !s->busy ? ACL_STREAM_STATUS_COMPLETE : ACL_STREAM_STATUS_NOT_READY;
  return 0;
}

#ifndef FAKE_ACL_OLD
FAKE_EXPORT aclError aclrtLaunchHostFunc(aclrtStream handle, aclrtHostFunc function, void* argument) {
  if (const aclError e = enter("aclrtLaunchHostFunc", initialised | context); e != 0) return e;
  Stream* s = nullptr;
  if (const aclError e = find_stream(handle, &s); e != 0) return e;
  return submit(s, [function, argument] { return function(argument), 0; });
}
#endif

// --- events ---------------------------------------------------------------------------------------------

FAKE_EXPORT aclError aclrtCreateEventExWithFlag(aclrtEvent* out, uint32_t flag) {
  if (const aclError e = enter("aclrtCreateEventExWithFlag", initialised | context); e != 0) return e;
  const std::uint32_t known =
      ACL_EVENT_SYNC | ACL_EVENT_CAPTURE_STREAM_PROGRESS | ACL_EVENT_TIME_LINE | ACL_EVENT_IPC;
  if (flag == 0 || (flag & ~known) != 0)
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtCreateEventExWithFlag: flag %u", flag);
  const Hold hold(state().lock);
  Event* const made = new Event{flag, nullptr};
  state().events.insert(made);
  *out = made;
  return 0;
}

FAKE_EXPORT aclError aclrtDestroyEvent(aclrtEvent handle) {
  if (const aclError e = enter("aclrtDestroyEvent", initialised | context); e != 0) return e;
  const Hold hold(state().lock);
  Event* event = nullptr;
  if (const aclError e = find_event("aclrtDestroyEvent", handle, &event); e != 0) return e;
  state().events.erase(event);
  delete event;
  return 0;
}

// DOC/07: blocks the host while the device has no event resources left (behaviour 11).
FAKE_EXPORT aclError aclrtRecordEvent(aclrtEvent handle, aclrtStream to) {
  if (const aclError e = enter("aclrtRecordEvent", initialised | context); e != 0) return e;
  Stream* s = nullptr;
  if (const aclError e = find_stream(to, &s); e != 0) return e;
  auto mark = std::make_shared<Mark>();
  {
    const Hold hold(state().lock);
    Event* event = nullptr;
    if (const aclError e = find_event("aclrtRecordEvent", handle, &event); e != 0) return e;
    event->last = mark;
    if (s->capture != nullptr) {
      mark->graph = s->capture, mark->stream = s, mark->after = s->capture->branches[s].tasks;
      return 0;
    }
  }
  {
    std::unique_lock<std::mutex> hold(state().mark_lock);
    if (!mutant(11)) state().marked.wait(hold, [] { return state().outstanding < settings().events; });
    ++state().outstanding;
  }
  return submit(s, [mark] { return finish(mark), 0; });
}

// DOC/07: waits for the work captured by the last record; the event needs ACL_EVENT_SYNC.
FAKE_EXPORT aclError aclrtStreamWaitEvent(aclrtStream to, aclrtEvent handle) {
  if (const aclError e = enter("aclrtStreamWaitEvent", initialised | context); e != 0) return e;
  Stream* s = nullptr;
  if (const aclError e = find_stream(to, &s); e != 0) return e;
  const Hold hold(state().lock);
  Event* event = nullptr;
  if (const aclError e = find_event("aclrtStreamWaitEvent", handle, &event); e != 0) return e;
  if ((event->flag & ACL_EVENT_SYNC) == 0)
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclrtStreamWaitEvent: an event without ACL_EVENT_SYNC");
  const std::shared_ptr<Mark> mark = event->last;
  if (mark == nullptr) return 0;
  if (mark->graph != nullptr && mark->graph->open) {  // the stream joins the capture, or waits within it
    if (s->is_default)
      return refuse(ACL_ERROR_RT_STREAM_CAPTURE_IMPLICIT, "aclrtStreamWaitEvent: default stream");
    if (s->capture != nullptr && s->capture != mark->graph)
      return refuse(ACL_ERROR_STREAM_CAPTURE_CONFLICT, "aclrtStreamWaitEvent: two captures");
    s->capture = mark->graph;
    auto& branch = mark->graph->branches[mark->stream];
    branch.joined = std::max(branch.joined, mark->after);
    return 0;
  }
  if (s->capture != nullptr)
    return refuse(ACL_ERROR_STREAM_CAPTURE_CONFLICT,
                  "aclrtStreamWaitEvent: an event from outside the capture");
  return submit(s, [mark] { return await(mark), 0; });
}

FAKE_EXPORT aclError aclrtSynchronizeEvent(aclrtEvent handle) {
  if (const aclError e = enter("aclrtSynchronizeEvent", initialised | context | may_block); e != 0) return e;
  std::shared_ptr<Mark> mark;
  {
    const Hold hold(state().lock);
    Event* event = nullptr;
    if (const aclError e = find_event("aclrtSynchronizeEvent", handle, &event); e != 0) return e;
    mark = event->last;
  }
  if (mark != nullptr && mark->graph != nullptr)
    return refuse(ACL_ERROR_RT_STREAM_CAPTURED, "aclrtSynchronizeEvent: recorded in a capture");
  if (mark != nullptr) await(mark);
  return 0;
}

FAKE_EXPORT aclError aclrtQueryEventStatus(aclrtEvent handle, int* status) {
  if (const aclError e = enter("aclrtQueryEventStatus", initialised | context | may_block); e != 0) return e;
  const Hold hold(state().lock);
  Event* event = nullptr;
  if (const aclError e = find_event("aclrtQueryEventStatus", handle, &event); e != 0) return e;
  const std::lock_guard<std::mutex> marks(state().mark_lock);
  *status = event->last == nullptr || event->last->done ? ACL_EVENT_RECORDED_STATUS_COMPLETE
                                                        : ACL_EVENT_RECORDED_STATUS_NOT_READY;
  return 0;
}

// --- graphs ---------------------------------------------------------------------------------------------

FAKE_EXPORT aclError aclmdlRICaptureBegin(aclrtStream handle, int mode) {
  if (const aclError e = enter("aclmdlRICaptureBegin", initialised | context); e != 0) return e;
  Stream* s = nullptr;
  if (const aclError e = find_stream(handle, &s); e != 0) return e;
  if (s->is_default)
    return refuse(ACL_ERROR_RT_STREAM_CAPTURE_IMPLICIT, "aclmdlRICaptureBegin: default stream");
  if (mode < 0 || mode > 2) return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclmdlRICaptureBegin: mode %d", mode);
  const Hold hold(state().lock);
  if (s->capture != nullptr)
    return refuse(ACL_ERROR_RT_STREAM_CAPTURED, "aclmdlRICaptureBegin: begun already");
  s->capture = std::make_shared<Graph>();
  s->capture->origin = s, s->capture->mode = mode, s->capture->thread = std::this_thread::get_id();
  return 0;
}

FAKE_EXPORT aclError aclmdlRICaptureEnd(aclrtStream handle, aclmdlRI* out) {
  if (const aclError e = enter("aclmdlRICaptureEnd", initialised | context); e != 0) return e;
  Stream* s = nullptr;
  if (const aclError e = find_stream(handle, &s); e != 0) return e;
  const Hold hold(state().lock);
  const std::shared_ptr<Graph> graph = s->capture;
  if (graph == nullptr || graph->origin != s)
    return refuse(ACL_ERROR_RT_STREAM_NOT_CAPTURED, "aclmdlRICaptureEnd: the stream is not the captured one");
  close_graph(graph);
  for (const auto& [stream, branch] : graph->branches)
    if (stream != s && branch.joined < branch.tasks)
      return refuse(ACL_ERROR_STREAM_CAPTURE_CONFLICT, "aclmdlRICaptureEnd: a stream that nobody waited for");
  state().graphs[graph.get()] = graph;
  *out = graph.get();
  return 0;
}

FAKE_EXPORT aclError aclmdlRICaptureGetInfo(aclrtStream handle, int *status, aclmdlRI *graph) {
  if (const aclError e = enter("aclmdlRICaptureGetInfo", initialised | context); e != 0) return e;
  Stream *s = nullptr;
  if (const aclError e = find_stream(handle, &s); e != 0) return e;
  const Hold hold(state().lock);
  *status = s->capture == nullptr ? USHMEM_ACL_NOT_CAPTURING : 1;
  *graph = s->capture.get();
  return 0;
}

FAKE_EXPORT aclError aclmdlRIExecuteAsync(aclmdlRI handle, aclrtStream to) {
  if (const aclError e = enter("aclmdlRIExecuteAsync", initialised | context); e != 0) return e;
  Stream* s = nullptr;
  if (const aclError e = find_stream(to, &s); e != 0) return e;
  const Hold hold(state().lock);
  auto found = state().graphs.find(static_cast<Graph*>(handle));
  if (found == state().graphs.end())
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclmdlRIExecuteAsync: no such graph");
  return submit(s, [graph = found->second]() -> aclError {
    aclError first = 0;
    for (const Task& task : graph->tasks)
      if (const aclError e = task(); first == 0) first = e;
    return first;
  });
}

FAKE_EXPORT aclError aclmdlRIDestroy(aclmdlRI handle) {
  if (const aclError e = enter("aclmdlRIDestroy", initialised | context); e != 0) return e;
  const Hold hold(state().lock);
  if (state().graphs.erase(static_cast<Graph*>(handle)) == 0)
    return refuse(ACL_ERROR_RT_PARAM_INVALID, "aclmdlRIDestroy: no such graph");
  return 0;
}
