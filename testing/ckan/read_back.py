#!/usr/bin/env python3
"""Read datasets back from a CKAN with ckanapi, as anybody's program would.

read_back.py                      list the datasets that Gongbao made, as JSON Lines
read_back.py NAME...              the same for these; {"name", "gone": true} for one that is not public
read_back.py --expect FILE        compare with JSON Lines {"name", "title", "issuer", "groups", "number", "signed", "text"}
                                  ("gone": true = must not be public); exit code 1 when something differs

Address and token come from CKAN_URL and CKAN_TOKEN_FILE. No token is sent for reading: it shows what the public sees.
"""
import argparse
import hashlib
import json
import os
import sys
import urllib.request

from ckanapi import NotAuthorized, NotFound, RemoteCKAN


def described(portal, dataset):
    """One dataset in the form of an expectation, with its text fetched from where it lies."""
    extras = {extra["key"]: extra["value"] for extra in dataset["extras"]}
    texts = [resource for resource in dataset["resources"] if resource.get("format") == "TXT"]
    content = b""
    for resource in texts[:1]:
        with urllib.request.urlopen(resource["url"], timeout=30) as answer:
            content = answer.read()
        if hashlib.sha256(content).hexdigest() != resource["hash"]:
            raise SystemExit(f"{dataset['name']}: the text has not the hash that stands beside it")
    return {
        "name": dataset["name"],
        "title": dataset["title"],
        "issuer": (dataset["organization"] or {}).get("title"),
        "groups": sorted(group["name"] for group in dataset["groups"]),
        "number": extras.get("doc_number"),
        "signed": extras.get("signed_date"),
        "published": extras.get("published_date"),
        "effective": extras.get("effective_date"),
        "expiry": extras.get("expiry_date"),
        "version": dataset["version"],
        "modified": dataset["metadata_modified"],
        "text": content.decode("utf-8"),
    }


def shown(portal, name):
    """One dataset as the public sees it, or that it does not."""
    try:
        return described(portal, portal.action.package_show(id=name))
    except (NotFound, NotAuthorized):
        return {"name": name, "gone": True}


def differences(portal, expected):
    """What is wrong with one dataset, in words."""
    found = shown(portal, expected["name"])
    if found.get("gone") or expected.get("gone"):
        return [] if found.get("gone") == expected.get("gone") else ["is still public" if expected.get("gone") else "is not there"]
    wrong = [
        f"{key}: expected {expected[key]!r}, found {found[key]!r}"
        for key in ("title", "issuer", "groups", "number", "signed", "version")
        if key in expected and expected[key] != found[key]
    ]
    if expected.get("text", "") not in found["text"]:
        wrong.append("the text lacks what it should contain")
    return wrong


def all_names(portal):
    start = 0
    while True:
        page = portal.action.package_search(fq="extras_doc_id:*", rows=100, start=start, sort="name asc")
        yield from (dataset["name"] for dataset in page["results"])
        start += 100
        if start >= page["count"]:
            return


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--expect", metavar="FILE")
    arguments.add_argument("names", metavar="NAME", nargs="*")
    options = arguments.parse_args()
    url = os.environ.get("CKAN_URL") or sys.exit("read_back.py: set CKAN_URL, as ckan-up.sh prints it")
    with RemoteCKAN(url, user_agent="gongbao-read-back") as portal:
        if not options.expect:
            for name in options.names or all_names(portal):
                print(json.dumps(shown(portal, name), ensure_ascii=False))
            return
        with open(options.expect, encoding="utf-8") as lines:
            expectations = [json.loads(line) for line in lines if line.strip()]
        failed = 0
        for expected in expectations:
            for wrong in differences(portal, expected):
                failed += 1
                print(f"{expected['name']}: {wrong}", file=sys.stderr)
        print(f"{len(expectations)} datasets compared, {failed} differences")
        sys.exit(1 if failed or not expectations else 0)


if __name__ == "__main__":
    main()
