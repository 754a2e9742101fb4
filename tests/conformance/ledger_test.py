# SPDX-License-Identifier: Apache-2.0
"""The ledger's own tests, on invented text; and what can be said of the ledger without the standard."""

import contextlib
import io
import pathlib
import tempfile
import unittest

import ledger

SAMPLE = r"""
\apisummary{ Paints a fence. } % a comment. It must not count.
\begin{apidefinition}
\begin{Csynopsis}
void @\FuncDecl{paint}@(int colour);  /* This must not count. */
\end{Csynopsis}
where \TYPE{} is one of the colours in Table~\ref{colours}.
\begin{apiarguments}
  \apiargument{IN}{colour}{What to paint with, e.g.\ \VAR{red}.
     It must be wet\footnote{Old paint may be dry.}. Really.}
\end{apiarguments}
\subsection{Colours must be Titles}
\begin{tabular}{|l|p{0.5\textwidth}|}
\hline
\textbf{Name} & \textbf{Use} \\ \hline
\LibConstDecl{RED} & For doors. Only there. \tabularnewline \hline
\end{tabular}
\begin{itemize}
  \item A first \FUNC{item} without a full stop
  \item[Second] one: 50\% more in \Cstd[11], in \openshmem[1.6] and \openshmem.
\end{itemize}
\begin{lstlisting}[]
return only; /* must not count */
\end{lstlisting}
Is it dry? The \acp{PE} return.

A \emph{new} paragraph
goes on.
\end{apidefinition}
"""

EXPECTED = [
    "Paints a fence.",
    "where TYPE is one of the colours in Table N.",
    "colour: What to paint with, e.g. red.",
    "It must be wet.",
    "Really.",
    "Old paint may be dry.",
    "Name | Use",
    "RED | For doors.",
    "Only there.",
    "A first item without a full stop",
    "Second: one: 50% more in C11, in OpenSHMEM and OpenSHMEM.",
    "Is it dry?",
    "The PEs return.",
    "A new paragraph goes on.",
]


def row(**changes):
    return dict({"file": "paint", "ordinal": "4", "words": "wet paint", "test": "Paint.IsWet", "reason": "",
                 "where": "here"}, **changes)


class Sentences(unittest.TestCase):
    def test_text_is_divided_as_a_reader_would(self):
        self.assertEqual(ledger.sentences(SAMPLE), EXPECTED)

    def test_words_that_bind_are_found(self):
        self.assertEqual([s for s in EXPECTED if ledger.binds(s)],
                         ["It must be wet.", "Old paint may be dry.", "Only there.", "The PEs return."])
        for text in ("It is not updated.", "Upon return, all is well.", "This is undefined behavior."):
            self.assertTrue(ledger.binds(text), text)

    def test_the_history_of_the_text_counts_as_nothing(self):
        text = r"\chapter{Rules} A. \chapter{Changes to this Document}\label{x} B must. \chapter{End} C."
        self.assertEqual(ledger.sentences(text.replace(" B", " Bee").replace("A.", "Aye.")
                                          .replace("C.", "Cee.")), ["Aye.", "Cee."])

    def test_stars_after_names_are_kept(self):
        self.assertEqual(ledger.sentences(r"All \FUNC{paint\_*} do."), ["All paint_* do."])

    def test_the_main_file_says_which_files_count(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / "content").mkdir()
            (root / "main_spec.tex").write_text("\\newcommand{\\x}{It must not count.}\\begin{document}\n"
                                                "\\input{content/paint}\n%\\input{content/old}\nIt ends.")
            (root / "content/paint.tex").write_text(SAMPLE)
            (root / "content/old.tex").write_text("It must not count.")
            files = ledger.specification(root)
            self.assertEqual(files, {"main_spec": ["It ends."], "paint": EXPECTED})


class Rows(unittest.TestCase):
    tests = {"Paint.IsWet", "paint_jobs"}
    files = {"paint": EXPECTED}

    def test_a_good_row_is_accepted(self):
        self.assertEqual(ledger.check_rows([row(), row(ordinal="6", test="Paint.IsWet paint_jobs"),
                                            row(ordinal="9", test="", reason="definition")], self.tests), [])

    def test_bad_rows_are_named(self):
        for bad, complaint in ((row(ordinal="0"), "no ordinal"), (row(ordinal="x"), "no ordinal"),
                               (row(words=""), "0 words"), (row(words="a " * 13), "13 words"),
                               (row(reason="definition"), "exactly one"), (row(test=""), "exactly one"),
                               (row(test="Paint.IsDry"), "no test Paint.IsDry")):
            found = ledger.check_rows([bad], self.tests)
            self.assertEqual(len(found), 1, bad)
            self.assertIn(complaint, found[0])
        self.assertIn("a row already", ledger.check_rows([row(), row(where="there")], self.tests)[0])

    def test_rows_are_compared_with_the_text(self):
        bad, uncovered = ledger.check_against([row()], self.files)
        self.assertEqual((bad, uncovered), ([], [("paint", 6), ("paint", 9), ("paint", 13)]))
        for wrong, complaint in ((row(file="glue"), "no file glue"), (row(ordinal="15"), "no sentence 15"),
                                 (row(ordinal="2", words="that TYPE is one of the colours in Table"),
                                  "8 words in a row")):
            bad, _ = ledger.check_against([wrong], self.files)
            self.assertEqual(len(bad), 1)
            self.assertIn(complaint, bad[0])

    def test_six_equal_words_are_no_copy(self):
        self.assertEqual(ledger.longest_run("type is one of the colours", EXPECTED[1]), 6)
        self.assertEqual(ledger.longest_run("a b", "c d"), 0)

    def test_tests_are_found_by_all_their_forms_of_name(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / "a_test.cpp").write_text("MULTI_TEST(A, B) {}\nTEST(C, D) {}\n"
                                             "MULTI_TEST_PROCESS_ONLY(E,\n    F) {}\n// MULTI_TEST(G, H)\n")
            (root / "b_test.py").write_text("class Jobs(X):\n    def test_it(self):\n        pass\n")
            (root / "CMakeLists.txt").write_text("add_test(NAME run_it COMMAND x)\nadd_test(NAME v_${n} X)\n")
            self.assertEqual(ledger.known_tests(root), {"A.B", "C.D", "E.F", "Jobs.test_it", "run_it"})

    def test_the_command_fails_when_a_sentence_has_no_row(self):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / "content").mkdir()
            (root / "main_spec.tex").write_text("\\begin{document}\\input{content/paint}")
            (root / "content/paint.tex").write_text("It must be wet. It is red.")
            table = root / "ledger_x.tsv"
            said = io.StringIO()
            with contextlib.redirect_stdout(said):
                arguments = [folder, "--ledgers", folder, "--tests", folder]
                table.write_text("\t".join(ledger.COLUMNS) + "\n")
                self.assertEqual(ledger.main(arguments), 1)
                table.write_text("\t".join(ledger.COLUMNS) + "\npaint\t1\twet\t\tdefinition\n")
                self.assertEqual(ledger.main(arguments), 0)
                table.write_text("\t".join(ledger.COLUMNS) + "\npaint\t1\twet\tdefinition\n")
                self.assertEqual(ledger.main(arguments), 1)
            self.assertIn("uncovered: paint 1: It must be wet.", said.getvalue())
            self.assertIn("ledger_x.tsv:2: 4 cells, not 5", said.getvalue())


class TheLedger(unittest.TestCase):
    def test_it_is_well_formed_and_its_tests_exist(self):
        said = io.StringIO()
        with contextlib.redirect_stdout(said):
            status = ledger.main(["--check"])
        self.assertEqual(status, 0, said.getvalue())


if __name__ == "__main__":
    unittest.main()
