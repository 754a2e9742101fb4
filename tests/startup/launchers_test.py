# SPDX-License-Identifier: Apache-2.0
"""One program, started by every launcher: it works, starts again a hundred times, and when a PE dies or the
settings are wrong the job ends with a reason."""

import os
import random
import secrets
import signal
import socket
import subprocess
import sys
import threading
import time

from startup_support import (DEADLINE, PE, PLUGINS, StartupTest, Store, environment, hydra, main, open_mpi,
                             our_launcher, run, run_all, torchrun, torchrun_variables)

GUESTS = ("Open MPI's mpirun (PMIx)", "mpiexec.hydra (PMI-1)", "mpiexec.hydra (PMI-2)", "torchrun's variables")


class Launchers(StartupTest):
    def test_every_launcher_starts_worlds_that_work(self):
        for way, start in self.each_way():
            for n in (1, 2, 5):
                self.expect_right(start(n, PE, "work"), n)

    def test_a_program_without_launcher_is_a_world_of_one(self):
        self.expect_right(run(PE, "alone"), 1)

    def test_a_hundred_pairs_of_init_and_finalize_work_under_every_launcher(self):
        for way, start in self.each_way():
            self.expect_right(start(3, PE, "pairs"), 3)

    def test_globals_are_symmetric_though_a_thread_runs_before_shmem_init(self):
        for way, start in self.each_way():
            self.expect_right(start(3, PE, "threads"), 3)

    def test_a_program_that_a_pe_starts_is_a_world_of_its_own(self):
        for way, start in self.each_way():
            done = start(2, PE, "child")
            self.assertEqual(done.status, 0, done)
            self.assertEqual(done.output.count("right\n"), 4, done)

    def test_a_pe_that_is_killed_before_the_others_have_started_ends_the_job(self):
        for way, start in self.each_way(*GUESTS[:3]):
            done = self.expect_failed(start(3, PE, "die_early", 1))
            self.assertLess(done.seconds, 10, done)

    def test_a_pe_that_is_killed_later_ends_the_job_within_a_second_and_is_named(self):
        for way, start in self.each_way(*GUESTS):
            done = self.expect_failed(start(3, PE, "die_running", 1))
            self.assertLess(done.seconds, 10, done)
        # Where no launcher ends the others they do it themselves, and say why.
        done = torchrun(3, PE, "die_running", 1)
        self.assertRegex(done.output, r"PE [02]: PE 1 on \S+ has gone")
        self.assertLess(done.seconds, 4, done)

    def test_global_exit_ends_waiting_pes_with_its_status(self):
        for way, start in self.each_way():
            done = start(3, PE, "exit", 7)
            self.assertEqual(done.status, 7, done)

    def test_a_pe_killed_while_the_others_look_for_each_other_ends_them(self):
        """Under torchrun's variables, whose driver here ends nobody: PE 2 comes when PE 1 has been killed."""
        rng = random.Random(5)
        for _ in range(5):
            with Store() as port:
                variables = torchrun_variables(3, port, secrets.token_hex(8), USHMEM_START_TIMEOUT="5")
                started = [subprocess.Popen([PE, "work"], env=variables[pe], stdout=subprocess.PIPE,
                                            stderr=subprocess.STDOUT, text=True) for pe in (0, 1)]
                time.sleep(rng.uniform(0, 0.3))  # a random moment of its start-up
                started[1].kill()
                started.append(subprocess.Popen([PE, "work"], env=variables[2], stdout=subprocess.PIPE,
                                                stderr=subprocess.STDOUT, text=True))
                for process in started:
                    output = process.communicate(timeout=DEADLINE)[0]
                    self.assertNotEqual(process.returncode, 0, output)
                    if process is not started[1]:
                        self.assertIn("ushmem: shmem_init: ", output)


class Settings(StartupTest):
    def test_a_wrong_bootstrap_is_refused_with_what_is_allowed(self):
        self.expect_failed(run(PE, "work", USHMEM_BOOTSTRAP="mpi"),
                           r"USHMEM_BOOTSTRAP is \"mpi\": must be auto\|none\|launcher\|pmix")

    def test_a_launcher_that_is_asked_for_and_not_there_is_an_error(self):
        for name, words in (("pmix", "PMIX_NAMESPACE"), ("pmi1", "PMI_FD"), ("pmi2", "PMI_FD"),
                            ("torchrun", "MASTER_PORT"), ("launcher", "oshrun")):
            self.expect_failed(run(PE, "work", USHMEM_BOOTSTRAP=name), f"USHMEM_BOOTSTRAP is {name}", words)

    def test_none_makes_every_process_a_world_of_its_own(self):
        for way, start in self.each_way(*GUESTS[:2]):
            self.expect_right(start(2, PE, "alone", USHMEM_BOOTSTRAP="none"), 2)

    def test_two_launchers_that_disagree_are_an_error_until_one_is_chosen(self):
        done = self.expect_failed(hydra(2, PE, "work", RANK=5, WORLD_SIZE=7, MASTER_ADDR="127.0.0.1",
                                        MASTER_PORT=1), "two launchers say who this is")
        self.assertIn("USHMEM_BOOTSTRAP=pmi1", done.output)
        self.expect_right(hydra(2, PE, "work", RANK=5, WORLD_SIZE=7, MASTER_ADDR="127.0.0.1", MASTER_PORT=1,
                                USHMEM_BOOTSTRAP="pmi1"), 2)

    def test_a_missing_plug_in_is_an_error_not_a_world_of_one(self):
        for way, start in self.each_way(GUESTS[0]):
            self.expect_failed(start(2, PE, "work", USHMEM_PLUGINS="/nowhere"), "pmix.so is not there",
                               "USHMEM_BOOTSTRAP=none")

    def test_info_says_whose_guest_the_world_is_and_why_not_another_s(self):
        for way, words in zip(GUESTS, ("guest of PMIx", "guest of PMI-1", "guest of PMI-2", "guest of torchrun")):
            for _, start in self.each_way(way):
                done = self.expect_right(start(2, PE, "work", SHMEM_INFO=1), 2)
                self.assertIn(words, done.output)
                self.assertRegex(done.output, "start-up +(torchrun: RANK|pmix: PMIX_NAMESPACE|pmix: USHMEM_BOOT)")

    def test_wrong_numbers_of_a_launcher_are_refused(self):
        for rank, size in ((2, 2), (-1, 2), ("x", 2), (0, 0)):
            self.expect_failed(run(PE, "work", RANK=rank, WORLD_SIZE=size, MASTER_ADDR="127.0.0.1", MASTER_PORT=1),
                               "RANK is|WORLD_SIZE is")


class Torchrun(StartupTest):
    """PE 0 has to give out the unique id itself there."""

    def start(self, n, port, run_ids, secrets_given, **settings):
        environments = torchrun_variables(n, port, "same", **settings)
        for env, run_id, secret in zip(environments, run_ids, secrets_given):
            env["TORCHELASTIC_RUN_ID"] = run_id
            if secret:
                env["USHMEM_SECRET"] = secret
        return run_all([[PE, "work"]] * n, environments)

    def test_a_process_with_another_secret_is_not_let_in(self):
        with Store() as port:
            done = self.start(2, port, ["a", "a"], ["one", "two"], USHMEM_START_TIMEOUT="2")
        self.expect_failed(done, "USHMEM_SECRET or TORCHELASTIC_RUN_ID differ")

    def test_two_jobs_with_one_master_port_do_not_mix(self):
        with Store() as port:
            results = []
            jobs = [threading.Thread(target=lambda i=i: results.append(self.start(3, port, [f"job {i}"] * 3, [None] * 3)))
                    for i in range(2)]
            for job in jobs:
                job.start()
            for job in jobs:
                job.join()
        for done in results:
            self.expect_right(done, 3)

    def test_ports_that_others_have_are_left_out_and_strangers_do_not_disturb(self):
        with Store() as port:
            taken = []
            for behind in (1, 2):
                try:
                    taken.append(socket.create_server(("127.0.0.1", port + behind)))
                except OSError:
                    pass  # somebody else has it, which is as good
            stop = threading.Event()

            def disturb():
                rng = random.Random(1)
                while not stop.is_set():
                    for behind in range(1, 17):
                        try:
                            with socket.create_connection(("127.0.0.1", port + behind), timeout=1) as s:
                                s.sendall(rng.randbytes(rng.choice((0, 3, 48, 200))))
                        except OSError:
                            pass

            # What listens there and says nothing costs the PEs a while each.
            stranger = threading.Thread(target=disturb)
            stranger.start()
            try:
                for s in taken:
                    s.settimeout(0.2)
                done = self.start(3, port, ["x"] * 3, [None] * 3)
            finally:
                stop.set()
                stranger.join()
                for s in taken:
                    s.close()
        self.expect_right(done, 3)

    def test_a_master_that_is_not_there_is_named(self):
        with Store() as port:
            done = run(PE, "work", RANK=1, WORLD_SIZE=2, MASTER_ADDR="127.0.0.1", MASTER_PORT=port,
                       USHMEM_START_TIMEOUT="1")
        self.expect_failed(done, "PE 0 has not been found at ports", "within 1 s")
        self.expect_failed(run(PE, "work", RANK=0, WORLD_SIZE=2, MASTER_ADDR="no.such.host.invalid",
                               MASTER_PORT=port), 'MASTER_ADDR is "no.such.host.invalid"')


if __name__ == "__main__":
    main()
