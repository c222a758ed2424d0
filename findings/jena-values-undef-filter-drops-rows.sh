#!/usr/bin/env bash
# Jena ARQ 5.6.0 loses solutions of a FILTER on a variable that a VALUES row leaves UNDEF.
#
# Expected: SPARQL 1.1, section 18.2: the filter of a group applies to the join of all that the group holds. UNDEF binds
#   nothing, so the triple pattern binds ?y, and the filter sees that value: one solution.
# Seen: none. The optimiser moves the filter to the VALUES table, because the table names ?y, and there ?y is unbound.
#   Without optimisation the solution is there.
# Where it matters: VALUES with UNDEF is how clients send a table with blank cells (each row fixes what it knows); with a
#   filter on such a column the answer is empty, without an error.
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
import java.io.StringReader;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.QueryExecution;
import org.apache.jena.query.ResultSetFormatter;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;

class Finding {
    public static void main(String[] args) {
        Model data = ModelFactory.createDefaultModel();
        data.read(new StringReader("@prefix : <http://example.org/> . :s :name :a ; :kind :b ."), null, "TTL");
        String query = "PREFIX : <http://example.org/> SELECT * { VALUES (?x ?y) { (:a UNDEF) } ?s :name ?x ; :kind ?y ."
                + " FILTER(?y = :b) }";
        for (boolean optimised : new boolean[] {true, false}) {
            try (QueryExecution run = QueryExecution.model(data).query(query).set(ARQ.optimization, optimised).build()) {
                System.out.println((optimised ? "optimised" : "as written") + ": "
                        + ResultSetFormatter.consume(run.execSelect()) + " solutions");
            }
        }
    }
}
JAVA
java -cp 'lib/*' Finding.java | tee seen.txt
printf 'optimised: 0 solutions\nas written: 1 solutions\n' >expected.txt
cmp -s seen.txt expected.txt || { echo "it does something else now"; exit 1; }
