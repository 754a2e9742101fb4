# SPDX-License-Identifier: Apache-2.0
"""tests/unit/generated/bad_arguments.inc: one row for each typed function, for the error tests."""

from layout import NOTICE, call


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
