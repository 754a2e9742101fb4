# SPDX-License-Identifier: Apache-2.0
"""shmem.h has only the standard's names, and shmemx.h only names with its prefix.

From the environment: SOURCE (the repository's root), CC and CXX.
"""

import os
import re
import subprocess
import unittest

SOURCE = os.environ["SOURCE"]
INCLUDE = os.path.join(SOURCE, "include")
# Deprecated names that the standard keeps without the common prefix.
OLD = {"start_pes", "_my_pe", "_num_pes", "shmalloc", "shfree", "shrealloc", "shmemalign", "my_pe", "num_pes"}
# The "consistent, implementation-defined prefix" of internal names that the section on conformance allows.
OURS = ("USHMEM_", "ushmem_", "UShmem")


def preprocessed(header, *options, compiler="CC", language="c"):
    """The preprocessor's output for a file that includes the header."""
    return subprocess.run([os.environ[compiler], "-x", language, "-I", INCLUDE, "-E", *options, "-"],
                          input=f"#include <{header}>\n", text=True, check=True,
                          capture_output=True).stdout


def own_lines(header, **how):
    """Lines that come from this header itself, as its line markers say."""
    mine, lines = False, []
    for line in preprocessed(header, **how).split("\n"):
        marker = re.match(r'# \d+ "([^"]*)"', line)
        if marker:
            mine = os.path.basename(marker.group(1)) == header
        elif mine:
            lines.append(line)
    return "\n".join(lines)


def functions(text):
    text = re.sub(r"__attribute__\s*\(\(.*?\)\)\)?", " ", text, flags=re.S)
    return set(re.findall(r"^(?:extern\s+)?[\w\s*]*?[\s*](\w+)\s*\([^()]*(?:\([^()]*\)[^()]*)*\)\s*;", text, re.M))


def macros(header):
    """Macros that including the header defines and the standard headers that it includes do not."""
    names = lambda text: set(re.findall(r"^#define (\w+)", text, re.M))
    includes = re.findall(r"#\s*include <(\w+\.h)>", open(os.path.join(INCLUDE, "shmem.h"), encoding="utf-8").read())
    plain = set()
    for other in includes + ["stddef.h", "stdint.h", "complex.h"]:
        plain |= names(preprocessed(other, "-dM")) if other not in ("shmem.h", "shmemx.h") else set()
    return names(preprocessed(header, "-dM")) - plain


class Headers(unittest.TestCase):
    def test_shmem_h_declares_only_the_standards_functions(self):
        for how in ({}, {"compiler": "CXX", "language": "c++"}):
            found = functions(own_lines("shmem.h", **how))
            self.assertGreater(len(found), 1000)
            self.assertEqual([name for name in sorted(found)
                              if not (name.startswith("shmem_") or name in OLD or name.startswith(OURS))], [])

    def test_shmem_h_defines_only_the_standards_constants_and_those_with_our_prefix(self):
        allowed = re.compile(r"(SHMEM_|_SHMEM_|shmem_|USHMEM_|SHMEMX_)\w*$")
        self.assertEqual([name for name in sorted(macros("shmem.h")) if not allowed.match(name)], [])

    def test_shmemx_h_exists_and_all_its_names_have_its_prefix(self):
        found = functions(own_lines("shmemx.h"))
        self.assertGreater(len(found), 0)
        self.assertEqual([name for name in sorted(found) if not name.startswith("shmemx_")], [])
        extra = macros("shmemx.h") - macros("shmem.h")
        self.assertEqual([name for name in sorted(extra) if not name.startswith(("SHMEMX_", "shmemx_"))], [])


if __name__ == "__main__":
    unittest.main()
