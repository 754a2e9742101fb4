#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tests of oshrun: scripts written for other launchers work as they are. Each option that such scripts
have is done, or noted, or refused with a reason. See launcher_support.py."""

import os
import re
import socket

import launcher_support
from launcher_support import LauncherTest, Places


def setUpModule():
    global folder, node_pe
    launcher_support.set_up()
    folder, node_pe = Places.folder, Places.node_pe


tearDownModule = launcher_support.tear_down


class OptionsTest(LauncherTest):
    def write(self, name, text):
        path = os.path.join(folder, name)
        with open(path, "w") as f:
            f.write(text)
        self.addCleanup(os.remove, path)
        return path

    def assert_prints(self, options, lines, command=("echo", "x"), notes="", **kw):
        status, out, err = self.run_job(*options, *command, **kw)
        self.assertEqual((status, sorted(out.splitlines()), err), (0, sorted(lines), notes), options)

    def assert_refused(self, options, reason, command=("true",)):
        status, out, err = self.run_job(*options, *command)
        self.assertEqual((status, out), (2, ""), options)
        self.assertEqual(err, f"oshrun: {reason}\noshrun: `oshrun --help` lists the options\n")


class Spellings(OptionsTest):
    def test_the_number_of_pes(self):
        for options in (["-n", 2], ["-np", 2], ["--np", 2], ["--n", 2], ["-n2"], ["--np=2"], ["-np=2"],
                        ["-N", 2], ["-ppn", 2], ["--npernode", 2], ["-perhost", 2],
                        ["-n", 2, "-N", 2], ["-n", 2, "-ppn", 4], ["-n", "02"]):
            self.assert_prints(options, ["x"] * 2)
        for text in ("010", "0010"):  # decimal
            self.assert_prints(["-np", text], ["x"] * 10)
        for text in ("0", "00", "0x10", "-1", ""):
            status, out, _ = self.run_job("-n", text, "echo", "x")
            self.assertEqual((status, out), (2, ""), text)

    def test_long_options_with_one_dash_or_two(self):
        for dash in ("-", "--"):
            self.assert_prints(["-n", 1, dash + "tag", dash + "timeout", 600, dash + "bind-to", "none",
                                dash + "oversubscribe", dash + "host=localhost"], ["0: x"])

    def test_tags(self):
        for tag in ("--tag", "--tag-output", "-tag-output", "-l", "-prepend-rank", "--label"):
            self.assert_prints(["-n", 2, tag], ["0: x", "1: x"])

    def test_flags_of_one_letter_together(self):
        self.assert_prints(["-lq", "-n", 2, "--mca", "a", "b"], ["0: x", "1: x"])

    def test_values_that_look_like_options_are_values(self):
        self.assert_prints(["-n", 1, "-env", "A", "-np", "-x", "B=--tag"], ["-np --tag"],
                           ["sh", "-c", "echo $A $B"])

    def test_two_dashes_end_the_options(self):
        program = os.path.join(folder, "-n")
        os.symlink("/bin/echo", program)
        self.addCleanup(os.remove, program)
        self.assert_prints(["-n", 1, "--"], ["-x 4"], ["-n", "-x", "4"],
                           env={"PATH": folder + ":" + os.environ["PATH"]})

    def test_an_unknown_option_is_an_error_with_the_nearest_one(self):
        for wrong, near in (("--tiemout", "--timeout"), ("--hostfle", "--hostfile"), ("-zz", "-n"),
                            ("--oversubscrib=1", "--oversubscribe"), ("-bindto", "--bind-to"),
                            ("--tagoutput", "--tag-output"), ("-genvv", "--genv")):
            self.assert_refused(["-n", 1, wrong], f"there is no option '{wrong}'; the nearest is {near}")
        self.assert_refused(["-n", 1, "-z"], "there is no option '-z'; the nearest is -n")

    def test_a_missing_value_is_an_error(self):
        for last in (["-n"], ["-x"], ["--mca", "a"], ["--host"], ["--map-by"]):
            status, out, err = self.run_job("-n", 1, *last)
            self.assertEqual((status, out), (2, ""), last)
            self.assertIn(last[0], err)
        self.assert_refused(["-n", 1, "-genv", "A"], "-genv: takes NAME VALUE or NAME=VALUE", [])

    def test_help_lists_all_by_groups(self):
        status, out, err = self.run_job("--help")
        self.assertEqual((status, err), (0, ""))
        groups = re.split(r"\n\n+", out.strip())
        self.assertEqual(len(groups), 7, out)
        del groups[0]  # the introduction
        for option in ("--np", "--hostfile", "--host", "--wdir", "--npernode", "--timeout", "--genv",
                       "--bind-to", "--map-by", "--mca", "--tag-output", "--quiet", "--version"):
            self.assertEqual(sum(option in group for group in groups), 1 + (option == "--bind-to"), option)
        self.assertNotIn("TEXT", out)

    def test_short_forms_of_help_and_version(self):
        self.assertEqual(self.run_job("-h")[:2], self.run_job("--help")[:2])
        self.assertEqual(self.run_job("-V")[:2], self.run_job("-version")[:2])


class Environment(OptionsTest):
    def test_variables_with_their_value_in_one_argument_or_two(self):
        for option in ("-env", "-genv", "--env", "--genv"):
            self.assert_prints(["-n", 2, option, "A", "1 2", option, "B=3=4"], ["1 2|3=4"] * 2,
                               ["sh", "-c", 'echo "$A|$B"'])

    def test_the_last_value_of_a_variable_counts(self):
        for options in (["-x", "A=1", "-genv", "A", "2"], ["-genv", "A", "1", "-x", "A=2"]):
            self.assert_prints(["-n", 1, *options], ["2"], ["sh", "-c", "echo $A"])

    def test_all_of_the_environment_is_passed_on(self):
        for options in ([], ["-genvall"], ["-envall"], ["-genvlist", "C,B"]):
            self.assert_prints(["-n", 1, *options], ["b"], ["sh", "-c", "echo $B"], env={"B": "b"})

    def test_a_variable_that_is_not_set_is_noted(self):
        self.assert_prints(["-n", 1, "-x", "NO_SUCH"], ["unset"],
                           ["sh", "-c", "echo ${NO_SUCH-unset}"],
                           "oshrun: -x NO_SUCH: no such variable in the environment\n")

    def test_a_variable_without_a_name_is_an_error(self):
        self.assert_refused(["-n", 1, "-genv", "=a"], "-x: '=a' is not VAR or VAR=VALUE")


class Hosts(OptionsTest):
    def here(self):
        return ["localhost", "127.0.0.1", "::1", socket.gethostname(),
                socket.gethostname().split(".")[0]]

    def test_names_of_this_machine_are_accepted(self):
        for name in self.here():
            for option in ("--host", "-host", "-H", "-hosts"):
                self.assert_prints(["-n", 2, option, name], ["x"] * 2)
        self.assert_prints(["-n", 2, "--host", ",".join(self.here())], ["x"] * 2)

    def test_a_file_of_hosts(self):
        hosts = self.write("hosts", "# all of them\n\nlocalhost slots=3 max_slots=8  # here\n127.0.0.1\n")
        for option in ("--hostfile", "-hostfile", "--machinefile", "-machinefile", "-f"):
            self.assert_prints(["-n", 2, option, hosts], ["x"] * 2)

    def test_without_n_the_hosts_say_how_many(self):
        hosts = self.write("hosts", "localhost slots=2\nlocalhost:1\n::1\n")
        self.assert_prints(["-hostfile", hosts], ["x"] * 4)
        self.assert_prints(["--host", "localhost:2,localhost"], ["x"] * 3)
        self.assert_prints(["--host", "localhost:2,localhost", "-n", 1], ["x"])
        self.assert_refused(["--host", "localhost:4000,localhost:4000"],
                            "at most 4096 PEs run on a machine")

    def test_what_is_no_list_of_hosts_is_an_error(self):
        self.assert_refused(["-n", 2, "--host", ","], "--host: names no host")
        self.assert_refused(["-n", 2, "--host", "localhost:many"],
                            "--host: 'many' is no number of PEs for 'localhost'")
        for slots in ("0", "-1", "", "2x"):
            hosts = self.write("hosts", f"localhost slots={slots}\n")
            self.assert_refused(["-n", 2, "-f", hosts],
                                f"--hostfile: {hosts}:1: '{slots}' is no number of PEs for 'localhost'")
            self.doCleanups()
        self.assert_refused(["-n", 2, "-f", "/no/such"],
                            "--hostfile: cannot read '/no/such': No such file or directory")
        empty = self.write("empty", "# nothing\n")
        self.assert_refused(["-n", 2, "-f", empty], f"--hostfile: '{empty}' names no host")

    def test_fewer_pes_a_machine_than_there_are_is_noted(self):
        self.assert_prints(["-n", 4, "-ppn", 2], ["x"] * 4,
                           notes="oshrun: note: -N 2: all 4 PEs run on this machine\n")


class Folder(OptionsTest):
    def test_pes_start_there_and_the_program_is_looked_for_there(self):
        os.mkdir(os.path.join(folder, "some where"))
        self.addCleanup(os.rmdir, os.path.join(folder, "some where"))
        for option in ("-wdir", "--wdir", "-wd"):
            self.assert_prints(["-n", 1, option, "../some where"], [os.path.join(folder, "some where")],
                               ["pwd"])
        status, out, err = self.run_job("-n", 1, "-wdir", folder, "./node pe", "say=here")
        self.assertEqual((status, out, err), (0, "here\n", ""))

    def test_a_folder_that_is_not_there_is_an_error(self):
        status, out, err = self.run_job("-n", 1, "-wdir", "/no/such", "true")
        self.assertEqual((status, out), (1, ""))
        self.assertEqual(err, "oshrun: cannot change to '/no/such': No such file or directory\n")


class WithoutEffect(OptionsTest):
    def test_options_that_do_nothing_are_named_in_one_note(self):
        self.assert_prints(
            ["--mca", "btl", "self,sm", "-n", 1, "-mca", "pml", "-1", "--report-bindings", "-map-by",
             "ppr:2:socket", "-launcher", "ssh"], ["x"],
            notes="oshrun: note: --mca btl self,sm, --mca pml -1, --map-by ppr:2:socket, "
                  "--launcher ssh, --report-bindings: without effect here\n")

    def test_quiet_leaves_the_notes_out_but_not_the_complaints(self):
        for quiet in ("-q", "--quiet", "-quiet"):
            self.assert_prints(["-n", 2, quiet, "--mca", "a", "b", "-N", 1, "--bind-to", "socket"],
                               ["x"] * 2)
        status, _, err = self.run_job("-n", 1, "-q", "sh", "-c", "exit 3")
        self.assertEqual(status, 3)
        self.assertIn("exited with status 3", err)

    def test_binding_to_more_than_a_processor_is_noted_and_not_done(self):
        for word in ("socket", "numa", "l3cache", "package", "socket:overload-allowed"):
            self.assert_prints(
                ["-n", 1, "-bind-to", word], ["Cpus_allowed_list:\t" + self.all_processors()],
                ["grep", "Cpus_allowed_list", "/proc/self/status"],
                f"oshrun: note: --bind-to {word}: PEs are not bound; core and none are what there is\n")

    def all_processors(self):
        with open("/proc/self/status") as f:
            return re.search(r"Cpus_allowed_list:\t(.*)", f.read())[1]

    def test_binding_to_a_processor_is_done(self):
        first = str(min(os.sched_getaffinity(0)))
        for word in ("core", "hwthread", "core:overload-allowed", "core:if-supported"):
            for more in ([], ["--map-by", "core"], ["-map-by", "slot"]):
                self.assert_prints(["-n", 1, "-bind-to", word, *more], ["Cpus_allowed_list:\t" + first],
                                   ["grep", "Cpus_allowed_list", "/proc/self/status"])

    def test_an_unknown_binding_is_an_error(self):
        for word in ("moon", "core:2", "core:moon", "", ":"):
            self.assert_refused(["-n", 1, "--bind-to", word],
                                f"--bind-to: '{word}' is neither core nor none")

    def test_several_programs_are_refused_and_colons_of_a_program_are_its_own(self):
        self.assert_refused(["-n", 1, "true", ":", "-n", 1],
                            "one program a job; if ':' and what follows are its arguments, put -- before it")
        self.assert_prints(["-n", 1], [": b"], ["echo", ":", "b"])
        self.assert_prints(["-n", 1, "--"], [": -n 1 b"], ["echo", ":", "-n", "1", "b"])


if __name__ == "__main__":
    launcher_support.main()
