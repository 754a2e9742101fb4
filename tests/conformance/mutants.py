#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Breaks the library in one place after the other and shows that the named test notices.

    mutants.py [--build FOLDER] [--only TEXT] [--table FILE...]
    mutants.py --check     only whether each text still stands in its file

FOLDER (default build/mutants) gets a copy of the tree and its build. The mutants stand in mutants_*.tsv
beside this script, with the columns

    chapter      of the standard
    source       file that is changed
    text         exactly once in it; \\n stands for the end of a line
    replacement  what stands there instead
    program      threads or process: conformance_threads, or conformance_process under oshrun;
                 ctest: a test of the build by name
    filter       of GoogleTest; the name of the test for ctest
    pes          how many

Each named test must pass before, and fail (not be refused, and not match nothing) with the change. --only
takes the mutants in whose row TEXT occurs. Exit 1 when a test passes with its mutant.
"""

import argparse
import csv
import os
import pathlib
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
TOP = HERE.parents[1]
COLUMNS = ["chapter", "source", "text", "replacement", "program", "filter", "pes"]
# What the copy needs; neither builds nor version control.
FOLDERS = ["cmake", "examples", "include", "src", "tests", "tools"]
TARGETS = ["conformance_process", "conformance_threads", "oshrun"]
SECONDS = 120  # for one run of a test


def read_mutants(paths):
    mutants = []
    for path in paths:
        with open(path, encoding="utf-8", newline="") as file:
            lines = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        if lines[0] != COLUMNS:
            sys.exit(f"mutants: {path}: the first line is not {' '.join(COLUMNS)}")
        for number, cells in enumerate(lines[1:], 2):
            if len(cells) != len(COLUMNS):
                sys.exit(f"mutants: {path}:{number}: {len(cells)} cells, not {len(COLUMNS)}")
            mutant = dict(zip(COLUMNS, cells), where=f"{path.name}:{number}")
            for column in ("text", "replacement"):
                mutant[column] = mutant[column].replace("\\n", "\n")
            mutants.append(mutant)
    return mutants


def copy_tree(to):
    to.mkdir(parents=True, exist_ok=True)
    for name in FOLDERS:
        # Times stay, so that what has not changed is not built again.
        shutil.copytree(TOP / name, to / name, dirs_exist_ok=True, copy_function=update,
                        ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("CMakeLists.txt", "LICENSE", "README.md"):
        update(TOP / name, to / name)


def update(source, to):
    source, to = pathlib.Path(source), pathlib.Path(to)
    if not to.exists() or source.read_bytes() != to.read_bytes():
        shutil.copy2(source, to)
        os.utime(to)  # newer than what was built from the file before
    return to


def configure(tree, build):
    launcher = [f"-DCMAKE_{language}_COMPILER_LAUNCHER=ccache" for language in ("C", "CXX")
                if shutil.which("ccache")]
    subprocess.run(["cmake", "-S", tree, "-B", build, "-G", "Ninja", "-DUSHMEM_BUILD_TESTS=ON",
                    "-DUSHMEM_BUILD_EXAMPLES=OFF", "-DCMAKE_BUILD_TYPE=Debug", "-DCMAKE_CXX_FLAGS=-O1",
                    *launcher], check=True, stdout=subprocess.DEVNULL)


def make(build, targets):
    done = subprocess.run(["cmake", "--build", build, "--parallel", str(os.cpu_count()), "--target", *targets],
                          text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.returncode == 0, done.stdout


def run(build, mutant):
    """(it passed, it ran at least one test)."""
    binaries, env = build / "bin", dict(os.environ, USHMEM_WAIT_LIMIT="20", USHMEM_TEST_DEADLINE="60")
    if mutant["program"] == "ctest":
        command = ["ctest", "--test-dir", build, "--timeout", SECONDS, "-R", f"^{mutant['filter']}$"]
        env.pop("USHMEM_WAIT_LIMIT")
    elif mutant["program"] == "threads":
        command = [binaries / "conformance_threads", f"--gtest_filter={mutant['filter']}"]
        env["USHMEM_TEST_PES"] = mutant["pes"]
    else:
        command = [binaries / "oshrun", "-n", mutant["pes"], "--timeout", SECONDS,
                   binaries / "conformance_process", f"--gtest_filter={mutant['filter']}"]
    try:
        done = subprocess.run(list(map(str, command)), env=env, text=True, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=SECONDS + 30,
                              errors="replace")
    except subprocess.TimeoutExpired:
        return False, True
    none = "Running 0 tests" in done.stdout or "No tests were found" in done.stdout
    return done.returncode == 0, not none


def targets_of(mutant):
    return TARGETS + (["conformance_jobs_pe"] if mutant["program"] == "ctest" else [])


def check(tables):
    """Builds nothing, so that it runs with every change: a mutant that fits nowhere shows nothing."""
    bad = 0
    for mutant in read_mutants(tables):
        times = (TOP / mutant["source"]).read_text("utf-8").count(mutant["text"])
        if times != 1:
            print(f"{mutant['where']}: the text stands {times} times in {mutant['source']}")
            bad += 1
    return 1 if bad else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=TOP / "build/mutants")
    parser.add_argument("--only", default="")
    parser.add_argument("--table", type=pathlib.Path, nargs="+", default=sorted(HERE.glob("mutants_*.tsv")))
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    if options.check:
        return check(options.table)
    mutants = [m for m in read_mutants(options.table) if options.only in "\t".join(m.values())]
    tree, build = options.build.resolve() / "tree", options.build.resolve() / "build"
    copy_tree(tree)
    configure(tree, build)
    bad = 0
    good, output = make(build, TARGETS + ["conformance_jobs_pe"])
    if not good:
        sys.exit(output + "\nmutants: the unchanged tree cannot be built")
    for key in sorted({(m["program"], m["filter"], m["pes"]) for m in mutants}):
        passed, ran = run(build, dict(zip(("program", "filter", "pes"), key)))
        if not passed or not ran:
            print(f"{' '.join(key)}: {'fails' if ran else 'matches nothing'} without any change")
            bad += 1
    for mutant in mutants:
        path = tree / mutant["source"]
        before = path.read_text("utf-8")
        if before.count(mutant["text"]) != 1:
            verdict = f"the text stands there {before.count(mutant['text'])} times"
        else:
            path.write_text(before.replace(mutant["text"], mutant["replacement"]), "utf-8")
            try:
                built, output = make(build, targets_of(mutant))
                verdict = "it cannot be built:\n" + output[-2000:] if not built else \
                    "caught" if not run(build, mutant)[0] else "NOT NOTICED"
            finally:
                path.write_text(before, "utf-8")
        bad += verdict != "caught"
        print(f"{mutant['where']:18} {mutant['chapter']:22} {mutant['source']:32} {mutant['filter']:48} {verdict}",
              flush=True)
    make(build, TARGETS + ["conformance_jobs_pe"])
    print(f"{len(mutants)} mutants, {bad} wrong")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
