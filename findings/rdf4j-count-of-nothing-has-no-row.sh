#!/usr/bin/env bash
# RDF4J 5.2.2 answers COUNT over a filter that it sees to be false with no row where the count is 0.
#
# Expected: SPARQL 1.1, section 18.2.4.1: without GROUP BY, an aggregate is taken of one group of all solutions, and
#   section 18.5.1.2 makes the count of an empty one 0: one row, whatever the pattern.
# Seen: no row for FILTER(false), FILTER(1 = 2) and FILTER(?dose IN ()), which the optimiser turns into an empty set before
#   the query is run. A filter that is found false while it runs gives 0, and so does VALUES without rows.
# Where it matters: a program that writes a list of drugs between the brackets of IN gets an empty table, not 0, for the
#   empty list, and one that reads the first row of a count fails. In a subquery, the rows around it are lost. Jena 5.6.0
#   gives 0 in all of them.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.eclipse.rdf4j</groupId><artifactId>rdf4j-repository-sail</artifactId><version>5.2.2</version></dependency>
    <dependency><groupId>org.eclipse.rdf4j</groupId><artifactId>rdf4j-sail-memory</artifactId><version>5.2.2</version></dependency>
    <dependency><groupId>org.eclipse.rdf4j</groupId><artifactId>rdf4j-rio-turtle</artifactId><version>5.2.2</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory=lib || {
    echo "needs Maven and org.eclipse.rdf4j 5.2.2 (repository-sail, sail-memory, rio-turtle)"
    exit 2
}
cat >Finding.java <<'JAVA'
import java.io.StringReader;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.repository.sail.SailRepositoryConnection;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.memory.MemoryStore;

class Finding {
    public static void main(String[] args) throws Exception {
        String prefix = "PREFIX : <http://example.org/> ";
        String[] patterns = {
            "?drug :dose ?dose FILTER(?dose > 9)", "?drug :dose ?dose VALUES ?dose {}", "?drug :dose ?dose FILTER(false)",
            "?drug :dose ?dose FILTER(1 = 2)", "?drug :dose ?dose FILTER(?dose IN ())",
        };
        SailRepository repository = new SailRepository(new MemoryStore());
        try (SailRepositoryConnection connection = repository.getConnection()) {
            connection.add(new StringReader(prefix + ":a :dose 1 . :b :dose 2 ."), "", RDFFormat.TURTLE);
            for (String pattern : patterns) {
                String query = prefix + "SELECT (COUNT(*) AS ?n) { " + pattern + " }";
                try (TupleQueryResult rows = connection.prepareTupleQuery(query).evaluate()) {
                    System.out.println(pattern + ": " + (rows.hasNext() ? rows.next().getValue("n").stringValue() : "no row"));
                }
            }
        }
        repository.shutDown();
    }
}
JAVA
java -cp 'lib/*' Finding.java 2>/dev/null | tee seen.txt
cat >expected.txt <<'SEEN'
?drug :dose ?dose FILTER(?dose > 9): 0
?drug :dose ?dose VALUES ?dose {}: 0
?drug :dose ?dose FILTER(false): no row
?drug :dose ?dose FILTER(1 = 2): no row
?drug :dose ?dose FILTER(?dose IN ()): no row
SEEN
cmp -s seen.txt expected.txt || { echo "it does something else now"; exit 1; }
