#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Whether the device tests on the model of AscendC notice each wait, flush and barrier of the device header.

Every such call is numbered: in ascend.h, and, where they tell the machine what it is to wait for, in the
files that all platforms share. A copy of the headers has each call under a condition; it is compiled once,
with the tests. A mutant is a run without one call, without a flag's set and the wait for it, or without
all of the flags that say that a piece of the buffer is free. It is killed when a test fails or the model
finds a mistake. It is tried under ever more seeds: of --seeds first 1, then 4 others, and so on. One that
survives must be in SURVIVORS, with the reason; at most 5 are.

  mutants.py [--markdown] [--list] [--only NUMBER,...] [--seeds 1,4,15]

Environment: SOURCE the repository's root, CXX the compiler. Prints a line a mutant; fails when one survives
that is not expected to, or one that is expected to is killed.
"""

import argparse
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import tempfile

SOURCE = pathlib.Path(os.environ.get("SOURCE") or pathlib.Path(__file__).resolve().parents[2])
CXX = os.environ.get("CXX") or "c++"
TESTS = ["device/transfer_test.cpp", "device/signal_test.cpp", "device/meeting_test.cpp",
         "ascendc_model/model.cpp"]

PAGE = """# Waits, flushes and barriers of the device header on Ascend

Each removed once, alone, in pairs, or all of a kind; what noticed, and after how many seeds. Made by
`tests/ascendc_model/mutants.py --markdown`; docs/design/device-memory-model.md says what each is for. Tests by
name, mistakes that the model found by its words.
"""

# Statements that are such calls: of AscendC and the header's own.
CALL = re.compile(
    r"(?P<call>AscendC::(?:SetFlag|WaitFlag)<AscendC::HardEvent::(?P<event>\w+)>\([^;]*\)"
    r"|AscendC::(?:PipeBarrier|DataSyncBarrier|DataCacheCleanAndInvalid)<[^;]*>\([^;]*\)"
    r"|(?<![\w.:])(?:clean_cache|clean_line|drain_mte3|release)\([^;{}]*\)"
    r"|(?:machine\(\)|machine_)\.(?:release|acquire|complete|copies_done|sources_read|local_ready"
    r"|before_polling)\([^;]*\));")

# Function and call, with how many of the same were before it there: why nothing notices.
SURVIVORS = {
    "fail: machine_.complete()":
        "the kernel ends by a trap, at which the model ends too: nobody looks at the words afterwards",
    "load_tile: S_MTE2, set and wait":
        "on the model the scalar unit has its value when a load of the buffer returns; a core may not",
}


class Call:
    def __init__(self, number, file, line, function, text, event):
        self.number, self.file, self.line = number, file, line
        self.function, self.text, self.event = function, text, event


def instrument(folder):
    """Copies the headers to the folder, each call under a condition; returns the calls."""
    calls = []
    for path in sorted((SOURCE / "include").rglob("*.h")):
        name = path.relative_to(SOURCE / "include")
        text = path.read_text("utf-8")
        if str(name) in ("ushmem/device/ascend.h", "ushmem/device/calls.h",
                         "ushmem/device/collectives.h", "ushmem/device/reach.h",
                         "ushmem/device/transfers.h"):
            lines = []
            function = ""
            for number, line in enumerate(text.split("\n"), 1):
                found = re.match(r"  (?:template <.*> )?SHMEM_DEVICE.*?(\w+)\(.*\)(?: const)?(?: \{.*)?$",
                                 line) or re.match(r"  SHMEM_DEVICE .*?(\w+)\([^()]*,?$", line)
                if found:
                    function = found.group(1)
                def conditional(match):
                    calls.append(Call(len(calls) + 1, name.name, number, function,
                                      match.group("call"), match.group("event")))
                    return f"if (::ascendc_model::keeps({len(calls)})) {match.group('call')};"
                lines.append(line if line.lstrip().startswith(("//", "*"))
                             else CALL.sub(conditional, line))
            text = "\n".join(lines)
        if str(name) == "ushmem/device/ascend.h":
            text = text.replace('#include "kernel_operator.h"', '#include "kernel_operator.h"\n'
                                '#include "keeps.hpp"', 1)
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, "utf-8")
    (folder / "keeps.hpp").write_text(
        "#pragma once\n#include <cstdlib>\n#include <set>\n#include <sstream>\n#include <string>\n"
        "namespace ascendc_model {\n// Whether the call is made: not in the list of the environment.\n"
        "inline bool keeps(int call) {\n"
        "  static const std::set<int> removed = [] {\n    std::set<int> all;\n"
        "    const char* list = std::getenv(\"USHMEM_MUTANT\");\n"
        "    std::istringstream in(list != nullptr ? list : \"\");\n"
        "    for (std::string one; std::getline(in, one, ',');) all.insert(std::atoi(one.c_str()));\n"
        "    return all;\n  }();\n  return removed.count(call) == 0;\n}\n}\n", "utf-8")
    return calls


def mutants(calls):
    """(name, the calls that are removed)."""
    made = []
    same = {}
    for call in calls:
        at = f"{call.function}: {re.sub(r'AscendC::|HardEvent::', '', call.text)}"
        same[at] = same.get(at, 0) + 1
        made.append((at if same[at] == 1 else f"{at} ({same[at]})", [call]))
    for first, second in zip(calls, calls[1:]):
        if first.event and (first.event, first.function) == (second.event, second.function) \
                and "SetFlag" in first.text and "WaitFlag" in second.text:
            made.append((f"{first.function}: {first.event}, set and wait", [first, second]))
    made.append(("all MTE3_MTE2", [c for c in calls if c.event == "MTE3_MTE2"]))
    return made


def build(folder):
    objects = []
    def compile_one(name):
        target = folder / (pathlib.Path(name).stem + ".o")
        subprocess.run([CXX, "-std=c++20", "-O1", "-w", "-DUSHMEM_ASCENDC", "-DUSHMEM_TEST_MODEL",
                        f"-I{folder}", f"-I{SOURCE}/tests/ascendc_model", "-c",
                        SOURCE / "tests" / name, "-o", target], check=True)
        return target
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        objects = list(pool.map(compile_one, TESTS))
    program = folder / "mutants"
    subprocess.run([CXX, *objects, "-lgtest", "-lgtest_main", "-lpthread", "-o", program], check=True)
    return program


def run(program, numbers, first, seeds):
    """What killed it, or None."""
    environment = dict(os.environ, USHMEM_MUTANT=",".join(map(str, numbers)),
                       USHMEM_TEST_FIRST_SEED=str(first), USHMEM_TEST_SEEDS=str(seeds))
    try:
        done = subprocess.run([program, "--gtest_brief=1", "--gtest_fail_fast"], env=environment,
                              text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                              timeout=60 + 20 * seeds)
    except subprocess.TimeoutExpired:
        return "it does not end"
    if done.returncode == 0:
        return None
    mistake = re.search(r"ascendc_model: (.*?) \(", done.stdout)
    if mistake:
        return f"the model: {mistake.group(1)}"
    failed = re.search(r"\[  FAILED  \] (\S+)", done.stdout)
    return failed.group(1) if failed else f"exit status {done.returncode}"


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--markdown", action="store_true")
    arguments.add_argument("--list", action="store_true")
    arguments.add_argument("--only", default="")
    arguments.add_argument("--seeds", default="1,4,15")
    options = arguments.parse_args()
    rounds = [int(n) for n in options.seeds.split(",")]
    with tempfile.TemporaryDirectory(prefix="ushmem-mutants-") as name:
        folder = pathlib.Path(name)
        made = list(enumerate(mutants(instrument(folder)), 1))
        if options.only:
            wanted = {int(n) for n in options.only.split(",")}
            made = [m for m in made if m[0] in wanted]
        if options.list:
            for number, (title, removed) in made:
                print(number, f"{removed[0].file}:{removed[0].line}", title)
            return 0
        program = build(folder)
        broken = run(program, [], 1, rounds[0])
        if broken:
            sys.exit(f"without a mutant: {broken}")
        bad = []
        survivors = 0
        if options.markdown:
            print(PAGE)
            print("| no. | file | without | seeds | killed by |\n|---|---|---|---|---|")
        for number, (title, removed) in made:
            killer = None
            first = 1
            for seeds in rounds:
                killer = run(program, [c.number for c in removed], first, seeds)
                first += seeds
                if killer:
                    break
            reason = SURVIVORS.get(title)
            survivors += killer is None
            if killer is None and reason is None:
                bad.append(f"{title}: survives")
            if killer is not None and reason is not None:
                bad.append(f"{title}: killed, but the list says that it survives")
            verdict = killer or f"survives: {reason or 'NOT EXPECTED'}"
            if options.markdown:
                print(f"| {number} | {removed[0].file} | `{title}` | {first - 1} | {verdict} |", flush=True)
            else:
                print(f"{number:3} {removed[0].file}:{removed[0].line} {title}: {verdict}", flush=True)
        if survivors > 5:
            bad.append(f"{survivors} survive")
        for line in bad:
            print(line, file=sys.stderr)
        return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
