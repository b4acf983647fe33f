#!/usr/bin/python3
"""Makes src/domain/numbers/dial_plan_table.cc: how numbers are written inside each country.

    tools/make_dial_plans.py            write the file
    tools/make_dial_plans.py --check    fail when the committed file is not what would be written

Dial codes, trunk prefixes and the lengths of mobile numbers come from libphonenumber's Python port.
The result is committed, so the packages python3-phonenumbers and clang-format-14 are needed here
only.
"""

import argparse
import subprocess
import sys
from pathlib import Path

import phonenumbers
from phonenumbers.phonemetadata import PhoneMetadata

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "src" / "domain" / "numbers" / "dial_plan_table.cc"

HEAD = """\
// Made by tools/make_dial_plans.py from libphonenumber's metadata.
#include "domain/numbers/dial_plan.h"

namespace linepool {
namespace {

constexpr DialPlan kPlans[] = {
"""

TAIL = """\
};

}  // namespace

std::span<const DialPlan> dial_plans() {
  return kPlans;
}

}  // namespace linepool
"""


def row(region):
    plan = PhoneMetadata.metadata_for_region(region)
    known = plan.mobile and [n for n in plan.mobile.possible_length if n > 0]
    lengths = sum(1 << n for n in known or plan.general_desc.possible_length)
    # Metadata knows a second prefix for some (Mexico's "01"); digits only.
    trunk = plan.national_prefix or ""
    assert trunk == "" or trunk.isdigit(), (region, trunk)
    return f'    {{"{region}", "{plan.country_code}", "{trunk}", 0x{lengths:04x}}},\n'


def render():
    text = HEAD + "".join(map(row, sorted(phonenumbers.SUPPORTED_REGIONS))) + TAIL
    return subprocess.run(["clang-format-14", f"--assume-filename={TARGET}"], input=text, text=True,
                          stdout=subprocess.PIPE, check=True).stdout


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare and write nothing")
    wanted = render()
    if not parser.parse_args().check:
        TARGET.write_text(wanted, encoding="utf-8")
    elif TARGET.read_text(encoding="utf-8") != wanted:
        sys.exit(f"{TARGET} is not what tools/make_dial_plans.py makes; run it")


if __name__ == "__main__":
    main()
