#!/usr/bin/env bash
# Start a real CKAN, run all tests that need one (tag ckan) against it, and stop it again: the connector alone, and the packaged program with a
# whole issue from the file to the portal, read back with PyPI's ckanapi.
# run-tests.sh [MODULE…]: only the tests of these modules, as connectors/ckan or standalone. Fails when CKAN cannot be started, or a test was
# skipped. Data and ports are its own, so that a CKAN that runs already is left alone.
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
# a test that needs a CKAN must not skip where one was started for it
export CI=true

modules=$(IFS=,; echo "${*:-connectors/ckan,standalone}")
figures=standalone/target/surefire-reports/org.gongbao.standalone.process.CkanProcessTest-output.txt
cd "$root"
rm -f "$figures"
# by their tag and not by their names: tests of the packaged program come after packaging, and -Dtest would run them before
mvn -q -B -Dquick -pl "$modules" -am verify -Dsurefire.groups=ckan -Dsurefire.excludedGroups=
[ ! -e "$figures" ] || grep '^figures: ' "$figures"
echo "passed: tests with the tag ckan in $modules"
