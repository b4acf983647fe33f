#!/usr/bin/python3
"""Makes config/catalogue/countries.toml: every country of ISO 3166-1, and Kosovo.

Names come from Debian's iso-codes, dial codes from libphonenumber's Python port, price tiers and
exceptions from the tables below. The result is committed, so neither package is needed to build
or run.

    tools/make_countries.py            write the file
    tools/make_countries.py --check    fail when the committed file is not what would be written

Needs the packages iso-codes and python3-phonenumbers.
"""

import argparse
import json
import sys
import unicodedata
from pathlib import Path

import phonenumbers
from phonenumbers.phonemetadata import PhoneMetadata

ISO_3166 = Path("/usr/share/iso-codes/json/iso_3166-1.json")
TARGET = Path(__file__).resolve().parent.parent / "config" / "catalogue" / "countries.toml"

# Ids that clients have stored. Every other id is 1000 plus the ISO numeric code, which ISO never
# gives to another country, so ids stay the same whatever is added.
KNOWN_IDS = {"US": 58, "GB": 62, "NG": 88, "ID": 106, "CA": 165}
FIRST_DERIVED_ID = 1000

# Countries that ISO 3166-1 does not list but whose numbers people have. The numeric code is the
# dial code, which ISO has given to nobody.
OTHER_ENTRIES = [{"alpha_2": "XK", "name": "Kosovo", "numeric": "383"}]

# Names where the ISO short name is not what people type.
NAMES = {
    "BN": "Brunei",
    "CD": "DR Congo",
    "FK": "Falkland Islands",
    "FM": "Micronesia",
    "GB": "UK",
    "LA": "Laos",
    "MF": "Saint Martin",
    "PS": "Palestine",
    "RU": "Russia",
    "SX": "Sint Maarten",
    "TR": "Turkey",
    "US": "USA",
    "VA": "Vatican City",
    "VG": "British Virgin Islands",
    "VI": "US Virgin Islands",
}

# Spellings beside the ISO names.
ALIASES = {
    "AE": ["UAE"],
    "BA": ["Bosnia"],
    "CD": ["Democratic Republic of the Congo", "Congo-Kinshasa"],
    "CG": ["Congo-Brazzaville"],
    "CI": ["Ivory Coast"],
    "CV": ["Cape Verde"],
    "GB": ["Great Britain", "England"],
    "HK": ["Hongkong"],
    "KR": ["Korea"],
    "MK": ["Macedonia"],
    "MM": ["Burma"],
    "MO": ["Macau"],
    "NL": ["Holland"],
    "SZ": ["Swaziland"],
    "TL": ["East Timor"],
    "US": ["United States of America", "America"],
    "VA": ["Vatican"],
    "VN": ["Viet Nam"],
}

# Territories without numbers of their own in libphonenumber: the code their visitors dial.
DIAL_CODES = {"AQ": "672", "BV": "47", "GS": "500", "HM": "672", "PN": "64", "TF": "262", "UM": "1"}

# Price tiers, dearest first: a) strict registration and dear lines, b) other high-income countries,
# c) the rest, d) countries where lines are plentiful and cheap.
TIER_A = "AT AU BE CA CH DE DK FI FR GB IE IL IS IT JP KR LI LU MC NL NO NZ SE SG US".split()
TIER_B = """AD AE AG AI AW AX BB BH BM BN BQ BS CW CY CZ EE ES FO GG GI GL GP GR GU HK HR HU IM JE
KN KW KY LT LV MO MP MQ MT NC OM PF PL PR PT QA RE SA SI SK SM SX TC TW UY VA VG VI""".split()
TIER_D = """AF BD BF BI BJ CD CF CI CM EG ET GH GM GN GW HT ID IN KE KG KH LA LK LR MA MG ML MM MW
MZ NE NG NP PH PK RW SD SL SN SO SS SY TD TG TJ TZ UA UG UZ VN YE ZM ZW""".split()
DEFAULT_TIER = "c"

# Ids of the handler API, whose clients have them built in: the place in this list. Countries that
# the field does not number have 1000 plus the ISO numeric code, far above its ids.
HANDLER_IDS = """
RU UA KZ CN PH MM ID MY KE TZ VN KG - IL HK PL GB MG CD NG MO EG IN IE KH LA HT CI GM RS YE ZA RO
CO EE AZ CA MA GH AR UZ CM TD DE LT HR SE IQ NL LV AT BY TH SA MX TW ES IR DZ SI BD SN TR CZ LK PE
PK NZ GN ML VE ET MN BR AF UG AO CY FR PG MZ NP BE BG HU MD IT PY HN TN NI TL BO CR GT AE ZW PR SD
TG KW SV LY JM TT EC SZ OM BA DO SY QA PA CU MR SL JO PT BB BI BJ BN BS BW BZ CF DM GD GE GR GW GY
IS KM KN LR LS MW NA NE RW SK SR TJ MC BH RE ZM AM SO CG CL BF LB GA AL UY MU BT MV GP TM GF FI LC
LU VC GQ DJ AG KY ME DK CH NO AU ER SS ST AW MS AI JP MK SC NC CV US PS FJ KR""".split()

HEADER = """\
# Countries: all of ISO 3166-1, and Kosovo. Made by tools/make_countries.py, which holds the tables
# for names, ids and tiers; an install may as well edit its copy by hand and leave the tool alone.
#
#   id         a whole number; clients store it, so it never changes or gets another meaning
#   name       as the API answers it; requests find it without regard to case
#   iso2       two capital letters of ISO 3166-1
#   dial_code  the digits that every number of the country begins with, country code first
#   tier       price tier: a key of `price` in apps.toml. The tiers are those that stand here.
#   handler_id as the handler API numbers the country: the field's id, or 1000 plus the ISO numeric
#              code where the field has none. Optional; that API does not know countries without it
#   handler_also  other ids that find the country there, at most 8
#   aliases    other spellings that find the country; unique over all names and aliases
"""

# What the field has numbered since; what had 1000 plus the ISO numeric code until then keeps that
# as another id.
LATER_HANDLER_IDS = {"SG": 196, "MT": 199, "GI": 201, "XK": 203, "NU": 204}
# Other ids that mean the country as well.
OTHER_HANDLER_IDS = {"US": [12], "SG": [1702], "MT": [1470], "GI": [1292], "NU": [1570]}


def tier_of(iso2):
    for tier, members in (("a", TIER_A), ("b", TIER_B), ("d", TIER_D)):
        if iso2 in members:
            return tier
    return DEFAULT_TIER


def dial_code_of(iso2):
    if iso2 in DIAL_CODES:
        return DIAL_CODES[iso2]
    code = str(phonenumbers.country_code_for_region(iso2))
    if code == "0":
        raise SystemExit(f"{iso2}: no dial code known; add one to DIAL_CODES")
    # Countries that share a code (+1) often own one leading sequence in it; then it is part of the
    # dial code. Where a country owns several, only the shared code is common to all its numbers.
    leading = PhoneMetadata.metadata_for_region(iso2).leading_digits or ""
    return code + leading if leading.isdigit() else code


def handler_id_of(entry):
    if entry["alpha_2"] in HANDLER_IDS:
        return HANDLER_IDS.index(entry["alpha_2"])
    if entry["alpha_2"] in LATER_HANDLER_IDS:
        return LATER_HANDLER_IDS[entry["alpha_2"]]
    return FIRST_DERIVED_ID + int(entry["numeric"])


def ascii_form(name):
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return plain if plain != name else None


def row_of(entry):
    iso2 = entry["alpha_2"]
    name = NAMES.get(iso2, entry.get("common_name", entry["name"]))
    spellings = [entry["name"], entry.get("common_name"), entry.get("official_name")]
    spellings += ALIASES.get(iso2, [])
    spellings += [ascii_form(text) for text in [name, *filter(None, spellings)]]
    aliases, seen = [], {name.casefold()}
    for text in filter(None, spellings):
        if text.casefold() not in seen:
            seen.add(text.casefold())
            aliases.append(text)
    return {
        "id": KNOWN_IDS.get(iso2, FIRST_DERIVED_ID + int(entry["numeric"])),
        "name": name,
        "iso2": iso2,
        "dial_code": dial_code_of(iso2),
        "tier": tier_of(iso2),
        "handler_id": handler_id_of(entry),
        "handler_also": OTHER_HANDLER_IDS.get(iso2, []),
        "aliases": aliases,
    }


def toml_text(text):
    return json.dumps(text, ensure_ascii=False)


def render(rows):
    parts = [HEADER]
    for row in rows:
        aliases = ", ".join(toml_text(alias) for alias in row["aliases"])
        parts.append("\n[[country]]\n")
        parts.append(f"id = {row['id']}\n")
        for key in ("name", "iso2", "dial_code", "tier"):
            parts.append(f"{key} = {toml_text(row[key])}\n")
        parts.append(f"handler_id = {row['handler_id']}\n")
        if row["handler_also"]:
            parts.append(f"handler_also = {row['handler_also']}\n")
        if aliases:
            parts.append(f"aliases = [{aliases}]\n")
    return "".join(parts)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare, write nothing")
    arguments = parser.parse_args()

    entries = json.loads(ISO_3166.read_text(encoding="utf-8"))["3166-1"]
    entries += OTHER_ENTRIES
    rows = sorted(map(row_of, entries), key=lambda row: ascii_form(row["name"]) or row["name"])
    text = render(rows)
    if not arguments.check:
        TARGET.write_text(text, encoding="utf-8")
        print(f"{TARGET}: {len(rows)} countries")
        return 0
    if TARGET.read_text(encoding="utf-8") != text:
        print(f"{TARGET} differs from what {Path(__file__).name} makes", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
