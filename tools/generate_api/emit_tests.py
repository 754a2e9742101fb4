# SPDX-License-Identifier: Apache-2.0
"""tests/unit/generated/bad_arguments.inc: one row for each typed function, for the error tests.
tests/bindings/generated: what the tests of type-generic names need to see which function was reached.
"""

import emit_generic
from layout import NOTICE, call, typed_name


def bad_arguments(chapters):
    shapes, rows = {}, []
    for chapter in chapters:
        for family in chapter.families:
            if not family.source:
                continue
            forms = [(family.row, family.signature)]
            if family.has_ctx:
                forms.append((family.row + "_CTX",
                              family.signature.replace("fn(", "fn(shmem_ctx_t ctx, ")))
            for row, signature in forms:
                assert shapes.setdefault(row, signature) == signature, (row, signature)
            rows.append("")
            rows.append(f"// {family.section}")
            rows += [f"BAD_{f.row}({f.name}, {f.element})" for f in family.functions]
    lines = [
        "// SPDX-License-Identifier: Apache-2.0",
        f"// {NOTICE}",
        "//",
        "// A row for each typed function: BAD_<shape>(function, element type). Whoever includes",
        "// this file defines one macro for each shape. The element type of the fixed-size and mem",
        "// functions, whose pointers are void *, is that of their width: unsigned char (8 and",
        "// mem), uint16_t, uint32_t, uint64_t, and Bits128, a 16-byte type that the includer has",
        "// to name. Shapes and signatures:",
        "//",
    ]
    for row, signature in shapes.items():
        head, params = signature.rstrip(")").split("(")
        lines += call(f"BAD_{row}(fn, T): {head}", params.split(", "), ")", "//   ")
    return "\n".join(lines + rows) + "\n"


RECORDER = f"""/* SPDX-License-Identifier: Apache-2.0 */
/* {NOTICE} */
/*
 * A tool in the program that notes which function of the standard was called, and calls it. It has
 * every function that a type-generic name can reach.
 */
#define USHMEM_NO_GENERIC
#include "../recorder.h"

#include <pshmem.h>

"""


def generic_names(chapters):
    lines = ["/* SPDX-License-Identifier: Apache-2.0 */", f"/* {NOTICE} */",
             "/* Which type-generic names there are. */"]
    return "\n".join(lines + [f"#define HAVE_{g.name}" for g in emit_generic.generics(chapters)]) + "\n"


def recorder(chapters):
    functions = [f for g in emit_generic.generics(chapters) for _, *forms in g.types
                 for f in forms if f]
    plain = {f.name: f for c in chapters for family in c.families for f in family.functions}
    functions += [plain[name] for name in emit_generic.others(chapters)]
    lines = ["struct recorded recorded[] = {"] + [f'    {{"{f.name}", 0}},' for f in functions]
    lines += ["};", f"const int recorded_functions = {len(functions)};"]
    for number, f in enumerate(functions):
        body = call(("" if f.returns == "void" else "return ") + "p" + f.name,
                    [p.name for p in f.params], ");", "  ")
        lines += [""] + call(typed_name(f.returns, f.name), [p.text() for p in f.params], ") {")
        lines += [f"  record({number});"] + body + ["}"]
    return RECORDER + "\n".join(lines) + "\n"
