#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the recorder: a shared object to be loaded before a program (LD_PRELOAD), which has every public
function, notes that it was called, and calls its pshmem_ twin, as the standard's profiling interface allows.

usage: recorder.py OUTPUT.c, from the generator's tables. What it writes down, and where, is in
recorder_support.c: function i of the list is byte i of a file.
"""

import pathlib
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "tools/generate_api"))

import generate  # noqa: E402
import layout  # noqa: E402


def functions():
    """In the order of the bytes."""
    return [f for chapter in generate.CHAPTERS for family in chapter.families for f in family.functions]


def recorder():
    lines = ["/* SPDX-License-Identifier: Apache-2.0 */",
             "/* Written by tests/conformance/calls/recorder.py. */",
             "#define USHMEM_NO_GENERIC", "#include <pshmem.h>", "",
             '#include "recorder_support.h"', "",
             f"const unsigned calls_functions = {len(functions())};"]
    for number, f in enumerate(functions()):
        # The arguments behind an ellipsis cannot be passed on; the library reads none of them.
        names = [p.name for p in f.params if p.name]
        lines += [""] + layout.call(layout.typed_name(f.returns, f.name),
                                    [p.text() for p in f.params] or ["void"], ") {")
        lines += [f"  calls_note({number});"]
        lines += layout.call(("" if f.returns == "void" else "return ") + "p" + f.name, names, ");", "  ")
        lines += ["}"]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    pathlib.Path(sys.argv[1]).write_text(recorder(), "utf-8")
