# SPDX-License-Identifier: Apache-2.0
"""What a chapter, a family and a function are, and how a family becomes written-out functions.

The tables (table_*.py) describe each family once, in the words of the standard, with `T` for the
element type: `void put(T *dest, const T *source, size_t nelems, int pe)`. `typed_family` expands
such a line over its types, sizes and the context form; `plain_family` takes C prototypes as they
are. The emitters see only the resulting `Family` and `Function` objects.
"""

import re
from dataclasses import dataclass, field, replace

import type_table


@dataclass(frozen=True)
class Param:
    type: str  # with its `*` and the space before it, e.g. "const int *"
    name: str

    def text(self):
        return self.type + self.name


@dataclass(frozen=True)
class Function:
    name: str  # the public name, shmem_... or, of an extension, shmemx_...
    returns: str
    params: tuple
    prefix: str = ""  # an attribute macro before the return type
    template: str = ""  # the function template in ushmem::api; empty for hand-written functions
    arguments: tuple = ()  # what the template is called with after the name
    row: str = ""  # shape in the table of the error tests; empty where there is none
    element: str = ""  # C++ element type, for that table
    of_type: object = None  # the ElementType of a typed form


@dataclass(frozen=True)
class Doc:
    """The comment above a family. Every field but `more` and `returns` must have text."""

    brief: str
    args: dict
    complete: str
    remote: str
    threads: str
    errors: str
    example: str
    more: str = ""
    returns: str = ""


@dataclass(frozen=True)
class Family:
    section: str  # title of the section of the standard, of extensions that of the nearest
    doc: Doc
    functions: tuple
    source: str = ""  # stem of the generated source file; empty for hand-written functions
    signature: str = ""  # with T, for the table of shapes in the error tests
    row: str = ""
    has_ctx: bool = False
    op: str = ""  # what the type-generic name is made from; empty where there is none

    @property
    def extension(self):
        return self.functions[0].name.startswith("shmemx_")


@dataclass(frozen=True)
class Chapter:
    title: str
    families: tuple = field(default_factory=tuple)


def parse_params(text):
    if text in ("", "void"):
        return ()
    params = []
    for piece in text.split(","):
        if piece.strip() == "...":
            params.append(Param("...", ""))
            continue
        match = re.fullmatch(r"\s*(.*?)(\w+)\s*", piece, re.S)
        params.append(Param(re.sub(r"\s+", " ", match.group(1)), match.group(2)))
    return tuple(params)


def params_text(params):
    return ", ".join(p.text() for p in params) or "void"


def plain_family(section, prototypes, doc, prefix=""):
    """Functions without an element type, given as C prototypes one below the other."""
    functions = []
    for prototype in prototypes.strip().split(";"):
        if prototype.strip():
            returns, name, params = re.fullmatch(
                r"\s*(.*?)\b(\w+)\((.*)\)\s*", prototype, re.S).groups()
            functions.append(Function(name, returns.rstrip(), parse_params(params), prefix))
    family = Family(section, doc, tuple(functions))
    _check(family)
    return family


def _instance(params, element):
    """Parameters with the element type put in; `element` None makes the pointers void."""
    return tuple(Param(re.sub(r"\bT\b", element or "void", p.type), p.name) for p in params)


def _arguments(params, element):
    """Call arguments; for the void forms, pointers cast to the element type."""
    result = []
    for p in params:
        if element and re.search(r"\bT\b", p.type):
            result.append(f"static_cast<{re.sub('T', element, p.type)}>({p.name})")
        else:
            result.append(p.name)
    return tuple(result)


def typed_family(section, op, signature, types, doc, row, source,
                 ctx=True, sized=False, mem=False, split="", template="", generic=True,
                 space="shmem_"):
    """Expands `RET op(params with T)` over the element types.

    `space` is what all names begin with: shmemx_ makes an extension, which has no pshmem_ twin and
    no type-generic name.

    `template` is the function template behind it where its name is not `op`; `generic` says whether
    a type-generic shmem_op exists (never for the active-set reductions, op_to_all).

    `split` names the part of `op` that the size stands behind where the operation has a suffix:
    shmem_put32_signal_nbi is op put_signal_nbi with split "put".
    """
    returns, params = re.fullmatch(r"(.*?)\s*\((.*)\)", signature, re.S).groups()
    params = parse_params(params)
    base = split or op
    assert op.startswith(base)
    suffix = op[len(base):]

    # name without space and ctx_, the type or None, C element or None, element behind void or None
    forms = [(f"{t.name}_{op}", t, t.c, None) for t in types]
    if sized:
        forms += [(f"{base}{bits}{suffix}", None, None, c) for bits, c in type_table.SIZED]
    if mem:
        forms += [(f"{base}mem{suffix}", None, None, type_table.MEM)]

    functions = []
    for with_ctx in (False, True) if ctx else (False,):
        for form, of_type, element, behind in forms:
            own = _instance(params, element)
            arguments = _arguments(params, behind)
            if with_ctx:
                own = (Param("shmem_ctx_t ", "ctx"),) + own
                arguments = ("ctx",) + arguments
            functions.append(Function(
                name=space + ("ctx_" if with_ctx else "") + form,
                returns=re.sub(r"\bT\b", element or "void", returns),
                params=own,
                template=("ctx_" if with_ctx else "") + (template or op),
                arguments=arguments,
                row=row + ("_CTX" if with_ctx else ""),
                element=(element or behind).replace("api::", "").replace("std::", ""),
                of_type=of_type,
            ))
    family = Family(section, doc, tuple(functions), source, f"{returns} fn({params_text(params)})",
                    row, ctx, op if generic and space == "shmem_" and not op.endswith("_to_all") else "")
    _check(family)
    return family


def extension_family(op, like, types, source, example, **changes):
    """The family `like`, whose operation is `op`, for further types as an extension.

    `changes` are of the parts of its comment, `args` of single arguments.
    """
    changes["args"] = {**like.doc.args, **changes.get("args", {})}
    return typed_family(like.section, op, like.signature.replace(" fn(", " ("), types,
                        replace(like.doc, example=example, **changes), like.row, source,
                        ctx=like.has_ctx, space="shmemx_")


def _check(family):
    """A comment that forgets an argument, or names one that is not there, stops the generator."""
    where = family.functions[0].name
    names = []
    for function in family.functions:
        names += [p.name for p in function.params if p.name and p.name not in names]
    assert set(family.doc.args) == set(names), (where, sorted(family.doc.args), names)
    for part in ("brief", "complete", "remote", "threads", "errors", "example"):
        assert getattr(family.doc, part).strip(), (where, part)
    assert "/*" not in family.doc.example and "*/" not in family.doc.example, where
    returns = any(f.returns != "void" for f in family.functions)
    assert bool(family.doc.returns) == returns, (where, "returns")
