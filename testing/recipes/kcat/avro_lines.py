"""Decodes what read-topic.sh hands over: for each record "length of key, length of value (-1 is null)", a new line, key and value."""

import functools
import io
import json
import sys
import urllib.request

import fastavro


@functools.cache
def schema(schema_id):
    with urllib.request.urlopen(f"{sys.argv[1]}/schemas/ids/{schema_id}", timeout=30) as answer:
        return fastavro.parse_schema(json.loads(json.load(answer)["schema"]))


def decode(value):
    """Confluent's wire format: a zero, four bytes that name the schema, Avro."""
    if value[0] != 0:
        raise ValueError(f"not Confluent's wire format: first byte {value[0]}")
    return fastavro.schemaless_reader(io.BytesIO(value[5:]), schema(int.from_bytes(value[1:5], "big")))


records = sys.stdin.buffer
while head := records.readline():
    key_length, value_length = map(int, head.split())
    document_id = records.read(key_length).decode()
    document = decode(records.read(value_length)) if value_length >= 0 else None
    line = {
        "documentId": document_id,
        "revision": document and document["revision"],
        "title": document and document["document"]["title"],
        "changeClass": document and document["changeClass"],
        "status": document and document["status"],
    }
    print(json.dumps(line, ensure_ascii=False), flush=True)
