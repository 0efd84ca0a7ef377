#!/usr/bin/env bash
# Check docker-compose.yml without a container engine: by the Compose specification (PyPI's compose-spec), and against the program.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
venv=${COMPOSE_CHECK_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/gongbao-compose-check}/compose-spec-0.2.1
if [ ! -e "$venv/.complete" ]; then
  rm -rf "$venv"
  python3 -m venv "$venv"
  "$venv/bin/pip" install -q --disable-pip-version-check compose-spec==0.2.1 PyYAML==6.0.3
  touch "$venv/.complete"
fi
exec "$venv/bin/python" "$here/check.py" "$here/../.."
