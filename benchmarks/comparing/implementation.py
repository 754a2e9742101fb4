# SPDX-License-Identifier: Apache-2.0
"""One OpenSHMEM implementation: the folder with its oshcc and oshrun, how the program is built with
the one and run by the other.
"""

import os
import pathlib
import re
import signal
import subprocess
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = HERE / "program.c"
SOURCES = (PROGRAM, HERE / "program_nodes.c")
COMPILE_OPTIONS = ("-O2", "-std=c11", "-D_POSIX_C_SOURCE=200809L", "-Wno-deprecated-declarations")
GRACE_S = 5  # from the request to end to the end by force
BUILD_S = 120
SHOWN_LINES = 12  # of what a failed command printed

OPEN_MPI = "Open MPI"
USHMEM = "ushmem"


class CompareError(Exception):
    """Nothing can be compared; the text says why."""


def last_lines(text):
    lines = text.rstrip().split("\n")
    return "\n".join(lines[-SHOWN_LINES:])


def complaints(text):
    """What a compiler's output begins with, without the notes around the errors where it has some."""
    errors = [line for line in text.split("\n") if re.search(r"\berror\b|undefined", line)]
    return "\n".join((errors or text.strip().split("\n"))[:SHOWN_LINES])


def run_command(command, seconds, environment=None):
    """(status or None for a deadline, standard output, standard error).

    The output goes to files: whoever holds a pipe's end after the command's end would be waited for.
    """
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=out, stderr=err,
                                   env=environment, start_new_session=True)
        status = None
        try:
            status = process.wait(seconds)
        except subprocess.TimeoutExpired:
            pass
        finally:
            if process.poll() is None:
                stop(process)
        texts = []
        for file in (out, err):
            file.seek(0)
            texts.append(file.read())
        return status, texts[0], texts[1]


def stop(process):
    """Asks the launcher to end, which knows all of its processes, then ends what is left of them by
    force: they may have process groups of their own, but share the session that the launcher began.
    """
    process.terminate()
    try:
        process.wait(GRACE_S)
    except subprocess.TimeoutExpired:
        process.kill()
    for pid in map(int, filter(str.isdigit, os.listdir("/proc"))):
        try:
            if os.getsid(pid) == process.pid:
                os.kill(pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):
            pass
    process.wait()


def parse_figures(text):
    """{(cell, column): {figure: value}} of the program's lines."""
    figures = {}
    for line in text.split("\n"):
        words = line.split()
        if not words or words[0] != "figure":
            continue
        values = dict(word.split("=", 1) for word in words[1:] if "=" in word)
        try:
            key = values.pop("cell"), values.pop("column")
            figures[key] = {name: float(value) for name, value in values.items()}
            good = figures[key]["ns"] > 0
        except (KeyError, ValueError):
            good = False
        if not good:
            raise CompareError(f"cannot read the program's line '{line}'")
    return figures


class Implementation:
    def __init__(self, label, folder, missing="", options=()):
        self.label = label  # "ours", "other"
        self.folder = pathlib.Path(folder)
        self.oshcc = self.folder / "oshcc"
        self.oshrun = self.folder / "oshrun"
        for tool in (self.oshcc, self.oshrun):
            if not os.access(tool, os.X_OK) or tool.is_dir():
                raise CompareError(f"{label}: there is no {tool.name} in {self.folder}" + missing)
        self.options = list(options)
        self.kind = self._kind()  # empty for one of which nothing is known
        self.library = ""  # standard's version and vendor, as the library says them
        self.program = None

    def _kind(self):
        status, out, err = run_command([str(self.oshcc), "--showme:version"], BUILD_S)
        # Open MPI's wrapper calls itself Open SHMEM.
        found = re.search(r"(ushmem|Open MPI|Open SHMEM) (\d[\w.]*)", out + err) if status == 0 else None
        if found:
            return f"{USHMEM if found[1] == USHMEM else OPEN_MPI} {found[2]}"
        status, out, _ = run_command([str(self.oshcc), "--showme:link"], BUILD_S)
        return USHMEM if status == 0 and "-lushmem" in out.split() else ""

    @property
    def name(self):
        """Who made it, and the standard's version as the library says it."""
        standard, _, vendor = self.library.partition(" ")
        return f"{self.kind or vendor}, OpenSHMEM {standard}" if self.library else self.kind or "unknown"

    def build(self, folder, macros=()):
        self.program = pathlib.Path(folder) / f"compare-{self.label.replace(' ', '-')}"
        command = [str(self.oshcc), *COMPILE_OPTIONS, *(f"-D{macro}" for macro in macros),
                   *map(str, SOURCES), "-o", str(self.program)]
        status, out, err = run_command(command, BUILD_S)
        if status is None:
            raise CompareError(f"{self.label}: {self.oshcc} did not end within {BUILD_S} s")
        if status != 0 or not self.program.exists():
            raise CompareError(f"{self.label}: {self.oshcc} cannot build {PROGRAM.name}, status {status}:\n"
                               + complaints(err + out))

    def launch_options(self, pes, processors):
        """Each as it is fastest: both pinned to a processor each, and with more PEs than processors ours
        still pinned, Open MPI's free.
        """
        if self.kind.startswith(USHMEM):
            return ["--bind-to", "core"]
        if self.kind.startswith(OPEN_MPI):
            # Version 4.1's osc/rdma crashes in finalize.
            options = ["--mca", "osc", "^rdma", "--oversubscribe", "--bind-to",
                       "core" if pes <= processors else "none"]
            return options + (["--allow-run-as-root"] if os.geteuid() == 0 else [])
        return []

    def run(self, pes, processors, arguments, heap, seconds):
        """{(cell, column): figures} of one run."""
        command = [str(self.oshrun), *self.launch_options(pes, processors), *self.options,
                   "-n", str(pes), str(self.program), *arguments]
        # The second is the name of the first before OpenSHMEM 1.5, which Open MPI still wants.
        environment = dict(os.environ, SHMEM_SYMMETRIC_SIZE=str(heap), SMA_SYMMETRIC_SIZE=str(heap))
        status, out, err = run_command(command, seconds, environment)
        figures = parse_figures(out)
        where = f"{self.label}: the program on {pes} PEs"
        after = f" after the cell {list(figures)[-1][0]}" if figures else " before its first cell"
        shown = last_lines(err or out)
        if status is None:
            raise CompareError(f"{where} did not end within {seconds:g} s, it stood{after}"
                               + (":\n" + shown if shown else ""))
        if status != 0:
            how = f"was ended by signal {-status}" if status < 0 else f"ended with status {status}"
            raise CompareError(f"{where} {how}{after}" + (":\n" + shown if shown else ""))
        found = re.search(r"^library (.*)$", out, re.M)
        if found:
            self.library = found[1]
        return figures
