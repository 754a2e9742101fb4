#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tests of `ushmem info` and `ushmem stat`, as a user calls them.

Environment: USHMEM_BIN is the folder with oshrun and ushmem, TOOL_SUPPORT the folder with tool_pe
and tool_node (built from support/). Other jobs may run on the machine meanwhile: what looks at all
processes is given a folder with links to some of /proc instead. Waiting is for conditions, with a
deadline; a test that misses one fails.
"""

import json
import os
import re
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

DEADLINE = float(os.environ.get("TOOL_TEST_DEADLINE", "20"))
MEBIBYTE = 1 << 20

# What tool_pe's mode "counted" does on PE `pe`, by the names of `ushmem stat --json`.
PAGE, WORDS = 8192, 8 * 8


def counted(pe):
    return {
        "puts": 10 * (pe + 1) + 1, "put_bytes": 8 * 10 * (pe + 1) + 4096,
        "gets": 3, "get_bytes": 300,
        "atomics": 5 + (140_000 if pe == 2 else 0),  # by many threads
        "signals": pe + 2, "fences": 1, "quiets": 2, "barriers": 4, "waits": 0 if pe == 0 else 1,
        "collectives": 0, "allocations": 3, "frees": 1, "errors": 1 if pe == 1 else 0,
        "heap_live_bytes": PAGE + WORDS,
    }


def program(name):
    return os.path.join(os.environ["USHMEM_BIN"], name)


def support(name):
    return os.path.join(os.environ["TOOL_SUPPORT"], name)


def environment(**changes):
    """Without settings of the library, but for those given."""
    env = {k: v for k, v in os.environ.items() if not k.startswith(("SHMEM_", "SMA_", "USHMEM_"))}
    env.update(changes)
    return env


def until(what, condition):
    """Waits for condition() to be true and returns its value."""
    end = time.monotonic() + DEADLINE
    while True:
        value = condition()
        if value:
            return value
        if time.monotonic() > end:
            raise AssertionError("gave up waiting: " + what)
        time.sleep(0.01)


def run(*command, env=None, preexec=None):
    return subprocess.run(list(map(str, command)), env=env or environment(),
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          text=True, timeout=DEADLINE, preexec_fn=preexec)


class Job:
    """A command that goes on until its standard input is closed by release()."""

    def __init__(self, *command, env=None, pass_fds=()):
        self.process = subprocess.Popen(list(map(str, command)), env=env or environment(), pass_fds=pass_fds,
                                        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, start_new_session=True)
        self.pid = self.process.pid
        self.buffer = b""

    def read_line(self):
        """One line of standard output."""
        fd = self.process.stdout.fileno()
        while b"\n" not in self.buffer:
            ready, _, _ = select.select([fd], [], [], DEADLINE)
            piece = os.read(fd, 65536) if ready else b""
            if not piece:
                raise AssertionError("no whole line: %r" % self.buffer)
            self.buffer += piece
        line, _, self.buffer = self.buffer.partition(b"\n")
        return line.decode() + "\n"

    def release(self):
        """Lets it end; (status, rest of stdout, stderr)."""
        out, err = self.process.communicate(timeout=DEADLINE)
        return self.process.returncode, (self.buffer + out).decode(), err.decode()

    def close(self):
        if self.process.poll() is None:  # only after a failure
            os.killpg(self.pid, signal.SIGKILL)
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            stream.close()


class ToolTest(unittest.TestCase):
    maxDiff = 4000

    def start(self, *command, **kw):
        job = Job(*command, **kw)
        self.addCleanup(job.close)
        return job

    def tool(self, *arguments, env=None, status=0):
        done = run(program("ushmem"), *arguments, env=env)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        if status == 0:
            self.assertEqual(done.stderr, "")
        else:
            self.assertEqual(done.stdout, "")
        return done.stdout if status == 0 else done.stderr

    def tool_json(self, *arguments, **kw):
        return json.loads(self.tool(*arguments, "--json", **kw))


# --- the command itself ---------------------------------------------------------------------------


class CommandLine(ToolTest):

    def test_version_is_that_of_the_library(self):
        version = self.tool("--version").split()
        self.assertEqual(version, ["ushmem", self.tool_json("info")["build"]["version"]])
        self.assertRegex(version[1], r"^\d+\.\d+\.\d+$")

    def test_help_names_the_commands(self):
        for arguments in (["--help"], ["-h"]):
            text = self.tool(*arguments)
            self.assertRegex(text, r"(?m)^  info ")
            self.assertRegex(text, r"(?m)^  stat ")

    def test_help_of_a_command_names_its_options(self):
        self.assertIn("--json", self.tool("info", "--help"))
        for option in ("PID", "--json", "--watch", "--totals"):
            self.assertIn(option, self.tool("stat", "--help"))

    def test_an_unknown_command_is_named_and_ends_with_status_2(self):
        self.assertIn("unknown command 'statt'", self.tool("statt", status=2))
        self.assertIn("which command?", self.tool(status=2))

    def test_wrong_options_end_with_status_2(self):
        for arguments in (["info", "--colour"], ["stat", "here"], ["stat", "0"], ["stat", "-5"],
                          ["stat", "--watch", "0"], ["stat", "--watch", "nan"], ["stat", "1", "2"]):
            self.assertIn("ushmem " + arguments[0] + ": ", self.tool(*arguments, status=2))


# --- info -----------------------------------------------------------------------------------------


class Info(ToolTest):

    def info(self, n_pes, **settings):
        return json.loads(self.oshrun(n_pes, program("ushmem"), "info", "--json", **settings))

    def oshrun(self, n_pes, *command, cpu=None, **settings):
        preexec = None if cpu is None else lambda: os.sched_setaffinity(0, {cpu})
        done = run(program("oshrun"), "-n", n_pes, *command, env=environment(**settings),
                   preexec=preexec)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def test_alone_is_a_world_of_one(self):
        text = self.tool("info")
        for title in ("build", "settings", "world", "memory", "paths", "limits"):
            self.assertEqual(len(re.findall(rf"(?m)^{title}$", text)), 1, text)
        self.assertRegex(text, r"(?m)^  PEs +1, this process alone, without a launcher$")
        self.assertRegex(text, r"(?m)^  PE 0 with itself +direct, ")
        world = self.tool_json("info")["world"]
        self.assertEqual((world["n_pes"], world["reporting_pe"], world["crowded"]), (1, 0, False))

    def test_under_oshrun_pe_0_prints_for_all(self):
        job = self.start(program("oshrun"), "-n", 3, program("ushmem"), "info")
        status, text, _ = job.release()
        self.assertEqual(status, 0)
        self.assertEqual(len(re.findall(r"(?m)^world$", text)), 1, text)
        launcher = f"processes started by the launcher with pid {job.pid}"
        self.assertRegex(text, rf"(?m)^  PEs +3, {launcher}$")
        self.assertRegex(text, r"(?m)^  PEs 0 to 2 with one another +direct, ")
        self.assertRegex(text, r"(?m)^  atomics and signals +agent: CPU of the node, locked instr")

    def test_the_json_has_the_world_and_its_memory(self):
        info = self.info(4)
        world, memory = info["world"], info["memory"]
        self.assertEqual(world["n_pes"], 4)
        self.assertEqual([pe["pe"] for pe in world["pes"]], [0, 1, 2, 3])
        self.assertEqual(len({pe["pid"] for pe in world["pes"]}), 4)
        self.assertEqual(world["node"], os.uname().nodename)
        self.assertEqual(memory["heap_window"]["slots"], 4)
        stride = memory["heap_window"]["stride_bytes"]
        self.assertEqual(stride & (stride - 1), 0)
        self.assertLessEqual(memory["heap_bound_bytes"], stride)
        self.assertEqual(int(memory["heap_window"]["base"], 16) % 4096, 0)
        self.assertTrue(memory["globals_symmetric"])
        self.assertGreater(memory["globals_bytes"], 0)
        self.assertEqual(memory["globals_bytes"] % 4096, 0)
        self.assertEqual(memory["globals_window"]["slots"], 4)
        self.assertEqual(info["paths"]["pairs"],
                         [{"from": [0, 3], "to": [0, 3], "path": "direct",
                           "why": "one node, whose memory every PE has mapped"}])
        self.assertIn("network", info["paths"]["refused"])
        self.assertEqual(info["limits"]["teams"], 1024)

    def test_a_changed_setting_shows_its_value_and_source(self):
        before = self.info(2)
        row = before["settings"]["SHMEM_SYMMETRIC_SIZE"]
        self.assertEqual(row["source"], "default")
        after = self.info(2, SHMEM_SYMMETRIC_SIZE="48M", SMA_DEBUG="\xe9\"\\\n")
        row = after["settings"]["SHMEM_SYMMETRIC_SIZE"]
        self.assertEqual((row["value"], row["source"]),
                         ("48M", "environment (SHMEM_SYMMETRIC_SIZE)"))
        self.assertEqual(after["memory"]["heap_bound_bytes"], 48 * MEBIBYTE)
        self.assertEqual(after["memory"]["heap_bound_reason"], "as asked for")
        self.assertEqual(after["memory"]["heap_window"]["stride_bytes"], 64 * MEBIBYTE)
        self.assertNotEqual(before["memory"]["heap_bound_reason"], "as asked for")
        debug = after["settings"]["SHMEM_DEBUG"]
        self.assertEqual((debug["value"], debug["source"]),
                         ("\xe9\"\\\n", "environment (SMA_DEBUG)"))
        text = self.oshrun(2, program("ushmem"), "info", USHMEM_ERRORS="return")
        self.assertRegex(text, r"(?m)^  USHMEM_ERRORS +return +environment \(USHMEM_ERRORS\) +w")
        self.assertRegex(text, r"(?m)^  USHMEM_CHECKS +1 +default +argument checks")

    def test_every_setting_has_value_source_and_meaning(self):
        settings = self.info(1)["settings"]
        self.assertGreater(len(settings), 5)
        for name, row in settings.items():
            self.assertRegex(name, "^U?SHMEM_")
            self.assertTrue(row["meaning"], name)
            self.assertTrue(row["allowed"], name)
            self.assertEqual(row["value"], row["default"], name)
            self.assertEqual(row["source"], "default", name)

    def test_bytes_that_are_no_text_do_not_break_the_json(self):
        env = os.environb.copy()
        env[b"SHMEM_DEBUG"] = b"a\xffb"
        done = subprocess.run([program("ushmem"), "info", "--json"], env=env,
                              stdout=subprocess.PIPE, timeout=DEADLINE, check=True)
        value = json.loads(done.stdout.decode("utf-8"))["settings"]["SHMEM_DEBUG"]["value"]
        self.assertEqual(value, "a\ufffdb")

    def test_crowded_pes_are_said_to_be(self):
        cpu = min(os.sched_getaffinity(0))
        roomy = self.info(1, cpu=cpu)["world"]
        self.assertEqual((roomy["processors"], roomy["crowded"]), (1, False))
        self.assertIn("dissemination", roomy["barrier"])
        crowded = self.info(2, cpu=cpu)["world"]
        self.assertEqual((crowded["processors"], crowded["crowded"]), (1, True))
        self.assertIn("one counter", crowded["barrier"])
        self.assertNotEqual(roomy["waiting"], crowded["waiting"])

    def test_why_globals_are_not_symmetric(self):
        memory = self.info(2, USHMEM_SYMMETRIC_GLOBALS="0")["memory"]
        self.assertFalse(memory["globals_symmetric"])
        self.assertEqual(memory["globals_why_not"], "USHMEM_SYMMETRIC_GLOBALS=0")

    def test_huge_pages_or_why_not(self):
        self.assertEqual(self.info(1, USHMEM_HUGE_PAGES="0")["memory"]["huge_pages"],
                         "no: USHMEM_HUGE_PAGES=0")
        self.assertRegex(self.info(1)["memory"]["huge_pages"], "^(yes|no): ")

    def test_shmem_info_prints_the_same_at_start_up(self):
        out = self.oshrun(2, support("tool_pe"), "idle", SHMEM_INFO="1")
        self.assertRegex(out, r"(?m)^  PEs +2, processes ")
        self.assertRegex(out, r"(?m)^  SHMEM_INFO +1 +environment \(SHMEM_INFO\) ")
        self.assertEqual(len(re.findall(r"(?m)^limits$", out)), 1, out)
        self.assertEqual(self.oshrun(2, support("tool_pe"), "idle"), "")

    def test_another_pe_reports_as_it_sees_the_world(self):
        info = json.loads(self.oshrun(3, support("tool_pe"), "info-last"))
        self.assertEqual(info["world"]["reporting_pe"], 2)
        self.assertEqual(info["world"]["n_pes"], 3)
        self.assertTrue(info["memory"]["heap_bound_reason"])

    def test_before_shmem_init_there_is_no_world(self):
        info = json.loads(self.oshrun(1, support("tool_pe"), "info-early"))
        self.assertEqual(list(info), ["build", "settings", "limits"])

    def test_threads_as_pes(self):
        out = run(support("tool_pe"), "info-threads").stdout
        inside, at = json.JSONDecoder().raw_decode(out)
        outside = json.loads(out[at:])
        self.assertEqual(inside["world"]["n_pes"], 2)
        self.assertEqual(inside["world"]["kind"], "threads of this process")
        self.assertEqual(inside["memory"]["heap_bound_bytes"], MEBIBYTE)
        self.assertIn("threads of one process", inside["memory"]["globals_why_not"])
        self.assertNotIn("world", outside)

    def test_bad_arguments_of_shmemx_print_info_are_named(self):
        lines = run(support("tool_pe"), "info-wrong").stdout.splitlines()
        self.assertEqual(lines, [
            "1 shmemx_print_info: argument fd is -1: cannot write to it: Bad file descriptor",
            "1 shmemx_print_info: argument form is 7: must be SHMEMX_INFO_TEXT or "
            "SHMEMX_INFO_JSON"])

    def test_a_reader_that_is_full_is_an_error(self):
        with open("/dev/full", "w") as full:
            done = subprocess.run([program("ushmem"), "info"], env=environment(), stdout=full,
                                  stderr=subprocess.PIPE, text=True, timeout=DEADLINE)
        self.assertEqual(done.returncode, 1)
        self.assertIn("No space left", done.stderr)


# --- stat -----------------------------------------------------------------------------------------


class StatTest(ToolTest):

    def start_counted(self, n_pes=4, **settings):
        """A job in which PE 0 is blocked in read() and all others wait for it; what stat says."""
        job = self.start(program("oshrun"), "-n", n_pes, support("tool_pe"), "counted",
                         env=environment(**settings))

        def all_wait():
            seen = self.stat_if_there(job)
            if seen is None:
                return None
            waiting = [pe["pe"] for pe in seen["pes"] if (pe["waiting"] or {}).get("readable")]
            calls = {pe["waiting"]["call"] for pe in seen["pes"] if pe["pe"] in waiting}
            ready = waiting == list(range(1, n_pes)) and calls == {"shmem_long_wait_until"}
            return seen if ready and seen["pes"][0]["barriers"] == 4 else None
        return job, until("all PEs but PE 0 to wait", all_wait)

    def stat_if_there(self, job):
        done = run(program("ushmem"), "stat", job.pid, "--json")
        if done.returncode == 0:
            return json.loads(done.stdout)
        self.assertRegex(done.stderr,  # oshrun has not made the node file yet, or is about it
                         "(in no ushmem job|is not sealed|is too small|is not one of)")
        return None

    def proc_of(self, *pids):
        """A folder like /proc with these processes only."""
        folder = tempfile.mkdtemp(prefix="some of proc ")
        self.addCleanup(shutil.rmtree, folder)
        for pid in pids:
            os.symlink(f"/proc/{pid}", os.path.join(folder, str(pid)))
        return "--proc=" + folder

    def start_node(self, content):
        job = self.start(support("tool_node"), content)
        self.assertEqual(job.read_line(), "ready\n")
        return job


class StatOfAJob(StatTest):

    def test_counters_are_those_of_the_operations(self):
        job, seen = self.start_counted()
        self.assertEqual(seen["n_pes"], 4)
        self.assertEqual(seen["launcher_pid"], job.pid)
        self.assertTrue(seen["program"].endswith("tool_pe"))
        self.assertIsNone(seen["end"])
        for pe in seen["pes"]:
            expected = counted(pe["pe"])
            self.assertEqual({name: pe[name] for name in expected}, expected, f"PE {pe['pe']}")
            self.assertEqual(pe["state"], "running")
            self.assertEqual(os.readlink(f"/proc/{pe['pid']}/exe"),
                             os.path.realpath(support("tool_pe")))
            if pe["pe"] != 0:
                self.assertGreaterEqual(pe["waits_slow"], 1)
        for name in counted(0):
            self.assertEqual(seen["totals"][name], sum(counted(pe)[name] for pe in range(4)), name)
        self.assertEqual(seen["totals"]["waiting"], 3)
        self.assertEqual(job.release(), (0, "", ""))

    def test_traffic_is_counted_between_each_two_pes(self):
        job, _ = self.start_counted(3)
        done = run(program("ushmem"), "stat", job.pid, "--traffic", "--json")
        pes = json.loads(done.stdout)["pes"]
        for pe in pes:  # all of it goes to and comes from the right neighbour
            expected, right = counted(pe["pe"]), (pe["pe"] + 1) % 3
            for list_name, name in (("put_bytes_to", "put_bytes"), ("get_bytes_from", "get_bytes")):
                self.assertEqual(pe[list_name], [expected[name] if other == right else 0
                                                 for other in range(3)], list_name)
        done = run(program("ushmem"), "stat", job.pid, "--traffic")
        rows = [line.split("  ") for line in done.stdout.splitlines()]
        rows = [[cell.strip() for cell in row if cell.strip()] for row in rows]
        begin = rows.index(["from \\ to", "PE 0", "PE 1", "PE 2", "all"])
        # PE 0 puts 4176 bytes to PE 1, PE 2 gets 300 from PE 0: in one row, as all go from PE 0.
        self.assertEqual(rows[begin + 1], ["PE 0", "0 B", "4.08 KiB", "300 B", "4.37 KiB"])
        self.assertEqual(rows[begin + 2], ["PE 1", "300 B", "0 B", "4.16 KiB", "4.45 KiB"])
        self.assertEqual(rows[begin + 4][0], "all")
        self.assertEqual(job.release(), (0, "", ""))

    def test_waits_are_named_and_get_older(self):
        job, seen = self.start_counted(3)
        self.assertIsNone(seen["pes"][0]["waiting"])
        wait = seen["pes"][2]["waiting"]
        self.assertRegex(wait["detail"], r"^own word at 0x[0-9a-f]+: sees 0, waits for == 1 ")
        again = self.tool_json("stat", job.pid)["pes"][2]["waiting"]
        self.assertEqual(again["detail"], wait["detail"])
        self.assertGreater(again["seconds"], wait["seconds"])
        self.assertLess(again["seconds"], DEADLINE)
        text = self.tool("stat", job.pid)
        self.assertNotIn("PE 0 waits", text)
        for pe in (1, 2):
            self.assertRegex(text, rf"(?m)^PE {pe} waits in shmem_long_wait_until for \d+\.\d s: "
                                   r"own word at 0x[0-9a-f]+: sees 0, waits for == 1")
        self.assertEqual(job.release()[0], 0)

    def test_a_wait_in_a_collective_names_the_pe_that_has_not_come(self):
        job = self.start(program("oshrun"), "-n", 3, support("tool_pe"), "gather")

        def both_wait():
            pes = (self.stat_if_there(job) or {"pes": []})["pes"]
            calls = [(pe["waiting"] or {}).get("call") for pe in pes]
            return pes if calls == [None] + 2 * ["shmem_long_fcollect"] else None

        pes = until("PEs 1 and 2 wait", both_wait)
        self.assertIsNone(pes[0]["waiting"])
        for pe in (1, 2):
            self.assertEqual(pes[pe]["waiting"]["detail"],
                             "the world team of 3 PEs: for PE 0, which has not come to round 1 of its collectives")
        self.assertEqual(job.release(), (0, "", ""))

    def test_the_table_has_a_row_a_pe_and_readable_sizes(self):
        job, seen = self.start_counted(3)
        lines = self.tool("stat", job.pid).splitlines()
        self.assertRegex(lines[0], r"tool_pe: 3 PEs on \d+ processors?, "
                                   rf"launcher's pid {job.pid}, started \d+\.\d s ago$")
        rows = [re.split(r" {2,}", line.strip()) for line in lines[1:6]]
        titles = ["PE", "pid", "state", "puts", "put bytes", "gets", "get bytes", "atomics",
                  "signals", "barriers", "waits", "slow waits", "allocations", "errors",
                  "live heap"]
        self.assertEqual(rows[0], titles)
        for pe in range(3):
            row = dict(zip(titles, rows[1 + pe]))
            self.assertEqual((row["PE"], row["pid"]), (str(pe), str(seen["pes"][pe]["pid"])))
            self.assertEqual(row["state"], "running")
            self.assertEqual(row["puts"], str(counted(pe)["puts"]))
            self.assertEqual(row["put bytes"], "%.2f KiB" % (counted(pe)["put_bytes"] / 1024))
            self.assertEqual(row["get bytes"], "300 B")
            self.assertEqual(row["live heap"], "8.06 KiB")
            self.assertEqual(row["errors"], str(counted(pe)["errors"]))
        self.assertEqual(rows[4][0], "all")
        self.assertEqual(rows[4][1], str(sum(counted(pe)["puts"] for pe in range(3))))

    def test_totals_are_the_sums_only(self):
        job, seen = self.start_counted(3)
        totals = self.tool_json("stat", job.pid, "--totals")
        self.assertNotIn("pes", totals)
        self.assertEqual(totals["totals"]["puts"], seen["totals"]["puts"])
        lines = self.tool("stat", job.pid, "--totals").splitlines()
        self.assertEqual(len(lines), 4, lines)
        self.assertEqual(lines[2].split()[:2], ["all", str(seen["totals"]["puts"])])
        self.assertEqual(lines[3], "2 PEs wait")

    def test_a_stopped_job_can_be_looked_at(self):
        job, seen = self.start_counted(3)
        pids = [pe["pid"] for pe in seen["pes"]]
        for pid in pids + [job.pid]:
            os.kill(pid, signal.SIGSTOP)

        def all_stopped():
            now = self.tool_json("stat", job.pid)
            return now if {pe["process"] for pe in now["pes"]} == {"stopped"} else None
        stopped = until("all PEs to be seen stopped", all_stopped)
        for pe in stopped["pes"]:
            expected = counted(pe["pe"])
            self.assertEqual({name: pe[name] for name in expected}, expected)
        self.assertEqual(stopped["pes"][1]["waiting"]["call"], "shmem_long_wait_until")
        text = self.tool("stat", job.pid)
        self.assertEqual(text.count("running, stopped"), 3, text)
        for pid in pids + [job.pid]:
            os.kill(pid, signal.SIGCONT)
        self.assertEqual(job.release()[0], 0)

    def test_the_pid_of_a_pe_or_of_an_ancestor_finds_the_job(self):
        job, seen = self.start_counted(2)
        for pid in [pe["pid"] for pe in seen["pes"]]:
            found = self.tool_json("stat", pid)
            self.assertEqual((found["id"], found["n_pes"]), (seen["id"], 2))
            self.assertEqual({pe["process"] is None for pe in found["pes"]}, {False})
        self.assertEqual(self.tool_json("stat", os.getpid())["id"], seen["id"])
        self.assertEqual(job.release()[0], 0)

    def test_a_world_without_launcher_is_found_too(self):
        job = self.start(support("tool_pe"), "counted")

        def running():
            done = run(program("ushmem"), "stat", job.pid, "--json")
            seen = json.loads(done.stdout) if done.returncode == 0 else None
            return seen if seen and seen["pes"][0]["quiets"] == 2 else None
        seen = until("the program to have done its work", running)
        self.assertIsNone(seen["launcher_pid"])
        self.assertEqual(seen["pes"][0]["pid"], job.pid)
        self.assertEqual(seen["pes"][0]["puts"], counted(0)["puts"])
        self.assertEqual(job.release()[0], 0)

    def test_watch_shows_rates_until_the_job_ends(self):
        job = self.start(program("oshrun"), "-n", 2, support("tool_pe"), "busy")
        until("the job to run", lambda: run(program("ushmem"), "stat", job.pid).returncode == 0)
        watch = self.start(program("ushmem"), "stat", job.pid, "--json", "--watch", "0.05")
        first = json.loads(watch.read_line())
        self.assertNotIn("rates", first["pes"][1])

        def busy():
            seen = json.loads(watch.read_line())
            return seen if seen["pes"][1]["rates"]["puts"] > 0 else None
        before = until("PE 1 to put", busy)
        now = json.loads(watch.read_line())
        more = now["pes"][1]["puts"] - before["pes"][1]["puts"]
        self.assertGreaterEqual(now["interval_seconds"], 0.05)
        self.assertAlmostEqual(now["pes"][1]["rates"]["puts"], more / now["interval_seconds"],
                               delta=1)
        self.assertEqual(now["pes"][0]["rates"]["puts"], 0)
        self.assertEqual(job.release()[0], 0)
        status, rest, err = watch.release()
        self.assertEqual((status, err), (0, "ushmem stat: the job has ended\n"))
        last = json.loads(rest.splitlines()[-1])
        self.assertNotIn("rates", last["pes"][1])
        self.assertEqual(last["pes"][1]["state"], "exited")
        self.assertGreaterEqual(last["pes"][1]["puts"], now["pes"][1]["puts"])

    def test_watch_as_text_says_the_interval(self):
        job, _ = self.start_counted(2)
        watch = self.start(program("ushmem"), "stat", job.pid, "--watch", "0.02")
        until("rates", lambda: watch.read_line().startswith("a second, over the last 0."))
        self.assertRegex(watch.read_line(), r"puts/s  put bytes/s")
        self.assertEqual(job.release()[0], 0)
        status, rest, err = watch.release()
        self.assertEqual((status, err), (0, "ushmem stat: the job has ended\n"))
        self.assertRegex(rest, r"(?m)^all +\d+ .*$")

    def test_a_killed_job_does_not_upset_the_one_who_watches(self):
        job, _ = self.start_counted(2)
        watch = self.start(program("ushmem"), "stat", job.pid, "--json", "--watch", "0.01")
        json.loads(watch.read_line())
        os.kill(job.pid, signal.SIGKILL)
        status, rest, err = watch.release()
        self.assertEqual((status, err), (0, "ushmem stat: the job has ended\n"))
        for line in rest.splitlines():
            self.assertEqual(json.loads(line)["n_pes"], 2)

    def test_a_job_that_ends_meanwhile_is_seen_or_not_there(self):
        for _ in range(5):
            job, _ = self.start_counted(2)
            job.process.stdin.close()
            statuses = []

            def gone():
                done = run(program("ushmem"), "stat", job.pid, "--json")
                statuses.append(done.returncode)
                if done.returncode == 0:
                    self.assertEqual(json.loads(done.stdout)["n_pes"], 2)
                else:
                    self.assertRegex(done.stderr,
                                     "(in no ushmem job|has just ended|cannot look into)")
                return done.returncode == 1
            until("the job to be gone", gone)
            self.assertLessEqual(set(statuses), {0, 1})
            job.process.wait(DEADLINE)


class StatOfSeveralNodes(StatTest):
    # Programs without the library: what is shown is what the launcher has written.
    SAY = 'echo "$USHMEM_PE $$"; read line <&3'

    def start_nodes(self, *options):
        """A job of five PEs; the pid of each."""
        read, write = os.pipe()
        os.set_inheritable(read, True)
        self.addCleanup(os.close, write)
        job = self.start("sh", "-c", f'exec "$0" "$@" 3<&{read}', program("oshrun"), "-n", 5, *options,
                         "sh", "-c", self.SAY, pass_fds=[read])
        os.close(read)
        pids = dict(map(int, job.read_line().split()) for _ in range(5))
        return job, [pids[pe] for pe in range(5)]

    def test_all_nodes_of_a_job_are_shown_together(self):
        for options, nodes in ((["--fake-nodes", 2], [0, 0, 0, 1, 1]),
                               (["--fake-nodes", 2, "--map", "cyclic"], [0, 1, 0, 1, 0]),
                               (["--hosts", "a:2,b:3", "--rsh", "sh -c 'exec \"$@\"'"], [0, 0, 1, 1, 1])):
            job, pids = self.start_nodes(*options)
            seen = self.tool_json("stat", job.pid)
            self.assertEqual((seen["n_pes"], seen["nodes"]), (5, 2), options)
            self.assertEqual([(pe["pe"], pe["node"], pe["pid"]) for pe in seen["pes"]],
                             list(zip(range(5), nodes, pids)))
            text = self.tool("stat", job.pid, "--traffic")
            self.assertIn("sh: 5 PEs on 2 nodes and ", text)
            self.assertEqual(len(re.findall(r"^ *[0-4] +\d+  absent", text, re.M)), 5, text)
            job.process.terminate()
            job.process.wait()

    def test_of_a_job_that_is_elsewhere_too_it_is_said_how_much_is_here(self):
        job, pids = self.start_nodes("--fake-nodes", 2)
        # The launcher holds both files and the PEs of a node one: with those alone the other cannot be seen.
        proc = self.proc_of(*pids[3:])
        text = self.tool("stat", proc)
        self.assertIn("sh: 2 of 5 PEs on 1 of 2 nodes and ", text)
        self.assertEqual(re.findall(r"^ *(\d) +(\d+)  absent", text, re.M),
                         [(str(pe), str(pids[pe])) for pe in (3, 4)])
        job.process.terminate()
        job.process.wait()


class StatOfOthers(StatTest):

    def test_without_pid_the_only_job_is_shown(self):
        job, seen = self.start_counted(2)
        proc = self.proc_of(job.pid, os.getpid(), *[pe["pid"] for pe in seen["pes"]])
        found = self.tool_json("stat", proc)
        self.assertEqual(found["id"], seen["id"])
        self.assertEqual([pe["puts"] for pe in found["pes"]],
                         [counted(pe)["puts"] for pe in (0, 1)])
        self.assertIn("PE 1 waits in shmem_long_wait_until", self.tool("stat", proc))
        self.assertEqual(job.release()[0], 0)

    def test_without_pid_several_jobs_are_listed(self):
        jobs = [self.start_node("empty"), self.start_node("empty")]
        proc = self.proc_of(*[job.pid for job in jobs])
        listed = self.tool_json("stat", proc)["jobs"]
        self.assertEqual(sorted(one["pids"] for one in listed), sorted([job.pid] for job in jobs))
        self.assertNotIn("pes", listed[0])
        text = self.tool("stat", proc)
        for job in jobs:
            self.assertRegex(text, rf"(?m)^ *{job.pid}  by hand: 2 PEs on 1 processor, started ")
            self.assertEqual(self.tool_json("stat", proc, job.pid)["n_pes"], 2)
        self.assertIn("ushmem stat PID", text)

    def test_no_job_is_a_message(self):
        proc = self.proc_of(os.getpid())
        self.assertEqual(self.tool("stat", proc, status=1),
                         "ushmem stat: no ushmem job of this user is running\n")

    def test_a_wrong_pid_is_a_message(self):
        with open("/proc/sys/kernel/pid_max") as f:
            nobody = int(f.read()) + 1
        self.assertEqual(self.tool("stat", nobody, status=1),
                         f"ushmem stat: no process has the number {nobody}\n")
        other = self.start("cat")

        def is_cat():
            with open(f"/proc/{other.pid}/comm") as f:
                return f.read() == "cat\n"
        until("cat to run", is_cat)
        self.assertEqual(self.tool("stat", other.pid, status=1),
                         f"ushmem stat: process {other.pid} (cat) and its descendants are in no "
                         "ushmem job\n")

    def test_proc_that_cannot_be_read_is_a_message(self):
        self.assertIn("cannot read /nowhere: No such file",
                      self.tool("stat", "--proc=/nowhere", status=1))

    def test_two_worlds_of_one_process_are_both_shown(self):
        node = self.start_node("two")
        jobs = self.tool_json("stat", node.pid)["jobs"]
        self.assertEqual([len(job["pes"]) for job in jobs], [2, 3])
        self.assertEqual(jobs[1]["program"], "another \ufffd program")
        self.assertEqual(jobs[0]["pes"][0]["state"], "absent")
        self.assertIn("another", run_bytes("stat", node.pid))

    def test_a_half_written_wait_report_is_said_to_be(self):
        node = self.start_node("half-written")
        seen = self.tool_json("stat", node.pid)["pes"]
        self.assertEqual((seen[0]["waiting"]["call"], seen[0]["waiting"]["detail"]),
                         ("shmem_test_call", "for a test"))
        self.assertEqual(seen[1]["waiting"], {"readable": False})
        self.assertRegex(self.tool("stat", node.pid),
                         r"(?m)^PE 0 waits in shmem_test_call for \d+\.\d s: for a test\n"
                         r"PE 1: what it waits for is just being written$")

    def test_a_wait_report_that_changes_all_the_time_is_read_whole_or_not_at_all(self):
        node = self.start_node("changing")
        watch = self.start(program("ushmem"), "stat", node.pid, "--json", "--watch", "0.0005")
        whole = 0
        for _ in range(300):
            wait = json.loads(watch.read_line())["pes"][0]["waiting"]
            if wait is not None and wait["readable"]:
                whole += 1
                self.assertEqual(len(set(wait["call"] + wait["detail"])), 1, wait)
        self.assertGreater(whole, 0)
        self.assertEqual(node.release()[0], 0)
        self.assertEqual(watch.release()[0], 0)

    def test_more_threads_than_counters_are_counted_once(self):
        node = self.start_node("many-threads")
        seen = self.tool_json("stat", node.pid)["pes"]
        self.assertEqual([pe["fences"] for pe in seen], [64, 0])
        self.assertEqual([pe["puts"] for pe in seen], [0, 0])

    def test_who_ended_the_job(self):
        node = self.start_node("ended")
        self.assertEqual(self.tool_json("stat", node.pid)["end"],
                         {"kind": "fatal_error", "status": 70, "pe": 1})
        self.assertIn("PE 1 has ended the job with status 70 (fatal_error)\n",
                      self.tool("stat", node.pid))

    def test_what_is_no_node_file_of_this_version_is_refused_with_the_reason(self):
        for content, reason in (("magic", "is not one of ushmem"),
                                ("version", "has layout 45, this tool reads 4"),
                                ("count", "is damaged: it names 4097 PEs"),
                                ("small", "is too small"),
                                ("unsealed", "is not sealed")):
            with self.subTest(content):
                node = self.start_node(content)
                error = self.tool("stat", node.pid, status=1)
                self.assertIn(f"the job of process {node.pid}: its shared memory {reason}", error)


def run_bytes(*arguments):
    """For output that need not be UTF-8."""
    done = subprocess.run([program("ushmem"), *map(str, arguments)], env=environment(),
                          stdout=subprocess.PIPE, timeout=DEADLINE, check=True)
    return done.stdout.decode(errors="replace")


if __name__ == "__main__":
    for needed in ("USHMEM_BIN", "TOOL_SUPPORT"):
        if needed not in os.environ:
            sys.exit(f"{sys.argv[0]}: set {needed}")
    unittest.main(verbosity=2)
