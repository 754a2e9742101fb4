#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tests of oshrun: statuses, start, signals and time-out. See launcher_support.py."""

import os
import re
import resource
import signal
import time

import launcher_support
from launcher_support import NOBODY, LauncherTest, Places, stat_of, until


def setUpModule():
    global folder, node_pe
    launcher_support.set_up()
    folder, node_pe = Places.folder, Places.node_pe


tearDownModule = launcher_support.tear_down


def write_script(name, text):
    path = os.path.join(folder, name)
    with open(path, "w") as f:
        f.write(text)
    os.chmod(path, 0o755)
    return path


class Status(LauncherTest):
    def test_zero_when_all_pes_end_with_zero(self):
        status, out, err = self.run_job("-n", 3, node_pe, "state=running", "say=hello", "barrier",
                                        "state=finalized")
        self.assertEqual((status, out, err), (0, "hello\n" * 3, ""))

    def test_that_of_the_first_pe_that_fails_and_the_others_end(self):
        status, _, err = self.run_job("-n", 4, node_pe, "barrier", "2/exit=37", "block")
        self.assertEqual(status, 37)
        self.assertRegex(err, r"^oshrun: PE 2 \(pid \d+\) on this host exited with status 37; "
                              r"ending the other 3 PEs\n$")

    def test_128_plus_the_signal_that_killed_a_pe(self):
        status, _, err = self.run_job("-n", 4, node_pe, "barrier", "2/kill=9", "block")
        self.assertEqual(status, 137)
        self.assertRegex(err, r"^oshrun: PE 2 \(pid \d+\) on this host was killed by signal 9 "
                              r"\(Killed\); ending the other 3 PEs\n$")

    def test_pes_that_ignore_sigterm_are_killed_after_a_failure(self):
        status, _, _ = self.run_job("-n", 3, node_pe, "ignore=15", "barrier", "1/exit=5", "block")
        self.assertEqual(status, 5)

    def test_last_words_of_a_pe_come_before_the_complaint_about_it(self):
        status, out, _ = self.run_job("-n", 2, node_pe, "barrier", "1/complain=it is broken",
                                      "1/exit=1", "block", merge_streams=True)
        self.assertEqual(status, 1)
        self.assertRegex(out, r"^it is broken\noshrun: PE 1 ")

    def test_unfinished_last_words_come_before_the_complaint_too(self):
        # The supervisor is stopped meanwhile and finds words and death at once.
        job = self.start("-n", 1, node_pe, "block_signals", "ready", "until_signal=10",
                         "prompt=it is bro", "exit=1", merge_streams=True)
        pe, = job.pe_pids(1)
        supervisor = job.supervisor()
        os.kill(supervisor, signal.SIGSTOP)
        until("the supervisor to stop", lambda: stat_of(supervisor)[0] == "T")
        os.kill(pe, signal.SIGUSR1)
        until("the PE to end", lambda: stat_of(pe)[0] == "Z")
        os.kill(supervisor, signal.SIGCONT)
        self.assertRegex(job.finish()[1], r"^got 10\nit is bro\noshrun: PE 0 ")

    def test_zero_without_finalize_is_an_error(self):
        status, _, err = self.run_job("-n", 2, node_pe, "state=running", "barrier", "1/exit=0",
                                      "block")
        self.assertEqual(status, 1)
        self.assertRegex(err, r"PE 1 \(pid \d+\) ended with status 0 without shmem_finalize; "
                              r"ending the other PE\n")

    def test_zero_without_init_is_an_error_when_others_wait_in_it(self):
        status, _, err = self.run_job("-n", 2, node_pe, "0/state=starting", "1/state=loaded",
                                      "barrier", "1/exit=0", "block")
        self.assertEqual(status, 1)
        self.assertIn("ended with status 0 without shmem_init, while PE 0 waits for it", err)

    def test_that_of_global_exit_without_complaint(self):
        status, _, err = self.run_job("-n", 4, node_pe, "state=running", "barrier",
                                      "3/global_exit=9", "3/exit=9", "notice", "exit=9")
        self.assertEqual((status, err), (9, ""))

    def test_global_exit_with_zero_is_zero(self):
        status, _, err = self.run_job("-n", 3, node_pe, "state=running", "barrier",
                                      "1/global_exit=0", "1/exit=0", "notice", "exit=0")
        self.assertEqual((status, err), (0, ""))

    def test_pes_that_do_not_notice_a_global_exit_are_ended(self):
        status, _, err = self.run_job("-n", 3, node_pe, "state=running", "2/ignore=15", "barrier",
                                      "1/global_exit=6", "1/exit=6", "block")
        self.assertEqual((status, err), (6, ""))

    def test_that_of_a_fatal_error_without_a_second_message(self):
        status, _, err = self.run_job("-n", 3, node_pe, "state=running", "barrier",
                                      "1/complain=ushmem: PE 1: broken", "1/fatal=70", "1/exit=70",
                                      "block")
        self.assertEqual((status, err), (70, "ushmem: PE 1: broken\n"))

    def test_127_and_one_line_when_the_program_is_not_found(self):
        for name in ("no-such-program", "/no/such/program", "./no-such-program"):
            status, out, err = self.run_job("-n", 8, name)
            self.assertEqual((status, out), (127, ""))
            self.assertRegex(err, r"^oshrun: cannot run '%s': [^\n]+\n$" % re.escape(name))

    def test_126_and_one_line_when_it_cannot_be_executed(self):
        script = write_script("no interpreter", "#!/no/such/interpreter\n")
        for name in ("/etc/passwd", "/etc", script):
            status, out, err = self.run_job("-n", 8, name)
            self.assertEqual((status, out), (126, ""))
            self.assertRegex(err, r"^oshrun: cannot run '%s': [^\n]+\n$" % re.escape(name))

    def test_2_for_a_wrong_command_line(self):
        for args in (["-n", "0", "true"], ["true"], ["-n", "2"], ["-n", "x", "true"],
                     ["-n", "2", "--no-such", "true"], ["-n", "2", "--bind-to", "moon", "true"],
                     ["-n", "2", "--timeout", "nan", "true"], ["-n", "2", "-x", "=1", "true"]):
            status, out, err = self.run_job(*args)
            self.assertEqual((status, out), (2, ""), args)
            self.assertRegex(err, r"^oshrun: .+\noshrun: .*--help.*\n$")

    def test_0_for_help_and_version(self):
        status, out, err = self.run_job("--help")
        self.assertEqual((status, err), (0, ""))
        for option in ("-n", "-x", "--bind-to", "--timeout", "--tag", "--oversubscribe"):
            self.assertIn(option, out)
        status, out, err = self.run_job("--version")
        self.assertEqual((status, err), (0, ""))
        self.assertRegex(out, r"^oshrun \(ushmem\) \S+\n$")


class Start(LauncherTest):
    def test_the_programs_own_flags_are_the_programs(self):
        for dashes in ([], ["--"]):
            status, out, _ = self.run_job("-np", 1, "--oversubscribe", *dashes, "sh", "-c",
                                          'echo "$@"', "sh", "-np", "3", "--tag", "-x", "--", "-n")
            self.assertEqual((status, out), (0, "-np 3 --tag -x -- -n\n"))

    def test_a_text_file_without_interpreter_is_run_by_sh(self):
        script = write_script("bare script", 'echo "script $USHMEM_PE $1"\n')
        status, out, _ = self.run_job("-n", 1, script, "a b")
        self.assertEqual((status, out), (0, "script 0 a b\n"))

    def test_x_sets_and_passes_variables(self):
        status, out, _ = self.run_job("-n", 2, "-x", "A=[1,2] x=y", "-x", "B", "-x", "C=", "sh",
                                      "-c", 'echo "$A|$B|${C-unset}"', env={"B": "b", "C": "c"})
        self.assertEqual((status, out), (0, "[1,2] x=y|b|\n" * 2))

    def test_works_without_home(self):
        status, out, _ = self.run_job("-n", 2, node_pe, "say=x", env={"HOME": None})
        self.assertEqual((status, out), (0, "x\nx\n"))

    def test_bind_to_core_gives_each_pe_one_processor_in_turn(self):
        cpus = sorted(os.sched_getaffinity(0))
        n = len(cpus) + 1
        status, out, _ = self.run_job("-n", n, "--bind-to", "core", "--tag", "grep",
                                      "Cpus_allowed_list", "/proc/self/status")
        expected = sorted(f"{i}: Cpus_allowed_list:\t{cpus[i % len(cpus)]}" for i in range(n))
        self.assertEqual((status, sorted(out.splitlines())), (0, expected))

    def test_pes_start_with_default_signals_and_nothing_blocked(self):
        def spoil():
            signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGUSR1, signal.SIGTERM])
            signal.signal(signal.SIGPIPE, signal.SIG_IGN)
            signal.signal(signal.SIGCHLD, signal.SIG_IGN)
        status, out, _ = self.run_job("-n", 1, node_pe, "signals", preexec=spoil)
        values = {line.split(":")[0]: int(line.split()[1], 16) for line in out.splitlines()}
        self.assertEqual((status, values), (0, {"SigBlk": 0, "SigIgn": 0}))

    def test_nohup_is_respected(self):
        _, out, _ = self.run_job("-n", 1, node_pe, "signals",
                                 preexec=lambda: signal.signal(signal.SIGHUP, signal.SIG_IGN))
        self.assertIn("SigIgn:\t%016x" % (1 << (signal.SIGHUP - 1)), out)

    def test_pes_get_four_descriptors_and_the_limit_that_oshrun_was_given(self):
        status, out, _ = self.run_job(
            "-n", 2, node_pe, "barrier", "1/descriptors", "barrier", "0/limit",
            preexec=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (321, 1000)))
        self.assertEqual((status, sorted(out.splitlines())),
                         (0, ["descriptors 0 1 2 100", "limit 321"]))

    def test_closed_standard_streams_do_no_harm(self):
        job = self.start("-n", 2, node_pe, "say=x", "barrier", stdin=None, stdout=None, stderr=None,
                         preexec=lambda: [os.close(i) for i in range(3)])
        self.assertEqual(job.finish(read_output=False)[0], 0)
        self.assert_nothing_left(job)

    def test_the_node_file_is_found_through_the_pid_the_user_knows(self):
        job = self.start("-n", 2, node_pe, "ready", "block")
        job.pe_pids(2)
        folder_of_links = f"/proc/{job.pid}/fd"
        links = [os.readlink(f"{folder_of_links}/{fd}") for fd in os.listdir(folder_of_links)]
        self.assertIn("/memfd:ushmem-node (deleted)", links)

    def test_192_pes_as_an_ordinary_user_with_256_descriptors(self):
        # Who is not root is an ordinary user already.
        as_user = dict(user=NOBODY, group=NOBODY, extra_groups=[]) if os.getuid() == 0 else {}
        script = 'echo "line of $USHMEM_PE"; echo "complaint of $USHMEM_PE" >&2'
        status, out, err = self.run_job(
            "-n", 192, "--verbose", "sh", "-c", script,
            preexec=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (256, 256)), **as_user)
        self.assertEqual(status, 0, err)
        self.assertEqual(sorted(out.splitlines()), sorted(f"line of {i}" for i in range(192)))
        notes = [line for line in err.splitlines() if line.startswith("oshrun")]
        complaints = [line for line in err.splitlines() if not line.startswith("oshrun")]
        self.assertEqual(sorted(complaints), sorted(f"complaint of {i}" for i in range(192)))
        self.assertRegex("\n".join(notes), "standard error is inherited .* the hard limit is 256")

    def test_more_pes_than_descriptors_inherit_the_output(self):
        status, out, err = self.run_job(
            "-n", 64, "--verbose", "sh", "-c", "echo x",
            preexec=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64)))
        self.assertEqual((status, out), (0, "x\n" * 64))
        self.assertIn("standard output and error are inherited", err)

    def test_tag_without_enough_descriptors_is_an_error_with_numbers(self):
        status, out, err = self.run_job(
            "-n", 192, "--tag", "true",
            preexec=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (256, 256)))
        self.assertEqual((status, out), (1, ""))
        self.assertRegex(err, r"--tag with 192 PEs needs 4\d\d descriptors, but the hard limit "
                              r"is 256")

    def test_the_soft_limit_of_descriptors_does_not_matter(self):
        status, out, _ = self.run_job(
            "-n", 64, "--tag", "sh", "-c", "echo x",
            preexec=lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (32, 512)))
        self.assertEqual((status, sorted(out.splitlines())),
                         (0, sorted(f"{i}: x" for i in range(64))))

    def test_the_launcher_sleeps_while_nothing_happens(self):
        job = self.start("-n", 4, node_pe, "ready", "block")
        job.pe_pids(4)
        both = [job.pid, job.supervisor()]

        def switches():
            total = 0
            for pid in both:
                with open(f"/proc/{pid}/status") as f:
                    total += sum(int(n) for n in re.findall(r"ctxt_switches:\s+(\d+)", f.read()))
            return total
        # What came with the start may take a moment; after that a fifth of a second is silent.
        looks = [switches()]

        def silent():
            time.sleep(0.2)  # time to look at, not to wait for something
            looks.append(switches())
            return looks[-1] == looks[-2]
        until("the launcher to sleep", silent)
        self.assertTrue(all(stat_of(pid)[0] == "S" for pid in both))


class Signals(LauncherTest):
    def test_are_passed_on_once(self):
        job = self.start("-n", 3, node_pe, "block_signals", "ready", "until_signal=15")
        job.pe_pids(3)
        for sig in (signal.SIGHUP, signal.SIGUSR1, signal.SIGUSR2, signal.SIGQUIT, signal.SIGCONT):
            job.process.send_signal(sig)
            self.assertEqual(job.read_lines(3), [f"got {int(sig)}"] * 3)
        job.process.terminate()
        status, out, err = job.finish()
        self.assertEqual((status, out, err), (143, "got 15\n" * 3, ""))
        self.assert_nothing_left(job)

    def test_interrupt_ends_the_job_with_130_without_complaint(self):
        job = self.start("-n", 3, node_pe, "ready", "block")
        job.pe_pids(3)
        job.process.send_signal(signal.SIGINT)
        status, _, err = job.finish()
        self.assertEqual((status, err), (130, ""))
        self.assert_nothing_left(job)

    def test_reach_the_whole_tree_of_a_pe(self):
        job = self.start("-n", 1, "sh", "-c",
                         'trap "" INT; "$0" block_signals ready until_signal=2; exit 0', node_pe)
        job.pe_pids(1)
        job.process.send_signal(signal.SIGINT)
        self.assertEqual(job.finish()[:2], (130, "got 2\n"))

    def test_pes_that_ignore_an_interrupt_are_killed_after_the_grace(self):
        job = self.start("-n", 2, "--verbose", node_pe, "block_signals", "ready", "until_signal=2",
                         "block")
        job.pe_pids(2)
        job.process.send_signal(signal.SIGINT)
        self.assertEqual(job.read_lines(2), ["got 2"] * 2)
        status, _, err = job.finish()
        self.assertEqual(status, 130)
        self.assertIn("2 PEs did not end when asked to", err)
        self.assert_nothing_left(job)

    def test_a_second_interrupt_kills_at_once(self):
        job = self.start("-n", 2, "--verbose", node_pe, "block_signals", "ready", "until_signal=2",
                         "block")
        job.pe_pids(2)
        job.process.send_signal(signal.SIGINT)
        self.assertEqual(job.read_lines(2), ["got 2"] * 2)
        job.process.send_signal(signal.SIGINT)
        status, _, err = job.finish()
        self.assertEqual(status, 130)
        self.assertNotIn("did not end", err)
        self.assert_nothing_left(job)

    def test_stop_and_continue(self):
        job = self.start("-n", 2, node_pe, "ready", "block")
        everybody = [job.pid, *job.pe_pids(2)]
        job.process.send_signal(signal.SIGTSTP)
        until("all to stop", lambda: all(stat_of(p)[0] == "T" for p in everybody))
        job.process.send_signal(signal.SIGCONT)
        until("all to go on", lambda: all(stat_of(p)[0] == "S" for p in everybody))
        job.process.terminate()
        self.assertEqual(job.finish()[0], 143)
        self.assert_nothing_left(job)

    def test_stopped_pes_are_ended_without_waiting_for_the_grace(self):
        job = self.start("-n", 3, "--verbose", node_pe, "ready", "barrier", "0/block", "kill=19",
                         "block")
        pids = job.pe_pids(3)
        until("two to stop", lambda: sum(stat_of(p)[0] == "T" for p in pids) == 2)
        job.process.terminate()
        status, _, err = job.finish()
        self.assertEqual(status, 143)
        self.assertNotIn("did not end", err)
        self.assert_nothing_left(job)


class TimeOut(LauncherTest):
    def test_tells_where_every_pe_stands_and_ends_the_job_with_124(self):
        status, _, err = self.run_job(
            "-n", 4, "--timeout", "0.4", node_pe, "0/state=running", "0/report=seen 1, expected 2",
            "1/state=starting", "2/state=running", "2/half_report=torn", "3/state=finalized",
            "3/exit=0", "block")
        self.assertEqual(status, 124)
        lines = err.splitlines()
        self.assertEqual(lines[0], "oshrun: not finished after 0.4 s; ending all PEs")
        self.assertRegex(lines[1], r"^oshrun:   PE 0 \(pid \d+\): running, has waited 0\.\d s in "
                                   r"shmem_long_wait_until: seen 1, expected 2$")
        self.assertRegex(lines[2], r"PE 1 \(pid \d+\): in shmem_init$")
        self.assertRegex(lines[3], r"PE 2 \(pid \d+\): running, its wait report is half written$")
        self.assertRegex(lines[4], r"PE 3 \(pid \d+\): exited with status 0$")
        self.assertEqual(len(lines), 5)

    def test_is_not_held_up_by_a_reader_that_does_not_read(self):
        job = self.start("-n", 2, "--timeout", "0.3", node_pe, "flood")
        self.assertEqual(job.finish(read_output=False)[0], 124)
        self.assert_nothing_left(job)

    def test_does_nothing_to_a_job_that_ends_in_time(self):
        self.assertEqual(self.run_job("-n", 2, "--timeout", "600", node_pe)[0], 0)


if __name__ == "__main__":
    launcher_support.main()
