# SPDX-License-Identifier: Apache-2.0
"""On what, when and with which sources is measured: what stands above the figures."""

import datetime
import os
import platform
import subprocess


def processor_model():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as info:
            for line in info:
                if line.startswith("model name"):
                    return line.split(":", 1)[1].strip()
    except OSError:
        pass
    return platform.machine()  # Arm's kernels give no name


def first_line(*command):
    """Of what the command prints, or nothing."""
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                              stdin=subprocess.DEVNULL, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.split("\n", 1)[0].strip() if done.returncode == 0 else ""


def commit_of(folder):
    """Of the checkout that the folder is in, if it is one of ushmem's."""
    git = ("git", "--no-optional-locks", "-C", str(folder))
    if not first_line(*git, "ls-files", ":/src/ushmem.map"):
        return ""
    return first_line(*git, "describe", "--always", "--dirty", "--abbrev=12")


def describe(our_bin):
    processors = len(os.sched_getaffinity(0))
    return {"machine": f"{processors} x {processor_model()}, {platform.system()} {platform.release()}, "
                       + " ".join(platform.libc_ver()),
            "processors": processors, "compiler": first_line("cc", "--version"),
            "commit": commit_of(our_bin), "load": round(os.getloadavg()[0], 2),
            "date": datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%d %H:%M UTC")}
