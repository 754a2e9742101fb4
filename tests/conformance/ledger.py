#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The ledger: which test stands for which sentence of the standard.

    ledger.py SPECIFICATION                 what is not covered, or wrong; exit 1 when anything is
    ledger.py SPECIFICATION --print FILE    the numbered sentences of one file; * has a trigger word
    ledger.py SPECIFICATION --counts        sentences, binding ones and rows, by file
    ledger.py --check                       what can be checked without the specification

SPECIFICATION is a checkout of the text of OpenSHMEM 1.6 (main_spec.tex, content/). The ledger is all
ledger*.tsv files beside this script, with the columns

    file      of the specification, without .tex
    ordinal   of the sentence in that file, as --print counts
    words     what it says, in our words: at most 12
    test      Suite.Case of a MULTI_TEST or TEST, Class.test_name of a Python test, or a name that CMake
              gives to ctest; several with spaces between them
    reason    why no test stands for it; exactly one of test and reason is filled

A sentence with a trigger word needs a row; others may have one.
"""

import argparse
import csv
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
COLUMNS = ["file", "ordinal", "words", "test", "reason"]
MOST_WORDS = 12
LONGEST_RUN = 6  # equal words in a row

# Words of sentences that bind somebody.
TRIGGERS = re.compile(r"""\b(?:
    must | shall | should | may | might | can | cannot | will | need | needs
  | returns? | returned | returning
  | guarantee[sd]? | ensure[sd]? | undefined | unspecified | required? | requires | requiring
  | only | before | after | upon | until | always | never | unless | otherwise | neither | identical
  | (?:is|are|be|been|was|were) \s (?:not \s)?
    (?:set|updated|copied|written|delivered|stored|zeroed|initialized|performed|completed?|equal|equivalent
      |supported|allowed|permitted|valid|invalid|ignored|assigned|aligned|prohibited|erroneous|defined
      |provided|specified|available|accessible|symmetric|collective|deprecated)
  | blocks? | waits? | completes? | performs? | equivalent | illegal | erroneous | invalid | error
)\b""", re.X | re.I)

# Chapters of the annexes that bind nobody: they tell the document's history.
HISTORY = {"Changes to this Document"}
# Names of people and institutions.
UNBINDING_FILES = {"coverpage"}

# Environments whose text is no sentence.
LISTINGS = ["lstlisting", "verbatim", "C11synopsis", "Cpp11synopsis", "Csynopsis", "CsynopsisCol",
            "CsynopsisST", "figure", "comment", "equation*"]
WITH_ARGUMENT = ["tabular", "longtable", "multicols"]

# What the plain text between reading and dividing is marked with: private characters of Unicode.
BREAK = "\n\n"                          # ends a sentence
CHAPTER, HEADING = "\ue000", "\ue001"   # the block is a title, no sentence
NOTE, NOTE_END = "\ue002", "\ue003"     # a footnote: its sentences come after its block's

# Macros whose arguments are not simply text: how many there are and what becomes of them.
MACROS = {
    "label": (1, ""), "ref": (1, "N"), "cref": (1, "N"), "Cref": (1, "N"), "index": (1, ""),
    "vspace": (1, ""), "hspace": (1, ""), "cline": (1, ""), "url": (1, ""), "input": (1, ""),
    "includegraphics": (1, ""), "setlength": (2, ""), "setcounter": (2, ""), "renewcommand": (2, ""),
    "newcommand": (2, ""), "hyperref": (1, "{0}"), "TableIndex": (1, ""), "pagestyle": (1, ""),
    "thispagestyle": (1, ""), "hypersetup": (1, ""), "pagenumbering": (1, ""), "color": (1, ""),
    "ChangelogRef": (1, ""), "footnotemark": (0, ""), "raisebox": (2, "{1}"), "S": (0, "section "),
    "chapter": (1, BREAK + CHAPTER + "{0}" + BREAK), "section": (1, BREAK + HEADING + "{0}" + BREAK),
    "subsection": (1, BREAK + HEADING + "{0}" + BREAK), "subsubsection": (1, BREAK + HEADING + "{0}" + BREAK),
    "subsubsubsection": (1, BREAK + HEADING + "{0}" + BREAK), "addcontentsline": (3, ""),
    "TableCaptionRef": (1, BREAK + HEADING + "{0}" + BREAK), "caption": (1, BREAK + HEADING + "{0}" + BREAK),
    "FuncDecl": (1, "{0}"), "acp": (1, "{0}s"), "acfp": (1, "{0}s"),
    "minitab": (1, "{0}"), "multicolumn": (3, "{2}"), "multirow": (3, "{2}"), "textcolor": (2, "{1}"),
    "lstinputlisting": (1, ""), "SourceExample": (2, BREAK + "{1}" + BREAK),
    "ProgramOutput": (2, BREAK + "{1}" + BREAK), "apicexample": (3, BREAK + "{0}" + BREAK + "{2}" + BREAK),
    "apiargument": (3, BREAK + "{1}: {2}" + BREAK), "apisummary": (1, BREAK + "{0}" + BREAK),
    "apidescription": (1, BREAK + "{0}" + BREAK), "apireturnvalues": (1, BREAK + "{0}" + BREAK),
    "apinotes": (1, BREAK + "{0}" + BREAK), "apiimpnotes": (1, BREAK + "{0}" + BREAK),
    "parimpnotes": (1, BREAK + "{0}" + BREAK), "apitablerow": (2, BREAK + "{0}: {1}" + BREAK),
    "widetablerow": (2, BREAK + "{0}: {1}" + BREAK), "sessiontablerow": (2, BREAK + "{0}: {1}" + BREAK),
    "apidesctable": (4, BREAK + "{0}" + BREAK + "{3}" + BREAK), "item": (0, BREAK), "par": (0, BREAK),
    "newline": (0, " "), "tabularnewline": (0, BREAK), "hline": (0, ""), "hfill": (0, ""),
    "footnote": (1, NOTE + "{0}" + NOTE_END), "footnotetext": (1, NOTE + "{0}" + NOTE_END), "enquote": (1, '"{0}"'),
    "openshmem": (0, "OpenSHMEM"), "Cstd": (0, "C"), "Cpp": (0, "C++"), "CorCpp": (0, "C/C++"),
    "Fortran": (0, "Fortran"), "TYPE": (0, "TYPE"), "TYPENAME": (0, "TYPENAME"), "SIZE": (0, "SIZE"),
    "source": (0, "source"), "dest": (0, "dest"), "PUT": (0, "Put"), "GET": (0, "Get"),
    "shmemprefix": (0, "SHMEM_"), "shmemprefixLC": (0, "shmem_"), "insertDocVersion": (0, "1.6"),
    "ith": (0, "i-th"), "jth": (0, "j-th"), "kth": (0, "k-th"), "lth": (0, "l-th"),
    "neq": (0, "!="), "leq": (0, "<="), "le": (0, "<="), "geq": (0, ">="), "times": (0, "x"),
    "cdot": (0, "*"), "dots": (0, "..."), "ldots": (0, "..."), "textwidth": (0, ""), "linewidth": (0, ""),
}
# Macros of which an optional argument in brackets is text.
OPTION_IS_TEXT = {"item": "{0}: ", "Cstd": "{0}", "Cpp": "{0}"}

ABBREVIATIONS = {"e.g.", "i.e.", "etc.", "vs.", "cf.", "fig.", "sec.", "resp.", "approx.", "no."}


def without_comments(text):
    return re.sub(r"(?<!\\)%[^\n]*\n?[ \t]*", "", text)


def without_listings(text):
    for name in LISTINGS:
        n = re.escape(name)
        text = re.sub(r"\\begin\{" + n + r"\}.*?\\end\{" + n + r"\}", BREAK, text, flags=re.S)
    return text


class Reader:
    """Turns LaTeX into plain text in which blank lines end sentences."""

    def __init__(self, text):
        self.text, self.at = text, 0

    def argument(self):
        """The next group or character, turned into plain text."""
        while self.at < len(self.text) and self.text[self.at].isspace():
            self.at += 1
        if self.at < len(self.text) and self.text[self.at] == "{":
            self.at += 1
            return self.until("}")
        self.at += 1
        return self.text[self.at - 1:self.at]

    def option(self):
        """What stands in brackets here, or None."""
        rest = re.match(r"\s*\[", self.text[self.at:])
        if not rest:
            return None
        self.at += rest.end()
        return self.until("]")

    def until(self, end):
        out = []
        while self.at < len(self.text):
            c = self.text[self.at]
            if c == end:
                self.at += 1
                break
            if c == "\\":
                out.append(self.macro())
            elif c == "{":
                self.at += 1
                out.append(self.until("}"))
            else:
                self.at += 1
                out.append({"~": " ", "$": "", "&": " | ", "}": ""}.get(c, c))
        return "".join(out)

    def macro(self):
        name = re.match(r"\\(?:([A-Za-z@]+)\*?|(.))", self.text[self.at:], re.S)
        self.at += name.end()
        name = name.group(1) or name.group(2)
        if name == "\\":  # the end of a line, in tables of a row
            self.option()
            return BREAK
        if not name.isalpha():
            return {"-": "", "/": "", ",": " ", ";": " ", "!": ""}.get(name, name)
        if name in ("begin", "end"):
            environment = self.argument().rstrip("*")
            if name == "begin":
                self.option()
                if environment in WITH_ARGUMENT:
                    self.argument()
            return BREAK
        option = self.option()
        # An unknown macro is left out, its arguments are text.
        count, form = MACROS.get(name, (0, ""))
        for place in range(count):
            form = form.replace("{%d}" % place, self.argument())
        return form + OPTION_IS_TEXT.get(name, "").replace("{0}", option) if option else form


def plain(latex):
    return Reader(without_listings(without_comments(latex))).until("")


def split_block(block):
    words, sentences, current = block.split(), [], []
    for word in words:
        current.append(word)
        core = word.rstrip("\"')”")
        if core.endswith((".", "!", "?")) and core.lower().lstrip("(\"") not in ABBREVIATIONS:
            sentences.append(" ".join(current))
            current = []
    if current:
        sentences.append(" ".join(current))
    return sentences


def sentences(latex):
    """The sentences of a file, in order. Headings and the document's history are none."""
    out, in_history = [], False
    for block in re.split(r"\n[ \t]*\n\s*", plain(latex)):
        note = f"{NOTE}([^{NOTE}{NOTE_END}]*){NOTE_END}"
        notes, block = re.findall(note, block), re.sub(note, "", block)
        if CHAPTER in block or HEADING in block:
            title = " ".join(block.replace(CHAPTER, "").split())
            if CHAPTER in block:
                in_history = title in HISTORY
            block = ""
        if in_history:
            continue
        for part in [block] + notes:
            part = part.strip(" \n\t|")
            for sentence in split_block(part):
                sentence = sentence.strip(" |")
                if re.search(r"[A-Za-z]{2}", sentence):
                    out.append(sentence)
    return out


def binds(sentence):
    return TRIGGERS.search(sentence) is not None


def specification(checkout):
    """Sentences by file, for the files that the main file takes in, in its order; and its own."""
    root = pathlib.Path(checkout)
    main = (root / "main_spec.tex").read_text("utf-8")
    files = {"main_spec": sentences(main[main.index(r"\begin{document}"):])}
    for name in re.findall(r"\\input\{content/([\w.]+?)(?:\.tex)?\}", without_comments(main)):
        text = (root / "content" / f"{name}.tex").read_text("utf-8")
        for inner in re.findall(r"\\input\{content/([\w.]+?)(?:\.tex)?\}", without_comments(text)):
            if inner not in UNBINDING_FILES:
                files[inner] = sentences((root / "content" / f"{inner}.tex").read_text("utf-8"))
        files[name] = sentences(text)
    return files


def read_rows(folder=HERE):
    """The rows of all ledgers, each with `where`; and complaints about their form."""
    rows, bad = [], []
    for path in sorted(pathlib.Path(folder).glob("ledger*.tsv")):
        with open(path, encoding="utf-8", newline="") as file:
            lines = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
        if not lines or lines[0] != COLUMNS:
            bad.append(f"{path.name}: the first line is not {' '.join(COLUMNS)}")
            continue
        for number, cells in enumerate(lines[1:], 2):
            where = f"{path.name}:{number}"
            if len(cells) != len(COLUMNS):
                bad.append(f"{where}: {len(cells)} cells, not {len(COLUMNS)}")
                continue
            rows.append(dict(zip(COLUMNS, cells), where=where))
    return rows, bad


def known_tests(tests):
    """Names of all tests in the sources: Suite.Case, Class.test_name and names given in CMake."""
    names = set()
    for path in sorted(pathlib.Path(tests).rglob("*")):
        if path.suffix in (".cpp", ".inc"):
            text = path.read_text("utf-8")
            for suite, case in re.findall(r"^(?:MULTI_TEST|MULTI_TEST_PROCESS_ONLY|TEST|TEST_F|TEST_P)"
                                          r"\(\s*(\w+),\s*(\w+)\)", text, re.M):
                names.add(f"{suite}.{case}")
        elif path.suffix == ".py":
            owner = None
            for line in path.read_text("utf-8").split("\n"):
                head = re.match(r"class (\w+)", line)
                case = re.match(r"    def (test_\w+)", line)
                if head:
                    owner = head.group(1)
                elif case and owner:
                    names.add(f"{owner}.{case.group(1)}")
        elif path.name == "CMakeLists.txt":
            text = path.read_text("utf-8")
            names.update(re.findall(r"add_test\(NAME ([\w/]+)\s", text))
            names.update("structure/" + name for name in re.findall(r"structure_test\((\w+)", text))
    return names


def check_rows(rows, tests):
    """What can be wrong with a row by itself."""
    bad, seen = [], {}
    for row in rows:
        where = row["where"]
        if not re.fullmatch(r"[1-9]\d*", row["ordinal"]):
            bad.append(f"{where}: {row['ordinal']!r} is no ordinal")
        key = row["file"], row["ordinal"]
        if key in seen:
            bad.append(f"{where}: the sentence has a row already, {seen[key]}")
        seen[key] = where
        count = len(row["words"].split())
        if not 1 <= count <= MOST_WORDS:
            bad.append(f"{where}: {count} words, not 1 to {MOST_WORDS}")
        if bool(row["test"].strip()) == bool(row["reason"].strip()):
            bad.append(f"{where}: exactly one of test and reason is to be filled")
        bad += [f"{where}: no test {name}" for name in row["test"].split() if name not in tests]
    return bad


def words_of(text):
    return re.findall(r"[\w+*/-]+", text.lower())


def longest_run(ours, theirs):
    """The most words in a row that both have."""
    a, b = words_of(ours), words_of(theirs)
    best, lengths = 0, [0] * (len(b) + 1)
    for word in a:
        after = [0] * (len(b) + 1)
        for j, other in enumerate(b):
            if word == other:
                after[j + 1] = lengths[j] + 1
                best = max(best, after[j + 1])
        lengths = after
    return best


def check_against(rows, files):
    """What is wrong with the rows beside the text, and which binding sentences have none."""
    bad, covered = [], set()
    for row in rows:
        if row["file"] not in files:
            bad.append(f"{row['where']}: the specification has no file {row['file']}")
            continue
        if not row["ordinal"].isdigit():
            continue
        ordinal, text = int(row["ordinal"]), files[row["file"]]
        if not 1 <= ordinal <= len(text):
            bad.append(f"{row['where']}: {row['file']} has no sentence {ordinal}, only {len(text)}")
            continue
        covered.add((row["file"], ordinal))
        run = longest_run(row["words"], text[ordinal - 1])
        if run > LONGEST_RUN:
            bad.append(f"{row['where']}: {run} words in a row are the standard's own")
    uncovered = [(name, i) for name, text in files.items() for i, sentence in enumerate(text, 1)
                 if binds(sentence) and (name, i) not in covered]
    return bad, uncovered


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("specification", nargs="?")
    parser.add_argument("--print", metavar="FILE", dest="show")
    parser.add_argument("--counts", action="store_true")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--ledgers", default=HERE, help="folder of the ledger*.tsv files")
    parser.add_argument("--tests", default=HERE.parent, help="folder of the tests' sources")
    options = parser.parse_args(arguments)
    if not options.specification and not options.check:
        parser.error("which checkout of the specification?")
    files = specification(options.specification) if options.specification else {}
    if options.show:
        name = options.show.removesuffix(".tex")
        if name not in files:
            parser.error(f"the specification has no file {name}: {' '.join(files)}")
        for i, sentence in enumerate(files[name], 1):
            print(f"{i:4}{'*' if binds(sentence) else ' '} {sentence}")
        return 0
    rows, bad = read_rows(options.ledgers)
    if options.counts:
        for name, text in files.items():
            mine = [row for row in rows if row["file"] == name]
            print(f"{name:32} {len(text):4} sentences {sum(map(binds, text)):4} binding {len(mine):4} rows "
                  f"{sum(1 for row in mine if row['test'].strip()):4} with tests")
        return 0
    bad += check_rows(rows, known_tests(options.tests))
    uncovered = []
    if files:
        wrong, uncovered = check_against(rows, files)
        bad += wrong
    for line in bad:
        print(line)
    for name, i in uncovered:
        print(f"uncovered: {name} {i}: {files[name][i - 1]}")
    tested = sum(1 for row in rows if row["test"].strip())
    print(f"{len(rows)} rows, {tested} with tests; {len(bad)} wrong, {len(uncovered)} uncovered")
    return 1 if bad or uncovered else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
