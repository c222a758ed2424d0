#!/usr/bin/env bash
# HAPI FHIR 8.8.0 writes line breaks and tabs of a value into XML so that its own parser reads spaces.
#
# Expected: what is written is read back. A string or markdown may hold tabs and line breaks (FHIR R5, Datatypes, string).
#   In XML a value is an attribute, and XML 1.0, section 3.3.3, makes a space of each line break or tab that stands there as
#   it is, but not of one that is written as &#10; or &#9;.
# Seen: the writer puts them there as they are. "line, empty line, item" comes back as one line: in markdown, headings,
#   paragraphs and lists are gone.
# Where it matters: ClinicalUseDefinition.warning.description and all other markdown of product information. A report of
#   lost line breaks on the way through a server: https://github.com/hapifhir/hapi-fhir/issues/1218. In JSON all is kept.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >pom.xml <<'POM'
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>ca.uhn.hapi.fhir</groupId><artifactId>hapi-fhir-structures-r5</artifactId><version>8.8.0</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>2.0.17</version></dependency>
  </dependencies>
</project>
POM
mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.11.0:copy-dependencies -DoutputDirectory=lib || {
    echo "needs Maven and ca.uhn.hapi.fhir:hapi-fhir-structures-r5:8.8.0"
    exit 2
}
cat >Finding.java <<'JAVA'
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import org.hl7.fhir.r5.model.ClinicalUseDefinition;

class Finding {
    private static void show(String way, IParser parser, ClinicalUseDefinition resource) {
        String text = parser.encodeResourceToString(resource);
        String read = ((ClinicalUseDefinition) parser.parseResource(text)).getWarning().getDescription();
        System.out.println(way + ": " + read.replace("\n", "\\n").replace("\t", "\\t"));
    }

    public static void main(String[] args) {
        FhirContext fhir = FhirContext.forR5();
        ClinicalUseDefinition resource = new ClinicalUseDefinition();
        resource.getWarning().setDescription("Liver\n\n* ALT\tweekly\n* stop above 3 x ULN");
        show("JSON", fhir.newJsonParser(), resource);
        show("XML", fhir.newXmlParser(), resource);
        String escaped = "<ClinicalUseDefinition xmlns='http://hl7.org/fhir'><warning><description value='Liver&#10;* ALT'/>"
                + "</warning></ClinicalUseDefinition>";
        ClinicalUseDefinition other = fhir.newXmlParser().parseResource(ClinicalUseDefinition.class, escaped);
        System.out.println("XML with &#10;: " + other.getWarning().getDescription().replace("\n", "\\n"));
    }
}
JAVA
java -cp 'lib/*' Finding.java 2>/dev/null | tee seen.txt
cat >expected.txt <<'SEEN'
JSON: Liver\n\n* ALT\tweekly\n* stop above 3 x ULN
XML: Liver  * ALT weekly * stop above 3 x ULN
XML with &#10;: Liver\n* ALT
SEEN
cmp -s seen.txt expected.txt || { echo "it does something else now"; exit 1; }
