#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Tests of oshrun with several nodes: one machine split into some, and several hosts, which are this one under
many names, reached by a script in place of ssh, or network namespaces. See launcher_support.py."""

import fcntl
import os
import pathlib
import re
import shutil
import signal
import socket
import struct
import subprocess
import sys
import termios
import threading
import time
import uuid

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))

import launcher_support
from support import namespaces
from launcher_support import DEADLINE, LauncherTest, Places, stat_of, until, until_blocked_in_write


def setUpModule():
    global folder, node_pe, rsh
    launcher_support.set_up()
    folder, node_pe = Places.folder, Places.node_pe
    rsh = write_script("fake rsh", 'HOST=$1; export HOST; shift; exec "$@"\n')


tearDownModule = launcher_support.tear_down


def write_script(name, text):
    path = os.path.join(folder, name)
    with open(path, "w") as f:
        f.write("#!/bin/sh\n" + text)
    os.chmod(path, 0o755)
    return path


def world(nodes):
    """What `world` prints at each PE, given the node of each."""
    locals_ = [nodes[:pe].count(node) for pe, node in enumerate(nodes)]
    return [f"world {len(nodes)}, PE {pe} is {locals_[pe]} of {nodes.count(node)} on node {node} of "
            f"{max(nodes) + 1}, nodes {' '.join(map(str, nodes))}, locals {' '.join(map(str, locals_))}"
            for pe, node in enumerate(nodes)]


# In place of ssh: gives its streams to an AwayServer, and ends as what runs there.
AWAY = """import os, socket, sys
s = socket.socket(socket.AF_UNIX)
s.connect(sys.argv[1])
words = [*sys.argv[3:], "", *(f"{k}={v}" for k, v in os.environ.items())]
text = "\\0".join(words).encode()
socket.send_fds(s, [len(text).to_bytes(4, "little")], [0, 1, 2])
s.sendall(text)
for fd in (0, 1):
    os.close(fd)
sys.exit(int.from_bytes(s.recv(1), "little"))
"""


class AwayServer:
    """Runs commands as an sshd does: in processes that are no descendants of the launcher, so that nothing but
    the connection tells them of its death."""

    def __init__(self):
        self.folder = os.path.join(folder, "away")
        os.mkdir(self.folder)
        path = os.path.join(self.folder, "s")
        self.socket = socket.socket(socket.AF_UNIX)
        self.socket.bind(path)
        self.socket.listen(64)
        client = os.path.join(self.folder, "client.py")
        with open(client, "w") as f:
            f.write(AWAY)
        self.rsh = write_script("away rsh", f'exec "{sys.executable}" "{client}" "{path}" "$@"\n')
        threading.Thread(target=self.serve, daemon=True).start()

    def serve(self):
        while True:
            try:
                connection, _ = self.socket.accept()
            except OSError:
                return
            threading.Thread(target=self.run, args=[connection], daemon=True).start()

    @staticmethod
    def run(connection):
        head, fds, _, _ = socket.recv_fds(connection, 4, 3)
        size, text = int.from_bytes(head, "little"), b""
        while len(text) < size:
            text += connection.recv(size - len(text))
        words = text.decode().split("\0")
        split = words.index("")
        environment = dict(entry.split("=", 1) for entry in words[split + 1:])
        done = subprocess.Popen(words[:split], env=environment, stdin=fds[0], stdout=fds[1], stderr=fds[2],
                                start_new_session=True)
        for fd in fds:
            os.close(fd)
        status = done.wait()
        try:
            connection.send(bytes([status if status >= 0 else 128 - status]))
        except OSError:
            pass
        connection.close()

    def close(self):
        self.socket.shutdown(socket.SHUT_RDWR)
        self.socket.close()
        shutil.rmtree(self.folder)


class HostsTest(LauncherTest):
    def on(self, hosts, *args, script=None):
        """The arguments of oshrun that put a job on these hosts."""
        return ["--rsh", f"'{script or rsh}'", "--hosts", hosts, *args]

    def assert_world(self, options, nodes, **kw):
        status, out, err = self.run_job(*options, node_pe, "world", **kw)
        self.assertEqual((status, sorted(out.splitlines()), err), (0, sorted(world(nodes)), ""))

    def agents(self, job):
        """Pids of the agents' outer processes."""
        parents = {}
        for pid in job.processes():
            with open(f"/proc/{pid}/cmdline", "rb") as f:
                if f.read().split(b"\0")[1:2] == [b"--agent"]:
                    parents[pid] = stat_of(pid)[1]
        # Below an agent's outer process is one with the same command line.
        return [pid for pid, parent in parents.items() if parent not in parents]


class FakeNodes(HostsTest):
    def test_pes_are_dealt_in_blocks_or_in_turn(self):
        self.assert_world(["-n", 5, "--fake-nodes", 2], [0, 0, 0, 1, 1])
        self.assert_world(["-n", 5, "--fake-nodes", 2, "--map", "cyclic"], [0, 1, 0, 1, 0])
        self.assert_world(["-n", 5, "--fake-nodes", 3, "--map-by", "node"], [0, 1, 2, 0, 1])
        self.assert_world(["-n", 4], [0, 0, 0, 0], env={"USHMEM_FAKE_NODES": "1"})
        self.assert_world(["-n", 4], [0, 1, 2, 3], env={"USHMEM_FAKE_NODES": "4"})
        self.assert_world(["-n", 1], [0], env={"USHMEM_FAKE_NODES": "2"})  # for jobs of all sizes

    def test_what_is_no_number_of_nodes_is_an_error(self):
        status, _, err = self.run_job("-n", 2, "--fake-nodes", 3, "true")
        self.assertEqual(status, 2)
        self.assertIn("3 nodes need as many PEs, there are 2", err)
        status, _, err = self.run_job("-n", 2, "true", env={"USHMEM_FAKE_NODES": "two"})
        self.assertEqual(status, 2)
        self.assertIn("'two' is no number of nodes", err)

    def test_all_pes_know_the_root_and_pe_0_has_its_listener(self):
        for options in (["--fake-nodes", 3], self.on("a,b,c")):
            status, out, err = self.run_job("-n", 3, *options, "--tag", node_pe, "root")
            self.assertEqual((status, err), (0, ""))
            lines = dict(line.split(": ", 1) for line in out.splitlines())
            self.assertEqual(set(lines), {"0", "1", "2"})
            self.assertEqual(lines["1"], lines["2"])
            self.assertRegex(lines["1"], r"^id [1-9][0-9]*$")
            self.assertEqual(lines["0"], lines["1"] + ", listener")

    def test_a_job_of_one_node_has_no_root(self):
        for options in (["-n", 2], self.on("a", "-n", 2)):
            status, out, err = self.run_job(*options, node_pe, "root")
            self.assertEqual((status, out, err), (0, "id 0\n" * 2, ""))

    def test_a_killed_pe_ends_the_others_and_its_node_is_named(self):
        job = self.start("-n", 4, "--fake-nodes", 2, node_pe, "ready", "block")
        pids = sorted(job.pe_pids(4))
        os.kill(pids[3], signal.SIGKILL)
        status, _, err = job.finish()
        self.assertEqual(status, 137)
        self.assertEqual(err, f"oshrun: PE 3 (pid {pids[3]}) on node 1 of this host was killed by signal 9 "
                              "(Killed); ending the other 3 PEs\n")

    def test_no_other_network_than_that_of_the_machine_itself_is_needed(self):
        if os.geteuid() != 0:
            self.skipTest("a network namespace needs root")
        alone = 'ip link set lo up && exec "$0" -n 2 --fake-nodes 2 echo x'
        done = subprocess.run(["unshare", "--net", "sh", "-c", alone, Places.oshrun], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "x\nx\n", ""))

    def test_the_call_for_the_end_is_seen_on_any_node(self):
        status, _, err = self.run_job("-n", 4, "--fake-nodes", 4, node_pe, "3/global_exit=7", "3/exit=7", "block")
        self.assertEqual((status, err), (7, ""))


class Placement(HostsTest):
    def test_pes_are_dealt_evenly_or_as_the_hosts_say(self):
        self.assert_world(self.on("a,b", "-n", 5), [0, 0, 0, 1, 1])
        self.assert_world(self.on("a,b:3"), [0, 1, 1, 1])
        self.assert_world(self.on("a:3,b:2", "-n", 4), [0, 0, 0, 1])
        self.assert_world(self.on("a:3,b:2", "-n", 4, "--map", "cyclic"), [0, 1, 0, 1])
        self.assert_world(self.on("a,b", "-N", 2), [0, 0, 1, 1])
        self.assert_world(self.on("a,b,c", "-N", 2, "-n", 3), [0, 0, 1])

    def test_a_host_named_twice_is_one_node(self):
        self.assert_world(self.on("a,b,a"), [0, 0, 1])
        own = socket.gethostname()
        self.assert_world(self.on(f"localhost,{own}"), [0, 1])  # --rsh may lead elsewhere
        self.assert_world(["--hosts", f"localhost,{own}"], [0, 0])

    def test_more_pes_than_the_hosts_take_are_spread_and_noted(self):
        status, out, err = self.run_job(*self.on("a:1,b:2", "-n", 5), node_pe, "world")
        self.assertEqual((status, sorted(out.splitlines())), (0, sorted(world([0, 0, 1, 1, 1]))))
        self.assertEqual(err, "oshrun: note: the hosts take 3 PEs by what was said, and get 5\n")

    def test_a_file_of_hosts(self):
        path = os.path.join(folder, "hosts file")
        with open(path, "w") as f:
            f.write("a slots=2\nb:1 # more\n")
        self.assert_world(["--rsh", f"'{rsh}'", "--hostfile", path], [0, 0, 1])

    def test_names_and_commands_that_are_none(self):
        for options, reason in ((["--hosts", "-oProxyCommand=x"], "is no name of a host"),
                                (["--hosts", "a", "--rsh", "ssh 'x"], "a quote is not closed"),
                                (["--hosts", "a", "--rsh", " "], "which command?"),
                                (["--rsh", "ssh"], "to which hosts?"),
                                (["--hosts", "a", "--fake-nodes", "2"], "the job is on others")):
            status, out, err = self.run_job("-n", 2, *options, "true")
            self.assertEqual((status, out), (2, ""), options)
            self.assertIn(reason, err)

    def test_64_pes_on_8_hosts(self):
        hosts = ",".join(f"h{i}" for i in range(8))
        status, out, err = self.run_job(*self.on(hosts, "-n", 64), "sh", "-c", 'echo "$HOST"')
        self.assertEqual((status, err), (0, ""))
        self.assertEqual(sorted(out.split()), sorted(f"h{i}" for i in range(8) for _ in range(8)))


class Reaching(HostsTest):
    def test_by_a_program_that_gives_the_words_to_a_shell(self):
        # As ssh does. oshrun's own path has a space, so it must not be taken apart there.
        script = write_script("shell rsh", 'HOST=$1; export HOST; shift; sh -c "$*"\n')
        self.assert_world(self.on("a,b", "-n", 2, script=script), [0, 1])
        plain = subprocess.run(["mktemp", "-d"], capture_output=True, text=True).stdout.strip()
        os.symlink(Places.oshrun, os.path.join(plain, "oshrun"))
        self.addCleanup(subprocess.run, ["rm", "-r", plain])
        odd = os.path.join(folder, 'it\'s "$odd" `here`')
        os.symlink(Places.oshrun, odd)
        for used in (rsh, script):
            self.assert_world(self.on("a,b", "-n", 2, "--agent", odd, script=used), [0, 1])
            self.assert_world(self.on("a,b", "-n", 2, "--agent", plain + "/oshrun", script=used), [0, 1])

    def test_a_login_that_prints_something_first(self):
        script = write_script("noisy rsh", 'shift; echo Welcome; printf "to\\n\\nhere\\n"; exec "$@"\n')
        status, out, err = self.run_job(*self.on("a,b", "-n", 2, script=script), "echo", "x")
        self.assertEqual((status, out), (0, "x\nx\n"))
        self.assertEqual(sorted(err.splitlines()), sorted(
            line for host in "ab" for line in
            (f"oshrun: host '{host}':", "oshrun:   Welcome", "oshrun:   to", "oshrun:   here")))

    def test_a_host_that_cannot_be_reached(self):
        script = write_script("half rsh", '[ "$1" = b ] && echo "no route to $1" >&2 && exit 255\n'
                                          'shift; exec "$@"\n')
        status, out, err = self.run_job(*self.on("a,b,c", "-n", 3, script=script), "echo", "x")
        self.assertEqual((status, out), (1, ""))
        self.assertEqual(err, f"oshrun: cannot reach host 'b': '{script}' exited with status 255\n"
                              "oshrun:   no route to b\n")

    def test_a_host_that_does_not_answer(self):
        script = write_script("dead rsh", '[ "$1" = b ] && exec sleep 1000\nshift; exec "$@"\n')
        begin = time.monotonic()
        status, out, err = self.run_job(*self.on("a,b", "-n", 2, script=script), "echo", "x",
                                        env={"USHMEM_START_TIMEOUT": "0.5"})
        self.assertEqual((status, out), (1, ""))
        self.assertIn("cannot reach host 'b': no answer within 0.5 s", err)
        self.assertLess(time.monotonic() - begin, 4)

    def test_an_interrupt_while_a_host_is_being_reached(self):
        script = write_script("slow rsh", 'exec sleep 1000\n')
        job = self.start(*self.on("a", "-n", 1, script=script), "true")
        until("the host to be asked", lambda: len(job.processes()) > 2)
        job.process.send_signal(signal.SIGINT)
        self.assertEqual(job.finish()[0], 130)
        self.assert_nothing_left(job, 1)

    def test_what_is_not_an_agent_there(self):
        status, _, err = self.run_job(*self.on("a", "-n", 1, "--agent", "/no/such/oshrun"), "true")
        self.assertEqual(status, 1)
        self.assertIn("cannot reach host 'a'", err)
        old = write_script("old oshrun", 'echo "ushmem agent 0.0 layout 1"; exec cat >/dev/null\n')
        status, _, err = self.run_job(*self.on("a", "-n", 1, "--agent", old), "true")
        self.assertEqual(status, 1)
        self.assertIn("of another version (ushmem agent 0.0 layout 1)", err)

    def test_a_program_that_is_not_there(self):
        status, _, err = self.run_job(*self.on("a,b", "-n", 2), "./no such")
        self.assertEqual(status, 127)
        self.assertRegex(err, r"^oshrun: host '[ab]': cannot run './no such': No such file or directory\n$")

    def test_hosts_without_rsh_that_are_this_one_need_nothing_to_reach_them(self):
        script = write_script("ssh", '[ "$1 $2" = "-o BatchMode=yes" ] || exit 9\nshift 2\n'
                                     'HOST=$1; export HOST; shift; exec "$@"\n')
        status, out, err = self.run_job(
            "--hosts", "localhost,other.example", "-n", 2, "sh", "-c", 'echo "at ${HOST-home}"',
            env={"PATH": os.path.dirname(script) + ":" + os.environ["PATH"], "HOST": None})
        self.assertEqual((status, sorted(out.splitlines()), err), (0, ["at home", "at other.example"], ""))


class Passed(HostsTest):
    def test_words_reach_the_program_as_they_are(self):
        words = ["two words", "it's", 'a "quote"', "", "$HOME", "back\\slash", "line\nbreak", "*"]
        script = write_script("print args", 'for a in "$@"; do printf "<%s>" "$a"; done; echo\n')
        status, out, err = self.run_job(*self.on("a,b", "-n", 2), script, *words)
        self.assertEqual((status, out, err), (0, ("".join(f"<{w}>" for w in words) + "\n") * 2, ""))

    def test_the_environment(self):
        # oshrun's own path has a space, so the words are `sh` alone.
        bare = write_script("bare rsh", f'exec env -i PATH=/nowhere ONLY_THERE=1 '
                                        f'{launcher_support.MARK}="${launcher_support.MARK}" /bin/$2\n')
        names = "A B C USHMEM_D SHMEM_E SMA_F LD_LIBRARY_PATH ONLY_THERE ONLY_HERE".split()
        command = ["sh", "-c", "".join(f'printf "%s|" "${{{n}-unset}}"; ' for n in names) + "echo"]
        status, out, err = self.run_job(
            *self.on("a", "-n", 1, "-x", "A", "-x", "B=1 'x'\"", "-x", "C", script=bare), *command,
            env={"A": "a a", "C": "", "USHMEM_D": "d", "SHMEM_E": "e", "SMA_F": "f", "ONLY_HERE": "1",
                 "LD_LIBRARY_PATH": "/l", "PATH": os.environ["PATH"]})
        self.assertEqual((status, out, err), (0, "a a|1 'x'\"||d|e|f|/l|1|unset|\n", ""))

    def test_the_working_folder(self):
        away = write_script("cd rsh", 'shift; cd /; exec "$@"\n')
        status, out, _ = self.run_job(*self.on("a,b", "-n", 2, script=away), "pwd")
        self.assertEqual((status, out), (0, (Places.work + "\n") * 2))
        status, out, _ = self.run_job(*self.on("a", "-n", 1, "--wdir", folder, script=away), "pwd")
        self.assertEqual((status, out), (0, folder + "\n"))

    def test_no_secret_is_on_a_command_line(self):
        token = uuid.uuid4().hex
        for options in (["--fake-nodes", 2], self.on("a,b")):
            job = self.start("-n", 2, *options, "-x", "TOKEN", "sh", "-c",
                             'echo "$USHMEM_CONTROL_ID $TOKEN"; read x; exec sleep 1000', env={"TOKEN": token},
                             stdin=subprocess.PIPE)
            secret, seen = job.read_line().split()
            self.assertEqual((len(secret), seen), (256, token))
            lines = b""
            for name in os.listdir("/proc"):
                try:
                    with open(f"/proc/{name}/cmdline", "rb") as f:
                        lines += f.read()
                except OSError:
                    pass
            self.assertIn(b"--hosts" if "--rsh" in options else b"--fake-nodes", lines)
            self.assertNotIn(secret.encode(), lines)
            self.assertNotIn(token.encode(), lines)
            job.process.terminate()
            job.finish()

    def test_binding_is_counted_on_each_host(self):
        first = str(min(os.sched_getaffinity(0)))
        status, out, _ = self.run_job(*self.on("a,b", "-n", 2, "--bind-to", "core"), "grep",
                                      "Cpus_allowed_list", "/proc/self/status")
        self.assertEqual((status, out), (0, f"Cpus_allowed_list:\t{first}\n" * 2))


class Output(HostsTest):
    def test_tags_and_both_streams(self):
        status, out, err = self.run_job(*self.on("a,b", "-n", 4, "--tag"), "sh", "-c",
                                        'echo "line of $USHMEM_PE"; echo "complaint of $USHMEM_PE" >&2')
        self.assertEqual(status, 0)
        self.assertEqual(sorted(out.splitlines()), [f"{i}: line of {i}" for i in range(4)])
        self.assertEqual(sorted(err.splitlines()), [f"{i}: complaint of {i}" for i in range(4)])

    def test_many_lines_arrive_whole_and_in_order(self):
        count = 20000
        status, out, err = self.run_job(*self.on("a,b", "-n", 4), node_pe, f"lines={count}")
        self.assertEqual((status, err), (0, ""))
        seen = {pe: 0 for pe in range(4)}
        for line in out.splitlines():
            match = re.fullmatch(r"pe (\d) line (\d+) (a*) end", line)
            self.assertTrue(match, line[:200])
            pe, number = int(match[1]), int(match[2])
            self.assertEqual((number, len(match[3])), (seen[pe], (number * 7 + pe * 13) % 90))
            seen[pe] += 1
        self.assertEqual(seen, {pe: count for pe in range(4)})

    def test_long_lines_arrive_whole(self):
        status, out, _ = self.run_job(*self.on("a,b", "-n", 4), node_pe, "long_lines=5")
        self.assertEqual(status, 0)
        self.assertEqual(sorted(out.splitlines()), sorted(c * 300000 for c in "abcd" for _ in range(5)))

    def test_a_prompt_comes_without_its_newline(self):
        job = self.start(*self.on("a,b", "-n", 2), node_pe, "1/prompt=name? ", "block")
        until("the prompt", lambda: job.read_some() and job.buffer == b"name? ")
        job.process.terminate()
        job.finish()

    def test_a_reader_that_does_not_read_holds_up_pes_and_not_the_end(self):
        job = self.start(*self.on("a,b", "-n", 4), node_pe, "ready", "flood")
        pids = job.pe_pids(4)
        until_blocked_in_write(pids)
        with open(f"/proc/{job.supervisor()}/status") as f:
            kept = int(re.search(r"VmRSS:\s+(\d+) kB", f.read())[1])
        self.assertLess(kept, 64 * 1024)
        os.kill(pids[3], signal.SIGKILL)
        until("the others to end", lambda: all(stat_of(p) is None or stat_of(p)[0] == "Z" for p in pids), 3)
        self.assertEqual(job.finish()[0], 137)

    def test_a_reader_that_goes_away(self):
        job = self.start(*self.on("a,b", "-n", 4), node_pe, "flood")
        job.read_line()
        job.close_output()
        job.process.wait(timeout=DEADLINE)
        self.assertEqual(job.process.returncode, 141)
        self.assert_nothing_left(job, 1)

    def test_input_goes_to_pe_0(self):
        text = "".join(f"input {i}\n" for i in range(100000))
        for hosts in ("a,b", "a"):
            job = self.start(*self.on(hosts, "-n", 2, "--tag"), "cat", stdin=subprocess.PIPE)
            out, _ = job.process.communicate(text.encode(), timeout=DEADLINE)
            self.assertEqual(job.process.returncode, 0)
            self.assertEqual(out.decode(), "".join(f"0: {line}\n" for line in text.splitlines()))

    def test_the_last_words_of_a_pe_come_before_those_about_it(self):
        text = "x" * 48000  # several reads, one window
        status, out, _ = self.run_job(*self.on("a,b", "-n", 2), "sh", "-c",
                                      f'[ $USHMEM_PE = 0 ] && exec sleep 100; printf "{text}\\n"; kill -9 $$',
                                      merge_streams=True)
        self.assertEqual(status, 137)
        self.assertRegex(out, rf"^{text}\noshrun: PE 1 .* was killed by signal 9 .*\n$")

    def test_input_is_left_where_it_is_when_pe_0_has_closed_its_own(self):
        job = self.start(*self.on("a", "-n", 1), "sh", "-c", "exec 0<&-; echo closed; exec sleep 100",
                         stdin=subprocess.PIPE)
        self.assertEqual(job.read_line(), "closed")
        fd = job.process.stdin.fileno()

        def left():
            os.write(fd, b"x")
            return struct.unpack("i", fcntl.ioctl(fd, termios.FIONREAD, b"\0" * 4))[0] > 100
        until("input to be left", left)
        job.process.terminate()
        job.finish()

    def test_input_that_pe_0_does_not_want(self):
        job = self.start(*self.on("a", "-n", 1), "sh", "-c", "read x; echo $x", stdin=subprocess.PIPE)
        out, _ = job.process.communicate(b"first\n" + b"more\n" * 100000, timeout=DEADLINE)
        self.assertEqual((job.process.returncode, out), (0, b"first\n"))


class Ends(HostsTest):
    def assert_quick(self, begin, limit=1.0):
        self.assertLess(time.monotonic() - begin, limit)

    def test_a_killed_pe_ends_those_of_all_hosts(self):
        job = self.start(*self.on("a,b,c", "-n", 6), node_pe, "state=running", "ready", "block")
        pids = job.pe_pids(6)
        begin = time.monotonic()
        os.kill(pids[0], signal.SIGKILL)
        until("the others to end", lambda: all((stat_of(p) or "Z")[0] == "Z" for p in pids))
        self.assert_quick(begin)
        status, _, err = job.finish()
        self.assertEqual(status, 137)
        self.assertRegex(err, rf"^oshrun: PE \d \(pid {pids[0]}\) on host '[abc]' was killed by signal 9 \(Killed\); "
                              r"ending the other 5 PEs\n$")
        self.assert_nothing_left(job, 1)

    def test_the_status_is_that_of_the_first_that_failed(self):
        status, _, err = self.run_job(*self.on("a,b", "-n", 2), node_pe, "1/exit=3", "block")
        self.assertEqual(status, 3)
        self.assertRegex(err, r"PE 1 \(pid \d+\) on host 'b' exited with status 3; ending the other PE\n$")

    def test_a_killed_pe_is_named_before_those_that_fail_by_it(self):
        status, _, err = self.run_job(*self.on("a,b", "-n", 2), "sh", "-c",
                                      '[ $USHMEM_PE = 1 ] && exit 4; sleep 0.01; kill -9 $$')
        self.assertEqual(status, 137)
        self.assertIn("PE 0", err)

    def test_the_status_is_that_of_the_pe_that_the_others_miss(self):
        for end, status, how in (("kill=9", 137, "was killed by signal 9"), ("exit=6", 6, "exited with status 6")):
            got, _, err = self.run_job(*self.on("a,b,c", "-n", 3), node_pe, "1/nap=200", f"1/{end}", "miss=1",
                                       "exit=70")
            self.assertEqual(got, status, err)
            self.assertRegex(err, rf"^oshrun: PE 1 \(pid \d+\) on host 'b' {how}")
            self.assertEqual(err.count("\n"), 1, err)

    def test_a_pe_that_the_others_miss_and_that_lives_is_ended(self):
        begin = time.monotonic()
        status, _, err = self.run_job(*self.on("a,b", "-n", 2), node_pe, "1/block", "miss=1", "exit=70")
        self.assertEqual((status, err), (70, ""))
        self.assert_quick(begin, 2)

    def test_global_exit(self):
        for kind, status in (("global_exit", 7), ("fatal", 5)):
            got, _, err = self.run_job(*self.on("a,b", "-n", 4), node_pe, f"3/{kind}={status}",
                                       f"3/exit={status}", "block")
            self.assertEqual((got, err), (status, ""))

    def test_a_pe_that_ends_while_one_elsewhere_waits_in_init(self):
        status, _, err = self.run_job(*self.on("a,b", "-n", 2), node_pe, "1/state=starting", "1/block", "0/nap=300")
        self.assertEqual(status, 1)
        self.assertRegex(err, r"^oshrun: PE 0 \(pid \d+\) ended with status 0 without shmem_init, while PE 1 waits "
                              "for it there; ending the other PE\n$")

    def test_time_out_says_where_every_pe_stands(self):
        status, _, err = self.run_job(*self.on("a,b", "-n", 2, "--timeout", 0.5), node_pe, "state=running",
                                      "1/report=PE 0, flag 1", "block")
        self.assertEqual(status, 124)
        self.assertRegex(err, r"(?s)not finished after 0.5 s.*PE 0 \(pid \d+\) on host 'a': running\n.*PE 1 \(pid \d+\) "
                              r"on host 'b': running, has waited .* in shmem_long_wait_until: PE 0, flag 1\n")

    def test_signals_are_passed_on(self):
        job = self.start(*self.on("a,b", "-n", 2), node_pe, "block_signals", "ready",
                         f"until_signal={signal.SIGUSR1.value}")
        job.pe_pids(2)
        job.process.send_signal(signal.SIGUSR1)
        status, out, _ = job.finish()
        self.assertEqual((status, out), (0, f"got {signal.SIGUSR1.value}\n" * 2))

    def test_an_interrupt_ends_all(self):
        job = self.start(*self.on("a,b", "-n", 2), node_pe, "ready", "block")
        job.pe_pids(2)
        job.process.send_signal(signal.SIGINT)
        self.assertEqual(job.finish()[0], 130)
        self.assert_nothing_left(job, 1)

    def test_pes_that_ignore_sigterm_and_what_they_left_are_killed(self):
        job = self.start(*self.on("a,b", "-n", 2), node_pe, f"ignore={signal.SIGTERM.value}", "daemon", "ready",
                         "1/nap=100", "1/exit=3", "block")
        job.pe_pids(2)
        self.assertEqual(job.finish()[0], 3)
        self.assert_nothing_left(job, 1)

    def test_an_agent_that_is_killed(self):
        for victim in ("outer", "supervisor"):
            job = self.start(*self.on("a,b", "-n", 4), node_pe, "daemon", "ready", "block")
            pids = job.pe_pids(4)
            agents = self.agents(job)
            self.assertEqual(len(agents), 2)
            below = [p for p in job.processes() if (stat_of(p) or ("", 0))[1] == agents[0] and p not in pids]
            begin = time.monotonic()
            os.kill(agents[0] if victim == "outer" else below[0], signal.SIGKILL)
            until("the PEs to end", lambda: all((stat_of(p) or "Z")[0] == "Z" for p in pids))
            self.assert_quick(begin, 2.5)
            status, _, err = job.finish()
            self.assertEqual(status, 1)
            self.assertRegex(err, r"lost host '[ab]' with PEs \d, \d: ")
            self.assert_nothing_left(job, 1)

    def test_a_launcher_that_is_killed(self):
        for victims in ("outer", "supervisor", "both"):
            job = self.start(*self.on("a,b", "-n", 4), node_pe, "daemon", "ready", "block")
            job.pe_pids(4)
            supervisor = job.supervisor()
            for pid in [job.pid] * (victims != "supervisor") + [supervisor] * (victims != "outer"):
                os.kill(pid, signal.SIGKILL)
            self.assert_nothing_left(job, 3)

    def test_hosts_whose_processes_are_not_the_launchers_end_with_it_too(self):
        away = AwayServer()
        self.addCleanup(away.close)
        job = self.start(*self.on("a,b", "-n", 4, script=away.rsh), node_pe, "ready")
        self.assertEqual((len(job.pe_pids(4)), job.finish()[0]), (4, 0))
        self.assert_nothing_left(job, 1)
        for victims in ("outer", "supervisor", "both"):
            job = self.start(*self.on("a,b", "-n", 4, script=away.rsh), node_pe, "daemon", "ready", "block")
            pids = job.pe_pids(4)
            supervisor = job.supervisor()
            begin = time.monotonic()
            for pid in [job.pid] * (victims != "supervisor") + [supervisor] * (victims != "outer"):
                os.kill(pid, signal.SIGKILL)
            until("the PEs to end", lambda: all((stat_of(p) or "Z")[0] == "Z" for p in pids))
            self.assert_quick(begin)
            self.assert_nothing_left(job, 3)

    def test_nothing_is_left_when_a_launcher_is_killed_while_it_starts(self):
        for delay in range(0, 20, 2):
            job = self.start(*self.on("a,b,c", "-n", 6), node_pe, "daemon", "block")
            time.sleep(delay / 1000)  # any moment is a good one
            os.kill(job.pid, signal.SIGKILL)
            self.assert_nothing_left(job, 3)


class Namespaces(HostsTest):
    def test_hosts_are_network_namespaces(self):
        reason = namespaces.why_not()
        if reason:
            self.skipTest(reason)
        net = self.enterContext(namespaces.Network(2))
        names = [space.name for space in net.namespaces]
        status, out, err = self.run_job("--rsh", "ip netns exec", "--hosts", ",".join(names), "-n", 4,
                                        "--tag", "readlink", "/proc/self/ns/net")
        self.assertEqual((status, err), (0, ""))
        found = dict(line.split(": ", 1) for line in out.splitlines())
        self.assertEqual(found["0"], found["1"])
        self.assertEqual(found["2"], found["3"])
        self.assertEqual(len({found["0"], found["2"], os.readlink("/proc/self/ns/net")}), 3)


if __name__ == "__main__":
    launcher_support.main()
