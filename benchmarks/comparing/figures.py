# SPDX-License-Identifier: Apache-2.0
"""From the runs' times to a ratio and a verdict.

A run of one implementation and the run of the other after it are a pair. The machine is shared and
noisy, so that only times of one pair are divided; the median of the pairs' ratios is what counts, and
the least and the largest are shown with it.
"""

import dataclasses
import math
import statistics


@dataclasses.dataclass(frozen=True)
class Ratio:
    """Of what is compared with: above 1, `times` are shorter than `others`."""

    time: float  # median
    other: float  # median
    ratio: float  # median of other / time, pair by pair
    least: float
    most: float

    @property
    def slower(self):
        """Whether every pair says so."""
        return self.most < 1


def compare(times, others):
    """Both are the times of the runs in the order of the pairs, and not empty."""
    if len(times) != len(others) or not times:
        raise ValueError(f"{len(times)} runs cannot be paired with {len(others)}")
    ratios = [other / time for time, other in zip(times, others)]
    return Ratio(statistics.median(times), statistics.median(others), statistics.median(ratios),
                 min(ratios), max(ratios))


def geometric_mean(ratios):
    """1 of no ratios."""
    return math.exp(sum(map(math.log, ratios)) / len(ratios)) if ratios else 1.0
