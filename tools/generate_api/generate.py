#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the public C API out; see README.md in this folder."""

import argparse
import pathlib
import re
import sys

sys.dont_write_bytecode = True  # --check runs from a read-only source tree too

import emit_generic
import emit_header
import emit_inline
import emit_sources
import emit_streams
import emit_tests
import table_active_set
import table_amo
import table_collective
import table_deprecated
import table_extensions
import table_memory
import table_order
import table_rma
import table_sessions
import table_setup
import table_signal
import table_sync
import table_teams
import type_table

# In the order of the standard.
CHAPTERS = (table_setup.CHAPTERS + table_memory.CHAPTERS + table_teams.CHAPTERS
            + table_sessions.SESSIONS + table_rma.CHAPTERS + table_amo.CHAPTERS + table_signal.CHAPTERS
            + table_collective.CHAPTERS + table_active_set.CHAPTERS + table_sync.CHAPTERS
            + table_order.CHAPTERS + table_sessions.PROFILING + table_deprecated.CHAPTERS)
EXTENSIONS = table_extensions.CHAPTERS
# Folders in which nothing but generated files may lie.
OWNED = ("src/api/generated", "tests/unit/generated", "tests/bindings/generated")


def generated():
    """Path below the repository's root -> text."""
    files = {
        "include/shmem.h": emit_header.shmem_h(CHAPTERS),
        "include/pshmem.h": emit_header.pshmem_h(CHAPTERS),
        "include/ushmem/extensions.h": emit_header.extensions_h(EXTENSIONS),
        "include/ushmem/generic.h": emit_generic.generic_h(CHAPTERS),
        "include/ushmem/generic.hpp": emit_generic.generic_hpp(CHAPTERS),
        "include/ushmem/inline.h": emit_inline.inline_h(),
        "include/ushmem/streams_typed.h": emit_streams.streams_typed_h(),
        "tests/unit/generated/bad_arguments.inc": emit_tests.bad_arguments(CHAPTERS),
        "tests/unit/generated/bad_arguments_extensions.inc": emit_tests.bad_arguments(EXTENSIONS),
        "tests/bindings/generated/generic_names.h": emit_tests.generic_names(CHAPTERS),
        "tests/bindings/generated/recorder.c": emit_tests.recorder(CHAPTERS),
    }
    for name, text in emit_sources.sources(CHAPTERS + EXTENSIONS).items():
        files[f"src/api/generated/{name}"] = text
    for path, text in files.items():
        assert text.isascii(), path
        for number, line in enumerate(text.split("\n"), 1):
            assert len(line) <= 100 and line == line.rstrip(), f"{path}:{number}: {line}"
    return files


def strays(root, files):
    return sorted(str(p.relative_to(root)) for folder in OWNED
                  for p in (root / folder).glob("*") if str(p.relative_to(root)) not in files)


def check(root, files):
    """Names of files that differ from what would be written, are missing, or should not exist."""
    bad = [path for path, text in sorted(files.items())
           if not (root / path).is_file() or (root / path).read_text("utf-8") != text]
    return bad + strays(root, files)


def check_names(list_file):
    """Compares with a list of function names; returns the names that are not in it."""
    wanted = set(pathlib.Path(list_file).read_text().split())
    emitted = [f.name for c in CHAPTERS for family in c.families for f in family.functions]
    assert len(emitted) == len(set(emitted)), "a function is emitted twice"
    types = "|".join(sorted([t.name for t in type_table.RMA] + ["complexf", "complexd"],
                            key=len, reverse=True))
    missing = {}
    for name in sorted(wanted - set(emitted)):
        family = re.sub(rf"^shmem_(ctx_)?({types})_(?=[a-z])", r"shmem_\1TYPE_", name)
        family = re.sub(r"(?<=[a-z])(8|16|32|64|128)(?=_|$)", "SIZE", family)
        missing.setdefault(family, []).append(name)
    print(f"{len(emitted)} functions emitted, {len(wanted)} in the list, "
          f"{sum(map(len, missing.values()))} not emitted yet:")
    for family, names in missing.items():
        print(f"  {family}: {len(names)}" + (f" ({names[0]} ...)" if names[0] != family else ""))
    return sorted(set(emitted) - wanted - table_deprecated.NOT_LISTED)


def check_generics(list_file):
    """The same for type-generic names."""
    wanted = set(pathlib.Path(list_file).read_text().split())
    emitted = emit_generic.names(CHAPTERS)
    missing = sorted(wanted - emitted)
    print(f"{len(emitted)} generic names emitted, {len(wanted)} in the list, "
          f"{len(missing)} not emitted yet:", *missing)
    return sorted(emitted - wanted)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--root", type=pathlib.Path, help="repository to write to",
                        default=pathlib.Path(__file__).resolve().parents[2])
    parser.add_argument("--check", action="store_true",
                        help="write nothing; exit 1 with the names of files that differ")
    parser.add_argument("--check-names", metavar="FILE",
                        help="also compare with a list of function names, one a line")
    parser.add_argument("--check-generics", metavar="FILE",
                        help="the same for type-generic names")
    arguments = parser.parse_args()

    for compare, list_file in ((check_names, arguments.check_names),
                               (check_generics, arguments.check_generics)):
        unknown = compare(list_file) if list_file else []
        if unknown:
            print("not in the list:", *unknown, sep="\n  ", file=sys.stderr)
            return 1
    files = generated()
    if arguments.check:
        bad = check(arguments.root, files)
        if bad:
            print("differ from what tools/generate_api/generate.py writes:", *bad, sep="\n  ",
                  file=sys.stderr)
        return 1 if bad else 0
    for path, text in files.items():
        target = arguments.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        if not target.is_file() or target.read_text("utf-8") != text:
            target.write_text(text, "utf-8")
    for path in strays(arguments.root, files):
        print(f"{path}: no longer generated, remove it", file=sys.stderr)
    return 0


if __name__ == "__main__":
    sys.exit(main())
