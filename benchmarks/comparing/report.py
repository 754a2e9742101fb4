# SPDX-License-Identifier: Apache-2.0
"""The runs as tables, as Markdown and as JSON lines."""

import dataclasses
import json
import statistics

from . import cells
from .figures import compare, geometric_mean

SECTION_OTHER = "Beside the other implementation"
SECTION_COPIES = "Beside bare memcpy"
SECTION_TEAMS = "Collectives of teams"
SECTION_KNOWN = "Beside the best known figures of any implementation"


def time_text(ns):
    for unit, size in (("ms", 1e6), ("us", 1e3)):
        if ns >= size:
            return f"{ns / size:.4g} {unit}"
    return f"{ns:.4g} ns"


def value_text(ns, unit="time"):
    return f"{1e3 / ns:.4g} M/s" if unit == "rate" else time_text(ns)


def spread_text(ratio):
    return f"{ratio.least:.2f}..{ratio.most:.2f}"


@dataclasses.dataclass(frozen=True)
class Table:
    title: str
    note: str
    header: tuple
    rows: list

    def text(self):
        lines = [self.header] + self.rows
        widths = [max(len(row[i]) for row in lines) for i in range(len(self.header))]
        shown = ["  ".join([row[0].ljust(widths[0])]
                           + [c.rjust(w) for c, w in zip(row[1:], widths[1:])]) for row in lines]
        return "\n".join([self.title + ": " + self.note] + [line.rstrip() for line in shown])

    def markdown(self):
        rows = [self.header, ("---",) + ("---:",) * (len(self.header) - 1)] + self.rows
        return "\n".join([f"## {self.title}", self.note[0].upper() + self.note[1:] + ".", ""]
                         + ["| " + " | ".join(row) + " |" for row in rows])


class Report:
    def __init__(self, conditions, chosen, runs):
        """`runs` are those of compare.measure()."""
        self.conditions = conditions
        self.chosen = chosen
        self.runs = runs
        self.ratios = {c.name: compare(self._times("ours", c, c.argument()),
                                       self._times("other", c, c.argument())) for c in chosen}
        # The copies by the collective, so that the collective's time is what is judged.
        self.copies = {c.name: self._beside(c, "copies", "call") for c in chosen
                       if c.copied and self._has(c, "copies")}
        self.teams = {c.name: self._beside(c, "call", "team") for c in chosen
                      if c.has_team_form and self._has(c, "team")}
        self.mean = geometric_mean([r.ratio for r in self.ratios.values()])
        self.slower = [name for name, r in self.ratios.items() if r.slower]

    def _figures(self, label, cell, argument, column="call"):
        return [run["figures"][argument, column] for run in self.runs
                if run["label"] == label and run["pes"] == cell.pes]

    def _times(self, label, cell, argument, column="call"):
        return [f["ns"] for f in self._figures(label, cell, argument, column)]

    def _has(self, cell, column):
        key = cell.argument("call", column), column
        return any(key in run["figures"] for run in self.runs if run["label"] == "ours")

    def _beside(self, cell, column, by):
        """Ratio `by` / `column` of two columns that took turns in our runs."""
        argument = cell.argument("call", column if by == "call" else by)
        return compare(self._times("ours", cell, argument, column),
                       self._times("ours", cell, argument, by))

    def machine_figures(self):
        """name -> median ns of this machine without a library."""
        found = {}
        for name, argument in cells.MACHINE.items():
            times = [run["figures"][argument, "call"]["ns"] for run in self.runs
                     if (argument, "call") in run["figures"]]
            if times:
                found[name] = statistics.median(times)
        return found

    def machine_text(self):
        texts = []
        for name, ns in self.machine_figures().items():
            size = int(cells.MACHINE[name].split(":")[1])
            rate = f" ({size / ns:.3g} GB/s)" if name.startswith("memcpy") else ""
            texts.append(f"{name} {time_text(ns)}{rate}")
        return ", ".join(texts)

    def tables(self):
        tables = [Table(
            SECTION_OTHER, "medians of the runs; ratio other/ours, above 1 ours is faster: median, least and "
            "most of the pairs", ("cell", "ours", "other", "other/ours", "min..max"),
            [(c.name, value_text(r.time, c.unit), value_text(r.other, c.unit), f"{r.ratio:.2f}",
              spread_text(r)) for c in self.chosen for r in [self.ratios[c.name]]])]
        if self.copies:
            tables.append(Table(
                SECTION_COPIES, "the copies that the collective needs at least, by all PEs at once, in "
                f"turns with it in the same run; ratio ours/memcpy, target at most {cells.COPIES_TARGET}",
                ("cell", "ours", "memcpy", "ours/memcpy", "min..max", "met"),
                [(name, time_text(r.other), time_text(r.time), f"{r.ratio:.2f}", spread_text(r),
                  "yes" if r.ratio <= cells.COPIES_TARGET else "NO") for name, r in self.copies.items()]))
        if self.teams:
            tables.append(Table(
                SECTION_TEAMS, "ours by active set and by team, in turns in the same run; ratio team/active "
                "set, below 1 the team's form is faster",
                ("cell", "active set", "team", "team/active", "min..max"),
                [(name, time_text(r.time), time_text(r.other), f"{r.ratio:.2f}", spread_text(r))
                 for name, r in self.teams.items()]))
        known = [c for c in self.chosen if c.known_us is not None]
        if known:
            tables.append(Table(
                SECTION_KNOWN, f"theirs are absolute figures of another machine ({cells.KNOWN_MACHINE}); "
                f"to scale, this one: {self.machine_text()}", ("cell", "ours", "known", "known/ours"),
                [(c.name, time_text(t), time_text(1e3 * c.known_us), f"{1e3 * c.known_us / t:.2f}")
                 for c in known for t in [self.ratios[c.name].time]]))
        return tables

    def verdict(self):
        slower = ", ".join(self.slower) if self.slower else "none"
        return [f"geometric mean of other/ours over {len(self.ratios)} cells: {self.mean:.2f}",
                f"slower than the other in all pairs: {slower}"]

    def place(self):
        c = self.conditions
        return [c["machine"], f"{c['compiler']}, commit {c['commit'] or 'unknown'}, load {c['load']}, "
                f"{c['date']}", f"ours: {c['ours']}", f"other: {c['other']}",
                f"this machine: {self.machine_text() or 'not measured (no cells of 2 PEs)'}"]

    def method(self):
        c = self.conditions
        loop = ("each collective followed by a barrier" if c["barrier_between"]
                else "collectives in a plain loop, one directly after the other")
        lines = [f"{c['repeats']} runs of each, in turns; a run's time is the median of at least "
                 f"{c['least_batches']} batches of {c['batch_ms']:g} ms or more, about {c['cell_ms']:g} ms "
                 "a cell; a batch lasts from the first PE's start to the last one's end; " + loop,
                 "put is with a quiet; ping_pong is one way; sum has a barrier behind it; bytes are what one "
                 "PE contributes, with alltoall what it sends to each PE; collectives are those of active "
                 "sets; what an operation does is verified before it is timed"]
        for label in ("ours", "other"):
            launches = {}
            for pes, options in c[f"{label}_launch"].items():
                launches.setdefault(options or "no options", []).append(pes)
            lines.append(f"oshrun of {label}: " + "; ".join(
                f"{', '.join(pes)} PEs: {options}" for options, pes in launches.items()))
        if c["quick"]:
            lines.insert(0, "QUICK: shows that everything works, no measurement")
        return lines

    def text(self):
        return "\n".join(self.place() + self.method() + [""] + ["\n\n".join(t.text() for t in self.tables())]
                         + [""] + self.verdict())

    def markdown(self):
        lines = ["# Beside another implementation", "", "```sh", "benchmarks/compare --markdown compare.md",
                 "```", ""]
        lines += [f"- {line}" for line in self.place() + self.method()]
        lines += [""] + [f"**{line[0].upper() + line[1:]}**<br>" for line in self.verdict()] + [""]
        return "\n".join(lines) + "\n" + "\n\n".join(t.markdown() for t in self.tables()) + "\n"

    def json_lines(self):
        objects = [dict(self.conditions, machine_ns=self.machine_figures(), geometric_mean=self.mean,
                        slower=self.slower)]
        for c in self.chosen:
            r = self.ratios[c.name]
            objects.append({
                "cell": c.name, "operation": c.operation, "pes": c.pes, "bytes": c.size, "unit": "ns",
                "ours": r.time, "other": r.other, "ratio": r.ratio, "least": r.least, "most": r.most,
                "slower": r.slower, "runs": {label: self._figures(label, c, c.argument())
                                             for label in ("ours", "other")}})
        for column, found in (("copies", self.copies), ("team", self.teams)):
            for c in (c for c in self.chosen if c.name in found):
                r = found[c.name]
                call, beside = (r.other, r.time) if column == "copies" else (r.time, r.other)
                argument = c.argument("call", column)
                objects.append({
                    "beside": column, "of": c.name, "unit": "ns", "call": call, column: beside,
                    "ratio": r.ratio, "least": r.least, "most": r.most,
                    "runs": {name: self._figures("ours", c, argument, name) for name in ("call", column)}})
        return "".join(json.dumps(o) + "\n" for o in objects)
