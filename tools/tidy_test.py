#!/usr/bin/env python3
"""Tests of tidy.py: each writes a small tree and reads the findings."""

import contextlib
import io
import subprocess
import tempfile
import unittest
from pathlib import Path

import tidy


class TidyTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)

    def write(self, path: str, text: str) -> None:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def expect(self, *starts: str) -> None:
        found = [str(finding) for finding in tidy.check(self.root)]
        self.assertEqual(len(found), len(starts), found)
        for start in starts:
            self.assertTrue(any(f.startswith(start) for f in found), (start, found))


def function(head: str, lines: int) -> str:
    """A function of `lines` lines in all."""
    return head + " {\n" + "  step();\n" * (lines - 2) + "}\n"


class WordsAndSpaces(TidyTest):
    def test_open_ends_are_refused_in_every_text(self) -> None:
        self.write("a.cc", "int a;  // TO" "DO: later\n")
        self.write("b.md", "one\nFIX" "ME two\n")
        self.write("c.cc", 'const char* kName = "/tmp/aXX' 'XXXX";\n')
        self.expect("a.cc:1: TO" "DO belongs into an issue", "b.md:2: FIX" "ME")

    def test_paths_outside_the_repository_are_refused(self) -> None:
        self.write("a.md", "see ../sha" "red/design.md\n")
        self.write("b.py", "P = '/wo" "rk/main'\n")
        self.write("c.md", "see docs/wo" "rk/flow.md and ../docs\n")
        self.expect("a.md:1: ../sha" "red is outside", "b.py:1: /wo" "rk/ is outside")

    def test_white_space(self) -> None:
        self.write("a.cc", "int a; \n\tint b;\nint c;")
        self.write("b.toml", "a = 1\n\n")
        self.expect("a.cc:1: trailing white space", "a.cc:2: a tab",
                    "a.cc:3: the file does not end with a newline",
                    "b.toml:2: the file ends with an empty line")

    def test_golden_bytes_and_binaries_are_data(self) -> None:
        self.write("tests/golden/balance.txt", "no newline \t")
        (self.root / "image.png").write_bytes(b"\x89PNG\0 \t")
        self.expect()

    def test_an_empty_file_is_fine(self) -> None:
        self.write("a.cc", "")
        self.expect()


class Sizes(TidyTest):
    def test_columns_count_characters_not_bytes(self) -> None:
        self.write("a.cc", "// " + "ü" * 97 + "\n")
        self.write("b.py", "# " + "x" * 99 + "\n")
        self.write("c.md", "x" * 300 + "\n")
        self.expect("b.py:1: 101 columns")

    def test_file_lengths(self) -> None:
        self.write("a.cc", "int a;\n" * 600)
        self.write("b.cc", "int a;\n" * 601)
        self.write("c.h", "#pragma once\n" + "int a;\n" * 149)
        self.write("d.h", "#pragma once\n" + "int a;\n" * 150)
        self.expect("b.cc:601: 601 lines; the limit for a file is 600",
                    "d.h:151: 151 lines; the limit for a header is 150")

    def test_scripts_without_suffix_are_code(self) -> None:
        self.write("dev", "#!/usr/bin/env bash\n" + "x" * 101 + "\n")
        self.write("LICENSE", "x" * 101 + "\n")
        self.expect("dev:2: 101 columns")


class Functions(TidyTest):
    def long(self, head: str, prefix: str = "", suffix: str = "") -> None:
        """The head is reported at 71 lines and accepted at 70."""
        line = prefix.count("\n") + 1
        self.write("a.cc", prefix + function(head, 70) + suffix)
        self.expect()
        self.write("a.cc", prefix + function(head, 71) + suffix)
        self.expect(f"a.cc:{line}: a function of 71 lines; the limit is 70")

    def test_a_plain_function(self) -> None:
        self.long("int f()")

    def test_in_namespaces_classes_and_after_macros(self) -> None:
        self.long("int f() const override", "namespace a::b {\nstruct S final : T {\n", "};\n}\n")
        self.long("void f()", "#define CHECK(x) do { if (x) { \\\n  stop(); } \\\n  while (0)\n")

    def test_templates_and_aligned_classes(self) -> None:
        self.long("template <class T, template <class> class U> T f(U<T> u)")
        self.long("void f()", "class alignas(64) C {\n", "};\n")

    def test_member_initialisers_with_braces(self) -> None:
        self.long("C::C(int a) noexcept : a_{a}, b_(a), c_{g(a)}")

    def test_trailing_return_types_and_lambdas(self) -> None:
        self.long("auto f() -> std::vector<int>")
        self.long("const auto handler = [&]", "namespace {\n", ";\n}\n")

    def test_tables_and_enums_are_no_functions(self) -> None:
        rows = '    Row{1, "a(b)"},\n' * 90
        self.write("a.cc", "constexpr std::array kTable{\n" + rows + "};\n"
                   "const Row kRows[] = {\n" + rows + "};\n"
                   "enum class E : int {\n" + "  kA,\n" * 90 + "};\n")
        self.expect()

    def test_a_class_is_not_as_long_as_its_functions_together(self) -> None:
        self.write("a.cc", "struct S {\n" + function("void f()", 60) + function("void g()", 60) +
                   "};\n")
        self.expect()

    def test_braces_in_literals_and_comments_do_not_count(self) -> None:
        self.write("a.cc", "char f() { return '{'; }  // {\n"
                   'auto s = R"x({ " { )x";\nint n = 1\'000\'000;\n/* { */\n'
                   + function("void g()", 70))
        self.expect()

    def test_python_functions(self) -> None:
        self.write("a.py", "def f():\n" + "    x = 1\n" * 70)
        self.write("b.py", "def f():\n" + "    x = 1\n" * 69)
        self.write("c.py", "def f(:\n")
        self.expect("a.py:1: a function of 71 lines", "c.py:1: does not parse")


class Switches(TidyTest):
    def test_default_over_an_enum_is_refused(self) -> None:
        self.write("a.cc", "int f(E e) {\n  switch (e) {\n    case E::kA: return 1;\n"
                   "    default: return 2;\n  }\n}\n")
        self.expect("a.cc:4: default: in a switch over an enum")

    def test_default_over_numbers_and_letters_is_fine(self) -> None:
        self.write("a.cc", "int f(int e) {\n  switch (e) {\n    case 200: return 1;\n"
                   "    case 'k': return 3;\n    default: return 2;\n  }\n}\n")
        self.expect()

    def test_labels_of_an_inner_switch_are_its_own(self) -> None:
        self.write("a.cc", "int f(E e, int n) {\n  switch (e) {\n    case E::kA:\n"
                   "      switch (n) { case 1: return 1; default: return 2; }\n"
                   "    case E::kB: return 3;\n  }\n}\n")
        self.expect()

    def test_defaulted_functions_are_not_labels(self) -> None:
        self.write("a.cc", "struct S { S() = default; };\nint f(E e) {\n"
                   "  switch (e) { case kA: return 1; }\n  return 0;\n}\n")
        self.expect()


class Awaits(TidyTest):
    def test_temporaries_inside_an_await_are_refused(self) -> None:
        self.write("a.cc", "task f() {\n  co_await send({1, 2});\n"
                   "  co_await post(loop,\n                [this] { go(); });\n}\n")
        self.expect("a.cc:2: '{' inside a co_await", "a.cc:4: '[' inside a co_await")

    def test_named_values_and_what_follows_the_await_are_fine(self) -> None:
        self.write("a.cc", "task f() {\n  const Pair pair{1, 2};\n  co_await send(pair, 3);\n"
                   "  if (co_await ready(1)) { go(); }\n  g(co_await one(), [] { go(); });\n"
                   "  // co_await f({})\n}\n")
        self.expect()


class Words(TidyTest):
    def test_macros(self) -> None:
        self.write("a.h", "#pragma once\n#define CHECK_EQ(a, b) x\n#define LOG_INFO y\n"
                   "#define TEST_DIR z\n# define MAX(a, b) a\n")
        self.expect("a.h:5: macro MAX; only")

    def test_headers_have_pragma_once(self) -> None:
        self.write("a.h", "// A header. #pragma once\nint a;\n")
        self.write("b.h", "// A header.\n#pragma once\nint a;\n")
        self.expect("a.h:1: a header without #pragma once")

    def test_regex_of_the_standard_library(self) -> None:
        self.write("a.cc", "#include <regex>\nconst std::regex r;\n// std::regex is slow\n")
        self.expect("a.cc:1: std::regex", "a.cc:2: std::regex")

    def test_no_floating_point_near_money(self) -> None:
        self.write("src/domain/money.h", "#pragma once\ndouble dollars();  // never a float\n")
        self.write("src/domain/ledger.cc", "float f;\n")
        self.write("src/domain/line.cc", "double d;\n")
        self.write("src/app/money.cc", "double d;\n")
        self.expect("src/domain/ledger.cc:1: float near money",
                    "src/domain/money.h:2: double near money")

    def test_beast_in_three_units_counting_our_headers(self) -> None:
        self.write("src/edge/beast.h", "#pragma once\n#include <boost/beast/core.hpp>\n")
        self.write("src/edge/outer.h", '#pragma once\n#include "edge/beast.h"\n')
        for name in ("a", "b"):
            self.write(f"src/edge/{name}.cc", "#include <boost/beast.hpp>\n")
        self.write("src/edge/c.cc", '#include "edge/outer.h"\n')
        self.expect()
        self.write("src/edge/d.cc", '#include "edge/beast.h"\n')
        self.expect("src/edge/d.cc:1: sees Boost.Beast")


class Rooms(TidyTest):
    def test_a_folder_has_25_files_beside_its_tests(self) -> None:
        for i in range(25):
            self.write(f"src/domain/f{i}.cc", "int a;\n")
            self.write(f"src/domain/f{i}_test.cc", "int a;\n")
            self.write(f"src/domain/room/f{i}.cc", "int a;\n")
            self.write(f"tests/scenarios/cases/{i}.scn", "x\n")
        self.expect()
        self.write("src/domain/one_more.h", "#pragma once\n")
        self.expect("src/domain/one_more.h:1: src/domain has 26 files; the limit is 25")


class Files(TidyTest):
    def test_ignored_files_are_not_read_and_new_files_are(self) -> None:
        subprocess.run(["git", "init", "-q", str(self.root)], check=True)
        self.write(".gitignore", "/build/\n")
        self.write("build/a.cc", "bad \n")
        self.write("src/new.cc", "bad \n")
        self.expect("src/new.cc:1: trailing white space")

    def test_without_git_products_are_skipped(self) -> None:
        self.write("build/a.cc", "bad \n")
        self.write("web/node_modules/x/a.ts", "bad \n")
        self.write("src/new.cc", "bad \n")
        self.expect("src/new.cc:1: trailing white space")

    def test_the_program_prints_findings_and_fails(self) -> None:
        self.write("a.cc", "bad \n")
        output = io.StringIO()
        with contextlib.redirect_stdout(output):
            self.assertEqual(tidy.main([str(self.root)]), 1)
        self.assertEqual(output.getvalue(), "a.cc:1: trailing white space\n")
        self.write("a.cc", "good;\n")
        self.assertEqual(tidy.main([str(self.root)]), 0)


if __name__ == "__main__":
    unittest.main()
