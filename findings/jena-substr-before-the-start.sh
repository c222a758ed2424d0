#!/usr/bin/env bash
# Jena ARQ 5.6.0 cuts the end off with SUBSTR(text, start) where start is below 1, or where a length is very large.
#
# Expected: SPARQL 1.1, section 17.4.3.3, gives SUBSTR the meaning of fn:substring (XQuery and XPath Functions and
#   Operators, section 7.4.3): without a length, all characters from the position start on. Positions begin at 1, so 0
#   and below give the whole text; a length that reaches beyond the end reaches to the end, and INF does as well.
# Seen: SUBSTR("abc", 0) is "ab" and SUBSTR("abc", -1) is "a": the length that is left out counts as that of the text, from
#   the start before its beginning (XSDFuncOp.substring). A length of 2147483647 overflows when the start is added, and INF
#   is no length: both give "".
# Where it matters: SUBSTR(?text, ?place - 20) is how a sentence is shown around a mention; near the beginning of a text
#   the mention itself is lost. RDF4J 5.2.2 gives the whole text for 0 and -1.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.apache.jena</groupId><artifactId>jena-arq</artifactId><version>5.6.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory=lib || {
    echo "needs Maven and org.apache.jena:jena-arq:5.6.0"
    exit 2
}
cat >Finding.java <<'JAVA'
import org.apache.jena.query.QueryExecution;
import org.apache.jena.rdf.model.ModelFactory;

class Finding {
    public static void main(String[] args) {
        String[] calls = {
            "SUBSTR('abc', 2)", "SUBSTR('abc', 0)", "SUBSTR('abc', -1)", "SUBSTR('abc', -1, 4)",
            "SUBSTR('abc', 2, 9)", "SUBSTR('abc', 2, 2147483647)", "SUBSTR('abc', 2, 'INF'^^xsd:double)",
        };
        for (String call : calls) {
            String query = "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> SELECT (" + call + " AS ?part) {}";
            try (QueryExecution run = QueryExecution.model(ModelFactory.createDefaultModel()).query(query).build()) {
                System.out.println(call + ": " + run.execSelect().next().getLiteral("part").getString());
            }
        }
    }
}
JAVA
java -cp 'lib/*' Finding.java | tee seen.txt
cat >expected.txt <<'SEEN'
SUBSTR('abc', 2): bc
SUBSTR('abc', 0): ab
SUBSTR('abc', -1): a
SUBSTR('abc', -1, 4): ab
SUBSTR('abc', 2, 9): bc
SUBSTR('abc', 2, 2147483647): 
SUBSTR('abc', 2, 'INF'^^xsd:double): 
SEEN
cmp -s seen.txt expected.txt || { echo "it does something else now"; exit 1; }
