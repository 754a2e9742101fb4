#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Prints what the loss of a PE, of a node or of a line comes to: when the others say so, and when all have ended.

    tests/fault/network_table.py [--build build] [--repeats 5] [--slow-repeats 1] [--seconds 60] [--markdown FILE]

Runs the tests of this folder, over network namespaces, and gives their figures: median, least and most of the
repeats. A run that fails its test is counted and shown. Status 1 when one did, 77 where there are no namespaces.
"""

import argparse
import os
import pathlib
import shlex
import statistics
import sys
import unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "benchmarks"))

from comparing import machine  # noqa: E402


def rows():
    """(what happens, class, test, seconds allowed until the last one says so)"""
    # They read the environment when they are imported.
    import network_handler_test as handler
    import network_kill_test as kill
    import network_partition_test as partition
    import network_slow_test as slow
    killed, parted, late = kill.KilledTest, partition.PartedTest, slow.SlowTest
    at_once, by_timeout = kill.WITHIN_S, partition.WITHIN_S
    return [
        ("process killed before shmem_init, the others in it", killed, "test_in_start_up", at_once),
        ("process killed, all put to it", killed, "test_in_put", at_once),
        ("process killed in a reduction", killed, "test_in_a_collective", at_once),
        ("process of PE 0 killed in a reduction", killed, "test_the_first_pe_in_a_collective", at_once),
        ("last process killed, the others in a barrier and a wait", killed,
         "test_the_last_pe_in_a_wait_that_others_hang_on", at_once),
        ("process killed, all compute", killed, "test_while_computing", at_once),
        ("process killed whose forked child lives on, all compute", killed, "test_with_a_child_that_lives_on", at_once),
        ("process killed, the others have handlers and go on", handler.HandlerTest,
         "test_who_wants_to_go_on_is_told_and_goes_on", handler.WITHIN_S),
        ("link of a node down, in put", parted, "test_unplugged_in_put", by_timeout),
        ("link of a node down, in a reduction", parted, "test_unplugged_in_a_collective", by_timeout),
        ("link of a node down, all compute", parted, "test_unplugged_while_computing", by_timeout),
        ("link of PE 0's node down, in a reduction", parted, "test_the_first_node_unplugged_in_a_collective",
         by_timeout),
        ("a node parted, both directions, in a reduction", parted,
         "test_silent_in_both_directions_in_a_collective", by_timeout),
        ("a node parted, both directions, all compute", parted, "test_silent_in_both_directions_while_computing",
         by_timeout),
        ("nothing arrives at a node, in a reduction", parted, "test_nothing_arrives_any_more", by_timeout),
        ("nothing of a node arrives, in a reduction", parted, "test_nothing_leaves_any_more", by_timeout),
        ("process stopped for 5 s", late, "test_a_peer_stopped_for_five_seconds", None),
        ("200 ms and 5 % loss each way", late, "test_a_delay_of_200_ms_and_a_loss_of_5_per_cent", None),
        ("a link of 1 Mbit/s", late, "test_a_link_of_one_megabit", None),
    ]


def run(test_class, name, repeats):
    """(figures of each run that was good, texts of those that were not)"""
    found, failed = [], []
    for _ in range(repeats):
        case = test_class(name)
        result = unittest.TestResult()
        case.run(result)
        if result.wasSuccessful():
            found.append(case.figures)
        else:
            failed += [text for _, text in result.failures + result.errors]
    return found, failed


def seconds(found, key):
    """Median, least and most."""
    values = [figures[key] for figures in found if key in figures]
    if not values:
        return "-"
    return f"{statistics.median(values):.2f} ({min(values):.2f} to {max(values):.2f})"


def page(lost, late, arguments, partition_s):
    facts = machine.describe(arguments.build)
    command = shlex.join(["tests/fault/network_table.py", *sys.argv[1:]])
    lines = [
        "# Loss of PEs, nodes and lines", "", "```sh", command, "```", "",
        f"- {facts['machine']}",
        f"- {facts['compiler']}, commit {facts['commit']}, load {facts['load']:.2f}, {facts['date']}",
        f"- nodes are network namespaces of this machine; the rows are the tests of [tests/fault](../../tests/fault), "
        f"{arguments.repeats} runs of each: median, least and most, in seconds from the fault to the line on the "
        "launcher's output and to the end of the processes", "",
        f"A killed process is to be known to all within 1 s, a silent node within the time-out (here "
        f"`USHMEM_PEER_TIMEOUT={partition_s:g}`; the default is 10) and 1 s. Silence counts from the last word "
        "heard, so that a node can be given up a moment before the time-out has passed since the fault was made. Each "
        "survivor names PE, host, reason and the call it was in.", "",
        "| what happens | allowed | the last one has said so | all have ended | failed runs |",
        "| --- | ---: | ---: | ---: | ---: |"]
    for what, limit, found, failed in lost:
        lines.append(f"| {what} | {limit:g} | {seconds(found, 'said')} | {seconds(found, 'ended')} | "
                     f"{len(failed)} of {len(found) + len(failed)} |")
    lines += [
        "", "Before shmem_init nobody else knows the PE: the launcher ends the job. With handlers nobody is to end.", "",
        "## Slow is not dead",
        f"{arguments.seconds} s of puts, atomics and barriers between 2 nodes at the default time-out, every round "
        "checked; nobody may be given up.", "",
        "| what is slow | rounds | made by | false alarms |", "| --- | ---: | --- | ---: |"]
    for what, _, found, failed in late:
        rounds = ", ".join(str(figures["rounds"]) for figures in found) or "-"
        methods = "; ".join(dict.fromkeys(m for figures in found for m in figures["methods"])) or "SIGSTOP"
        lines.append(f"| {what} | {rounds} | {methods} | {len(failed)} of {len(found) + len(failed)} |")
    return "\n".join(lines) + "\n"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--build", type=pathlib.Path, default=HERE.parents[1] / "build")
    parser.add_argument("--repeats", type=int, default=5)
    parser.add_argument("--slow-repeats", type=int, default=1)
    parser.add_argument("--seconds", type=int, default=60, help="of work with a slow peer")
    parser.add_argument("--markdown", type=pathlib.Path, help="write the page there too")
    arguments = parser.parse_args()
    build = arguments.build.resolve()
    os.environ["USHMEM_TEST_FULL"] = "1"  # all cases
    for name, path in (("OSHRUN", "bin/oshrun"), ("NETWORK_PE", "tests/launcher/network_pe"),
                       ("ID_PE", "tests/launcher/id_pe")):
        os.environ.setdefault(name, str(build / path))
    import network_slow_test as slow
    import network_support as support
    if support.WHY_NOT:
        print(f"SKIPPED: no network namespaces: {support.WHY_NOT}")
        return 77
    slow.WORK_S = arguments.seconds
    lost, late = [], []
    for what, test_class, name, limit in rows():
        repeats = arguments.repeats if limit is not None else arguments.slow_repeats
        found, failed = run(test_class, name, repeats)
        (lost if limit is not None else late).append((what, limit, found, failed))
        print("\n".join(failed), end="", file=sys.stderr, flush=True)
    text = page(lost, late, arguments, support.PEER_TIMEOUT)
    print(text, end="")
    if arguments.markdown:
        arguments.markdown.write_text(text, "utf-8")
    return 1 if any(failed for *_, failed in lost + late) else 0


if __name__ == "__main__":
    sys.exit(main())
