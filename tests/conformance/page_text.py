# SPDX-License-Identifier: Apache-2.0
"""The texts that page.py writes, from its table: function -> [C, C11, C++, overload, tests]."""

import re

import emit_generic
import generate
import recorder

HEAD = """# What is tested of the standard

Every function of OpenSHMEM 1.6, and whether a test that passed called it. Written by
`tests/conformance/page.py` from what it records while the tests run; none of it is a claim by hand.
A line for each function: [conformance-functions.tsv](conformance-functions.tsv). Which test stands for which
sentence of the standard is another list: [ledger.tsv](../tests/conformance/ledger.tsv).

{totals}

- **C**: called by its own name in a C99 program, which looks at what it did.
- **C11**: reached by its type-generic name in a C11 program, by one call and no other function with it.
- **C++**: called by its own name in a C++11 program; behind the `+`, reached by the overload of its
  type-generic name.

Where a function has no form in a column, the cell says why:

| cell | meaning | C11 | C++ overloads |
|---|---|---|---|
| tested, or a number alone | a test that passed called it | {c11_tested} | {cpp_tested} |
| no generic form | the standard has no type-generic name for it: sizes, bytes, no type, \
active sets | {c11_none} | {cpp_none} |
| alias | its type is another's second name (`int64_t` is `long`): \
the call reaches that one's function, which is tested | {c11_alias} | {cpp_alias} |
| same name | `shmem_wait_until` for `long`: in C11 a macro that reaches \
`shmem_long_wait_until`; in C++ the overload itself | {c11_name} | {cpp_name} |

## How it is made
```sh
cmake --build build --target conformance_page   # runs the programs on 2 PEs and writes this page
ctest --test-dir build -R conformance_page      # fails when a function is not called, or the page is old
```
A shared object that is loaded before the programs ([recorder.py](../tests/conformance/calls/recorder.py)) has
every public function; it notes the call and goes on to the `pshmem_` twin. Only programs that end as they
have to count: `typed_calls` and `life_calls` (in `tests/conformance/calls`, each as C99 and C++),
`generic_calls` (in `tests/bindings`, as C11 and C++, with the function that each call must reach), and
`conformance_process`, by suite. The names that must be there are in
[functions.txt](../tests/conformance/functions.txt) and [generics.txt](../tests/conformance/generics.txt).
"""
GENERIC_HEAD = """
## Type-generic names
With how many different types each was called, with a context too where `+` stands.

| name | C11 | C++ | not called |
|---|---|---|---|
"""


def kind(cell):
    """Why there is no form, as one of the rows of the page's legend."""
    if cell == "tested":
        return "tested"
    if cell == "n/a: no generic form":
        return "none"
    return "alias" if " is " in cell and ", as " in cell and "macro" not in cell else "name"


def function_list(table):
    lines = ["function\tC\tC11\tC++\tC++ overload\tcalled by"]
    for name in sorted(table):
        lines.append("\t".join([name] + table[name][:4] + [shortened(table[name][4].split(), 8) or "-"]))
    return "\n".join(lines) + "\n"


def counted(cells):
    """`48`, `28, 20 alias`, `no generic form`; MISSING shows what has no evidence."""
    found = {}
    for cell in cells:
        found[kind(cell) if cell else "MISSING"] = found.get(kind(cell) if cell else "MISSING", 0) + 1
    words = {"tested": "", "none": " no generic form", "alias": " alias", "name": " same name",
             "MISSING": " MISSING"}
    if found.keys() <= {"none"}:
        return "no generic form"
    return ", ".join(f"{found[k]}{words[k]}" for k in words if k in found)


def families(family):
    """(what stands for the names, their type set or None, functions): typed forms, sizes, the others."""
    typed = [f for f in family.functions if f.of_type]
    if typed:
        op = re.fullmatch(rf"shmem_(ctx_)?{typed[0].of_type.name}_(\w+)", typed[0].name).group(2)
        ctx = "[ctx_]" if family.has_ctx else ""
        types = []
        for f in typed:
            types += [f.of_type.name] if f.of_type.name not in types else []
        yield f"shmem_{ctx}TYPE_{op}", tuple(types), typed
    others = [f for f in family.functions if not f.of_type]
    if others and typed:
        sizes = []
        for f in others:
            sizes += [s for s in re.findall(r"\d+|mem", f.name.removeprefix("shmem_")) if s not in sizes]
        name = re.sub(r"(8|mem)(?=_|$)", "SIZE", others[0].name.removeprefix("shmem_"))
        yield f"shmem_{ctx}{name}, SIZE {' '.join(sizes)}", None, others
    elif others:
        for f in others:
            yield f.name, None, [f]


def shortened(tests, most):
    """Most tests call shmem_my_pe: some names are enough."""
    return ", ".join(tests[:most]) + (f" and {len(tests) - most} more" if len(tests) > most else "")


def tests_of(table, functions):
    found = []
    for f in functions:
        found += [t for t in table[f.name][4].split() if t not in found]
    programs = [t for t in found if t.endswith("_calls")]
    return shortened(programs + sorted(set(found) - set(programs)), 5)


def chapter_tables(table):
    sets, lines = {}, []
    for chapter in generate.CHAPTERS:
        lines += ["", f"## {chapter.title}", "", "| functions | | C | C11 | C++ | called by |",
                  "|---|---|---|---|---|---|"]
        for family in chapter.families:
            for name, types, functions in families(family):
                if types:
                    name += f", {sets.setdefault(types, 'T' + str(len(sets) + 1))}"
                cells = [table[f.name] for f in functions]
                cpp = counted([c[2] for c in cells]) + " + " + counted([c[3] for c in cells])
                lines.append(f"| `{name}` | {len(functions)} | {counted([c[0] for c in cells])} | "
                             f"{counted([c[1] for c in cells])} | {cpp} | {tests_of(table, functions)} |")
    legend = ["", "## Types", "In the tables below `TYPE` is one of a set, by the names of the standard.", "",
              "| set | types | |", "|---|---|---|"]
    legend += [f"| {label} | {len(types)} | {' '.join(types)} |" for types, label in sets.items()]
    return legend + lines


def generic_table(table):
    lines = []
    for generic in sorted(emit_generic.generics(generate.CHAPTERS), key=lambda g: g.name):
        counts, missing = [], []
        for column in (1, 3):
            called = [[f for f in forms if f and table[f.name][column] != ""]
                      for _, *forms in generic.types]
            missing += [f.name for _, *forms in generic.types for f in forms
                        if f and table[f.name][column] == ""]
            counts.append(f"{sum(map(bool, called))}{' +' if generic.has_ctx else ''}")
        lines.append(f"| `{generic.name}` | {' | '.join(counts)} | {' '.join(missing) or '-'} |")
    return lines


def page(table, standard):
    older = [f.name for f in recorder.functions() if f.name not in set(standard)]
    values = {}
    for prefix, column in (("c11", 1), ("cpp", 3)):
        for name in ("tested", "none", "alias", "name"):
            values[f"{prefix}_{name}"] = sum(
                bool(cells[column]) and kind(cells[column]) == name for cells in table.values())
    generics = emit_generic.generics(generate.CHAPTERS)

    def tested(names, column):
        return sum(table[n][column] == "tested" for n in names)

    totals = ["| | functions | C | C11 | C++ | overloads |", "|---|---|---|---|---|---|"]
    for what, names in (("of the standard's list", standard), ("older names, deprecated", older)):
        totals.append(f"| {what} | {len(names)} | {tested(names, 0)} | {tested(names, 1)} | "
                      f"{tested(names, 2)} | {tested(names, 3)} |")
    totals.append(f"| type-generic names | {len(generics)} | | {complete(table, generics, 1)} | | "
                  f"{complete(table, generics, 3)} |")
    text = HEAD.format(totals="\n".join(totals), **values)
    return text + "\n".join(chapter_tables(table)) + "\n" + GENERIC_HEAD + "\n".join(
        generic_table(table)) + "\n"


def complete(table, generics, column):
    """How many generic names were called with every type that they have."""
    return sum(all(table[f.name][column] for _, *forms in g.types for f in forms if f) for g in generics)
