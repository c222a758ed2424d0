#!/usr/bin/env bash
# hdt-java 3.0.10 does not find "tag"@en-GB in a file made of "tag"@en-GB.
#
# Expected: RDF 1.1 Concepts, section 3.3: language tags may be brought to lower case, and their value space is in lower
#   case. A store that does so for what it reads does so for what it is asked: a literal is found under the tag that its
#   source has.
# Seen: N-Triples and Turtle are read in lower case, and a search is taken as it stands: "tag"@en-GB gives nothing,
#   "tag"@en-gb one triple. Made of the same triple in memory, the file holds en-GB and is searched the other way round, so
#   two files of one set of triples differ.
# Where it matters: names of drugs differ by region (en-GB paracetamol, en-US acetaminophen), and a look-up by the tag that
#   the data show finds none of them, without an error.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>org.rdfhdt</groupId><artifactId>hdt-java-core</artifactId><version>3.0.10</version></dependency>
  </dependencies>
</project>
POM
mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory=lib || {
    echo "needs Maven and org.rdfhdt:hdt-java-core:3.0.10"
    exit 2
}
cat >Finding.java <<'JAVA'
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.rdfhdt.hdt.enums.RDFNotation;
import org.rdfhdt.hdt.hdt.HDT;
import org.rdfhdt.hdt.hdt.HDTManager;
import org.rdfhdt.hdt.options.HDTSpecification;
import org.rdfhdt.hdt.triples.TripleString;

class Finding {
    private static int found(HDT hdt, String object) throws Exception {
        int found = 0;
        for (Iterator<TripleString> triples = hdt.search("", "", object); triples.hasNext(); triples.next()) {
            found++;
        }
        return found;
    }

    private static void show(String made, HDT hdt) throws Exception {
        for (String tag : List.of("en-GB", "en-gb")) {
            System.out.println(made + ", \"paracetamol\"@" + tag + ": " + found(hdt, "\"paracetamol\"@" + tag));
        }
    }

    public static void main(String[] args) throws Exception {
        String base = "http://example.org/";
        Files.writeString(Path.of("in.nt"), "<http://example.org/a> <http://example.org/p> \"paracetamol\"@en-GB .\n");
        TripleString triple = new TripleString(base + "a", base + "p", "\"paracetamol\"@en-GB");
        show("of N-Triples", HDTManager.generateHDT("in.nt", base, RDFNotation.NTRIPLES, new HDTSpecification(), null));
        show("of triples", HDTManager.generateHDT(List.of(triple).iterator(), base, new HDTSpecification(), null));
    }
}
JAVA
java -cp 'lib/*' Finding.java 2>/dev/null | grep '^of' | tee seen.txt
cat >expected.txt <<'SEEN'
of N-Triples, "paracetamol"@en-GB: 0
of N-Triples, "paracetamol"@en-gb: 1
of triples, "paracetamol"@en-GB: 1
of triples, "paracetamol"@en-gb: 0
SEEN
cmp -s seen.txt expected.txt || { echo "it does something else now"; exit 1; }
