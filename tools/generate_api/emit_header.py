# SPDX-License-Identifier: Apache-2.0
"""include/shmem.h, include/pshmem.h and include/ushmem/extensions.h."""

from layout import NOTICE, prototype, wrap
from texts_header import EXTENSIONS_CLOSE, EXTENSIONS_OPEN, SHMEM_CLOSE, SHMEM_OPEN


def _item(label, text, indent=2):
    return wrap(text, f" * {label} ", " * " + " " * indent)


def _place(family):
    """Where the standard has the family, or the one that an extension is like."""
    if not family.section:
        return "The standard has nothing like it."
    return (f'Its like in the standard: OpenSHMEM 1.6, "{family.section}".' if family.extension
            else f'OpenSHMEM 1.6, "{family.section}".')


def comment(family):
    """The block above a family's prototypes."""
    doc = family.doc
    lines = ["/**"] + wrap(doc.brief, " * ")
    if doc.more:
        lines += [" *"] + wrap(doc.more, " * ")
    if doc.args or doc.returns:
        lines.append(" *")
        order = []
        for function in reversed(family.functions):  # the ctx forms, which have all, come last
            order += [p.name for p in function.params if p.name and p.name not in order]
        for name in order:
            lines += _item(f"@param {name}", doc.args[name])
        if doc.returns:
            lines += _item("@return", doc.returns)
    lines.append(" *")
    for label, text in (("Complete on return:", doc.complete), ("Remote side:", doc.remote),
                        ("Threads:", doc.threads), ("Errors:", doc.errors),
                        ("Extension." if family.extension else "Standard:", _place(family))):
        lines += _item(label, text)
    lines += [" *", " * @code"]
    lines += [(" * " + line).rstrip() for line in doc.example.strip().split("\n")]
    return lines + [" * @endcode", " */"]


def _rule(title):
    return ["", "/* " + "-" * 94 + " */", f"/* {title:<94} */", "/* " + "-" * 94 + " */", ""]


def _header(opening, chapters, closing):
    lines = opening.format(notice=NOTICE).split("\n")
    for chapter in chapters:
        lines += _rule(chapter.title)
        for family in chapter.families:
            lines += comment(family)
            for function in family.functions:
                lines += prototype(function)
            lines.append("")
        lines.pop()
    return "\n".join(lines) + "\n" + closing


def shmem_h(chapters):
    return _header(SHMEM_OPEN, chapters, SHMEM_CLOSE)


def extensions_h(chapters):
    return _header(EXTENSIONS_OPEN, chapters, EXTENSIONS_CLOSE)


def pshmem_h(chapters):
    lines = f"""// SPDX-License-Identifier: Apache-2.0
/*
 * pshmem.h: the profiling names of the OpenSHMEM routines.
 * {NOTICE}
 *
 * Every routine shmem_x is a weak alias of pshmem_x, which does the work. A tool that wants to see
 * the calls of a program defines shmem_x itself, does what it wants and calls pshmem_x; arguments,
 * results and rules are those of shmem_x in shmem.h. See OpenSHMEM 1.6, "OpenSHMEM Profiling
 * Interface".
 */
#ifndef PSHMEM_H
#define PSHMEM_H

#include <shmem.h>

#ifdef __cplusplus
extern "C" {{
#endif""".replace("{{", "{").split("\n")
    for chapter in chapters:
        for family in chapter.families:
            lines += ["", f"/* {chapter.title}: {family.section} */"]
            for function in family.functions:
                lines += prototype(function, "p" + function.name)
    return "\n".join(lines) + """

#ifdef __cplusplus
}
#endif

#endif
"""
