package dev.materia.monograph.xml;

import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.source.SourceDocument;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.Location;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads XML into a tree. A DTD is passed over and never fetched, no entity but XML's own is resolved, and a document
 * that declares one is refused.
 */
public final class XmlReader {

    /** How deep elements may lie in each other. */
    static final int MAX_DEPTH = 250;

    /** How many elements a document may have. */
    static final int MAX_ELEMENTS = 2_000_000;

    private static final int HEAD = 1 << 16;

    private XmlReader() {}

    /**
     * The root of {@code document}.
     *
     * @throws MateriaException if it is not well-formed, declares entities, or is nested or large beyond the bounds
     */
    public static XmlElement read(SourceDocument document) throws MateriaException {
        byte[] bytes = document.bytes();
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.contains("<!ENTITY")) {
            throw new MateriaException(new Problem(
                    document.name(),
                    "declares entities of its own, which are not read",
                    "save the file without the DOCTYPE's entity declarations"));
        }
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            return new Reading(document.name()).read(factory().createXMLStreamReader(in));
        } catch (XMLStreamException e) {
            throw broken(document.name(), e);
        } catch (java.io.IOException e) {
            throw new MateriaException(
                    new Problem(document.name(), "could not be read", "check that it exists and is complete"), e);
        }
    }

    /**
     * The root of the XML in {@code text}, a part of the document {@code name}.
     *
     * @throws MateriaException as {@link #read(SourceDocument)}
     */
    public static XmlElement read(String name, String text) throws MateriaException {
        try {
            return new Reading(name).read(factory().createXMLStreamReader(new StringReader(text)));
        } catch (XMLStreamException e) {
            throw broken(name, e);
        }
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory;
    }

    private static MateriaException broken(String name, XMLStreamException e) {
        Location at = e.getLocation();
        String where = at == null || at.getLineNumber() < 1
                ? name
                : name + ":" + at.getLineNumber() + ":" + at.getColumnNumber();
        String message = e.getMessage() == null ? "" : e.getMessage();
        int detail = message.indexOf("Message: ");
        String said = (detail < 0 ? message : message.substring(detail + 9))
                .replaceAll("\\s+", " ")
                .strip();
        return new MateriaException(
                new Problem(where, "not well-formed XML (" + said + ")", "download the file again"), e);
    }

    /** One document being read. */
    private static final class Reading {

        private final String name;
        private final Deque<XmlElement> open = new ArrayDeque<>();
        private @Nullable XmlElement root;
        private int elements;

        Reading(String name) {
            this.name = name;
        }

        XmlElement read(XMLStreamReader reader) throws XMLStreamException, MateriaException {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> start(reader);
                    case XMLStreamConstants.END_ELEMENT -> open.pop();
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader.getText());
                    case XMLStreamConstants.ENTITY_REFERENCE ->
                        throw bound(
                                reader.getLocation(),
                                "an entity that is not one of XML's own: &" + reader.getLocalName() + ";");
                    default -> {
                        // comments, processing instructions, white space around the root, the DTD
                    }
                }
            }
            if (root == null) {
                throw new XMLStreamException("no element", reader.getLocation());
            }
            return root;
        }

        private void start(XMLStreamReader reader) throws MateriaException {
            if (open.size() >= MAX_DEPTH) {
                throw bound(reader.getLocation(), "elements more than " + MAX_DEPTH + " deep");
            }
            if (++elements > MAX_ELEMENTS) {
                throw bound(reader.getLocation(), "more than " + MAX_ELEMENTS + " elements");
            }
            Map<String, String> attributes = new HashMap<>();
            for (int i = 0; i < reader.getAttributeCount(); i++) {
                attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
            }
            String namespace = reader.getNamespaceURI();
            XmlElement element = new XmlElement(reader.getLocalName(), namespace == null ? "" : namespace, attributes);
            XmlElement around = open.peek();
            if (around == null) {
                root = element;
            } else {
                around.add(element);
            }
            open.push(element);
        }

        private void text(String text) {
            XmlElement around = open.peek();
            if (around != null && !text.isEmpty()) {
                around.add(text);
            }
        }

        private MateriaException bound(Location at, String found) {
            return new MateriaException(new Problem(
                    name + ":" + at.getLineNumber() + ":" + at.getColumnNumber(),
                    found,
                    "give a document that a regulator or publisher made"));
        }
    }
}
