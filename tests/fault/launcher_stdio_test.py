#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tests of oshrun: what becomes of output and input of the PEs. See launcher_support.py."""

import fcntl
import hashlib
import os
import pty
import re
import subprocess
import termios

import launcher_support
from launcher_support import (DEADLINE, NOBODY, LauncherTest, Places, until_blocked_in_write,
                              written_by)


def setUpModule():
    global folder, node_pe, oshrun
    launcher_support.set_up()
    folder, node_pe, oshrun = Places.folder, Places.node_pe, Places.oshrun


tearDownModule = launcher_support.tear_down


class Output(LauncherTest):
    def check_lines(self, out, n_pes, count):
        seen = [0] * n_pes
        for line in out.splitlines():
            match = re.fullmatch(r"pe (\d+) line (\d+) (a*) end", line)
            self.assertTrue(match, "a damaged line: %r" % line[:200])
            pe, number = int(match[1]), int(match[2])
            self.assertEqual(number, seen[pe], "out of order")
            self.assertEqual(len(match[3]), (number * 7 + pe * 13) % 90)
            seen[pe] += 1
        self.assertEqual(seen, [count] * n_pes)

    def test_lines_of_8_pes_do_not_mix(self):
        status, out, _ = self.run_job("-n", 8, node_pe, "barrier", "lines=10000")
        self.assertEqual(status, 0)
        self.check_lines(out, 8, 10000)

    def test_lines_do_not_mix_when_both_streams_lead_to_one_place(self):
        script = '[ $USHMEM_PE -lt 2 ] || exec >&2; exec "$0" barrier long_lines=2'
        status, out, _ = self.run_job("-n", 4, "sh", "-c", script, node_pe, merge_streams=True)
        self.assertEqual(status, 0)
        self.assertEqual(sorted(out.splitlines()),
                         sorted(c * 300000 for c in "abcd" for _ in range(2)))

    def test_a_line_stays_whole_when_its_pe_stops_for_a_moment(self):
        # Its first half is out already, as a prompt would be, when the other PE writes.
        status, out, _ = self.run_job("-n", 2, node_pe, "0/prompt=first half,", "0/nap=120",
                                      "barrier", "1/say=a line", "1/prompt=x", "0/nap=120",
                                      "0/say= second half", "1/say=y")
        self.assertEqual(status, 0)
        self.assertEqual(sorted(out.splitlines()), ["a line", "first half, second half", "xy"])

    def test_an_unfinished_line_does_not_stop_others_for_ever(self):
        job = self.start("-n", 2, node_pe, "0/prompt=unfinished", "0/nap=120", "barrier",
                         "1/say= a line", "block")
        self.assertEqual(job.read_line(), "unfinished a line")
        job.process.terminate()
        self.assertEqual(job.finish()[0], 143)

    def test_lines_longer_than_any_buffer_do_not_mix(self):
        status, out, _ = self.run_job("-n", 4, node_pe, "barrier", "long_lines=3")
        self.assertEqual(status, 0)
        self.assertEqual(sorted(out.splitlines()),
                         sorted(c * 300000 for c in "abcd" for _ in range(3)))

    def test_standard_error_goes_to_standard_error(self):
        status, out, err = self.run_job("-n", 2, node_pe, "say=out", "complain=err")
        self.assertEqual((status, out, err), (0, "out\n" * 2, "err\n" * 2))

    def test_tag_names_the_pe_of_each_line(self):
        status, out, err = self.run_job("-n", 3, "--tag", node_pe, "say=a\nb\n",
                                        "prompt=unfinished", "complain=c")
        self.assertEqual(status, 0)
        expected = [f"{i}: {t}" for i in range(3) for t in ("a", "b", "", "unfinished")]
        self.assertEqual(sorted(out.splitlines()), sorted(expected))
        self.assertEqual(sorted(err.splitlines()), [f"{i}: c" for i in range(3)])

    def test_tag_of_a_line_longer_than_any_buffer_stands_once(self):
        status, out, _ = self.run_job("-n", 2, "--tag", node_pe, "barrier", "long_lines=1")
        self.assertEqual((status, sorted(out.splitlines())),
                         (0, ["0: " + "a" * 300000, "1: " + "b" * 300000]))

    def test_100_megabytes_pass_unchanged(self):
        path = os.path.join(folder, "random bytes")
        block = os.urandom(1 << 20)
        expected = hashlib.sha256()
        # Runs without any newline, longer than every buffer, are among them.
        parts = [block, b"\0" * 3_000_000, block[::-1], b"x" * 65537 + b"\n"] * 20
        with open(path, "wb") as f:
            for part in parts:
                f.write(part)
                expected.update(part)
        self.addCleanup(os.remove, path)
        self.assertGreater(os.path.getsize(path), 100_000_000)
        job = self.start("-n", 2, "sh", "-c", 'if [ $USHMEM_PE = 0 ]; then cat "$0"; fi', path)
        got = hashlib.sha256()
        while piece := job.read_some():
            got.update(piece)
            job.buffer = b""
        self.assertEqual(job.finish()[0], 0)
        self.assertEqual(got.hexdigest(), expected.hexdigest())

    def test_a_slow_reader_stops_the_pes_and_not_the_memory(self):
        job = self.start("-n", 4, node_pe, "ready", "barrier", "flood")
        pids = job.pe_pids(4)
        supervisor = job.supervisor()
        until_blocked_in_write(pids)
        self.assertLess(written_by(pids), 4_000_000)
        with open(f"/proc/{supervisor}/status") as f:
            peak = int(re.search(r"VmHWM:\s+(\d+) kB", f.read())[1])
        if not os.environ.get("LAUNCHER_TEST_SANITIZER"):  # its own memory is counted too
            self.assertLess(peak, 16 * 1024, "kB in the supervisor")
        job.process.terminate()
        self.assertEqual(job.finish()[0], 143)
        self.assert_nothing_left(job)

    def test_a_slow_reader_gets_the_lines_of_all_pes(self):
        job = self.start("-n", 4, node_pe, "ready", "barrier", "flood")
        pids = job.pe_pids(4)
        until_blocked_in_write(pids)
        seen = [0] * 4
        begin = written_by(pids)
        while written_by(pids) - begin < 8_000_000:
            job.read_some()
            for line in job.buffer.split(b"\n")[1:-1]:
                seen[int(line.split()[1])] += 1
            job.buffer = b""
        self.assertGreater(min(seen), sum(seen) / 16, seen)
        job.process.terminate()
        self.assertEqual(job.finish()[0], 143)

    def test_a_prompt_appears_without_newline(self):
        job = self.start("-n", 2, node_pe, "0/prompt=name? ", "0/read", stdin=subprocess.PIPE)
        while not job.buffer.endswith(b"name? "):
            self.assertTrue(job.read_some(), "the job ended")
        job.process.stdin.write(b"ada\n")
        job.process.stdin.flush()
        status, out, _ = job.finish()
        self.assertEqual((status, out), (0, "name? read 'ada'\n"))

    def test_output_that_trickles_appears_too(self):
        # Never idle for 50 ms, never a newline.
        job = self.start("-n", 1, node_pe, "trickle")
        self.assertTrue(job.read_some())
        job.process.terminate()
        self.assertEqual(job.finish()[0], 143)

    def test_when_the_reader_goes_pes_get_sigpipe_and_nothing_is_said(self):
        job = self.start("-n", 2, node_pe, "flood")
        job.read_some()
        job.close_output()
        status, _, err = job.finish()
        self.assertEqual((status, err), (141, ""))
        self.assert_nothing_left(job)

    def test_a_full_disk_is_reported(self):
        with open("/dev/full", "wb") as full:
            status, _, err = self.run_job("-n", 1, node_pe, "say=x", stdout=full)
        self.assertEqual(status, 1)
        self.assertIn("cannot write the PEs' output: No space left on device", err)
        # With so much that PEs still write when their pipes close: the disk is the cause, no PE is.
        with open("/dev/full", "wb") as full:
            status, _, err = self.run_job("-n", 3, node_pe, "lines=30000", stdout=full)
        self.assertEqual(status, 1)
        self.assertEqual(err.splitlines(),
                         ["oshrun: cannot write the PEs' output: No space left on device"])

    def test_a_file_gets_everything(self):
        path = os.path.join(folder, "output file")
        with open(path, "wb") as f:
            self.assertEqual(self.run_job("-n", 4, node_pe, "lines=3000", stdout=f)[0], 0)
        with open(path) as f:
            self.check_lines(f.read(), 4, 3000)

    def test_a_pipe_that_cannot_be_opened_again_gets_everything(self):
        # A pipe of root's, for a user who may not open it by name.
        if os.getuid() != 0:
            self.skipTest("only root can make a pipe that an ordinary user may not open again")
        status, out, _ = self.run_job("-n", 4, node_pe, "lines=3000", user=NOBODY,
                                      group=NOBODY, extra_groups=[])
        self.assertEqual(status, 0)
        self.check_lines(out, 4, 3000)

    def test_a_socket_gets_everything(self):
        script = '''
import socket, subprocess, sys
ours, theirs = socket.socketpair()
p = subprocess.Popen(sys.argv[1:], stdout=theirs)
theirs.close()
while piece := ours.recv(65536):
    sys.stdout.buffer.write(piece)
sys.exit(p.wait())
'''
        done = subprocess.run(["python3", "-c", script, oshrun, "-n", "4", node_pe, "lines=3000"],
                              stdout=subprocess.PIPE, timeout=DEADLINE, cwd=Places.work)
        self.assertEqual(done.returncode, 0)
        self.check_lines(done.stdout.decode(), 4, 3000)


class Input(LauncherTest):
    def test_goes_to_pe_0_and_others_read_nothing(self):
        job = self.start("-n", 3, "--tag", node_pe, "read", stdin=subprocess.PIPE)
        job.process.stdin.write(b"a line\nanother\n")
        job.process.stdin.flush()
        status, out, _ = job.finish()
        self.assertEqual(status, 0)
        self.assertEqual(sorted(out.splitlines()), ["0: read 'a line'", "1: read ''", "2: read ''"])

    def test_what_pe_0_does_not_read_stays(self):
        script = '"$0" -n 2 "$1" 0/read; cat'
        done = subprocess.run(["sh", "-c", script, oshrun, node_pe], input=b"first\nsecond\n",
                              stdout=subprocess.PIPE, timeout=DEADLINE)
        self.assertEqual(done.stdout, b"read 'first'\nsecond\n")

    def start_on_terminal(self, *args):
        """The job as a shell's foreground job on a terminal of its own."""
        master, slave = pty.openpty()
        self.addCleanup(os.close, master)

        def own_terminal():
            os.setsid()
            fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
        job = self.start(*args, stdin=slave, preexec=own_terminal, pass_fds=[slave])
        os.close(slave)
        return job, master

    def test_from_a_terminal_reaches_pe_0(self):
        job, terminal = self.start_on_terminal("-n", 2, node_pe, "0/read", "0/read")
        os.write(terminal, b"typed\n")
        self.assertEqual(job.read_line(), "read 'typed'")
        os.write(terminal, b"\x04")  # end of input
        self.assertEqual(job.finish()[:2], (0, "read ''\n"))

    def test_interrupt_from_a_terminal_ends_the_job(self):
        job, terminal = self.start_on_terminal("-n", 2, node_pe, "ready", "block")
        job.pe_pids(2)
        os.write(terminal, b"\x03")
        self.assertEqual(job.finish()[0], 130)
        self.assert_nothing_left(job)

    def test_a_terminal_that_goes_away_ends_the_job(self):
        job, terminal = self.start_on_terminal("-n", 2, node_pe, "ready", "block")
        job.pe_pids(2)
        null = os.open("/dev/null", os.O_RDWR)
        os.dup2(null, terminal)  # closes the terminal, keeps the number
        os.close(null)
        self.assertEqual(job.finish()[0], 129)
        self.assert_nothing_left(job)


if __name__ == "__main__":
    launcher_support.main()
