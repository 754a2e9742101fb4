#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The contract test over the stand-in: every profile keeps all of it, and with each behaviour switched off
the contract test says so, for that behaviour.

Environment: CONTRACT is the program, LIBRARY and OLD_LIBRARY the two stand-ins.
"""

import os
import re
import subprocess
import unittest

PROFILES = ("A2", "A3", "950", "old")


def run(settings, *options):
    library = os.environ["OLD_LIBRARY" if "profile=old" in settings else "LIBRARY"]
    return subprocess.run([os.environ["CONTRACT"], *options, library], text=True, capture_output=True,
                          timeout=300, env={**os.environ, "USHMEM_FAKE_ACL": settings})


def failed(text):
    """The numbers of the behaviours with a line FAIL."""
    return {int(n) for n in re.findall(r"^FAIL (\d+):", text, re.M)}


class Contract(unittest.TestCase):
    def test_every_profile_keeps_it(self):
        for profile in PROFILES:
            for seed in ("1", "7"):
                with self.subTest(profile=profile, seed=seed):
                    ran = run(f"profile={profile},seed={seed}", "--strict")
                    self.assertEqual(ran.returncode, 0, ran.stdout + ran.stderr)
                    for number in range(1, 12):
                        self.assertRegex(ran.stdout, rf"(?m)^PASS {number}:")

    def test_a_lenient_library_is_noted_and_strictly_a_failure(self):
        ran = run("profile=950,strict=0")
        self.assertEqual(ran.returncode, 0, ran.stdout + ran.stderr)
        self.assertRegex(ran.stdout, r"(?m)^NOTE not so: 4: own and imported memory in one reservation")
        self.assertEqual(run("profile=950,strict=0", "--strict").returncode, 1)

    def test_one_device_is_enough(self):
        ran = run("profile=A2,devices=1", "--strict")
        self.assertEqual(ran.returncode, 0, ran.stdout + ran.stderr)
        self.assertRegex(ran.stdout, r"(?m)^SKIP 7: one device only")

    def test_each_behaviour_that_is_switched_off_is_found(self):
        for mutant in range(1, 12):
            with self.subTest(mutant=mutant):
                ran = run(f"profile=A2,mutant={mutant}", "--strict")
                self.assertEqual(ran.returncode, 1, ran.stdout + ran.stderr)
                self.assertEqual(failed(ran.stdout), {mutant}, ran.stdout + ran.stderr)

    def test_without_a_library_nothing_is_checked(self):
        ran = subprocess.run([os.environ["CONTRACT"], "/nowhere/libascendcl.so"], text=True,
                             capture_output=True, timeout=60)
        self.assertEqual(ran.returncode, 2, ran.stdout + ran.stderr)


if __name__ == "__main__":
    unittest.main(verbosity=2)
