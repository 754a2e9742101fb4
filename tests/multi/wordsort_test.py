# SPDX-License-Identifier: Apache-2.0
"""wordsort against a pipeline of standard tools, byte for byte, and how evenly it spreads words.

Environment: USHMEM_BIN is the folder with oshrun and wordsort. USHMEM_TEST_SEED repeats a run whose
seed was printed; USHMEM_TEST_FULL=1 adds texts of 256 MiB, with their time and memory.
"""

import json
import os
import random
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import unittest

REFERENCE = ("cat \"$@\" | LC_ALL=C tr -cs 'A-Za-z' '\\n' | LC_ALL=C tr 'A-Z' 'a-z' | sed '/^$/d' "
             "| LC_ALL=C sort | LC_ALL=C uniq -c")
LICENCES = "/usr/share/common-licenses"
PES = (1, 2, 3, 4, 8)
FULL = os.environ.get("USHMEM_TEST_FULL") == "1"
DEADLINE = 600 if FULL else 60  # seconds for one job, which a correct one is far from
SEED = int(os.environ.get("USHMEM_TEST_SEED") or random.SystemRandom().randrange(1 << 32))
MIB = 1 << 20


def program(name):
    return os.path.join(os.environ["USHMEM_BIN"], name)


def command(pes, *arguments):
    return [program("oshrun"), "-n", str(pes), "--timeout", str(DEADLINE), program("wordsort"),
            *arguments]


def licence_files():
    paths = sorted(os.path.join(LICENCES, name) for name in os.listdir(LICENCES))
    return [p for p in paths if os.path.isfile(p) and not os.path.islink(p)]


def reference(files):
    done = subprocess.run(["sh", "-c", REFERENCE, "sh", *files], stdout=subprocess.PIPE, check=True)
    return done.stdout


def received_records(result):
    """Word records that each PE has received. Nothing else knows where the figures come from."""
    found = re.findall(r"^wordsort: PE (\d+) received (\d+) word records$", result.stderr.decode(),
                       re.M)
    assert [int(pe) for pe, _ in found] == list(range(len(found))), result.stderr
    return [int(records) for _, records in found]


def distinct_words_of_shares(text, pes):
    """How many different words start in each PE's byte range: what each PE has to send."""
    first = [len(text) // pes * pe + min(pe, len(text) % pes) for pe in range(pes + 1)]
    shares = [set() for _ in range(pes)]
    for match in re.finditer(rb"[A-Za-z]+", text):
        owner = max(pe for pe in range(pes) if first[pe] <= match.start())
        shares[owner].add(match.group().lower())
    return [len(share) for share in shares]


def words_of_length(rng, letters, bytes_wanted):
    """Random words, all of one length and equally likely, one a line."""
    alphabet = bytes(ord("a") + i % 26 for i in range(256))
    text = bytearray(rng.randbytes(bytes_wanted).translate(alphabet))
    breaks = len(range(letters, len(text), letters + 1))
    text[letters::letters + 1] = b"\n" * breaks
    return bytes(text)


class WordsortTest(unittest.TestCase):
    maxDiff = 1000

    def setUp(self):
        self.folder = tempfile.mkdtemp(prefix="wordsort test ")
        self.addCleanup(shutil.rmtree, self.folder)
        self.rng = random.Random(f"{SEED} {self.id()}")

    def file(self, content, name=None):
        path = os.path.join(self.folder, name or f"text {len(os.listdir(self.folder))}")
        with open(path, "wb") as f:
            f.write(content)
        return path

    def run_wordsort(self, pes, *arguments, env=None):
        return subprocess.run(command(pes, *arguments), stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE, env={**os.environ, **(env or {})})

    def assert_same(self, expected, got, pes):
        if expected == got:
            return
        pairs = list(zip(expected.split(b"\n"), got.split(b"\n")))
        line = next((i for i, (a, b) in enumerate(pairs) if a != b), len(pairs))
        want, have = (pairs[line] if line < len(pairs) else (b"(end)", b"(end)"))
        self.fail(f"{pes} PEs, seed {SEED}: line {line + 1} should be {want[:200]}, is {have[:200]};"
                  f" {len(expected)} bytes expected, {len(got)} printed")

    def assert_sorts(self, files, pes=PES, arguments=None):
        """All numbers of PEs print what the reference prints for the files. Returns that."""
        expected = reference(files)
        for n in pes:
            result = self.run_wordsort(n, *(files if arguments is None else arguments))
            self.assertEqual((result.returncode, result.stderr), (0, b""), f"{n} PEs")
            self.assert_same(expected, result.stdout, n)
        return expected

    def assert_fails(self, pes, arguments, status, message, **kw):
        result = self.run_wordsort(pes, *arguments, **kw)
        self.assertEqual((result.returncode, result.stdout), (status, b""), result.stderr)
        self.assertEqual(result.stderr.decode().splitlines(), [message])


class TextTest(WordsortTest):
    def test_the_licence_texts_are_the_default_and_any_number_of_pes_prints_the_same(self):
        expected = self.assert_sorts(licence_files(), arguments=[])
        self.assertIn(b" the\n", expected)

    def test_an_empty_file_has_no_words(self):
        self.assertEqual(self.assert_sorts([self.file(b"")]), b"")

    def test_a_file_without_letters_has_no_words(self):
        self.assertEqual(self.assert_sorts([self.file(b"1234 \n\n\t@[`{ " * 999)]), b"")

    def test_there_may_be_fewer_bytes_than_pes(self):
        self.assert_sorts([self.file(b"a"), self.file(b"b c")])
        self.assert_sorts([self.file(b"Z")])

    def test_a_word_of_one_mebibyte_is_whole_and_counted_as_one(self):
        long = bytes(self.rng.choices(b"abXY", k=MIB))
        self.assert_sorts([self.file(long)])
        other = long[:-1] + b"c"
        self.assert_sorts([self.file(b"one " + long + b"\ntwo " + other + b" " + long + b" three")])

    def test_long_words_with_common_beginnings_keep_their_order(self):
        words = [b"a" * n for n in range(1, 40)] + [b"abcdefgh" + b"z" * n for n in range(5)]
        words += [b"ABCDEFGH" + bytes(self.rng.choices(b"ab", k=9)) for _ in range(300)]
        self.rng.shuffle(words)
        self.assert_sorts([self.file(b",".join(words))])

    def test_a_word_may_go_on_in_the_next_file(self):
        parts = [b"alpha be", b"ta", b"", b"ga", b"MMA", b"\n", b"delta", b" epsilon\n", b"zeta"]
        expected = self.assert_sorts([self.file(part) for part in parts])
        self.assertIn(b" betagamma\n", expected)

    def test_a_file_named_twice_counts_twice(self):
        path = self.file(b"twice\n")
        self.assertEqual(self.assert_sorts([path, path]), b"      2 twice\n")

    def test_the_last_word_needs_no_newline(self):
        self.assert_sorts([self.file(b"first\nsecond\nlast")])

    def test_a_word_is_counted_once_wherever_the_text_is_cut(self):
        for size in (9, 17, 23):  # 2 to 8 PEs cut them in many places
            text = bytes(self.rng.choices(b"aB- ", k=size))
            with self.subTest(text=text):
                self.assert_sorts([self.file(text)], pes=range(2, 9))

    def test_bytes_that_are_no_letters_divide_words(self):
        junk = self.rng.randbytes(200_000) + bytes(range(256)) + "Äpfel naïve ﬁx".encode()
        self.assert_sorts([self.file(junk)])

    def test_a_count_of_eight_digits_is_wider_than_the_others(self):
        path = self.file(b"x " * 10_000_001 + b"y")  # takes the reference long to sort
        for pes in (1, 4):
            result = self.run_wordsort(pes, path)
            self.assertEqual((result.returncode, result.stderr), (0, b""))
            self.assert_same(b"10000001 x\n      1 y\n", result.stdout, pes)


class SpreadTest(WordsortTest):
    def assert_even(self, text, what):
        """No PE receives more than twice its fair share, and all that was sent is received."""
        path = self.file(text)
        expected = reference([path])
        for pes in (4, 8):
            result = self.run_wordsort(pes, "--stats", path)
            self.assertEqual(result.returncode, 0, result.stderr)
            self.assert_same(expected, result.stdout, pes)
            received = received_records(result)
            self.assertEqual(len(received), pes)
            self.assertEqual(sum(received), sum(distinct_words_of_shares(text, pes)))
            fair = sum(received) / pes
            print(f"{what}, seed {SEED}, {pes} PEs: the largest share is "
                  f"{max(received) / fair:.3f} of a fair one", flush=True)
            self.assertLessEqual(max(received), 2 * fair, received)
        return result

    def test_no_pe_receives_more_than_twice_its_share_of_uniform_words(self):
        result = self.assert_even(words_of_length(self.rng, 6, 700_000), "uniform words")
        grown = re.search(rb"an inbox has (\d+) bytes", result.stderr)
        self.assertGreater(int(grown.group(1)), 700_000 / 8, "the inboxes hold it all")

    def test_ushmem_stat_shows_that_none_receives_more_bytes_than_twice_its_share(self):
        # PE 0 begins to print when it has received and merged its words; a pipe that nobody reads
        # then holds the job. The others may still be receiving: that shows in the sum.
        text = words_of_length(self.rng, 7, 4 * MIB)
        path = self.file(text)
        records = len(text) // 8 * len("letters 1\n")
        for pes in (4, 8):
            with subprocess.Popen(command(pes, path), stdout=subprocess.PIPE) as job:
                first = os.read(job.stdout.fileno(), 1)
                end = time.monotonic() + DEADLINE
                while True:
                    done = subprocess.run([program("ushmem"), "stat", str(job.pid), "--traffic",
                                           "--json"], stdout=subprocess.PIPE, check=True)
                    seen = json.loads(done.stdout)["pes"]
                    received = [sum(pe["put_bytes_to"][to] for pe in seen) for to in range(pes)]
                    if sum(received) > 0.99 * records or time.monotonic() > end:
                        break
                    time.sleep(0.01)
                rest = job.stdout.read()
            self.assertEqual(job.returncode, 0)
            self.assert_same(reference([path]), first + rest, pes)
            # A few words are there twice; little else is sent: lengths and samples.
            self.assertGreater(sum(received), 0.99 * records)
            self.assertLess(sum(received), 1.1 * records)
            fair = sum(received) / pes
            print(f"seen from outside, seed {SEED}, {pes} PEs: the largest share is "
                  f"{max(received) / fair:.3f} of a fair one", flush=True)
            self.assertLessEqual(max(received), 2 * fair, received)

    def test_nor_of_words_that_come_sorted(self):
        text = b"\n".join(sorted(words_of_length(self.rng, 5, 200_000).split()))
        self.assert_even(text, "sorted words")

    def test_nor_of_words_that_begin_alike_and_where_one_is_half_of_the_text(self):
        words = [b"commonbeginningof" + w for w in words_of_length(self.rng, 4, 40_000).split()]
        self.assert_even(b" often ".join(words), "one frequent word")

    def test_nor_when_most_of_the_different_words_are_in_one_part_of_the_text(self):
        few = [b"aa" + w for w in words_of_length(self.rng, 3, 1000).split()]
        text = b" ".join(self.rng.choices(few, k=50_000)) + words_of_length(self.rng, 6, 100_000)
        self.assert_even(text + b"-" * 100_000, "words in one place")


class RefusalTest(WordsortTest):
    def test_a_missing_file_is_named_once_and_ends_the_job(self):
        path = os.path.join(self.folder, "not there")
        for pes in (1, 4):
            self.assert_fails(pes, [licence_files()[0], path], 1,
                              f"wordsort: cannot read '{path}': No such file or directory")

    def test_what_is_no_regular_file_is_refused(self):
        self.assert_fails(2, [self.folder], 1,
                          f"wordsort: cannot read '{self.folder}': not a regular file")

    def test_an_unknown_option_is_refused_unless_it_is_a_file(self):
        self.assert_fails(2, ["--no-such"], 2,
                          "wordsort: there is no option '--no-such'; see wordsort --help")
        self.assert_fails(2, ["--", "--no-such"], 1,
                          "wordsort: cannot read '--no-such': No such file or directory")

    def test_a_heap_that_is_too_small_ends_the_job_with_figures(self):
        path = self.file(words_of_length(self.rng, 7, 400_000))
        result = self.run_wordsort(2, path, env={"SHMEM_SYMMETRIC_SIZE": "64K"})
        self.assertEqual((result.returncode, result.stdout), (1, b""))
        self.assertRegex(result.stderr.decode(),
                         r"(?m)^wordsort: the mailboxes need \d+ bytes of symmetric memory")

    def test_help_is_printed_once(self):
        result = self.run_wordsort(3, "--help")
        self.assertEqual((result.returncode, result.stderr), (0, b""))
        self.assertEqual(result.stdout.decode().count("Usage: "), 1)


class Memory(threading.Thread):
    """The most memory that a job's PEs had at once: proportional set sizes, looked at while it
    runs. The PEs are known by a mark in their environment."""

    def __init__(self):
        super().__init__()
        self.mark = f"{os.getpid()}-{time.monotonic_ns()}"
        self.most = 0
        self.over = threading.Event()

    def now(self):
        total = 0
        for pid in filter(str.isdigit, os.listdir("/proc")):
            try:
                with open(f"/proc/{pid}/environ", "rb") as f:
                    if f"WORDSORT_TEST_MARK={self.mark}".encode() not in f.read().split(b"\0"):
                        continue
                with open(f"/proc/{pid}/smaps_rollup") as f:
                    total += int(re.search(r"^Pss: +(\d+) kB", f.read(), re.M).group(1)) * 1024
            except (OSError, AttributeError):
                pass  # it has ended meanwhile
        return total

    def run(self):
        while not self.over.wait(0.1):
            self.most = max(self.most, self.now())


@unittest.skipUnless(FULL, "USHMEM_TEST_FULL=1 runs texts of 256 MiB")
class LargeTextTest(WordsortTest):
    def processor_seconds(self):
        used = resource.getrusage(resource.RUSAGE_CHILDREN)
        return used.ru_utime + used.ru_stime

    def assert_large(self, pieces, what, factor):
        path = os.path.join(self.folder, "large")
        with open(path, "wb") as f:
            for piece in pieces:
                f.write(piece)
        size = os.path.getsize(path)
        self.assertGreaterEqual(size, 256 * MIB)
        expected = os.path.join(self.folder, "expected")
        begin, used = time.monotonic(), self.processor_seconds()
        with open(expected, "wb") as out:
            subprocess.run(["sh", "-c", REFERENCE, "sh", path], stdout=out, check=True)
        print(f"{what}: {size} bytes, the reference takes {time.monotonic() - begin:.1f} s, "
              f"{self.processor_seconds() - used:.1f} s of processors", flush=True)
        for pes in (1, 4):
            got = os.path.join(self.folder, "got")
            with open(got, "wb") as out:
                begin, used = time.monotonic(), self.processor_seconds()
                memory = Memory()
                job = subprocess.Popen(command(pes, "--stats", path), stdout=out,
                                       stderr=subprocess.PIPE,
                                       env={**os.environ, "WORDSORT_TEST_MARK": memory.mark})
                memory.start()
                _, err = job.communicate()
                memory.over.set()
                memory.join()
            print(f"{what}, {pes} PEs: {time.monotonic() - begin:.1f} s, "
                  f"{self.processor_seconds() - used:.1f} s of processors, "
                  f"{memory.most / size:.2f} times the text's size of memory", flush=True)
            self.assertEqual(job.returncode, 0, err)
            subprocess.run(["cmp", expected, got], check=True)
            self.assertLess(memory.most, factor * size)
            self.assertGreater(memory.most, 0)

    def test_256_mebibytes_of_natural_text(self):
        vocabulary = [bytes(self.rng.choices(b"etaoinshrdlu", k=self.rng.randint(1, 12)))
                      for _ in range(100_000)]
        weights = [1 / (rank + 1) for rank in range(len(vocabulary))]
        piece = b" ".join(self.rng.choices(vocabulary, weights, k=3_000_000)) + b"\n"
        self.assert_large((piece for _ in range(256 * MIB // len(piece) + 1)), "natural text", 1)

    def test_256_mebibytes_of_mostly_distinct_words(self):
        pieces = (words_of_length(self.rng, 8, 9 << 20) + b"\n" for _ in range(29))
        self.assert_large(pieces, "mostly distinct words", 6)


if __name__ == "__main__":
    if "USHMEM_BIN" not in os.environ:
        sys.exit(f"{sys.argv[0]}: set USHMEM_BIN to the folder with oshrun and wordsort")
    print(f"seed {SEED}", flush=True)
    unittest.main(verbosity=2)
