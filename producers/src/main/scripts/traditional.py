#!/usr/bin/env python3
"""Makes traditional.tsv: traditional characters and the simplified ones that official documents print.

usage: pip download --no-deps opencc-python-reimplemented==0.1.7
       traditional.py opencc_python_reimplemented-0.1.7-py2.py3-none-any.whl > src/main/resources/.../reading/text/traditional.tsv

Only characters with one reading are taken: those that GB 2312 lacks (what it has, as 著 or 乾, is a simplified text's own
character), whose simplified form it has, and that are no forms which people bear in their names.
"""
import sys
import zipfile

# in the Table of General Standard Characters (2013) in their own right, most of them for names
OWN = set("昇堃喆甦邨犇龢迺祇淼甯脩祕頫劢晳瞋噘蹚凓勠淩崐崑崙銛鉥椏昺")


def in_gb2312(character):
    try:
        character.encode("gb2312")
        return True
    except UnicodeEncodeError:
        return False


def main():
    with zipfile.ZipFile(sys.argv[1]) as wheel:
        rows = wheel.read("opencc/dictionary/TSCharacters.txt").decode("utf-8").splitlines()
    print("# Traditional character and its simplified form; made by src/main/scripts/traditional.py, see NOTICE.")
    for row in sorted(rows):
        traditional, simplified = row.split("\t")
        choices = simplified.split(" ")
        one = len(traditional) == 1 and ord(traditional) < 0x10000 and len(choices[0]) == 1
        if one and traditional not in OWN and not in_gb2312(traditional) and in_gb2312(choices[0]):
            print(traditional + "\t" + choices[0])


main()
