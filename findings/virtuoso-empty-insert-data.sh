#!/usr/bin/env bash
# Virtuoso 7.2.5.1 (Debian 12) refuses INSERT DATA with an empty graph block.
#
# Expected: SPARQL 1.1 grammar, rules 49 to 51: the triples of a QuadsNotTriples block are optional, so
#   INSERT DATA { GRAPH <g> { } } is an update that inserts nothing. Jena and RDF4J take it.
# Seen: 400, "SP030: SPARQL compiler ... syntax error at '}'".
# Where it matters: a program that writes a graph's triples between the braces fails on the one graph that is empty.
#   `materia push` sends DROP alone for such a graph (UpdateStoreTest).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/virtuoso.inc"
ask() { curl -s -o "$1" -w '%{http_code}' --data-urlencode "update=$2" "$server/sparql"; }
empty=$(ask empty.txt 'INSERT DATA { GRAPH <urn:example:g> { } }')
one=$(ask one.txt 'INSERT DATA { GRAPH <urn:example:g> { <urn:example:s> <urn:example:p> 1 } }')
echo "empty block: $empty $(head -1 empty.txt)"
echo "one triple: $one"
[ "$empty" = 400 ] && grep -q SP030 empty.txt && [ "$one" = 200 ] || { echo "it does something else now"; exit 1; }
