# SPDX-License-Identifier: Apache-2.0
"""How declarations, definitions and comments are broken into lines of at most 100 columns."""

import re
import textwrap

from model import params_text

WIDTH = 100
NOTICE = "Written by tools/generate_api/generate.py; change the tables there, not this file."


def _fill(pieces, indent, end):
    """Comma-separated pieces on lines after `indent`, the last one followed by `end`."""
    lines, line = [], indent
    for i, piece in enumerate(pieces):
        text = piece + ("," if i + 1 < len(pieces) else end)
        if line != indent and len(line) + 1 + len(text) > WIDTH:
            lines.append(line)
            line = indent
        line += text if line == indent else " " + text
    lines.append(line)
    return lines


def call(head, pieces, end, indent=""):
    """`head(pieces)end`, on one line where it fits, else broken after the parenthesis."""
    one = f"{indent}{head}({', '.join(pieces)}{end}"
    if len(one) <= WIDTH:
        return [one]
    return [f"{indent}{head}("] + _fill(pieces, indent + "    ", end)


def typed_name(returns, name):
    return f"{returns}{name}" if returns.endswith("*") else f"{returns} {name}"


def prototype(function, name=None):
    head = "USHMEM_API " + (function.prefix + " " if function.prefix else "")
    head += typed_name(function.returns, name or function.name)
    pieces = [p.text() for p in function.params] or ["void"]
    return call(head, pieces, ");")


def wrap(text, first="", rest=None):
    # A space behind each line's ` * ` is part of `first` and `rest`; long words stay whole.
    return textwrap.wrap(re.sub(r"\s+", " ", text).strip(), WIDTH, initial_indent=first,
                         subsequent_indent=first if rest is None else rest,
                         break_long_words=False, break_on_hyphens=False)


def alias(function):
    params = params_text(function.params)
    one = f"USHMEM_ALIAS({function.returns}, {function.name}, ({params}));"
    if len(one) <= WIDTH:
        return [one]
    lines = [f"USHMEM_ALIAS({function.returns}, {function.name},"]
    body = _fill([p.text() for p in function.params], " " * 14, "));")
    body[0] = " " * 13 + "(" + body[0].lstrip()
    return lines + body
