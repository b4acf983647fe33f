#!/usr/bin/env python3
"""Tests of layers.py: each builds a small source tree and reads the findings."""

import contextlib
import io
import tempfile
import unittest
from pathlib import Path

import layers

TABLE = """# The source tree

Some words.

| folder | level | may include | what lives there |
|---|---|---|---|
| base | 0 | | words |
| wire | 1 | base | words |
| domain | 1 | base | words |
| client | 2 | wire base | words |
| app | 3 | domain wire base | words |
| server | 6 | * | words |
"""
FOLDERS = ("base", "wire", "domain", "client", "app", "server")


class LayersTest(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name)
        self.write("src/README.md", TABLE)
        for name in FOLDERS:
            (self.root / "src" / name).mkdir()

    def write(self, path: str, text: str) -> None:
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")

    def findings(self) -> list[str]:
        return [str(finding) for finding in layers.check(self.root)]

    def expect(self, *starts: str) -> None:
        found = self.findings()
        self.assertEqual(len(found), len(starts), found)
        for start in starts:
            self.assertTrue(any(f.startswith(start) for f in found), (start, found))

    def test_a_tree_that_keeps_to_the_table_has_no_findings(self) -> None:
        self.write("src/base/error.h", "#include <string>\n")
        self.write("src/wire/http.cc", '#include "wire/http.h"\n#include "base/error.h"\n')
        self.write("src/app/commands/take.cc",
                   '#include "app/commands/take.h"\n#include "domain/lease.h"\n')
        self.write("src/server/app.cc", '#include "app/engine.h"\n#include "client/client.h"\n')
        self.expect()

    def test_a_higher_folder_is_refused_with_file_line_and_what_is_allowed(self) -> None:
        self.write("src/wire/http.cc", '// A comment.\n\n#include "app/engine.h"\n')
        self.expect("src/wire/http.cc:3: wire (level 1) may not include app (level 3); "
                    "it may include: base")

    def test_two_folders_of_one_level_never_meet(self) -> None:
        self.write("src/domain/money.h", '#include "wire/http.h"\n')
        self.expect("src/domain/money.h:1: domain (level 1) may not include wire")

    def test_a_lower_folder_outside_the_row_is_refused(self) -> None:
        self.write("src/client/poller.cc", '#include "domain/lease.h"\n')
        self.expect("src/client/poller.cc:1: client (level 2) may not include domain")

    def test_tests_beside_the_code_and_angle_brackets_count_too(self) -> None:
        self.write("src/base/error_test.cc", '#include <gtest/gtest.h>\n#include <wire/http.h>\n')
        self.expect("src/base/error_test.cc:2: base (level 0) may not include wire")

    def test_oddly_spaced_directives_are_read(self) -> None:
        self.write("src/base/a.h", '  #  include   "server/config.h"\n')
        self.expect("src/base/a.h:1: base")

    def test_a_quoted_include_without_folder_is_refused(self) -> None:
        self.write("src/base/a.cc", '#include "a.h"\n')
        self.write("src/wire/b.cc", '#include "../base/a.h"\n')
        self.expect('src/base/a.cc:1: "a.h" does not begin with a folder',
                    'src/wire/b.cc:1: "../base/a.h" does not begin with a folder')

    def test_the_public_header_is_the_clients(self) -> None:
        self.write("src/client/poller.cc", "#include <linepool/client.h>\n")
        self.write("src/app/engine.cc", "#include <linepool/client.h>\n")
        self.expect("src/app/engine.cc:1: app (level 3) may not include client")

    def test_other_libraries_are_free(self) -> None:
        self.write("src/base/a.cc", "#include <openssl/sha.h>\n#include <sys/random.h>\n")
        self.expect()

    def test_a_folder_outside_the_table_is_a_finding(self) -> None:
        (self.root / "src" / "extra").mkdir()
        self.expect("src/README.md:1: folder src/extra is not in the table")

    def test_a_row_without_folder_is_a_finding(self) -> None:
        (self.root / "src" / "app").rmdir()
        self.expect("src/README.md:11: folder src/app does not exist")

    def test_a_table_that_goes_up_or_sideways_is_a_finding(self) -> None:
        self.write("src/README.md", TABLE.replace("| domain | 1 | base |",
                                                  "| domain | 1 | wire app base nothing |"))
        self.expect("src/README.md:9: domain (level 1) may not include app (level 3)",
                    "src/README.md:9: domain (level 1) may not include wire (level 1)",
                    "src/README.md:9: domain may include nothing, which is no folder")

    def test_a_readme_without_table_is_a_finding(self) -> None:
        self.write("src/README.md", "# Nothing\n")
        self.assertIn("no table", self.findings()[0])

    def test_a_cmake_dependency_outside_the_row_is_refused(self) -> None:
        self.write("src/wire/CMakeLists.txt",
                   "find_package(X)\nlinepool_module(wire DEPS base\n  app SYSTEM X::app)\n")
        self.expect("src/wire/CMakeLists.txt:3: wire may not depend on app")

    def test_a_program_may_depend_on_its_own_module(self) -> None:
        self.write("src/server/CMakeLists.txt",
                   "linepool_module(server DEPS app)\nlinepool_program(linepoold DEPS server)\n")
        self.expect()

    def test_an_include_needs_its_module_linked(self) -> None:
        self.write("src/app/CMakeLists.txt", "linepool_module(app DEPS domain)\n")
        self.write("src/domain/CMakeLists.txt", "linepool_module(domain DEPS base)\n")
        self.write("src/app/engine.cc", '#include "base/error.h"\n#include "wire/http.h"\n')
        self.expect("src/app/engine.cc:2: app includes wire but its CMakeLists.txt does not")

    def test_the_program_prints_findings_and_fails(self) -> None:
        self.write("src/base/a.h", '#include "app/engine.h"\n')
        output = io.StringIO()
        with contextlib.redirect_stdout(output):
            self.assertEqual(layers.main([str(self.root)]), 1)
        self.assertTrue(output.getvalue().startswith("src/base/a.h:1: "))
        (self.root / "src/base/a.h").unlink()
        self.assertEqual(layers.main([str(self.root)]), 0)

    def test_a_folder_without_sources_is_an_error_of_use(self) -> None:
        with contextlib.redirect_stderr(io.StringIO()):
            self.assertEqual(layers.main([str(self.root / "src" / "base")]), 2)


if __name__ == "__main__":
    unittest.main()
