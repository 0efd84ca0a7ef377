#!/usr/bin/env bash
# Start a throw-away CKAN (DataStore, ckanext-dcat, ckanext-harvest) on 127.0.0.1, without containers:
# PostgreSQL and Redis from Debian, CKAN from PyPI in a venv, Solr from Maven Central in its own JVM.
# Run it again at any time: what is installed, initialised or running already is left as it is.
# Needs: Debian 12, Python >= 3.10 with venv, JDK >= 17, Maven, curl; root only to install Debian packages.
set -euo pipefail

# --- settings, all from the environment -----------------------------------------------------------
: "${CKAN_VERSION:=2.12.0}" "${CKANAPI_VERSION:=4.11}" "${DCAT_VERSION:=2.4.4}" "${HARVEST_VERSION:=1.6.3}"
: "${GUNICORN_VERSION:=27.0.1}" "${SOLR_VERSION:=9.9.0}" "${MVN_DEPENDENCY_PLUGIN:=2.8}"
: "${CKAN_CACHE:=${XDG_CACHE_HOME:-$HOME/.cache}/ckan-up}"      # downloads: venv and Solr jars; keep between runs
: "${CKAN_RUN:=${TMPDIR:-/tmp}/ckan-up-$(id -u)}"               # data, logs, pids; ckan-down.sh --purge deletes it
: "${CKAN_PORT:=15000}" "${SOLR_PORT:=18983}" "${PG_PORT:=15432}" "${REDIS_PORT:=16379}"
: "${CKAN_WORKERS:=4}" "${SOLR_HEAP:=512m}"
: "${CKAN_SOLR_COMMIT:=false}"   # true: as on real portals, 3-7 times slower; false: searchable within 1 s
: "${CKAN_SEARCH:=stock}"        # stock: the schema that CKAN ships; cjk: Chinese words can be found
: "${CKAN_PLUGINS:=activity datastore dcat structured_data harvest ckan_harvester dcat_rdf_harvester}"
: "${PG_USER:=postgres}"         # PostgreSQL refuses to run as root: then it runs as this user

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
. "$here/ckan-lib.sh"
constraints=$here/ckan-constraints.txt   # optional: pip freeze of a run that worked
[ -f "$constraints" ] || constraints=/dev/null
find_jdk
java=$REPLY/bin/java
export JAVA_HOME=$REPLY       # for Maven

for tool in python3 mvn curl setsid; do
  command -v "$tool" >/dev/null || die "$tool is missing; install it first"
done

# --- 1. software ------------------------------------------------------------------------------------
debian_packages() {
  local missing=() p
  for p in postgresql redis-server libpq-dev libmagic1 gcc python3-dev; do
    dpkg-query -W -f='${Status}' "$p" 2>/dev/null | grep -q 'ok installed' || missing+=("$p")
  done
  [ ${#missing[@]} -eq 0 ] && return
  [ "$(id -u)" -eq 0 ] || die "install first: ${missing[*]}"
  # the lock time-out: another apt may be running on a fresh machine
  apt-get -o DPkg::Lock::Timeout=300 -qq update
  DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 -qq -y --no-install-recommends install "${missing[@]}"
}

# The directory names carry the versions, so a changed version is a new directory and never a mixture.
venv=$CKAN_CACHE/venv-ckan$CKAN_VERSION-dcat$DCAT_VERSION-harvest$HARVEST_VERSION
solr_lib=$CKAN_CACHE/solr-$SOLR_VERSION

python_packages() {
  [ -e "$venv/.complete" ] && return
  rm -rf "$venv"
  python3 -m venv "$venv"
  # CKAN's pinned dependencies are its extra "requirements"; psycopg2 is compiled against libpq-dev
  "$venv/bin/pip" install -q --disable-pip-version-check -c "$constraints" \
    "ckan[requirements]==$CKAN_VERSION" "ckanapi==$CKANAPI_VERSION" "ckanext-dcat==$DCAT_VERSION" \
    "ckanext-harvest==$HARVEST_VERSION" "gunicorn==$GUNICORN_VERSION"
  touch "$venv/.complete"
}

solr_jars() {
  [ -e "$solr_lib/.complete" ] && return
  rm -rf "$solr_lib"; mkdir -p "$solr_lib"
  # No Solr server is published there: the runner is the one of Solr's own test framework.
  cat >"$solr_lib/pom.xml" <<EOF
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId><artifactId>solr-jars</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.solr</groupId><artifactId>solr-core</artifactId><version>$SOLR_VERSION</version></dependency>
    <dependency><groupId>org.apache.solr</groupId><artifactId>solr-test-framework</artifactId><version>$SOLR_VERSION</version></dependency>
  </dependencies>
</project>
EOF
  mvn -q -B -f "$solr_lib/pom.xml" "org.apache.maven.plugins:maven-dependency-plugin:$MVN_DEPENDENCY_PLUGIN:copy-dependencies" \
    -DincludeScope=runtime -DoutputDirectory="$solr_lib" >>"$CKAN_RUN/log/mvn.log" 2>&1
  cat >"$solr_lib/SolrRun.java" <<'EOF'
import java.util.Properties;
import org.apache.solr.embedded.JettyConfig;
import org.apache.solr.embedded.JettySolrRunner;

/** One Solr node on 127.0.0.1 (the runner binds nothing else): java SolrRun HOME PORT. */
public class SolrRun {
  public static void main(String[] args) throws Exception {
    JettyConfig config = JettyConfig.builder()
        .setPort(Integer.parseInt(args[1])).setContext("/solr").stopAtShutdown(true).build();
    new JettySolrRunner(args[0], new Properties(), config).start();
  }
}
EOF
  "${java}c" --release 17 -cp "$solr_lib/*" -d "$solr_lib" "$solr_lib/SolrRun.java"
  touch "$solr_lib/.complete"
}

# --- 2. services ------------------------------------------------------------------------------------
postgres_up() {
  local bin data=$CKAN_RUN/pg
  bin=$(pg_bin)
  if [ ! -e "$data/PG_VERSION" ]; then
    rm -rf "$data"; install -d -m 700 "$data"
    (umask 077; secret >"$CKAN_RUN/pg.password")
    own "$data" "$CKAN_RUN/pg.password"
    as_pg "$bin/initdb" -D "$data" -E UTF8 --locale=C.UTF-8 -U postgres -A scram-sha-256 \
      --pwfile="$CKAN_RUN/pg.password" >"$CKAN_RUN/log/initdb.log"
    # durability is switched off: the data are thrown away
    cat >>"$data/postgresql.conf" <<EOF
listen_addresses = '127.0.0.1'
port = $PG_PORT
unix_socket_directories = ''
fsync = off
synchronous_commit = off
full_page_writes = off
EOF
  fi
  as_pg "$bin/pg_ctl" -D "$data" status >/dev/null && return
  free_port "$PG_PORT" PG_PORT
  touch "$CKAN_RUN/log/postgres.log"; own "$CKAN_RUN/log/postgres.log"
  as_pg "$bin/pg_ctl" -D "$data" -l "$CKAN_RUN/log/postgres.log" -w start >/dev/null
}

redis_up() {
  alive redis && return
  free_port "$REDIS_PORT" REDIS_PORT
  start redis redis-server --bind 127.0.0.1 --port "$REDIS_PORT" --save '' --appendonly no --dir "$CKAN_RUN"
  wait_for redis 10 redis-cli -p "$REDIS_PORT" ping
}

solr_up() {
  alive solr && return
  local home=$CKAN_RUN/solr
  local conf=$home/ckan/conf
  if [ ! -e "$conf/solrconfig.xml" ]; then
    mkdir -p "$conf"
    echo '<solr><int name="maxBooleanClauses">2048</int></solr>' >"$home/solr.xml"
    echo 'name=ckan' >"$home/ckan/core.properties"
    touch "$conf/protwords.txt" "$conf/synonyms.txt" "$conf/stopwords.txt"
    "$venv/bin/python" - "$venv"/lib/python3*/site-packages/ckan/config/solr/schema.xml "$conf/schema.xml" "$CKAN_SEARCH" <<'EOF'
import re, sys
source, target, search = sys.argv[1:]
schema = open(source, encoding="utf-8").read()
if search == "cjk":  # the shipped type splits on blanks only: words inside a Chinese title are not found
    schema, n = re.subn(r'<fieldType name="text" .*?</fieldType>', """\
<fieldType name="text" class="solr.TextField" positionIncrementGap="100" autoGeneratePhraseQueries="true">
  <analyzer>
    <tokenizer class="solr.StandardTokenizerFactory"/>
    <filter class="solr.CJKWidthFilterFactory"/>
    <filter class="solr.LowerCaseFilterFactory"/>
    <filter class="solr.CJKBigramFilterFactory"/>
  </analyzer>
</fieldType>""", schema, count=1, flags=re.S)
    assert n == 1, "no field type 'text' in " + source
open(target, "w", encoding="utf-8").write(schema)
EOF
    cat >"$conf/solrconfig.xml" <<'EOF'
<config>
  <luceneMatchVersion>9.12</luceneMatchVersion>
  <schemaFactory class="ClassicIndexSchemaFactory"/>
  <directoryFactory name="DirectoryFactory" class="solr.NRTCachingDirectoryFactory"/>
  <updateHandler class="solr.DirectUpdateHandler2">
    <updateLog/>
    <autoCommit><maxTime>15000</maxTime><openSearcher>false</openSearcher></autoCommit>
    <autoSoftCommit><maxTime>1000</maxTime></autoSoftCommit>
  </updateHandler>
  <requestHandler name="/select" class="solr.SearchHandler"/>
  <requestHandler name="/query" class="solr.SearchHandler"/>
</config>
EOF
  fi
  free_port "$SOLR_PORT" SOLR_PORT
  start solr "$java" "-Xmx$SOLR_HEAP" "-Dsolr.install.dir=$home" "-Dsolr.log.dir=$CKAN_RUN/log" \
    -cp "$solr_lib/*:$solr_lib" SolrRun "$home" "$SOLR_PORT"
}

solr_ready() { wait_for solr 60 curl -fsS "http://127.0.0.1:$SOLR_PORT/solr/ckan/select?q=*:*&rows=0"; }

# --- 3. CKAN ----------------------------------------------------------------------------------------
export CKAN_INI=$CKAN_RUN/ckan.ini
ckan() { "$venv/bin/ckan" "$@" 2>>"$CKAN_RUN/log/ckan-cli.log"; }

ckan_config() {
  [ -e "$CKAN_RUN/.configured" ] && return
  local pw db
  pw=$(cat "$CKAN_RUN/pg.password")
  db=127.0.0.1:$PG_PORT
  (umask 077; rm -f "$CKAN_INI"; ckan generate config "$CKAN_INI" >/dev/null)   # makes the secrets
  mkdir -p "$CKAN_RUN/storage"
  # socket_timeout: redis-py 8 gives up after 5 s by default, which ends the idle harvest consumers
  ckan config-tool "$CKAN_INI" \
    "sqlalchemy.url=postgresql://ckan:$pw@$db/ckan" \
    "ckan.datastore.write_url=postgresql://ckan:$pw@$db/datastore" \
    "ckan.datastore.read_url=postgresql://datastore_ro:$pw@$db/datastore" \
    "solr_url=http://127.0.0.1:$SOLR_PORT/solr/ckan" \
    "ckan.redis.url=redis://127.0.0.1:$REDIS_PORT/0?socket_timeout=86400" \
    "ckan.site_url=http://127.0.0.1:$CKAN_PORT" "ckan.site_id=test" \
    "ckan.storage_path=$CKAN_RUN/storage" "ckan.plugins=$CKAN_PLUGINS" \
    "ckan.views.default_views=" "ckan.search.solr_commit=$CKAN_SOLR_COMMIT" >/dev/null
  cat >"$CKAN_RUN/wsgi.py" <<'EOF'
import os
from ckan.cli import CKANConfigLoader
from ckan.config.middleware import make_app

application = make_app(CKANConfigLoader(os.environ["CKAN_INI"]).get_config())
EOF
  touch "$CKAN_RUN/.configured"
}

ckan_database() {
  [ -s "$CKAN_RUN/token" ] && return
  local pw
  pw=$(cat "$CKAN_RUN/pg.password")
  sql <<EOF
DROP DATABASE IF EXISTS ckan; DROP DATABASE IF EXISTS datastore;
DROP ROLE IF EXISTS ckan; DROP ROLE IF EXISTS datastore_ro;
CREATE ROLE ckan LOGIN PASSWORD '$pw'; CREATE ROLE datastore_ro LOGIN PASSWORD '$pw';
CREATE DATABASE ckan OWNER ckan; CREATE DATABASE datastore OWNER ckan;
EOF
  ckan db init >/dev/null                      # 2.12: the plugins' migrations too
  ckan datastore set-permissions | sql
  ckan user add admin email=admin@example.org "password=$(secret)" >/dev/null
  ckan sysadmin add admin >/dev/null
  (umask 077; ckan user token add admin ckan-up -q | tail -n 1 | tr -d ' \t\n' >"$CKAN_RUN/token.new")
  mv "$CKAN_RUN/token.new" "$CKAN_RUN/token"   # last of all: its presence means that the database is complete
}

ckan_up() {
  alive ckan && return
  free_port "$CKAN_PORT" CKAN_PORT
  start ckan "$venv/bin/gunicorn" --chdir "$CKAN_RUN" -b "127.0.0.1:$CKAN_PORT" -w "$CKAN_WORKERS" --timeout 120 wsgi:application
  # DataStore's record counts and "last modified" are background jobs
  start worker "$venv/bin/ckan" jobs worker
  wait_for ckan 60 curl -fsS "http://127.0.0.1:$CKAN_PORT/api/3/action/status_show"
}

# --- run --------------------------------------------------------------------------------------------
mkdir -p "$CKAN_CACHE" "$CKAN_RUN/log" "$CKAN_RUN/pid"
[ -O "$CKAN_RUN" ] || die "$CKAN_RUN belongs to somebody else"
step 'Debian packages' debian_packages
step 'Python packages' python_packages
step 'Solr jars'       solr_jars
step 'Solr start'      solr_up          # gets ready while the database is made
step 'PostgreSQL'      postgres_up
step 'Redis'           redis_up
step 'CKAN config'     ckan_config
step 'CKAN database'   ckan_database
step 'Solr ready'      solr_ready
step 'CKAN start'      ckan_up
printf '%-16s %6s s\n' total "$(since "$T_START")"
printf 'CKAN_URL=http://127.0.0.1:%s\nCKAN_TOKEN_FILE=%s\n' "$CKAN_PORT" "$CKAN_RUN/token"
