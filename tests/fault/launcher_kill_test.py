#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tests of oshrun: whoever of a job is killed, and whenever, all its processes end and nothing is
left; and so do the processes that PEs leave behind. See launcher_support.py.
"""

import os
import signal
import subprocess

import launcher_support
from launcher_support import (DEADLINE, NOBODY, LauncherTest, Places, stat_of, until,
                              until_blocked_in_write)


def setUpModule():
    global node_pe, oshrun
    launcher_support.set_up()
    node_pe, oshrun = Places.node_pe, Places.oshrun


tearDownModule = launcher_support.tear_down


class KillPoints(LauncherTest):
    def finish_and_check(self, job, status, text=""):
        got, _, err = job.finish()
        self.assertEqual(got, status, err)
        if text:
            self.assertRegex(err, text)
        self.assert_nothing_left(job)

    # Before exec: moments that are chosen from within, by kill_at.so.

    def preloaded(self, when):
        return self.start("-n", 4, node_pe, "block",
                          env={"LD_PRELOAD": Places.kill_at, "LAUNCHER_KILL_AT": when,
                               "ASAN_OPTIONS": "verify_asan_link_order=0"})

    def test_pe_before_exec(self):
        self.finish_and_check(self.preloaded("exec:pe"), 137,
                              r"PE 1 \(pid \d+\) on this host was killed by signal 9")

    def test_supervisor_before_exec_of_a_pe(self):
        self.finish_and_check(self.preloaded("exec:supervisor"), 137,
                              r"its supervisor \(pid \d+\) was killed by signal 9")

    def test_outer_process_before_exec_of_a_pe(self):
        self.finish_and_check(self.preloaded("exec:outer"), -9)

    def test_outer_process_before_the_supervisor_watches_it(self):
        self.finish_and_check(self.preloaded("watch:outer"), -9)

    def test_outer_process_and_supervisor_before_a_pe_watches_it(self):
        self.finish_and_check(self.preloaded("guard:both"), -9)

    # While running, with a daemon of each PE that left its session, group and parent.

    def start_family(self):
        job = self.start("-n", 4, node_pe, "state=running", "daemon", "ready", "barrier", "block",
                         start_new_session=True)
        pids = job.pe_pids(4)
        # Outer process, supervisor, 4 PEs, 4 daemons, once what made the daemons has ended.
        until("a family of 10", lambda: len(job.processes()) == 10)
        return job, pids

    def test_pe_while_running(self):
        job, pids = self.start_family()
        os.kill(pids[2], signal.SIGKILL)
        self.finish_and_check(job, 137, "on this host was killed by signal 9")

    def test_supervisor_while_running(self):
        job, _ = self.start_family()
        os.kill(job.supervisor(), signal.SIGKILL)
        self.finish_and_check(job, 137, "its supervisor .* all PEs were ended")

    def test_outer_process_while_running(self):
        job, _ = self.start_family()
        os.kill(job.pid, signal.SIGKILL)
        self.finish_and_check(job, -9)

    def test_whole_process_group_of_oshrun_while_running(self):
        job, _ = self.start_family()
        os.killpg(job.pid, signal.SIGKILL)
        self.finish_and_check(job, -9)

    def test_everything_that_is_called_oshrun(self):
        job, _ = self.start_family()
        names = {}
        for pid in job.processes():
            with open(f"/proc/{pid}/comm") as f:
                names[pid] = f.read()
        # Stopped first, as if all were hit at one moment.
        for sig in (signal.SIGSTOP, signal.SIGKILL):
            for pid, name in names.items():
                if "oshrun" in name:
                    os.kill(pid, sig)
        self.finish_and_check(job, -9)

    def test_supervisor_and_outer_process_at_the_same_time(self):
        # Stopped first, so that neither can do anything for the PEs. No daemons: they would stay.
        job = self.start("-n", 4, node_pe, "ready", "block")
        job.pe_pids(4)
        both = [job.supervisor(), job.pid]
        for sig in (signal.SIGSTOP, signal.SIGKILL):
            for pid in both:
                os.kill(pid, sig)
        self.finish_and_check(job, -9)

    def kill_together(self, job, pids):
        """While the supervisor is stopped, so that it finds them all dead at once."""
        supervisor = job.supervisor()
        os.kill(supervisor, signal.SIGSTOP)
        until("the supervisor to stop", lambda: stat_of(supervisor)[0] == "T")
        for pid in pids:
            os.kill(pid, signal.SIGKILL)
        until("the PEs to die", lambda: all(stat_of(p)[0] == "Z" for p in pids))
        os.kill(supervisor, signal.SIGCONT)

    def test_all_pes_at_the_same_time(self):
        job, pids = self.start_family()
        self.kill_together(job, pids)
        self.finish_and_check(job, 137, r"PE \d \(pid \d+\) on this host was killed by .*\)\n$")

    # In the middle of output, whose reader has just stopped reading.

    def start_flood(self, flood="flood", **kw):
        job = self.start("-n", 4, node_pe, "daemon", "ready", "barrier", flood, **kw)
        pids = job.pe_pids(4)
        for _ in range(20):
            job.read_some()
        return job, pids

    def test_pe_in_the_middle_of_output(self):
        job, pids = self.start_flood()
        os.kill(pids[1], signal.SIGKILL)
        self.finish_and_check(job, 137, "on this host was killed by signal 9")

    def test_supervisor_in_the_middle_of_output(self):
        job, _ = self.start_flood()
        os.kill(job.supervisor(), signal.SIGKILL)
        self.finish_and_check(job, 137)

    def test_outer_process_in_the_middle_of_output_that_nobody_reads(self):
        job, pids = self.start_flood()
        until_blocked_in_write(pids)
        os.kill(job.pid, signal.SIGKILL)
        self.assert_nothing_left(job)  # before anything more is read
        self.finish_and_check(job, -9)

    def test_outer_process_when_output_is_a_pipe_that_cannot_be_opened_again(self):
        if os.getuid() != 0:
            self.skipTest("only root can make a pipe that an ordinary user may not open again")
        job, pids = self.start_flood("flood_wide", user=NOBODY, group=NOBODY, extra_groups=[])
        for _ in range(5):
            until_blocked_in_write(pids)
            # A little room, less than most of what is to be written: whoever tries, blocks.
            os.read(job.process.stdout.fileno(), 12288)
        until_blocked_in_write(pids)
        os.kill(job.pid, signal.SIGKILL)
        self.assert_nothing_left(job)
        self.finish_and_check(job, -9)

    # Waiting for input, and in the middle of the end.

    def test_pe_that_waits_for_input(self):
        job = self.start("-n", 2, node_pe, "ready", "0/read", "block", stdin=subprocess.PIPE)
        self.kill_together(job, job.pe_pids(2))
        self.finish_and_check(job, 137)

    def test_outer_process_while_the_job_is_ending(self):
        job = self.start("-n", 3, node_pe, "ignore=15", "daemon", "ready", "barrier", "0/exit=4",
                         "block")
        pids = job.pe_pids(3)
        until("a PE to end", lambda: any(stat_of(p) is None for p in pids))
        os.kill(job.pid, signal.SIGKILL)
        self.finish_and_check(job, -9)

    def test_supervisor_while_the_job_is_ending(self):
        job = self.start("-n", 3, node_pe, "ignore=15", "daemon", "ready", "barrier", "0/exit=4",
                         "block")
        pids = job.pe_pids(3)
        until("a PE to end", lambda: any(stat_of(p) is None for p in pids))
        os.kill(job.supervisor(), signal.SIGKILL)
        self.finish_and_check(job, 137)


class Descendants(LauncherTest):
    def test_daemons_end_with_the_job(self):
        status, _, err = self.run_job("-n", 3, node_pe, "daemon", "say=gone")
        self.assertEqual((status, err), (0, ""))

    def test_background_children_end_with_the_job(self):
        status, out, _ = self.run_job("-n", 3, "sh", "-c", '"$0" block & echo done', node_pe)
        self.assertEqual((status, out), (0, "done\n" * 3))

    def test_generations_of_daemons_end_with_the_job(self):
        status, _, err = self.run_job("-n", 2, node_pe, "generations=6")
        self.assertEqual((status, err), (0, ""))

    def test_a_process_that_changes_its_number_all_the_time_ends_with_the_job(self):
        self.assertEqual(self.run_job("-n", 1, node_pe, "hopper")[0], 0)

    def test_children_that_oshrun_inherited_are_not_ended(self):
        # A shell with a background job replaces itself by oshrun.
        script = 'tail -f /dev/null >&2 & exec "$0" -n 2 "$1" ready block'
        for victim in ("outer", "supervisor"):
            shell = subprocess.Popen(["sh", "-c", script, oshrun, node_pe], stdout=subprocess.PIPE,
                                     stderr=subprocess.DEVNULL)
            self.addCleanup(shell.stdout.close)
            for _ in range(2):
                self.assertRegex(shell.stdout.readline(), b"^ready")
            def children_of_shell():
                found = {}
                for name in os.listdir("/proc"):
                    if name.isdigit() and (stat_of(name) or ("", 0))[1] == shell.pid:
                        with open(f"/proc/{name}/comm") as f:
                            found[f.read().strip()] = int(name)
                return found if set(found) == {"tail", "ushmem-super"} else None
            children = until("the shell's job to run", children_of_shell)
            self.addCleanup(os.kill, children["tail"], signal.SIGKILL)
            if victim == "supervisor":
                os.kill(children["ushmem-super"], signal.SIGKILL)
            else:
                shell.terminate()
            self.assertEqual(shell.wait(timeout=DEADLINE), 137 if victim == "supervisor" else 143)
            self.assertIn((stat_of(children["tail"]) or "-")[0], "RS", "a stranger was killed")


if __name__ == "__main__":
    launcher_support.main()
