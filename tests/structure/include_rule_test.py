#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Includes point down only: api -> core -> {transport, device, bootstrap} -> base; nothing upward, nothing
sideways. Tools see base, bootstrap, their own files and the public headers, as users do.

Environment: SOURCE is the repository's root.
"""

import os
import pathlib
import re
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ.get("SOURCE") or pathlib.Path(__file__).resolve().parents[2])

# Layer -> the layers it may include besides itself.
BELOW = {
    "base": set(),
    "bootstrap": {"base"},
    "transport": {"base"},
    "device": {"base"},
    "core": {"transport", "device", "bootstrap", "base"},
    "api": {"core", "transport", "bootstrap", "base"},
    "compat": set(),
}
SEES_PUBLIC_HEADERS = {"api", "compat"}
# What kernels and the host agree on; every layer that handles kernels sees it.
KERNEL_HEADERS = "ushmem/device"
SEES_KERNEL_HEADERS = {"core", "device"}
TOOLS_SEE = {"base", "bootstrap"}
TOOLS_SEE_TOO = {"device/device.hpp"}  # what `ushmem perf device` measures

INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^>"]+)[>"]', re.M)
SUFFIXES = {".c", ".cpp", ".h", ".hpp", ".inc"}


def includes(path):
    """(line, bracket, name) of each include; those in comments too, which does no harm."""
    text = path.read_text("utf-8")
    for found in INCLUDE.finditer(text):
        yield text.count("\n", 0, found.start()) + 1, found.group(1), found.group(2)


def files(folder):
    return sorted(p for p in folder.rglob("*") if p.suffix in SUFFIXES and p.is_file())


def public_headers(root):
    include = root / "include"
    return {str(p.relative_to(include)) for p in files(include)}


def check_layers(root):
    """Sentences about what is wrong in src/."""
    bad = []
    src = root / "src"
    public = public_headers(root)
    for path in files(src):
        layer = path.relative_to(src).parts[0]
        if layer not in BELOW:
            bad.append(f"{path.relative_to(root)}: the layer {layer} has no rule in {__file__}")
            continue
        for line, bracket, name in includes(path):
            where = f"{path.relative_to(root)}:{line}: includes {name}"
            target = name.split("/")[0]
            if name in public:
                kernels = name.startswith(KERNEL_HEADERS) and layer in SEES_KERNEL_HEADERS
                if layer not in SEES_PUBLIC_HEADERS and not kernels:
                    bad.append(f"{where}: {layer} may not see the public headers")
            elif (src / name).is_file():
                if bracket == "<":
                    bad.append(f"{where}: the project's own files are included with quotes")
                elif target != layer and target not in BELOW[layer]:
                    bad.append(f"{where}: {layer} may not see {target}")
            elif bracket == '"':
                bad.append(f"{where}: not a path relative to src/")
    return bad


def is_own(tool, path, name):
    """Whether a file of the tool, in a folder between the including file and the tool's root."""
    folder = path.parent
    while folder != tool.parent:
        found = folder / name
        if found.is_file():
            return tool.resolve() in found.resolve().parents
        folder = folder.parent
    return False


def check_tools(root):
    bad = []
    public = public_headers(root)
    for tool in sorted(p for p in (root / "tools").iterdir() if p.is_dir()):
        for path in files(tool):
            for line, bracket, name in includes(path):
                where = f"{path.relative_to(root)}:{line}: includes {name}"
                if name in public or is_own(tool, path, name):
                    continue
                if (root / "src" / name).is_file():
                    if name.split("/")[0] not in TOOLS_SEE and name not in TOOLS_SEE_TOO:
                        bad.append(f"{where}: a tool may see only {sorted(TOOLS_SEE)} of src/")
                elif bracket == '"':
                    bad.append(f"{where}: no file of this tool, of src/ or of include/")
    return bad


class IncludeRule(unittest.TestCase):
    def test_includes_of_the_library_point_down(self):
        self.assertGreater(len(files(SOURCE / "src")), 30)
        self.assertEqual(check_layers(SOURCE), [])

    def test_tools_see_what_they_may(self):
        self.assertEqual(check_tools(SOURCE), [])


class SelfTest(unittest.TestCase):
    """The rule finds what it is there for, in a tree made for it."""

    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.addCleanup(self.temporary.cleanup)
        self.root = pathlib.Path(self.temporary.name)
        for name in ("include/shmem.h", "include/ushmem/device/k.h", "src/base/b.hpp", "src/device/d.hpp",
                     "src/bootstrap/s.hpp", "src/transport/t.hpp", "src/core/deep/c.hpp", "src/api/a.hpp",
                     "tools/one/sub/own.hpp", "tools/two/other.hpp"):
            self.write(name, "")

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def test_allowed_includes_are_accepted(self):
        self.write("src/api/a.cpp", '#include <shmem.h>\n#include "core/deep/c.hpp"\n'
                   '#include "base/b.hpp"\n#include <vector>\n')
        self.write("src/core/deep/c.cpp", '#include "transport/t.hpp"\n#include "bootstrap/s.hpp"\n'
                   '#include "device/d.hpp"\n')
        self.write("src/device/d.cpp", '#include "base/b.hpp"\n#include "ushmem/device/k.h"\n')
        self.write("tools/one/main.cpp", '#include "sub/own.hpp"\n#include "bootstrap/s.hpp"\n'
                   "#include <shmem.h>\n")
        self.write("tools/one/sub/x.cpp", '#include "sub/own.hpp"\n#include "own.hpp"\n')
        self.assertEqual(check_layers(self.root) + check_tools(self.root), [])

    def test_forbidden_includes_are_found(self):
        forbidden = {
            "upward": ("src/base/x.cpp", '#include "core/deep/c.hpp"'),
            "upward from core": ("src/core/x.hpp", '#include "api/a.hpp"'),
            "upward with blanks": ("src/core/x.hpp", ' #  include   "api/a.hpp"  // why not'),
            "sideways": ("src/transport/x.cpp", '#include "bootstrap/s.hpp"'),
            "the other way": ("src/bootstrap/x.cpp", '#include "transport/t.hpp"'),
            "in angle brackets": ("src/api/x.cpp", "#include <core/deep/c.hpp>"),
            "not from src/": ("src/core/deep/x.cpp", '#include "c.hpp"'),
            "out of src/": ("src/core/x.cpp", '#include "../api/a.hpp"'),
            "sideways to a device": ("src/transport/x.cpp", '#include "device/d.hpp"'),
            "a device of kernels' headers only": ("src/device/x.cpp", "#include <shmem.h>"),
            "kernels' headers from elsewhere": ("src/transport/x.cpp", '#include "ushmem/device/k.h"'),
            "a public header": ("src/core/x.cpp", "#include <shmem.h>"),
            "a layer without a rule": ("src/new/x.cpp", ""),
            "core from a tool": ("tools/one/x.cpp", '#include "core/deep/c.hpp"'),
            "a device's inside from a tool": ("tools/one/x.cpp", '#include "device/d.hpp"'),
            "another tool's": ("tools/one/x.cpp", '#include "other.hpp"'),
            "another tool's by a path": ("tools/one/x.cpp", '#include "../two/other.hpp"'),
        }
        for what, (name, text) in forbidden.items():
            with self.subTest(what):
                self.write(name, "// SPDX\n" + text + "\n")
                found = check_layers(self.root) + check_tools(self.root)
                (self.root / name).unlink()
                self.assertEqual(len(found), 1, found)
                self.assertIn(name, found[0])


if __name__ == "__main__":
    unittest.main(verbosity=2)
