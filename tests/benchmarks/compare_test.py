#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tests of benchmarks/compare with wrappers and launchers that pretend: what it makes of figures, and
what it says when something is missing, fails or hangs.
"""

import importlib.machinery
import importlib.util
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time
import unittest
from unittest import mock

COMPARE = pathlib.Path(__file__).resolve().parents[2] / "benchmarks" / "compare"
DEADLINE = 60  # seconds

# Writes the file that it is asked for. The files `build` and `version`, where there are, say what
# it does instead and who it is.
FALSE_OSHCC = """#!/bin/sh
here=$(dirname "$0")
case $1 in
  --showme:version) cat "$here/version" 2>/dev/null; exit 0 ;;
  --showme:*) cat "$here/link" 2>/dev/null; exit 0 ;;
esac
if [ -e "$here/build" ]; then . "$here/build"; fi
while [ "$1" != -o ]; do shift; done
echo program >"$2"
"""

# Takes a line off the file `times`: nanoseconds of the column call, of others, or a word for what goes
# wrong. Every run leaves its name and its arguments in the log beside.
FALSE_OSHRUN = """#!/usr/bin/env python3
import os, pathlib, signal, sys, time
here = pathlib.Path(sys.argv[0]).resolve().parent
with open(here.parent / "log", "a") as log:
    log.write(here.name + " " + " ".join(sys.argv[1:]) + "\\n")
first, _, rest = (here / "times").read_text().partition("\\n")
(here / "times").write_text(rest)
if first == "fail":
    print("PE 1: something broke", file=sys.stderr)
    sys.exit(5)
if first == "die":
    os.kill(os.getpid(), signal.SIGKILL)
if first == "hang":
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    if os.fork() == 0:  # a PE
        os.setpgid(0, 0)
        (here / "pid_pe").write_text(str(os.getpid()))
        time.sleep(1000)
    (here / "pid").write_text(str(os.getpid()))
    print("figure cell=put:8:call column=call ns=1", flush=True)
    time.sleep(1000)
print("library 1.4 somebody")
if first == "garbage":
    print("figure cell=put:8:call column=call ns=soon")
if first == "nothing":
    sys.exit(0)
call, _, other = first.partition(" ")
for cell in (a for a in sys.argv if ":" in a):
    for column in cell.split(":")[2].split(","):
        ns = call if column == "call" else other
        print(f"figure cell={cell} column={column} ns={ns} least_ns={ns} batches=3 operations=9")
"""


def ended(pid):
    """A process that has ended may have no parent yet that asks for its status."""
    end = time.monotonic() + DEADLINE
    while time.monotonic() < end:
        try:
            if pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(") ", 1)[1][0] in "ZX":
                return True
        except (FileNotFoundError, ProcessLookupError):
            return True
        time.sleep(0.02)
    return False


def write_program(path, text):
    path.write_text(text, "utf-8")
    path.chmod(0o755)


class Pretending(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.top = pathlib.Path(folder.name)
        self.ours = self.make("ours")
        self.other = self.make("other")

    def make(self, name):
        folder = self.top / name
        folder.mkdir()
        write_program(folder / "oshcc", FALSE_OSHCC)
        write_program(folder / "oshrun", FALSE_OSHRUN)
        return folder

    def times(self, ours, other):
        (self.ours / "times").write_text("\n".join(map(str, ours)) + "\n")
        (self.other / "times").write_text("\n".join(map(str, other)) + "\n")

    def compare(self, *arguments):
        return subprocess.run([sys.executable, COMPARE, "--our-bin", self.ours, "--other-bin", self.other,
                               *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                              timeout=DEADLINE)

    def log(self):
        return (self.top / "log").read_text().splitlines()

    def measured(self, *arguments):
        done = self.compare(*arguments)
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        return done.stdout

    def line(self, text, cell):
        """The words of the cell's first line."""
        return next(line.split() for line in text.splitlines() if line.split()[:1] == [cell])


class Results(Pretending):
    def test_a_cell_shows_medians_and_the_ratios_of_pairs(self):
        self.times([10, 20, 5], [10, 60, 20])
        text = self.measured("--quick", "--cells", "^fetch_add$")
        self.assertEqual(self.line(text, "fetch_add"),
                         ["fetch_add", "10", "ns", "20", "ns", "3.00", "1.00..4.00"])
        self.assertIn("over 1 cells: 3.00", text)
        self.assertIn("slower than the other in all pairs: none", text)

    def test_runs_alternate_and_ours_is_first(self):
        self.times([1] * 10, [1] * 10)
        self.measured("--cells", "^(barrier_2|sync_4)$")
        self.assertEqual([line.split()[0] for line in self.log()], ["ours", "other"] * 10)

    def test_what_is_slower_in_all_pairs_is_named(self):
        self.times([10, 10, 10], [9, 8, 7])
        text = self.measured("--quick", "--cells", "^(put_8B|barrier_2)$")
        self.assertIn("slower than the other in all pairs: put_8B, barrier_2", text)

    def test_the_mean_is_over_all_cells(self):
        self.times([10, 10], [40, 10])  # 2 PEs and 4 PEs
        text = self.measured("--quick", "--repeats", "1", "--cells", "^barrier_[24]$")
        self.assertIn("over 2 cells: 2.00", text)

    def test_rates_are_shown_as_rates_and_compared_as_times(self):
        self.times([2], [8])
        text = self.measured("--quick", "--repeats", "1", "--cells", "rate")
        self.assertEqual(self.line(text, "put_nbi_8B_rate")[1:6], ["500", "M/s", "125", "M/s", "4.00"])

    def test_collectives_may_take_a_quarter_longer_than_their_copies(self):
        self.times(["1250 1000", "1260 1000"], [1, 1])  # 2 PEs and 4 PEs
        text = self.measured("--quick", "--repeats", "1", "--cells", "^fcollect_[24]_1MiB$")
        beside = text[text.index("Beside bare memcpy"):]
        self.assertEqual(self.line(beside, "fcollect_2_1MiB")[-3:], ["1.25", "1.25..1.25", "yes"])
        self.assertEqual(self.line(beside, "fcollect_4_1MiB")[-3:], ["1.26", "1.26..1.26", "NO"])

    def test_forms_of_teams_are_shown_when_asked_for(self):
        self.times(["10 15"], [10])
        text = self.measured("--quick", "--repeats", "1", "--cells", "^sum_2_8B$", "--teams")
        beside = text[text.index("Collectives of teams"):]
        self.assertEqual(self.line(beside, "sum_2_8B")[1:6], ["10", "ns", "15", "ns", "1.50"])
        self.assertIn("sum:8:call,team", self.log()[0])
        self.assertNotIn("team", self.log()[1])

    def test_known_figures_of_another_machine_are_beside(self):
        self.times([110], [110])
        text = self.measured("--quick", "--repeats", "1", "--cells", "^broadcast_2_8B$")
        beside = text[text.index("best known"):]
        self.assertIn("another machine", beside)
        self.assertIn("cache line one way 110 ns", beside)
        self.assertEqual(self.line(beside, "broadcast_2_8B")[-3:], ["330", "ns", "3.00"])

    def test_json_has_every_run_and_markdown_every_table(self):
        self.times(["10 8"] * 3, [30] * 3)
        files = [self.top / "out.json", self.top / "out.md"]
        self.measured("--quick", "--cells", "^alltoall_2_1MiB$", "--json", files[0], "--markdown", files[1])
        objects = [json.loads(line) for line in files[0].read_text().splitlines()]
        self.assertAlmostEqual(objects[0]["geometric_mean"], 3)
        self.assertIs(objects[0]["quick"], True)
        for name in ("machine", "compiler", "commit", "date", "ours", "other", "other_launch"):
            self.assertIn(name, objects[0])
        self.assertEqual([r["ns"] for r in objects[1]["runs"]["ours"]], [10] * 3)
        self.assertEqual([r["ns"] for r in objects[1]["runs"]["other"]], [30] * 3)
        self.assertEqual((objects[2]["beside"], objects[2]["of"]), ("copies", "alltoall_2_1MiB"))
        self.assertEqual((objects[2]["call"], objects[2]["copies"], objects[2]["ratio"]), (10, 8, 1.25))
        text = files[1].read_text()
        self.assertIn("| alltoall_2_1MiB | 10 ns | 30 ns | 3.00 | 3.00..3.00 |", text)
        self.assertIn("| alltoall_2_1MiB | 10 ns | 8 ns | 1.25 | 1.25..1.25 | yes |", text)

    def test_a_barrier_between_is_asked_for_and_said(self):
        self.times([10], [10])
        text = self.measured("--quick", "--repeats", "1", "--cells", "^sync_2$", "--barrier-between")
        self.assertIn("followed by a barrier", text)
        for line in self.log():
            self.assertRegex(line, r" 0\.2 4 3 1 ")

    def test_open_mpi_is_recognized_and_gets_what_it_needs(self):
        (self.other / "version").write_text("oshcc: Open SHMEM 4.1.4 (Language: C)\n")
        self.times([10, 10], [10, 10])
        text = self.measured("--quick", "--repeats", "1", "--cells", "^barrier_[28]$")
        self.assertIn("other: Open MPI 4.1.4, OpenSHMEM 1.4", text)
        for line in self.log():
            self.assertEqual("--mca osc ^rdma" in line, line.startswith("other"), line)
        self.assertRegex(self.log()[3], "--bind-to none .*-n 8")

    def test_ushmem_is_recognized_by_its_version_or_its_library(self):
        (self.ours / "version").write_text("oshcc: ushmem 0.9 (language: C)\n")
        (self.other / "link").write_text("-L/somewhere -lushmem\n")
        self.times([10], [10])
        text = self.measured("--quick", "--repeats", "1", "--cells", "^barrier_2$")
        self.assertIn("ours: ushmem 0.9, OpenSHMEM 1.4", text)
        self.assertIn("other: ushmem, OpenSHMEM 1.4", text)
        for line in self.log():
            self.assertIn("--bind-to core -n 2", line)

    def test_options_for_the_others_launcher_are_passed_on(self):
        self.times([10], [10])
        self.measured("--quick", "--repeats", "1", "--cells", "^barrier_2$", "--other-options", "-x 'A=b c'")
        self.assertNotIn("A=b c", self.log()[0])
        self.assertIn("-x A=b c -n 2", self.log()[1])


class Refusals(Pretending):
    def refused(self, *arguments, status=3):
        done = self.compare("--quick", "--repeats", "1", "--cells", "^put_8B$", *arguments)
        self.assertEqual(done.returncode, status, done.stdout + done.stderr)
        self.assertEqual(done.stdout, "")
        self.assertNotIn("Traceback", done.stderr)
        return done.stderr

    def test_a_folder_without_tools_is_named(self):
        text = self.refused("--other-bin", self.top / "nowhere")
        self.assertIn(f"other: there is no oshcc in {self.top / 'nowhere'}", text)
        (self.ours / "oshrun").unlink()
        self.assertIn("ours: there is no oshrun", self.refused())

    def test_the_packages_of_open_mpi_are_named_where_it_is_missing(self):
        loader = importlib.machinery.SourceFileLoader("compare_program", str(COMPARE))
        module = importlib.util.module_from_spec(importlib.util.spec_from_loader("compare_program", loader))
        with mock.patch.object(sys, "path", [str(COMPARE.parent)] + sys.path):
            loader.exec_module(module)
        module.OTHER_BIN = self.top / "nowhere"
        with mock.patch.object(sys, "stderr", io.StringIO()) as said:
            status = module.main(["--our-bin", str(self.ours)])
        self.assertEqual(status, 3)
        self.assertRegex(said.getvalue(), "openmpi-bin and libopenmpi-dev")

    def test_a_wrapper_that_fails_is_quoted(self):
        (self.ours / "build").write_text("echo 'x.c:1: error: no shmem_alltoall64' >&2; exit 4\n")
        text = self.refused()
        self.assertRegex(text, r"ours: .*oshcc cannot build program.c, status 4")
        self.assertIn("error: no shmem_alltoall64", text)

    def test_a_wrapper_that_makes_no_program_is_not_believed(self):
        (self.other / "build").write_text("exit 0\n")
        self.assertIn("other: ", self.refused())

    def test_a_program_that_fails_is_quoted_with_its_status(self):
        self.times([1], ["fail"])
        text = self.refused()
        self.assertIn("other: the program on 2 PEs ended with status 5 before its first cell", text)
        self.assertIn("PE 1: something broke", text)

    def test_a_program_that_is_killed_is_said(self):
        self.times(["die"], [1])
        self.assertIn("ours: the program on 2 PEs was ended by signal 9", self.refused())

    def test_a_program_that_hangs_is_ended_and_its_last_cell_named(self):
        self.times([1], ["hang"])
        start = time.monotonic()
        text = self.refused("--deadline", "1")
        self.assertLess(time.monotonic() - start, 30)
        self.assertIn("did not end within 1 s, it stood after the cell put:8:call", text)
        for name in ("pid", "pid_pe"):
            self.assertTrue(ended(int((self.other / name).read_text())), name)

    def test_figures_that_cannot_be_read_or_are_missing_are_no_measurement(self):
        self.times(["garbage"], [1])
        self.assertIn("ns=soon", self.refused())
        self.times(["nothing"], [1])
        self.assertIn("printed no figure of", self.refused())

    def test_a_file_that_cannot_be_written_is_said_after_the_table(self):
        self.times([1], [1])
        done = self.compare("--quick", "--repeats", "1", "--cells", "^put_8B$",
                            "--json", self.top / "no" / "f")
        self.assertEqual(done.returncode, 3)
        self.assertIn("put_8B", done.stdout)
        self.assertIn("No such file", done.stderr)

    def test_wrong_options_are_refused_before_anything_is_built(self):
        (self.ours / "build").write_text("echo built >>\"$here/../log\"\n")
        for arguments, said in ((["--cells", "["], "no regular expression"), (["--cells", "nil"], "--list"),
                                (["--repeats", "0"], "--repeats"), (["--deadline", "0"], "--deadline"),
                                (["--what"], "--what")):
            self.assertIn(said, self.refused(*arguments, status=2))
        done = self.compare("--repeats", "4")
        self.assertEqual(done.returncode, 2)
        self.assertIn("at least 5", done.stderr)
        self.assertFalse((self.top / "log").exists())


if __name__ == "__main__":
    sys.exit(unittest.main(verbosity=2))
