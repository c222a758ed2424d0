#!/usr/bin/env bash
# Virtuoso 7.2.5.1 (Debian 12) refuses INSERT DATA with an xsd:duration.
#
# Expected: SPARQL 1.1 Update, section 3.1.1: INSERT DATA adds the triples that are written down; a literal may have any
#   datatype. Jena and RDF4J take it.
# Seen: 500, "SR553: Literal of type xsd:duration can not be created from SQL value of type DOUBLE PRECISION". The same
#   literal made by STRDT in an INSERT ... WHERE is taken, and becomes a number there (virtuoso-duration-as-number.sh).
# Where it matters: one limit of treatment ("for at most 14 days") stops the upload of a whole graph by SPARQL Update.
set -eu

# Virtuoso of Debian 12 in a temporary folder
version=7.2.5.1+dfsg1-0.3
folder=$(mktemp -d)
trap 'kill "$pid" 2>/dev/null; wait 2>/dev/null; rm -rf "$folder"' EXIT
cd "$folder"
apt-get update -qq >/dev/null 2>&1 || true
apt-get download -qq "virtuoso-opensource-7-bin=$version" libldap-2.5-0 libminizip1 libpcre3 libsasl2-2 >/dev/null 2>&1 || {
    echo "needs Debian 12's virtuoso-opensource-7-bin $version"
    exit 2
}
for package in ./*.deb; do dpkg -x "$package" root; done
port=$(python3 -c 'import socket
with socket.socket() as s: s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
sql=$(python3 -c 'import socket
with socket.socket() as s: s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
cat >virtuoso.ini <<INI
[Database]
DatabaseFile = virtuoso.db
ErrorLogFile = virtuoso.log
LockFile = virtuoso.lck
TransactionFile = virtuoso.trx
[Parameters]
ServerPort = 127.0.0.1:$sql
NumberOfBuffers = 10000
[HTTPServer]
ServerPort = 127.0.0.1:$port
ServerRoot = .
INI
libraries=$(dirname "$(find root -name 'libpcre.so.3')")
LD_LIBRARY_PATH=$folder/$libraries root/usr/bin/virtuoso-t +configfile virtuoso.ini +foreground >out.log 2>&1 &
pid=$!
server=http://127.0.0.1:$port
for _ in $(seq 60); do
    curl -s -o /dev/null "$server/sparql" && break
    sleep 1
done
LD_LIBRARY_PATH=$folder/$libraries root/usr/bin/isql-vt "127.0.0.1:$sql" dba dba exec='GRANT SPARQL_UPDATE TO "SPARQL";' >/dev/null

ask() { curl -s -o "$1" -w '%{http_code}' --data-urlencode "update=$2" "$server/sparql"; }
duration='http://www.w3.org/2001/XMLSchema#duration'
data=$(ask data.txt "INSERT DATA { GRAPH <urn:example:g> { <urn:example:s> <urn:example:p> \"P14D\"^^<$duration> } }")
made=$(ask made.txt "INSERT { GRAPH <urn:example:g> { <urn:example:s> <urn:example:p> ?d } }
    WHERE { BIND(STRDT(\"P14D\", <$duration>) AS ?d) }")
echo "written down: $data $(head -c 200 data.txt)"
echo "made by STRDT: $made"
[ "$data" = 500 ] && grep -q SR553 data.txt && [ "$made" = 200 ] || { echo "it does something else now"; exit 1; }
