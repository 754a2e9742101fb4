#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Misuse of the public headers does not compile. Each case has a control, which differs in the misuse
alone and compiles without a warning, and the reason that the compiler must give.

Environment: SOURCE is the repository's root; CC and CXX the compilers.
"""

import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest

SOURCE = pathlib.Path(os.environ.get("SOURCE") or pathlib.Path(__file__).resolve().parents[2])
CC = os.environ.get("CC") or "cc"
CXX = os.environ.get("CXX") or "c++"

CONVERSION = r"invalid conversion|cannot convert|no (known conversion|matching function)"
CONST = CONVERSION + r"|drops 'const'|discards? ('const'|qualifiers)|read-only|const-qualified"

# What stands in the body of a function with these names; (case, control, misuse, reason).
WORLD = """#include <ushmem/world.hpp>
void use(ushmem::World& world, ushmem::World& other);
void use(ushmem::World& world, ushmem::World& other) {{ (void)other; {0} }}
"""
WORLD_CASES = [
    ("a world is not copied", "ushmem::World made(std::move(world));",
     "ushmem::World made(world);", r"deleted"),
    ("a world is not assigned", "(void)world.n_pes();", "world = other;", r"deleted"),
    ("a world is not move-assigned", "(void)std::move(other);", "world = std::move(other);",
     r"deleted"),
    ("a number is no world", "ushmem::World made(2);", "ushmem::World made = 2;",
     r"conversion from|no viable conversion"),
    ("a world's handle is no team", "(void)shmemx_world_attach(world.handle(), 0);",
     "(void)shmem_team_sync(world.handle());", CONVERSION),
    ("a handle of a world cannot be replaced", "(void)world.handle();",
     "world.handle() = nullptr;", r"lvalue required|not assignable|as left operand"),
]
# The error is inside the header, so it stands alone.
BODY_CASES = [
    ("a body takes its PE's number", "world.run([](int pe) { (void)pe; });",
     "world.run([] {});", r"no match|no matching function|too many arguments"),
]

CALLS = """#include <shmemx.h>
void use(long *dest, const long *source, unsigned long *sig, shmem_ctx_t ctx, shmem_team_t team);
void use(long *dest, const long *source, unsigned long *sig, shmem_ctx_t ctx, shmem_team_t team) {{
  (void)dest; (void)source; (void)sig; (void)ctx; (void)team;
  {0}
}}
"""
CALL_CASES = [
    ("a put does not write to const", "shmem_long_put(dest, source, 1, 0);",
     "shmem_long_put(source, dest, 1, 0);", CONST),
    ("a get does not write to const", "shmem_long_get(dest, source, 1, 0);",
     "shmem_long_get(source, source, 1, 0);", CONST),
    ("a p does not write to const", "shmem_long_p(dest, 1, 0);", "shmem_long_p(source, 1, 0);",
     CONST),
    ("an iput does not write to const", "shmem_long_iput(dest, source, 1, 1, 1, 0);",
     "shmem_long_iput(source, source, 1, 1, 1, 0);", CONST),
    ("an atomic does not write to const", "shmem_long_atomic_add(dest, 1, 0);",
     "shmem_long_atomic_add(source, 1, 0);", CONST),
    ("a fetch does not write to const", "shmem_long_atomic_fetch_nbi(dest, source, 0);",
     "shmem_long_atomic_fetch_nbi(source, source, 0);", CONST),
    ("a putmem does not write to const", "shmem_putmem(dest, source, 8, 0);",
     "shmem_putmem(source, source, 8, 0);", CONST),
    ("a broadcast does not write to const", "shmem_long_broadcast(team, dest, source, 1, 0);",
     "shmem_long_broadcast(team, source, source, 1, 0);", CONST),
    ("a lock is not const", "shmem_set_lock(dest);", "shmem_set_lock(source);", CONST),
    ("const memory is not freed", "shmem_free(dest);", "shmem_free(source);", CONST),
    ("a put takes its own type", "shmem_long_put(dest, source, 1, 0);",
     "shmem_int_put(dest, source, 1, 0);", CONVERSION + r"|incompatible pointer"),
    ("an atomic takes its own type", "shmem_long_atomic_inc(dest, 0);",
     "shmem_ulong_atomic_inc(dest, 0);", CONVERSION + r"|incompatible pointer|differ in signedness"
     r"|different sign"),
    ("a signal is unsigned", "shmem_signal_set(sig, 1, 0);", "shmem_signal_set(dest, 1, 0);",
     CONVERSION + r"|differ in signedness|different sign"),
    ("a team is no context", "shmem_ctx_quiet(ctx);", "shmem_ctx_quiet(team);",
     CONVERSION + r"|incompatible pointer"),
    ("a context is no team", "shmem_team_sync(team);", "shmem_team_sync(ctx);",
     CONVERSION + r"|incompatible pointer"),
    ("a number is no team", "shmem_team_sync(SHMEM_TEAM_WORLD);", "shmem_team_sync(1);",
     CONVERSION + r"|makes pointer from integer|incompatible integer"),
    ("a number is no context", "shmem_ctx_fence(SHMEM_CTX_DEFAULT);", "shmem_ctx_fence(1);",
     CONVERSION + r"|makes pointer from integer|incompatible integer"),
    ("a value is not an address", "shmem_long_p(dest, 1, 0);", "shmem_long_p(*dest, 1, 0);",
     CONVERSION + r"|makes pointer from integer|incompatible integer"),
    ("a PE is named", "shmem_long_p(dest, 1, 0);", "shmem_long_p(dest, 1);", r"too few arguments|no m"
     r"atching function"),
    ("the error mode is no pointer", "shmemx_set_errors(SHMEMX_ERRORS_RETURN);",
     "shmemx_set_errors(dest);", CONVERSION + r"|makes integer from pointer|incompatible pointer"),
    ("the text of an error is not written to", "(void)shmemx_last_error()[0];",
     "shmemx_last_error()[0] = 'x';", CONST),
]


# Type-generic names, in C11 and C++.
GENERIC = """#include <shmem.h>
struct no_element {{ int x; }};
void use(long *dest, const long *source, short *small, float *real, void *any, struct no_element *none,
         shmem_ctx_t ctx, int *status, size_t *indices);
void use(long *dest, const long *source, short *small, float *real, void *any, struct no_element *none,
         shmem_ctx_t ctx, int *status, size_t *indices) {{
  (void)dest; (void)source; (void)small; (void)real; (void)any; (void)none; (void)ctx; (void)status;
  (void)indices;
  {0}
}}
"""
# In C of a type, and of one behind a context; in C++, where one candidate is told apart by the rest.
NO_TYPE = (r"not compatible with any (generic )?association|too many arguments to function"
           r"|is ambiguous|" + CONVERSION)
GENERIC_CASES = [
    ("no element type of a put", "shmem_put(dest, source, 1, 0);",
     "shmem_put(none, none, 1, 0);", NO_TYPE),
    ("nor with a context", "shmem_put(ctx, dest, source, 1, 0);",
     "shmem_put(ctx, none, none, 1, 0);", NO_TYPE),
    ("void has no element size", "shmem_put(dest, source, 1, 0);",
     "shmem_put(any, source, 1, 0);", NO_TYPE),
    ("nor with a context (void)", "shmem_get(ctx, dest, source, 1, 0);",
     "shmem_get(ctx, any, source, 1, 0);", NO_TYPE),
    ("no g of void", "(void)shmem_g(source, 0);", "(void)shmem_g(any, 0);", NO_TYPE),
    ("no signal put of a structure", "shmem_put_signal(small, small, 1, indices, 1, 0, 0);",
     "shmem_put_signal(none, none, 1, indices, 1, 0, 0);", NO_TYPE),
    ("no atomics of short", "shmem_atomic_add(dest, 1, 0);", "shmem_atomic_add(small, 1, 0);",
     NO_TYPE),
    ("nor on a context", "shmem_atomic_inc(ctx, dest, 0);", "shmem_atomic_inc(ctx, small, 0);",
     NO_TYPE),
    ("no sum of float", "(void)shmem_atomic_swap(real, 1.0f, 0);",
     "(void)shmem_atomic_fetch_add(real, 1.0f, 0);", NO_TYPE),
    ("no bits of float", "shmem_atomic_set(real, 1.0f, 0);", "shmem_atomic_or(real, 1.0f, 0);",
     NO_TYPE),
    ("no bits of float on a context", "shmem_atomic_set(ctx, real, 1.0f, 0);",
     "shmem_atomic_xor(ctx, real, 1.0f, 0);", NO_TYPE),
    ("no wait for a float", "shmem_wait_until(small, SHMEM_CMP_EQ, 1);",
     "shmem_wait_until(real, SHMEM_CMP_EQ, 1);", NO_TYPE),
    ("no wait for several short", "(void)shmem_test(small, SHMEM_CMP_EQ, 1);",
     "(void)shmem_test_any(small, 1, status, SHMEM_CMP_EQ, 1);", NO_TYPE),
    ("no old atomic of unsigned", "shmem_inc(dest, 0);", "shmem_inc(indices, 0);", NO_TYPE),
    ("no broadcast of a structure", "(void)shmem_broadcast(SHMEM_TEAM_WORLD, dest, source, 1, 0);",
     "(void)shmem_broadcast(SHMEM_TEAM_WORLD, none, none, 1, 0);", NO_TYPE),
    ("the other array has the same type", "shmem_put(dest, source, 1, 0);",
     "shmem_put(dest, small, 1, 0);", NO_TYPE + "|incompatible pointer"),
    ("a put does not write to const", "shmem_put(dest, source, 1, 0);",
     "shmem_put(source, source, 1, 0);", NO_TYPE),
    ("a get does not write to const", "shmem_get(dest, source, 1, 0);",
     "shmem_get(source, source, 1, 0);", NO_TYPE),
    ("no context is no call of that name", "shmem_signal_set(ctx, indices, 1, 0);",
     "shmem_signal_set(dest, indices, 1, 0);",
     NO_TYPE + r"|too many arguments|incompatible pointer|cannot convert"),
    ("a PE is named", "shmem_p(dest, 1, 0);", "shmem_p(dest, 1);",
     r"too few arguments|no matching function"),
]

# Inside a kernel. With clang, SHMEM_GM is an address space of its own, as it is with Ascend's compiler.
DEVICE = """#include <ushmem/device.h>
struct Args {{
  shmemx_device_t device;
  SHMEM_GM long* dest;
  SHMEM_GM const long* source;
  SHMEM_GM uint64_t* signal;
  SHMEM_GM float* real;
  long* plain;
}};
SHMEM_KERNEL(use, Args) {{
  using namespace ushmem::device;
  const Local<long> local = shmem.local<long>(0);
  (void)local;
  {0}
}}
"""
NO_CALL = CONVERSION + r"|no matching (member )?function|cannot initialize a parameter"
DEVICE_CASES = [
    ("a put takes one type", "shmem.put(args.dest, args.source, 1, 0);",
     "shmem.put(args.real, args.source, 1, 0);", NO_CALL),
    ("a signal is unsigned", "shmem.signal_set(args.signal, 1, 0);",
     "shmem.signal_set(args.dest, 1, 0);", NO_CALL),
    ("block-local memory is no symmetric memory", "shmem.put(args.dest, local, 1, 0);",
     "shmem.put(local, args.source, 1, 0);", NO_CALL),
    ("nobody else waits for block-local memory",
     "shmem.wait_until(args.dest, CMP_EQ, 1);", "shmem.wait_until(local, CMP_EQ, 1);", NO_CALL),
    ("a block is not copied", "const Thread one = shmem.thread(); (void)one;",
     "const Block one = shmem; (void)one;", r"deleted"),
]
DEVICE_GM_CASES = [
    ("a put's dest has SHMEM_GM", "shmem.put(args.dest, args.source, 1, 0);",
     "shmem.put(args.plain, args.source, 1, 0);", NO_CALL),
    ("a put's source has SHMEM_GM", "shmem.put(args.dest, args.source, 1, 0);",
     "shmem.put(args.dest, args.plain, 1, 0);", NO_CALL),
    ("a word to wait for has SHMEM_GM", "shmem.wait_until(args.dest, CMP_EQ, 1);",
     "shmem.wait_until(args.plain, CMP_EQ, 1);", NO_CALL),
    ("an atomic's word has SHMEM_GM", "shmem.atomic_add(args.dest, 1, 0);",
     "shmem.atomic_add(args.plain, 1, 0);", NO_CALL),
    ("ptr's result has SHMEM_GM", "SHMEM_GM long* p = shmem.ptr(args.dest, 0); (void)p;",
     "long* p = shmem.ptr(args.dest, 0); (void)p;", r"address space|cannot initialize"),
    ("a global pointer is no plain one", "SHMEM_GM long* p = args.dest; (void)p;",
     "long* p = args.dest; (void)p;", r"address space|cannot initialize"),
]
# The error is inside the header.
DEVICE_INSIDE_CASES = [
    [("a put does not write to const", "shmem.put(args.dest, args.source, 1, 0);",
      "shmem.put(args.source, args.source, 1, 0);", r"the destination is const|" + NO_CALL)],
    [("a get does not write to const", "shmem.get(args.dest, args.source, 1, 0);",
      "shmem.get(args.source, args.source, 1, 0);", r"the destination is const|" + NO_CALL)],
    [("an engine that a platform lacks is named", "shmem.put(args.dest, args.source, 1, 0);",
      "shmem.put<Engine::mte>(args.dest, args.source, 1, 0);", r"the CPU has no MTE")],
    [("floating point is not added to", "(void)shmem.atomic_swap(args.real, 1.0f, 0);",
      "shmem.atomic_add(args.real, 1.0f, 0);", r"can be fetched, set and swapped|invalid operands|arithmetic")],
    [("nor is a short", "shmem.atomic_inc(args.dest, 0);",
      "shmem.atomic_inc((SHMEM_GM short*)args.dest, 0);", r"words of 4 or 8 bytes")],
]
# The handle stands first; a frame of its own.
DEVICE_FIRST = """#include <ushmem/device.h>
{0}
SHMEM_KERNEL(use, Args) {{ shmem.quiet(); }}
"""


class CompileFail(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory(prefix="ushmem compile fail ")
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)

    def compile(self, compiler, options, suffix, text):
        source = self.folder / ("case" + suffix)
        source.write_text(text, "utf-8")
        return subprocess.run(
            [compiler, *options, "-Wall", "-Wextra", "-pedantic-errors", f"-I{SOURCE / 'include'}",
             "-fsyntax-only", source], env=dict(os.environ, LC_ALL="C"), text=True, timeout=120,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)

    def complaints(self, compiler, options, suffix, frame, cases):
        """All controls in one translation unit, which must be without a warning, and all misuses in
        another, one a line, where each line must have an error for its reason. What is wrong."""
        version = subprocess.run([compiler, "--version"], check=True, text=True, timeout=60,
                                 stdout=subprocess.PIPE).stdout
        # An error in a macro of the header counts where the macro was used.
        options = [*options, "-ferror-limit=0" if "clang" in version else "-ftrack-macro-expansion=0"]

        def body(which):
            return frame.format("".join("{ " + case[which] + " }\n" for case in cases))

        done = self.compile(compiler, options, suffix, body(1))
        self.assertEqual((done.returncode, done.stdout), (0, ""), "the controls")
        done = self.compile(compiler, options, suffix, body(2))
        bad = []
        first = frame[:frame.index("{0}")].count("\n") + 1
        for number, (name, _, misuse, reason) in enumerate(cases, first):
            # One that stands alone may have its error inside a header.
            place = "" if len(cases) == 1 else rf"case\{suffix}:{number}:\d+: "
            errors = re.findall(rf"{place}error: .*", done.stdout)
            if not errors:
                bad.append(f"{name}: compiles: {misuse}")
            elif not re.search(reason, "\n".join(errors)):
                bad.append(f"{name}: for another reason: {errors}")
        return bad

    def test_kernels(self):
        for cases in (DEVICE_CASES, *DEVICE_INSIDE_CASES):
            self.assertEqual(self.complaints(CXX, ["-std=c++17"], ".cpp", DEVICE, cases), [])

    @unittest.skipUnless(shutil.which("clang++"), "no clang++: it has address spaces")
    def test_global_pointers_in_kernels(self):
        options = ["-std=c++17", "-DUSHMEM_CHECK_ADDRESS_SPACES"]
        self.assertEqual(self.complaints("clang++", options, ".cpp", DEVICE, DEVICE_CASES), [])
        self.assertEqual(self.complaints("clang++", options, ".cpp", DEVICE, DEVICE_GM_CASES), [])

    # The same for Ascend's form, with the model's declarations.
    @unittest.skipUnless(shutil.which("clang++"), "no clang++: it has address spaces")
    def test_global_pointers_in_kernels_for_ascend(self):
        options = ["-std=c++20", "-DUSHMEM_ASCENDC", "-DASCENDC_MODEL_ADDRESS_SPACES",
                   f"-I{SOURCE / 'tests/ascendc_model'}"]
        self.assertEqual(self.complaints("clang++", options, ".cpp", DEVICE, DEVICE_GM_CASES), [])

    def test_the_handle_is_the_first_argument(self):
        good = "struct Args { shmemx_device_t device; int n; };"
        bad = "struct Args { int n; shmemx_device_t device; };"
        for text, status in ((good, 0), (bad, 1)):
            done = self.compile(CXX, ["-std=c++17"], ".cpp",
                                DEVICE_FIRST.replace("{0}", text).replace("{{", "{").replace("}}", "}"))
            self.assertEqual(done.returncode, status, done.stdout)
        self.assertIn("the first member", done.stdout)

    def test_worlds(self):
        for cases in (WORLD_CASES, BODY_CASES):
            self.assertEqual(self.complaints(CXX, ["-std=c++20"], ".cpp", WORLD, cases), [])

    def test_calls_in_cpp(self):
        self.assertEqual(self.complaints(CXX, ["-std=c++11"], ".cpp", CALLS, CALL_CASES), [])

    def test_calls_in_c(self):
        # C lets a few pass with a warning that the standard asks for: -pedantic-errors makes them errors.
        self.assertEqual(self.complaints(CC, ["-std=c99", "-Werror"], ".c", CALLS, CALL_CASES), [])

    def test_generic_names_in_cpp(self):
        self.assertEqual(self.complaints(CXX, ["-std=c++11"], ".cpp", GENERIC, GENERIC_CASES), [])

    def test_generic_names_in_c(self):
        self.assertEqual(self.complaints(CC, ["-std=c11"], ".c", GENERIC, GENERIC_CASES), [])

    def test_generic_names_can_be_left_out(self):
        body = GENERIC.format("shmem_put(dest, source, 1, 0);")
        for compiler, options, suffix in ((CC, ["-std=c11"], ".c"), (CXX, ["-std=c++11"], ".cpp")):
            self.assertEqual(self.compile(compiler, options, suffix, body).returncode, 0)
            done = self.compile(compiler, [*options, "-Werror", "-DUSHMEM_NO_GENERIC"], suffix, body)
            self.assertRegex(done.stdout, r"error: .*shmem_put")

    def test_what_compiles_is_found_and_so_is_another_reason(self):
        good = "shmem_long_p(dest, 1, 0);"
        cases = [("misuse", good, "shmem_long_p(source, 1, 0);", CONST),
                 ("none", good, "shmem_long_p(dest, 2, 0);", CONST),
                 ("other", good, "shmem_long_p(dest, 1);", r"deleted")]
        bad = self.complaints(CXX, [], ".cpp", CALLS, cases)
        self.assertEqual([text.split(":")[:2] for text in bad],
                         [["none", " compiles"], ["other", " for another reason"]])


if __name__ == "__main__":
    unittest.main(verbosity=2)
