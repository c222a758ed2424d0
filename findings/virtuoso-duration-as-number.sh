#!/usr/bin/env bash
# Virtuoso 7.2.5.1 (Debian 12) stores a duration as a number and gives the number back under the duration's datatype.
#
# Expected: RDF 1.1 Concepts, section 3.3: a literal is its lexical form and its datatype. What is put by the Graph
#   Store Protocol comes back as the same term, or at the least as one with the same value.
# Seen: "P1D"^^xsd:duration comes back as "86400.0"^^xsd:duration, "P3M" as "3", "P1Y2M" as "14": none of them is in the
#   lexical space of xsd:duration (XML Schema 1.1 Part 2, section 3.3.6.2), so strict readers refuse the graph and
#   months cannot be told from seconds. Dates and times come back as they were.
# Where it matters: limits of treatment ("for at most 14 days") are published as xsd:duration. Materia publishes the words
#   of each limit beside the value (rdfs:label "two weeks"), which come through; README says so where it tells of push.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/virtuoso.inc"
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
