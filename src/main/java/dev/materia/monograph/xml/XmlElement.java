package dev.materia.monograph.xml;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An element of an XML document: its local name, its attributes by local name, and what is in it. Namespaces are kept
 * by the root alone, since no two elements of the formats read here differ in nothing but them.
 */
public final class XmlElement {

    private static final Set<String> BREAKING =
            Set.of("br", "paragraph", "item", "td", "th", "caption", "p", "li", "div", "break", "title");

    private final String name;
    private final String namespace;
    private final Map<String, String> attributes;
    private final List<Object> children = new ArrayList<>(2);

    XmlElement(String name, String namespace, Map<String, String> attributes) {
        this.name = name;
        this.namespace = namespace;
        this.attributes = Map.copyOf(attributes);
    }

    void add(XmlElement child) {
        children.add(child);
    }

    void add(String text) {
        children.add(text);
    }

    /** An element without a name, to hold some of the children of another. */
    public static XmlElement holder() {
        return new XmlElement("", "", Map.of());
    }

    /** Adds {@code child}, a string or an element, to a {@link #holder}. */
    public void hold(Object child) {
        children.add(child);
    }

    /** Its local name. */
    public String name() {
        return name;
    }

    /** Its namespace; empty if it has none. */
    public String namespace() {
        return namespace;
    }

    /** Whether it has that local name. */
    public boolean is(String localName) {
        return name.equals(localName);
    }

    /** The attribute of that local name, without white space at its ends; null if it is missing or empty. */
    public @Nullable String attribute(String localName) {
        String value = attributes.get(localName);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** All its attributes by local name, in the order of their names. */
    Map<String, String> attributes() {
        return new TreeMap<>(attributes);
    }

    /** What is in it, in order: each a {@link String} or an {@link XmlElement}. */
    public List<Object> children() {
        return Collections.unmodifiableList(children);
    }

    /** The elements in it, in order. */
    public List<XmlElement> elements() {
        List<XmlElement> elements = new ArrayList<>();
        for (Object child : children) {
            if (child instanceof XmlElement element) {
                elements.add(element);
            }
        }
        return elements;
    }

    /** The elements of that local name in it, in order. */
    public List<XmlElement> elements(String localName) {
        return elements().stream().filter(e -> e.is(localName)).toList();
    }

    /**
     * The first element at the end of {@code path}, each step of which is a child's local name; null if none is there.
     */
    public @Nullable XmlElement first(String... path) {
        return find(path, 0);
    }

    private @Nullable XmlElement find(String[] path, int step) {
        if (step == path.length) {
            return this;
        }
        for (Object child : children) {
            if (child instanceof XmlElement element && element.is(path[step])) {
                XmlElement found = element.find(path, step + 1);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    /** All elements of that local name in it, however deep, in document order; none inside another of them. */
    public List<XmlElement> descendants(String localName) {
        List<XmlElement> found = new ArrayList<>();
        collect(localName, found);
        return found;
    }

    private void collect(String localName, List<XmlElement> found) {
        for (Object child : children) {
            if (child instanceof XmlElement element) {
                if (element.is(localName)) {
                    found.add(element);
                } else {
                    element.collect(localName, found);
                }
            }
        }
    }

    /** All characters in it, with single spaces, also where a line or block of the narrative formats ends. */
    public String text() {
        StringBuilder text = new StringBuilder();
        append(text);
        return text.toString().replaceAll("[\\s\\u00A0]+", " ").strip();
    }

    private void append(StringBuilder text) {
        for (Object child : children) {
            if (child instanceof XmlElement element) {
                String apart = BREAKING.contains(element.name) ? " " : "";
                text.append(apart);
                element.append(text);
                text.append(apart);
            } else {
                text.append(child);
            }
        }
    }
}
