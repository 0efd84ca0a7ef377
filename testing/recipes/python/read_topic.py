"""Reads one topic of Gongbao and prints a line of JSON for each record, until it is stopped (Ctrl-C or SIGTERM).

    pip install -r requirements.txt
    python read_topic.py BOOTSTRAP REGISTRY GROUP TOPIC [SINCE]

SINCE, as 2026-03-01T00:00:00+08:00, begins again with what came since then; without it the group goes on where it stopped.
KAFKA_USER and KAFKA_PASSWORD name the user of a listener that asks for a password.
"""

import json
import os
import signal
import sys
from datetime import datetime

from confluent_kafka import Consumer
from confluent_kafka.schema_registry import SchemaRegistryClient
from confluent_kafka.schema_registry.avro import AvroDeserializer
from confluent_kafka.serialization import MessageField, SerializationContext

bootstrap, registry, group, topic, *since = sys.argv[1:]
config = {
    "bootstrap.servers": bootstrap,
    "group.id": group,
    "auto.offset.reset": "earliest",
    "isolation.level": "read_committed",
    # only what was worked through is committed: offsets are stored by hand, and committed from there every five seconds
    "enable.auto.offset.store": False,
}
if "KAFKA_USER" in os.environ:
    config |= {
        "security.protocol": os.environ.get("KAFKA_SECURITY", "SASL_SSL"),
        "sasl.mechanism": "SCRAM-SHA-512",
        "sasl.username": os.environ["KAFKA_USER"],
        "sasl.password": os.environ["KAFKA_PASSWORD"],
    }
decode = AvroDeserializer(SchemaRegistryClient({"url": registry}))
consumer = Consumer(config)
running = True
replayed = set()


def stop(*_):
    global running
    running = False


def on_assign(consumer, partitions):
    """Moves a partition back to SINCE, once: a later rebalance must not begin anew."""
    fresh = [p for p in partitions if since and (p.topic, p.partition) not in replayed]
    for partition in fresh:
        partition.offset = int(datetime.fromisoformat(since[0]).timestamp() * 1000)
    found = {(p.topic, p.partition): p.offset for p in consumer.offsets_for_times(fresh, timeout=30)} if fresh else {}
    replayed.update(found)
    for partition in partitions:
        partition.offset = found.get((partition.topic, partition.partition), partition.offset)
    consumer.assign(partitions)


def process(document_id, document):
    """Put your work here. It may see a record twice after a crash: (documentId, revision, tagging) tells."""
    line = {
        "documentId": document_id,
        "revision": document and document["revision"],
        "title": document and document["document"]["title"],
        "changeClass": document and document["changeClass"],
        "status": document and document["status"],
    }
    print(json.dumps(line, ensure_ascii=False), flush=True)


signal.signal(signal.SIGINT, stop)
signal.signal(signal.SIGTERM, stop)
consumer.subscribe([topic], on_assign=on_assign)
try:
    while running:
        message = consumer.poll(0.5)
        if message is None:
            continue
        if message.error():
            # the client mends what is temporary by itself
            if message.error().fatal() or not message.error().retriable():
                raise SystemExit(f"{topic}: {message.error().str()}")
            continue
        # null stays null: the document has left the topic
        process(message.key().decode(), decode(message.value(), SerializationContext(topic, MessageField.VALUE)))
        consumer.store_offsets(message)
finally:
    consumer.close()
