# SPDX-License-Identifier: Apache-2.0
"""Slurm for real: its controller and its node daemon on this one machine, with keys, ports and folders of their
own, and srun with both of its interfaces for MPI. Slow: only with USHMEM_TEST_FULL=1."""

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import unittest

from startup_support import PE, PLUGINS, StartupTest, environment, run

DAEMONS = ("munged", "slurmctld", "slurmd", "srun")


def why_not():
    if os.environ.get("USHMEM_TEST_FULL") != "1":
        return "a slow test: USHMEM_TEST_FULL=1 runs it"
    if os.geteuid() != 0:
        return "Slurm's daemons want to be root's"
    path = os.environ["PATH"] + ":/usr/sbin"
    missing = [name for name in DAEMONS if shutil.which(name, path=path) is None]
    return f"no {', no '.join(missing)} here (Debian's packages slurm-wlm and munge)" if missing else ""


def free_ports(count):
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [s.getsockname()[1] for s in sockets]
    for s in sockets:
        s.close()
    return ports


class Cluster:
    """munged, slurmctld and slurmd as children of this process, with everything in one folder."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="slurm")
        os.chmod(self.folder, 0o755)
        self.children = []
        controller, node = free_ports(2)
        host = socket.gethostname().split(".")[0]
        for name in ("state", "spool", "log"):
            os.mkdir(self.path(name), 0o755)
        with open(self.path("munge.key"), "wb") as key:
            key.write(os.urandom(1024))
        os.chmod(self.path("munge.key"), 0o400)
        with open(self.path("slurm.conf"), "w", encoding="ascii") as conf:
            conf.write(f"""ClusterName=ushmem
SlurmctldHost={host}(127.0.0.1)
SlurmctldPort={controller}
SlurmdPort={node}
AuthType=auth/munge
AuthInfo=socket={self.path("munge.socket")}
CredType=cred/munge
SlurmUser=root
SlurmdUser=root
StateSaveLocation={self.path("state")}
SlurmdSpoolDir={self.path("spool")}
SlurmctldPidFile={self.path("slurmctld.pid")}
SlurmdPidFile={self.path("slurmd.pid")}
SlurmctldLogFile={self.path("log/slurmctld")}
SlurmdLogFile={self.path("log/slurmd")}
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
SwitchType=switch/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SlurmdParameters=config_overrides
ReturnToService=2
MpiDefault=none
SlurmctldTimeout=30
SlurmdTimeout=30
InactiveLimit=0
KillWait=2
NodeName={host} NodeAddr=127.0.0.1 Port={node} CPUs=8 State=UNKNOWN
PartitionName=test Nodes={host} Default=YES MaxTime=INFINITE State=UP OverSubscribe=YES
""")
        with open(self.path("cgroup.conf"), "w", encoding="ascii") as conf:
            conf.write("CgroupAutomount=no\nConstrainCores=no\n")
        self.settings = {"SLURM_CONF": self.path("slurm.conf")}

    def path(self, name):
        return os.path.join(self.folder, name)

    def start(self):
        self.daemon("munged", "--foreground", "--force", "--key-file", self.path("munge.key"), "--socket",
                    self.path("munge.socket"), "--pid-file", self.path("munged.pid"), "--seed-file",
                    self.path("munge.seed"), "--log-file", self.path("log/munged"))
        self.until("munged to listen", lambda: os.path.exists(self.path("munge.socket")))
        self.daemon("slurmctld", "-D", "-f", self.path("slurm.conf"))
        self.daemon("slurmd", "-D", "-f", self.path("slurm.conf"))
        self.until("the node to be idle", lambda: "idle" in self.sinfo())

    def sinfo(self):
        return run("sinfo", "-h", "-o", "%T", **self.settings).output

    def daemon(self, name, *arguments):
        program = shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin")
        with open(self.path(f"log/{name}.out"), "wb") as out:
            self.children.append((name, subprocess.Popen([program, *arguments], env=environment(**self.settings),
                                                         stdin=subprocess.DEVNULL, stdout=out, stderr=out)))

    def until(self, what, condition, seconds=40):
        end = time.monotonic() + seconds
        while not condition():
            ended = [name for name, child in self.children if child.poll() is not None]
            if ended or time.monotonic() > end:
                raise RuntimeError(f"gave up waiting for {what}; ended: {ended}\n{self.logs()}")
            time.sleep(0.1)

    def logs(self):
        text = ""
        for name in sorted(os.listdir(self.path("log"))):
            with open(self.path(f"log/{name}"), encoding="utf-8", errors="replace") as log:
                lines = [line for line in log if re.search("error|fatal|fail", line, re.I)]
            text += f"-- {name}\n" + "".join(lines[-10:])
        return text

    def stop(self):
        for _, child in reversed(self.children):
            if child.poll() is None:
                child.send_signal(signal.SIGTERM)
                try:
                    child.wait(timeout=15)
                except subprocess.TimeoutExpired:
                    child.kill()
                    child.wait()
        shutil.rmtree(self.folder, ignore_errors=True)


class Slurm(StartupTest):
    @classmethod
    def setUpClass(cls):
        cls.cluster = Cluster()
        try:
            cls.cluster.start()
        except BaseException:
            cls.cluster.stop()
            raise

    @classmethod
    def tearDownClass(cls):
        cls.cluster.stop()

    def srun(self, n, kind, *program, **settings):
        return run("srun", f"--mpi={kind}", "-n", n, "--overcommit", *program, **self.cluster.settings, **settings)

    def kinds(self):
        return ["pmi2"] + (["pmix"] if os.path.exists(os.path.join(PLUGINS, "pmix.so")) else [])

    def test_srun_starts_worlds_that_work(self):
        for kind in self.kinds():
            for n in (1, 2, 4):
                self.expect_right(self.srun(n, kind, PE, "work"), n)

    def test_a_hundred_pairs_of_init_and_finalize_work(self):
        for kind in self.kinds():
            self.expect_right(self.srun(3, kind, PE, "pairs"), 3)

    def test_info_names_the_way(self):
        for kind, words in (("pmi2", "guest of PMI-2"), ("pmix", "guest of PMIx")):
            if kind in self.kinds():
                self.assertIn(words, self.srun(2, kind, PE, "work", SHMEM_INFO=1).output)

    def test_pmi1_over_slurms_connection_works_too(self):
        self.expect_right(self.srun(2, "pmi2", PE, "work", USHMEM_BOOTSTRAP="pmi1"), 2)

    def test_a_pe_that_is_killed_ends_the_job(self):
        for kind in self.kinds():
            done = self.expect_failed(self.srun(3, kind, PE, "die_running", 1))
            self.assertLess(done.seconds, 20, done)


if __name__ == "__main__":
    reason = why_not()
    if reason:
        print("skipped:", reason)
        sys.exit(77)
    unittest.main(verbosity=2)
