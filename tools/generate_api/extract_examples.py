#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Turns the @code blocks of headers into C files that the tests compile and link.

    extract_examples.py --out DIR HEADER...

For include/shmem.h it writes DIR/shmem_h_examples.c (a header without examples is an error). Each
block becomes the body of a static function; `#line` makes the compiler's messages point into the
header. The program's main keeps all of them linked and runs none by itself, since they need several
PEs and some wait for other PEs; a number as argument runs that one. The examples of a .h must be
valid C99 and C++, those of a .hpp become a .cpp file.
"""

import argparse
import pathlib
import re
import sys

OPEN, CLOSE = "@code", "@endcode"


def blocks(path):
    """(line number of the first line, lines) of each block in a header."""
    found, current, start = [], None, 0
    for number, line in enumerate(path.read_text("utf-8").split("\n"), 1):
        text = re.sub(r"^\s*(\*|//+) ?", "", line)
        if text.strip() == CLOSE:
            if current is None:
                raise ValueError(f"{path}:{number}: {CLOSE} without {OPEN}")
            found.append((start, current))
            current = None
        elif text.strip() == OPEN:
            if current is not None:
                raise ValueError(f"{path}:{number}: {OPEN} inside a block")
            current, start = [], number + 1
        elif current is not None:
            current.append(text.rstrip())
    if current is not None:
        raise ValueError(f"{path}:{start}: {OPEN} without {CLOSE}")
    if not found:
        raise ValueError(f"{path}: no examples")
    return found


def include_name(header):
    """How a program includes it: what follows the folder include/, or the bare file name."""
    parts = header.resolve().parts
    if "include" not in parts:
        return header.name
    return "/".join(parts[len(parts) - parts[::-1].index("include"):])


def c_file(header):
    include = include_name(header)
    # What lies in ushmem/ is part of shmemx.h, which programs include.
    program = "shmemx.h" if include.startswith("ushmem/") else include
    lines = [f"/* The examples in the comments of {include}, made by extract_examples.py. */",
             f"#include <{program}>", "", "#include <stdint.h>", "#include <stdio.h>",
             "#include <stdlib.h>", "#include <string.h>"]
    names = []
    for start, body in blocks(header):
        name = f"example_at_line_{start}"
        names.append(name)
        lines += ["", f"static void {name}(void) {{", f'#line {start} "{include}"']
        lines += ["  " + line if line else "" for line in body]
        lines += ["}"]
    lines += ["", "int main(int argc, char **argv) {", "  void (*const examples[])(void) = {"]
    lines += [f"      {name}," for name in names]
    lines += [
        "  };",
        "  const int count = (int)(sizeof examples / sizeof examples[0]);",
        "  /* An index that the compiler cannot know keeps every example in the program. */",
        "  const int chosen = argc > 1 ? atoi(argv[1]) : -1;",
        "  if (chosen >= 0 && chosen < count) {",
        "    examples[chosen]();",
        "  }",
        '  printf("%d examples\\n", count);',
        "  return 0;",
        "}",
        "",
    ]
    return "\n".join(lines)


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, required=True, help="folder to write to")
    parser.add_argument("headers", type=pathlib.Path, nargs="+")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    for header in arguments.headers:
        try:
            text = c_file(header)
        except ValueError as error:
            print(error, file=sys.stderr)
            return 1
        suffix = ".cpp" if header.suffix == ".hpp" else ".c"
        target = arguments.out / (re.sub(r"\W", "_", include_name(header)) + "_examples" + suffix)
        target.write_text(text, "utf-8")
        print(target)
    return 0


if __name__ == "__main__":
    sys.exit(main())
