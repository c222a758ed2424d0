#!/usr/bin/env bash
# Virtuoso 7.2.5.1 (Debian 12) refuses INSERT DATA with an empty graph block.
#
# Expected: SPARQL 1.1 grammar, rules 49 to 51: the triples of a QuadsNotTriples block are optional, so
#   INSERT DATA { GRAPH <g> { } } is an update that inserts nothing. Jena and RDF4J take it.
# Seen: 400, "SP030: SPARQL compiler ... syntax error at '}'".
# Where it matters: a program that writes a graph's triples between the braces fails on the one graph that is empty;
#   DROP alone is taken.
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
empty=$(ask empty.txt 'INSERT DATA { GRAPH <urn:example:g> { } }')
one=$(ask one.txt 'INSERT DATA { GRAPH <urn:example:g> { <urn:example:s> <urn:example:p> 1 } }')
echo "empty block: $empty $(head -1 empty.txt)"
echo "one triple: $one"
[ "$empty" = 400 ] && grep -q SP030 empty.txt && [ "$one" = 200 ] || { echo "it does something else now"; exit 1; }
