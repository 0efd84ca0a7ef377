#!/usr/bin/env bash
# Reads one topic of Gongbao to its end with kcat and prints a line of JSON for each record; run it again (from cron) for what came since.
#
#   apt-get install kcat; pip install fastavro
#   read-topic.sh BOOTSTRAP REGISTRY GROUP TOPIC [SINCE]
#
# SINCE, as 2026-03-01T00:00:00+08:00, shows what came since then, and leaves the group where it is.
# KAFKA_USER and KAFKA_PASSWORD name the user of a listener that asks for a password; PYTHON the Python that has fastavro.
set -euo pipefail
bootstrap=$1 registry=$2 group=$3 topic=$4 since=${5-}

connection=(-b "$bootstrap" -X isolation.level=read_committed)
if [ -n "${KAFKA_USER-}" ]; then
  # from a file, for a command line can be read by everybody on the machine
  secrets=$(mktemp)
  trap 'rm -f "$secrets"' EXIT
  printf '%s\n' "security.protocol=${KAFKA_SECURITY:-SASL_SSL}" sasl.mechanism=SCRAM-SHA-512 \
    "sasl.username=$KAFKA_USER" "sasl.password=$KAFKA_PASSWORD" >"$secrets"
  connection=(-F "$secrets" "${connection[@]}")
fi

# Debian's kcat has no Avro: it hands over the bytes, each record as "length of key, length of value (-1 is null)", a new line, key and value
if [ -n "$since" ]; then
  kcat -C "${connection[@]}" -q -e -t "$topic" -o "s@$(date -d "$since" +%s)000" -f '%K %S\n%k%s'
else
  kcat "${connection[@]}" -q -e -X auto.offset.reset=earliest -f '%K %S\n%k%s' -G "$group" "$topic"
fi | "${PYTHON:-python3}" "$(dirname "${BASH_SOURCE[0]}")/avro_lines.py" "$registry"
