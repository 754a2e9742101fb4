#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What the library exports: the names of the public headers and no others, each shmem_ name a weak
alias of its pshmem_ twin, in the shared and in the static library.

Environment: SOURCE is the repository's root; SHARED and STATIC the libraries; NM the tool.
"""

import os
import pathlib
import re
import subprocess
import unittest

SOURCE = pathlib.Path(os.environ.get("SOURCE") or pathlib.Path(__file__).resolve().parents[2])
SHARED = os.environ.get("SHARED", "")
STATIC = os.environ.get("STATIC", "")
NM = os.environ.get("NM", "nm")

# Deprecated names without the prefix.
OLD = "start_pes|_my_pe|_num_pes|shmalloc|shfree|shrealloc|shmemalign"
# A prototype, or an exported variable, at the beginning of a line.
DECLARED = re.compile(
    rf"^(?:extern )?USHMEM_API\b[^;({{]*?\b(p?(?:shmemx?_\w+|{OLD}))\s*(?:\(|;|\n\s+__attribute__)",
    re.M)


def declared(*names):
    found = set()
    for name in names:
        found |= set(DECLARED.findall((SOURCE / "include" / name).read_text("utf-8")))
    return found


def symbols(*arguments):
    """name -> (address, type letter) of the defined symbols."""
    out = subprocess.run([NM, "--defined-only", *arguments], check=True, stdout=subprocess.PIPE,
                         text=True, timeout=60).stdout
    found = {}
    for line in out.splitlines():
        fields = line.split()
        if len(fields) == 3:
            found[fields[2]] = (fields[0], fields[1])
    return found


class SharedLibrary(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.exported = symbols("--dynamic", "--with-symbol-versions", SHARED)
        # The version's own name is listed as an absolute symbol.
        cls.versions = {n for n, (_, kind) in cls.exported.items() if kind == "A"}
        cls.names = {n.split("@")[0]: v for n, v in cls.exported.items() if n not in cls.versions}

    def test_exports_the_names_of_the_headers_and_no_others(self):
        extensions = declared("shmemx.h") | {n for p in (SOURCE / "include/ushmem").glob("*.h")
                                             for n in declared("ushmem/" + p.name)
                                             if n.startswith("shmemx_")}
        standard = declared("shmem.h")
        self.assertGreater(len(standard), 1000)
        self.assertGreater(len(extensions), 5)
        wanted = standard | {"p" + n for n in standard} | extensions
        self.assertEqual(sorted(set(self.names) - wanted), [], "exported but in no header")
        self.assertEqual(sorted(wanted - set(self.names)), [], "in a header but not exported")

    def test_exports_nothing_outside_the_three_families_and_the_old_names(self):
        odd = [n for n in self.names if not re.match(rf"(p?shmem|shmemx)_|p?({OLD})\Z", n)]
        self.assertEqual(odd, [])

    def test_all_carry_one_version(self):
        self.assertEqual(len(self.versions), 1, self.versions)
        version = next(iter(self.versions)).split("@")[0]
        self.assertRegex(version, r"\AUSHMEM_[0-9.]+\Z")
        without = [n for n in self.exported
                   if n not in self.versions and not n.endswith("@@" + version)]
        self.assertEqual(without, [])

    def test_each_name_of_the_standard_is_a_weak_alias_of_its_twin(self):
        for name in declared("shmem.h"):
            address, kind = self.names[name]
            twin_address, twin_kind = self.names["p" + name]
            self.assertEqual((kind, twin_kind), ("W", "T"), name)
            self.assertEqual(address, twin_address, name)

    def test_the_twins_header_declares_them(self):
        self.assertEqual(declared("pshmem.h"), {"p" + n for n in declared("shmem.h")})


class StaticLibrary(unittest.TestCase):
    def test_has_the_same_weak_names(self):
        found = symbols(STATIC)
        for name in declared("shmem.h"):
            self.assertIn(name, found)
            self.assertEqual((found[name][1], found["p" + name][1]), ("W", "T"), name)

    def test_defines_nothing_global_that_could_meet_a_users_name(self):
        # C++ names carry the namespace; linkonce data of the standard library are weak. The library's own
        # kernels have names of C, by which devices find them.
        odd = [n for n, (_, kind) in symbols("--extern-only", STATIC).items()
               if kind not in "WVu"
               and not re.match(rf"(p?shmem|shmemx|ushmem_kernel|ushmem_cpu)_|_Z\w*6ushmem|p({OLD})\Z", n)]
        self.assertEqual(odd, [])


if __name__ == "__main__":
    unittest.main(verbosity=2)
