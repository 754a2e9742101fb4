# SPDX-License-Identifier: Apache-2.0
"""The runs between nodes as a table with targets, as Markdown and as JSON lines."""

import json
import statistics

from .cells import size_text
from .node_cells import RAW_ROUND_TRIP, limit_ns
from .report import Table, time_text

TITLE = "Between two nodes"


def shown(cell, figures):
    """The median of the repeats, in the cell's unit."""
    known = [f for f in figures if f]
    if not known:
        return "-"
    ns = statistics.median(f["ns"] for f in known)
    if cell.unit == "bandwidth":
        return f"{cell.size / ns:.3g} GB/s"
    if cell.unit == "rate":
        return f"{1e3 / ns:.3g} M/s"
    text = time_text(ns)
    if "p90_ns" in known[0]:
        text += f" (p90 {time_text(statistics.median(f['p90_ns'] for f in known))})"
    return text


class NodeReport:
    def __init__(self, conditions, chosen, runs, names):
        """`names`: label -> what the implementation calls itself."""
        self.conditions = conditions
        self.chosen = chosen
        self.runs = runs
        self.names = names
        self.others = [label for label in names if label != "ours"]
        # limit / ours of each repeat: 1 and more is met.
        self.reached = {c.name: self._reached(c) for c in chosen}
        self.missed = [c.name for c in chosen if self.met(c) is False]
        self.unknown = [c.name for c in chosen if c.target.kind != "none" and self.met(c) is None]

    def _reached(self, cell):
        ratios = []
        ours = self.runs.figures["ours"]
        for i, figure in enumerate(ours[cell.name]):
            others = [f for label in self.others for f in self.runs.figures[label][cell.name][i:i + 1] if f]
            barrier = ours.get("barrier_4", [])[i:i + 1]
            limit = limit_ns(cell, figure, self.runs.raw[i], barrier[0]["ns"] if barrier else None, others)
            if limit is not None:
                ratios.append(limit / figure["ns"])
        return ratios

    def met(self, cell):
        """By the median of the repeats; None: nothing to compare with."""
        ratios = self.reached[cell.name]
        return statistics.median(ratios) >= 1 if ratios else None

    def _raw_text(self, cell):
        if cell.target.kind == "stream":
            key = f"stream_{size_text(cell.size)}"
            return f"{statistics.median(r[key]['median'] for r in self.runs.raw):.3g} GB/s"
        if cell.target.kind in ("round_trip", "one_way", "two_levels"):
            us = statistics.median(r[RAW_ROUND_TRIP]["median"] for r in self.runs.raw)
            return f"{us if cell.target.kind == 'round_trip' else us / 2:.3g} us"
        return ""

    def table(self):
        rows = []
        for cell in self.chosen:
            ratios = self.reached[cell.name]
            spread = f"{min(ratios):.2f}..{max(ratios):.2f}" if ratios else ""
            verdict = {True: "met", False: "MISSED", None: ""}[self.met(cell)]
            rows.append((cell.name, shown(cell, self.runs.figures["ours"][cell.name]),
                         *(shown(cell, self.runs.figures[label][cell.name]) for label in self.others),
                         self._raw_text(cell), cell.target.text(),
                         f"{statistics.median(ratios):.2f}" if ratios else "", spread, verdict))
        return Table(TITLE, "medians of the repeats; reached: the target by ours, at least 1 is met: median, "
                     "least and most of the repeats, each by the raw figures of the same repeat",
                     ("cell", "ours", *self.others, "raw TCP", "target", "reached", "min..max", "verdict"), rows)

    def place(self):
        c = self.conditions
        lines = [c["machine"], f"{c['compiler']}, commit {c['commit'] or 'unknown'}, load {c['load']}, {c['date']}"]
        lines += [f"{label}: {name}" for label, name in self.names.items()]
        raw = {key: statistics.median(r[key]["median"] for r in self.runs.raw) for key in self.runs.raw[0]}
        lines.append("raw TCP over the same link: " + ", ".join(
            f"{key} {value:.3g} {self.runs.raw[0][key]['unit']}" for key, value in raw.items()))
        return lines

    def method(self):
        c = self.conditions
        lines = [f"{c['repeats']} repeats, each raw TCP, then {', '.join(self.names)} in turns; two network "
                 "namespaces joined by a veth pair, every namespace's PEs on one core; the links' counters moved "
                 "by what the streams sent, and no PE reached another node's by memory",
                 "put_8B is with a quiet; streams are non-blocking with a quiet every 4 MiB or more, bursts with "
                 "one every 4096; signal_8B is one way; passive is a fetch-add, a get of 8 bytes and a put of "
                 "64 KiB with a quiet on a PE that computes for 60 ms between two calls; sum has a barrier "
                 "behind it"]
        lines += [f"not measured: {label} on {shape} PEs: {' '.join(message.split())[:200]}"
                  for (label, shape), message in self.runs.failures.items()]
        if c["quick"]:
            lines.insert(0, "QUICK: shows that everything works, no measurement")
        return lines

    def verdict(self):
        judged = [c for c in self.chosen if self.met(c) is not None]
        lines = [f"met: {len(judged) - len(self.missed)} of {len(judged)} cells",
                 f"missed: {', '.join(self.missed) or 'none'}"]
        if self.unknown:
            lines.append(f"without a figure to compare with: {', '.join(self.unknown)}")
        return lines

    def text(self):
        return "\n".join([*self.place(), *self.method(), "", self.table().text(), "", *self.verdict()])

    def markdown(self):
        lines = ["# Between two nodes", "", "```sh", "benchmarks/compare --nodes 2 --markdown compare-nodes.md",
                 "```", ""]
        lines += [f"- {line}" for line in self.place() + self.method()]
        lines += [""] + [f"**{line[0].upper() + line[1:]}**<br>" for line in self.verdict()] + [""]
        return "\n".join(lines) + "\n" + self.table().markdown() + "\n"

    def json_lines(self):
        objects = [dict(self.conditions, names=self.names, raw=self.runs.raw, missed=self.missed,
                        failures=[{"label": label, "shape": shape, "message": message}
                                  for (label, shape), message in self.runs.failures.items()])]
        for cell in self.chosen:
            objects.append({
                "cell": cell.name, "shape": cell.shape, "bytes": cell.size, "unit": "ns",
                "target": cell.target.text(), "reached": self.reached[cell.name], "met": self.met(cell),
                "runs": {label: self.runs.figures[label][cell.name] for label in self.names}})
        return "".join(json.dumps(o) + "\n" for o in objects)
