#!/usr/bin/env bash
# Start a real CKAN, run the slow tests of connectors/ckan against it, and stop it again.
# run-tests.sh [TEST…]: only these test classes. Data and ports are its own, so that a CKAN that runs already is left alone.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)

export CKAN_RUN=${CKAN_RUN:-${TMPDIR:-/tmp}/gongbao-ckan-tests-$(id -u)}
export CKAN_PORT=${CKAN_PORT:-15100} SOLR_PORT=${SOLR_PORT:-18183} PG_PORT=${PG_PORT:-15532} REDIS_PORT=${REDIS_PORT:-16479}
trap '"$here/ckan-down.sh" --purge' EXIT

"$here/ckan-up.sh" | tee "${TMPDIR:-/tmp}/gongbao-ckan-up-$$.log"
eval "$(grep -E '^CKAN_(URL|TOKEN_FILE)=' "${TMPDIR:-/tmp}/gongbao-ckan-up-$$.log")"
rm -f "${TMPDIR:-/tmp}/gongbao-ckan-up-$$.log"
export CKAN_URL CKAN_TOKEN_FILE
CKAN_PYTHON=$(printf '%s\n' "${CKAN_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/ckan-up}"/venv-ckan*/bin/python | sort -V | tail -n 1)
export CKAN_PYTHON

tests=$(IFS=,; echo "${*:-RealCkan*Test}")
cd "$root"
mvn -q -B -Dquick -pl connectors/ckan -am test -Dtest="$tests" -Dsurefire.failIfNoSpecifiedTests=false \
  -Dsurefire.groups=slow -Dsurefire.excludedGroups=
echo "passed: $tests"
