#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes docs/conformance.md and docs/conformance-functions.tsv: for every function of the standard whether
a test that passed called it, in C, by its type-generic name in C11, and in C++.

What is called is not claimed but recorded: the programs below run on 2 PEs with a recorder loaded before
them (calls/), or note themselves which function each type-generic name reached (tests/bindings).
Exit status 1 when a program fails, when a function has an empty cell, or, with --check, which writes
nothing, when the committed files differ. What each cell can be is said in the page.
"""

import argparse
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path += [str(ROOT / "tools/generate_api"), str(HERE / "calls")]

import emit_generic  # noqa: E402
import generate  # noqa: E402
import page_text  # noqa: E402
import recorder  # noqa: E402
import table_deprecated  # noqa: E402

PAGE, LIST = "docs/conformance.md", "docs/conformance-functions.tsv"
PROGRAMS = ("typed-c", "typed-cpp", "life-c", "life-cpp", "generic-c", "generic-cpp", "suites")
# What becomes of a job for each argument of life_calls.
LIFE = (("thread", 0), ("exit", 7), ("old", 0))


class Failed(Exception):
    """A program did not end as it has to."""


def job(options, program, arguments=(), status=0):
    """Runs it on 2 PEs; the functions that were called, by the test that called them ('': no named one)."""
    with tempfile.TemporaryDirectory() as folder, tempfile.TemporaryDirectory() as place:
        # The loader takes a list with spaces between its names.
        recording = pathlib.Path(place) / "recorder.so"
        recording.symlink_to(pathlib.Path(options.recorder).resolve())
        command = [options.oshrun, "-n", "2", "--timeout", "120", "env", f"LD_PRELOAD={recording}",
                   program, *arguments]
        ended = subprocess.run(command, env={**os.environ, "USHMEM_CALLS_FOLDER": folder,
                                             "SHMEM_SYMMETRIC_SIZE": "256M"},
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        if ended.returncode != status:
            raise Failed(f"{shlex.join(command)}: status {ended.returncode} instead of {status}\n"
                         + ended.stdout)
        called = {}
        for file in sorted(pathlib.Path(folder).iterdir()):
            test = file.name.split(".", 1)[1]
            if test == "names":
                called.setdefault(test, set()).update(file.read_text().split())
            else:
                marks = file.read_bytes()
                called.setdefault(test, set()).update(
                    f.name for f, mark in zip(recorder.functions(), marks) if mark)
        return called


def evidence(options):
    """Column -> functions that were called; and function -> the tests that called them."""
    seen, callers = {column: set() for column in ("C", "C11", "C++", "overload")}, {}

    def note(column, test, names):
        seen.get(column, set()).update(names)
        for name in names:
            tests = callers.setdefault(name, [])
            tests += [test] if test not in tests else []

    for language, column in (("c", "C"), ("cpp", "C++")):
        note(column, "typed_calls", job(options, getattr(options, f"typed_{language}"))[""])
        for argument, status in LIFE:
            called = job(options, getattr(options, f"life_{language}"), [argument], status)
            note(column, "life_calls", called[""])
    for language, column in (("c", "C11"), ("cpp", "overload")):
        note(column, "generic_calls", job(options, getattr(options, f"generic_{language}"))["names"])
    for suite, names in sorted(job(options, options.suites, ["--gtest_brief=1"]).items()):
        if suite:  # '': the frame's own calls
            note("", suite, names)
    return seen, callers


def reasons():
    """For C11 and for overloads: function -> why no type-generic call can reach it."""
    functions = recorder.functions()
    by_name = {f.name: f for f in functions}
    reached = {name: {} for name in ("C11", "overload")}
    generic = {}  # (op, with ctx, canonical type) -> the first of its name
    for chapter in generate.CHAPTERS:
        for family in chapter.families:
            for f in family.functions:
                if not family.op or not f.of_type:
                    continue
                kind = emit_generic.SAME.get(f.of_type.c, f.of_type.c)
                first = generic.setdefault((family.op, f.name.startswith("shmem_ctx_"), kind), f)
                if first is not f:
                    for column in reached.values():
                        same = re.search(r"(\w+) itself$", column[first.name])
                        column[f.name] = (f"n/a: {f.of_type.c} is {first.of_type.c}, "
                                          f"as {same.group(1) if same else first.name}")
                    continue
                reached["C11"][f.name] = reached["overload"][f.name] = ""
                plain = by_name.get("shmem_" + family.op)
                if plain and [p.type for p in plain.params] == [p.type for p in f.params]:
                    # The C function is the overload in C++; in C11 the macro hides it.
                    reached["overload"][f.name] = f"n/a: the overload is {plain.name} itself"
                    reached["C11"][plain.name] = f"n/a: the generic name is a macro, as {f.name}"
                    reached["overload"][plain.name] = ""
    for name in emit_generic.others(generate.CHAPTERS):
        for column in reached.values():
            column.setdefault(name, "")
    for f in functions:
        for column in reached.values():
            column.setdefault(f.name, "n/a: no generic form")
    return reached


def names_of(file):
    return (HERE / file).read_text().split()


def rows(seen, callers):
    """Function -> its cells: C, C11, C++, overload, and the tests; '' where there is no evidence."""
    why = reasons()
    table = {}
    for name in [f.name for f in recorder.functions()] + names_of("functions.txt"):
        cells = ["tested" if name in seen["C"] else ""]
        for column in ("C11", "C++", "overload"):
            tested = "tested" if name in seen[column] else ""
            cells.append(why[column].get(name, "") or tested if column in why else tested)
        table[name] = cells + [" ".join(callers.get(name, ()))]
    return table


def complaints(table):
    bad = []
    for name, cells in table.items():
        for column, cell in zip(("C", "C11", "C++", "C++ overloads"), cells):
            if not cell:
                bad.append(f"{name}: no passing test calls it in {column}")
            found = re.search(r", as (\w+)$|the overload is (\w+) itself$", cell)
            if found:  # an alias stands for what is tested itself
                at = ("C", "C11", "C++", "C++ overloads").index(column)
                if table[found.group(1) or found.group(2)][at] != "tested":
                    bad.append(f"{name}: {cell}, which is not tested itself")
    emitted = {f.name for f in recorder.functions()}
    bad += [f"{n}: not in functions.txt" for n in
            sorted(emitted - set(names_of("functions.txt")) - table_deprecated.NOT_LISTED)]
    ours, standard = emit_generic.names(generate.CHAPTERS), set(names_of("generics.txt"))
    bad += [f"{n}: a generic name that differs from generics.txt" for n in sorted(ours ^ standard)]
    # What its recorder saw was reached by a type-generic name only if it uses no other.
    text = re.sub(r'"[^"\n]*"|/\*.*?\*/', "", (ROOT / "tests/bindings/generic_calls.c").read_text("utf-8"),
                  flags=re.S)
    typed = set(re.findall(r"\bshmem_\w+(?=\()", text)) & {f.name for f in recorder.functions() if f.of_type}
    bad += [f"{n}: generic_calls.c calls it by its own name" for n in sorted(typed)]
    return bad


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing, compare")
    for name in ("oshrun", "recorder") + PROGRAMS:
        parser.add_argument(f"--{name}", required=True, metavar="FILE")
    options = parser.parse_args()
    try:
        table = rows(*evidence(options))
    except Failed as failure:
        print(failure, file=sys.stderr)
        return 1
    bad = complaints(table)
    texts = {PAGE: page_text.page(table, names_of("functions.txt")), LIST: page_text.function_list(table)}
    for path, text in texts.items():
        if not options.check:
            (ROOT / path).write_text(text, "utf-8")
        elif not (ROOT / path).is_file() or (ROOT / path).read_text("utf-8") != text:
            bad.append(f"{path} is out of date: build the target conformance_page, which writes it")
    print(*bad, sep="\n", file=sys.stderr, end="\n" if bad else "")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
