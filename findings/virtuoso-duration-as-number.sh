#!/usr/bin/env bash
# Virtuoso 7.2.5.1 (Debian 12) stores a duration as a number and gives the number back under the duration's datatype.
#
# Expected: RDF 1.1 Concepts, section 3.3: a literal is its lexical form and its datatype. What is put by the Graph
#   Store Protocol comes back as the same term, or at the least as one with the same value.
# Seen: "P1D"^^xsd:duration comes back as "86400.0"^^xsd:duration, "P3M" as "3", "P1Y2M" as "14": none of them is in the
#   lexical space of xsd:duration (XML Schema 1.1 Part 2, section 3.3.6.2), so strict readers refuse the graph and
#   months cannot be told from seconds. Dates and times come back as they were.
# Where it matters: limits of treatment ("for at most 14 days") are published as xsd:duration. Words that stand beside the
#   value (rdfs:label "two weeks") come through.
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

xsd=http://www.w3.org/2001/XMLSchema
printf '<urn:example:s> <urn:example:%s> "%s"^^<'$xsd'#%s> .\n' \
    day P1D duration months P3M duration years P1Y2M duration date 2026-05-06 date >in.ttl
curl -sf -X PUT -H 'Content-Type: text/turtle' --data-binary @in.ttl "$server/sparql-graph-crud?graph=urn:example:g" >/dev/null
curl -sf -H 'Accept: text/plain' "$server/sparql-graph-crud?graph=urn:example:g" | tr '\t' ' ' | sort >out.nt
cat out.nt
cat >expected.nt <<NT
<urn:example:s> <urn:example:date> "2026-05-06"^^<$xsd#date> .
<urn:example:s> <urn:example:day> "86400.0"^^<$xsd#duration> .
<urn:example:s> <urn:example:months> "3"^^<$xsd#duration> .
<urn:example:s> <urn:example:years> "14"^^<$xsd#duration> .
NT
cmp -s out.nt expected.nt || { echo "it does something else now"; exit 1; }
