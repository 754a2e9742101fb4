# SPDX-License-Identifier: Apache-2.0
"""include/ushmem/generic.h and generic.hpp: one name for all types of a typed family, as _Generic
selections in C11 and as overloads in C++.

Every typed family gives its name: a family that is added to the tables has its generic form at once.
Types that are one type under two names are listed once, under the first of the family: a selection may
not have compatible types, and an overload not twice the same.
"""

import re

from layout import NOTICE, call, typed_name
from model import Param

# The aliases on 64-bit Linux, where size_t and ptrdiff_t are long (LP64).
SAME = {
    "int8_t": "signed char", "int16_t": "short", "int32_t": "int", "int64_t": "long",
    "uint8_t": "unsigned char", "uint16_t": "unsigned short", "uint32_t": "unsigned int",
    "uint64_t": "unsigned long", "size_t": "unsigned long", "ptrdiff_t": "long",
}
_COMPLEX = {"shmemx_complexf": "float", "shmemx_complexd": "double"}
# Type-generic names of the standard that are no typed family: by the type of the first argument
# another function, else the function of that name where there is one.
_BY_FIRST = (
    ("shmem_signal_add", "shmem_ctx_t", "shmem_ctx_signal_add"),
    ("shmem_signal_set", "shmem_ctx_t", "shmem_ctx_signal_set"),
    ("shmem_sync", "shmem_team_t", "shmem_team_sync"),
)

C_HEAD = f"""/* SPDX-License-Identifier: Apache-2.0 */
/* {NOTICE} */
/*
 * Type-generic names in C11: shmem_put and its like are macros that choose shmem_long_put,
 * shmem_ctx_long_put, ... by the type of their pointer argument, and of a leading context. Included
 * by shmem.h; `#define USHMEM_NO_GENERIC` before it leaves them out.
 *
 * Each argument is evaluated once. A type that the standard's table for the routine does not have
 * does not compile: the compiler says that no association fits the type, or, behind a context, that
 * ushmem_routine_does_not_exist_for_this_type takes no arguments. An argument with a comma of its
 * own, (long[]){{1, 2}}, needs parentheses around it, as for any macro. A program that defines a
 * function of one of these names itself (a profiling tool: shmem_sync) has to #undef it before, or
 * to leave them all out.
 */
#ifndef USHMEM_GENERIC_H
#define USHMEM_GENERIC_H

/* Never defined, since never called with success. */
void ushmem_routine_does_not_exist_for_this_type(void);

#define SHMEMX_FIRST_(first, ...) first
"""

CPP_HEAD = f"""// SPDX-License-Identifier: Apache-2.0
// {NOTICE}
//
// Type-generic names in C++: shmem_put and its like are overloads that call shmem_long_put,
// shmem_ctx_long_put, ... for the types that the standard's table for the routine has. The standard
// has them for C11; in C++ they are an extension of the same names. Included by shmem.h;
// `#define USHMEM_NO_GENERIC` before it leaves them out.
//
// Sums and products of complex numbers take std::complex<float> and std::complex<double> too,
// without this header's including <complex>: a template with real() and imag() of the same size.
#ifndef USHMEM_GENERIC_HPP
#define USHMEM_GENERIC_HPP
"""


class _Generic:
    """One generic name: what its functions are, each distinct type once."""

    def __init__(self, op):
        self.name = "shmem_" + op
        self.types = []  # (C type, function, function with ctx or None)
        self.seen = set()
        self.names = None  # of the parameters
        self.by = 0  # index of the parameter that is selected by
        self.const = False

    def add(self, family):
        forms = {}
        for f in family.functions:
            if f.of_type:
                forms.setdefault(f.of_type, []).append(f)
        signature = re.fullmatch(r".*?\((.*)\)", family.signature, re.S).group(1).split(",")
        self.by = next(i for i, p in enumerate(signature) if re.search(r"\bT \*", p))
        self.const = "const" in signature[self.by]
        self.has_ctx = family.has_ctx
        for of_type, functions in forms.items():
            canonical = SAME.get(of_type.c, of_type.c)
            if canonical not in self.seen:
                self.seen.add(canonical)
                self.types.append((of_type.c, functions[0],
                                   functions[1] if len(functions) > 1 else None))
        self.names = [p.name for p in self.types[0][1].params]


def generics(chapters):
    """In the order of the tables."""
    found = {}
    for chapter in chapters:
        for family in chapter.families:
            if family.op:
                found.setdefault(family.op, _Generic(family.op)).add(family)
    return list(found.values())


def names(chapters):
    return {g.name for g in generics(chapters)}


def others(chapters):
    """Functions that generic names reach and that are of no typed family."""
    functions = {f.name for c in chapters for family in c.families for f in family.functions}
    found = [other for _, _, other in _BY_FIRST]
    return found + [n for n in [by[0] for by in _BY_FIRST] + sorted(names(chapters))
                    if n in functions]


def _associations(generic, which, indent):
    lines = []
    for c, *functions in generic.types:
        for qualified in (c, "const " + c) if generic.const else (c,):
            lines.append(f"{indent}{qualified} *: {functions[which].name},")
    return lines


def _macro(generic):
    leading = generic.names[:generic.by]
    chosen = "first" if generic.has_ctx else generic.names[generic.by]
    lines = [f"#define {generic.name}({', '.join(leading + [chosen])}, ...)",
             f"  _Generic(({chosen}),"]
    if generic.has_ctx:
        lines += ["    shmem_ctx_t: _Generic((SHMEMX_FIRST_(__VA_ARGS__, 0)),"]
        lines += _associations(generic, 1, "      ")
        lines += ["      default: ushmem_routine_does_not_exist_for_this_type),"]
    lines += _associations(generic, 0, "    ")
    lines[-1] = lines[-1][:-1] + ")"
    lines.append(f"  ({', '.join(leading + [chosen])}, __VA_ARGS__)")
    return [""] + [line + " \\" for line in lines[:-1]] + lines[-1:]


def generic_h(chapters):
    lines = C_HEAD.split("\n")[:-1]
    for generic in generics(chapters):
        lines += _macro(generic)
    functions = {f.name for c in chapters for family in c.families for f in family.functions}
    for name, first, other in _BY_FIRST:
        lines += ["", f"#define {name}(...) \\",
                  "  _Generic((SHMEMX_FIRST_(__VA_ARGS__, 0)), \\"]
        lines += [f"    default: {name}, \\"] if name in functions else []
        lines += [f"    {first}: {other}) \\", "  (__VA_ARGS__)"]
    return "\n".join(lines) + "\n\n#endif\n"


def _overload(name, function):
    head = "inline " + typed_name(function.returns, name)
    body = ("" if function.returns == "void" else "return ") + function.name
    return (call(head, [p.text() for p in function.params], ") {")
            + call(body, [p.name for p in function.params], ");", "  ") + ["}"])


def _complex_overload(name, c, function):
    """The same for std::complex, whose layout is that of C's complex types."""
    element = f"Complex<{_COMPLEX[c]}>"
    params = [Param(re.sub(rf"\b{c}\b", element, p.type), p.name) for p in function.params]
    arguments = [f"reinterpret_cast<{p.type.strip()}>({p.name})" if c in p.type else p.name
                 for p in function.params]
    pointer = next(p.name for p in params if element in p.type)
    returns = (f"decltype(static_cast<void>({pointer}->real()), "
               f"static_cast<void>({pointer}->imag()), {function.returns}())")
    lines = ["template <template <class> class Complex>"]
    lines += call(f"inline auto {name}", [p.text() for p in params], ")")
    lines += [f"    -> {returns} {{",
              f'  static_assert(sizeof({element}) == sizeof({c}), "not a complex number");']
    return lines + call(f"return {function.name}", arguments, ");", "  ") + ["}"]


def generic_hpp(chapters):
    lines = CPP_HEAD.split("\n")[:-1]
    plain = {f.name: f for c in chapters for family in c.families for f in family.functions}

    def add(name, function):
        # shmem_wait_until for long is a C function of that very name.
        same = plain.get(name)
        if same is None or [p.type for p in same.params] != [p.type for p in function.params]:
            lines.extend(_overload(name, function))

    for generic in generics(chapters):
        lines.append("")
        for c, *functions in generic.types:
            for function in filter(None, functions):
                add(generic.name, function)
                if c in _COMPLEX:
                    lines.extend(_complex_overload(generic.name, c, function))
    lines.append("")
    for name, _, other in _BY_FIRST:
        add(name, plain[other])
    return "\n".join(lines) + "\n\n#endif\n"
