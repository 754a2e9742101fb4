#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What holds for every source file: the licence line, no machine's paths, no file lists by pattern.

Environment: SOURCE is the repository's root.
"""

import os
import pathlib
import re
import unittest

SOURCE = pathlib.Path(os.environ.get("SOURCE") or pathlib.Path(__file__).resolve().parents[2])
LICENCE = "SPDX-License-Identifier: Apache-2.0"
# Folders that are not ours to look at: version control, build trees.
SKIP = {".git", "__pycache__", "shared"}
SUFFIXES = {".c", ".h", ".cpp", ".hpp", ".py", ".sh", ".cmake", ".in", ".inc", ".map", ".pml"}
NAMES = {"CMakeLists.txt", "quickstart", "run-tests", "run"}
TEXT_ONLY = {".md"}  # no licence line, but no machine's paths either

# Written in pieces, so that this file is not found by its own rule.
PATHS = re.compile(r"(?<![\w.$}])/(?:%s)/\w" % "|".join(["home", "ro" + "ot", "wo" + "rk", "Users"]))
GLOB = re.compile(r"\bfile\s*\(\s*" + "GLOB", re.I)


def walk():
    for folder, folders, names in os.walk(SOURCE):
        top = pathlib.Path(folder) == SOURCE
        folders[:] = sorted(f for f in folders
                            if f not in SKIP and not (top and f.startswith("build")))
        for name in sorted(names):
            path = pathlib.Path(folder) / name
            if path.suffix in SUFFIXES | TEXT_ONLY or name in NAMES:
                yield path


def licence_line(text):
    """The first line, or the second after `#!`."""
    lines = text.split("\n", 2)
    return lines[1] if lines[0].startswith("#!") and len(lines) > 1 else lines[0]


def complaints(path, text):
    name = path.relative_to(SOURCE) if SOURCE in path.parents else path
    bad = []
    if path.suffix not in TEXT_ONLY and not re.fullmatch(
            r"(//|#|/\*|--)? ?" + re.escape(LICENCE) + r"( \*/)?", licence_line(text)):
        bad.append(f"{name}: does not begin with the line {LICENCE}")
    for number, line in enumerate(text.split("\n"), 1):
        if PATHS.search(line):
            bad.append(f"{name}:{number}: a path of some machine: {line.strip()}")
        if GLOB.search(line) and path.suffix not in TEXT_ONLY:
            bad.append(f"{name}:{number}: sources are listed one by one")
    return bad


class Sources(unittest.TestCase):
    def test_all(self):
        paths = list(walk())
        self.assertGreater(len(paths), 100)
        self.assertEqual([c for p in paths for c in complaints(p, p.read_text("utf-8"))], [])

    def test_executable_scripts_say_how_to_run_them(self):
        for path in walk():
            if path.suffix not in {".py", ".sh"} and path.name not in NAMES - {"CMakeLists.txt"}:
                continue
            if os.access(path, os.X_OK):
                self.assertTrue(path.read_text("utf-8").startswith("#!"), path)


class SelfTest(unittest.TestCase):
    good = {
        "a.cpp": f"// {LICENCE}\nint x;\n",
        "a.py": f"#!/usr/bin/env python3\n# {LICENCE}\n",
        "a.map": f"/* {LICENCE} */\n{{}};\n",
        "CMakeLists.txt": f"# {LICENCE}\nadd_library(a a.cpp)\n",
        "a.md": "No licence here. Read /usr/share/doc and /proc/self/maps.\n",
    }

    def test_good_files_are_accepted(self):
        for name, text in self.good.items():
            self.assertEqual(complaints(pathlib.Path(name), text), [])

    def test_bad_ones_are_found(self):
        licence = f"# {LICENCE}\n"
        for name, text in (("a.cpp", "int x;\n"),
                           ("a.cpp", f"\n// {LICENCE}\n"),
                           ("a.cpp", "// SPDX-License-Identifier: MIT\n"),
                           ("a.py", "#!/usr/bin/env python3\nimport os\n"),
                           ("a.sh", licence + "cd /home/" + "me/tree\n"),
                           ("a.md", "see /ro" + "ot/notes\n"),
                           ("a.py", licence + 'open("/wo' + 'rk/x")\n'),
                           ("CMakeLists.txt", licence + "file(" + "GLOB sources *.cpp)\n"),
                           ("x.cmake", licence + "file( " + "GLOB_RECURSE s *.cpp)\n")):
            self.assertEqual(len(complaints(pathlib.Path(name), text)), 1, (name, text))


if __name__ == "__main__":
    unittest.main(verbosity=2)
