package dev.materia.vocabulary.reading;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.vocabulary.Translation;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads MeSH in NLM's XML: descriptors ({@code desc20XX.xml}) and supplementary concepts ({@code supp20XX.xml}). DTDs
 * are not followed, and no entity is resolved.
 */
final class MeshXml {

    private static final Map<String, MeshRecord.Kind> CLASSES = Map.of(
            "1", MeshRecord.Kind.CHEMICAL,
            "2", MeshRecord.Kind.PROTOCOL,
            "3", MeshRecord.Kind.DISEASE,
            "4", MeshRecord.Kind.ORGANISM,
            "5", MeshRecord.Kind.POPULATION,
            "6", MeshRecord.Kind.ANATOMY);

    private final MeshRecords records;
    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable MeshRecord record;
    private MeshRecord.Kind kind = MeshRecord.Kind.DESCRIPTOR;
    private boolean preferredConcept;
    private boolean permuted;
    private String mapped = "";
    private String language = "en";
    private String term = "";

    MeshXml(MeshRecords records) {
        this.records = records;
    }

    void read(InputStream in, String name) throws IOException, MateriaException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader reader = null;
        FailureRecordingStream source = new FailureRecordingStream(in);
        try {
            reader = factory.createXMLStreamReader(characters(source));
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(reader);
                    case XMLStreamConstants.END_ELEMENT -> end();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader.getText());
                    default -> {
                        // comments and processing instructions
                    }
                }
            }
        } catch (XMLStreamException e) {
            source.rethrow();
            if (e.getNestedException() instanceof CharacterCodingException wrong) {
                throw wrong;
            }
            Location at = e.getLocation();
            String where = at == null ? name : name + ":" + at.getLineNumber() + ":" + at.getColumnNumber();
            throw new MateriaException(new Problem(where, "is not well-formed XML", "download the file again"), e);
        } catch (BadVocabularyException e) {
            String line = reader == null ? "" : ":" + reader.getLocation().getLineNumber();
            Problem p = e.problem();
            throw new MateriaException(new Problem(name + line + ": " + p.where(), p.found(), p.remedy()), e);
        }
    }

    /**
     * The characters of a file in UTF-8, as all of NLM's are. The parser's own decoder would write of bytes that are no
     * characters to standard error by itself.
     */
    private static Reader characters(InputStream in) throws IOException {
        in.mark(3);
        boolean marked = in.read() == 0xEF && in.read() == 0xBB && in.read() == 0xBF;
        if (!marked) {
            in.reset();
        }
        return new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder());
    }

    private void text(String more) {
        if (text.length() + more.length() > 1 << 20) {
            throw new BadVocabularyException(
                    record == null ? "start" : record.id,
                    "has a text of more than a million characters",
                    "correct it: that is neither a term nor a note");
        }
        text.append(more);
    }

    private void start(XMLStreamReader reader) {
        String element = reader.getLocalName();
        path.push(element);
        text.setLength(0);
        switch (element) {
            case "DescriptorRecordSet", "SupplementalRecordSet" -> {
                String code = reader.getAttributeValue(null, "LanguageCode");
                language = code == null ? "en" : MeshLanguages.tag(code);
            }
            case "DescriptorRecord" -> kind = MeshRecord.Kind.DESCRIPTOR;
            case "SupplementalRecord" -> {
                String given = reader.getAttributeValue(null, "SCRClass");
                kind = given == null
                        ? MeshRecord.Kind.SUPPLEMENT
                        : CLASSES.getOrDefault(given, MeshRecord.Kind.CHEMICAL);
            }
            case "Concept" -> preferredConcept = "Y".equals(reader.getAttributeValue(null, "PreferredConceptYN"));
            case "Term" -> {
                term = "";
                permuted = "Y".equals(reader.getAttributeValue(null, "IsPermutedTermYN"));
            }
            default -> {
                // known by its end
            }
        }
    }

    private void end() {
        String element = path.pop();
        String parent = path.isEmpty() ? "" : path.peek();
        String value = MeshText.line(text.toString());
        text.setLength(0);
        boolean isId = (element.equals("DescriptorUI") && parent.equals("DescriptorRecord"))
                || (element.equals("SupplementalRecordUI") && parent.equals("SupplementalRecord"));
        if (isId) {
            open(value);
        } else if (record != null) {
            take(record, element, parent, value);
        }
    }

    private void open(String id) {
        if (!id.matches("[DC]\\d+")) {
            throw new BadVocabularyException("'" + id + "'", "is not a MeSH id", "correct the record");
        }
        // a translation may stand beside NLM's own file
        boolean translated = isForeign()
                || (records.has(id) && !records.record(id).translations.isEmpty());
        if (!translated && records.has(id) && records.record(id).label != null) {
            throw new BadVocabularyException(id, "has two records", "leave one of them out");
        }
        record = records.record(id);
        record.kind = kind;
    }

    private void take(MeshRecord to, String element, String parent, String value) {
        switch (element) {
            case "DescriptorRecord", "SupplementalRecord" -> record = null;
            case "TermUI" -> term = value;
            case "TreeNumber" -> to.trees.add(value);
            case "Note" -> to.note = value.isEmpty() ? null : value;
            case "ScopeNote" -> {
                if (preferredConcept && !value.isEmpty()) {
                    to.note = value;
                }
            }
            case "DescriptorUI" -> takeLink(to, value);
            case "QualifierUI" -> {
                // a star on the qualifier marks the pair of both
                if (value.startsWith("*") && path.contains("HeadingMappedToList")) {
                    to.preferredMappedTo.add(mapped);
                }
            }
            case "String" -> {
                if (parent.equals("Term") && !isEnglish()) {
                    to.translations.add(new Translation(value, language));
                } else if (parent.equals("Term")) {
                    (permuted ? to.permuted : to.names).add(value);
                } else if (parent.equals("DescriptorName") || parent.equals("SupplementalRecordName")) {
                    takeLabel(to, value);
                }
            }
            default -> {
                // dates, qualifiers, indexing notes: nothing that Materia shows
            }
        }
    }

    /** A link to a descriptor; a star marks the main ones of a supplementary concept. */
    private void takeLink(MeshRecord to, String value) {
        boolean main = value.startsWith("*");
        String id = main ? value.substring(1) : value;
        if (path.contains("PharmacologicalActionList")) {
            to.actions.add(id);
        } else if (path.contains("HeadingMappedToList")) {
            to.mappedTo.add(id);
            mapped = id;
            if (main) {
                to.preferredMappedTo.add(id);
            }
        }
    }

    private boolean isForeign() {
        return !language.equals("en");
    }

    /** Whether the term being read is NLM's own: a translation's terms have ids that start with its language. */
    private boolean isEnglish() {
        return !isForeign() || term.matches("T\\d+");
    }

    /** The record's own name stands directly below it; names of linked descriptors deeper. */
    private void takeLabel(MeshRecord to, String value) {
        if (path.size() != 3) {
            return;
        }
        int english = isForeign() ? MeshLanguages.english(value) : 0;
        if (english > 0) {
            to.translations.add(new Translation(value.substring(0, english - 1).strip(), language));
            to.label = value.substring(english, value.length() - 1).strip();
        } else if (english < 0) {
            to.translations.add(new Translation(value, language));
        } else {
            to.label = value;
        }
    }
}
