# SPDX-License-Identifier: Apache-2.0
"""src/api/generated/: the typed functions, each one a definition that calls a template.

pshmem_x is the definition and shmem_x a weak alias of it, so that a tool can replace shmem_x. The
alias macro is a file of its own, since the hand-written functions of src/api use it too. Extensions,
shmemx_x, have no twin.
"""

from layout import NOTICE, alias, call, typed_name, wrap

ALIAS_HPP = f"""// SPDX-License-Identifier: Apache-2.0
// {NOTICE}
//
// USHMEM_ALIAS(ret, name, params) declares the exported function `name` as a weak alias of
// p`name`, which must be defined in the same translation unit with the same type. Weak, so that
// a profiling tool linked into the program may define `name` itself and call p`name`, with the
// static library as well as with the shared one.
#pragma once

#include <pshmem.h>

// g++ deduces attributes such as nothrow from the body of p`name` and warns about an alias
// without them (-Wmissing-attributes); it also has the attribute that copies them.
#if __has_attribute(copy)
#define USHMEM_SAME_ATTRIBUTES(function) __attribute__((copy(function)))
#else
#define USHMEM_SAME_ATTRIBUTES(function)
#endif

#define USHMEM_ALIAS(ret, name, params) \\
  extern "C" USHMEM_API ret name params USHMEM_SAME_ATTRIBUTES(p##name) \\
      __attribute__((weak, alias("p" #name)))
"""


def _definition(function, extension):
    returns = function.returns
    name = function.name if extension else "p" + function.name
    head = f'extern "C" USHMEM_API {typed_name(returns, name)}'
    pieces = [p.text() for p in function.params] or ["void"]
    body = call(f'{"" if returns == "void" else "return "}api::{function.template}',
                [f'"{function.name}"', *function.arguments], ");", "  ")
    return call(head, pieces, ") {") + body + ["}"] + ([] if extension else alias(function))


def _source(families):
    extension = families[0].extension
    sections = dict.fromkeys(f.section for f in families)
    what = wrap(f"{', '.join(sections)}: every typed, sized and context form written out, with "
                "the checks and the work in api/templates.hpp. " + NOTICE, "// ")
    lines = ["// SPDX-License-Identifier: Apache-2.0"] + what + [
        '#include "api/templates.hpp"',
        "",
        "#include <cstddef>",
        "#include <cstdint>",
        "",
        "#include <ushmem/extensions.h>" if extension else '#include "api/generated/alias.hpp"',
        "",
        "namespace api = ushmem::api;",
    ]
    for function in (f for family in families for f in family.functions):
        lines += [""] + _definition(function, extension)
    return "\n".join(lines) + "\n"


def sources(chapters):
    """File name -> text. A file holds the families that name it, in the order of the standard."""
    files = {}
    for chapter in chapters:
        for family in chapter.families:
            if family.source:
                files.setdefault(family.source, []).append(family)
    result = {"alias.hpp": ALIAS_HPP}
    for stem, families in sorted(files.items()):
        result[f"{stem}.cpp"] = _source(families)
    return result
