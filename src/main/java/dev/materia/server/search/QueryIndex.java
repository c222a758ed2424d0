package dev.materia.server.search;

import dev.materia.server.http.HttpProblem;
import dev.materia.server.http.ProblemException;
import java.util.List;
import org.apache.jena.query.text.EntityDefinition;
import org.apache.jena.query.text.TextHit;
import org.apache.jena.query.text.TextIndexConfig;
import org.apache.jena.query.text.TextIndexException;
import org.apache.jena.query.text.TextIndexLucene;
import org.apache.jena.query.text.TextIndexParseException;
import org.apache.jena.rdf.model.Resource;
import org.apache.lucene.store.Directory;

/** The index as {@code text:query} sees it. A faulty question and a cut result are reported, and never passed over. */
final class QueryIndex extends TextIndexLucene {

    private static final int MOST = 10_000;

    QueryIndex(Directory directory) {
        super(directory, config());
    }

    private static TextIndexConfig config() {
        EntityDefinition fields = new EntityDefinition(SearchIndex.SUBJECT, SearchIndex.TEXT);
        for (Texts texts : Texts.values()) {
            fields.set(texts.field(), texts.property());
        }
        fields.setLangField(SearchIndex.LANGUAGE);
        TextIndexConfig config = new TextIndexConfig(fields);
        config.setAnalyzer(SearchWords.INSTANCE);
        config.setValueStored(true);
        return config;
    }

    @Override
    public List<TextHit> query(
            String subject,
            List<Resource> properties,
            String text,
            String graph,
            String language,
            int limit,
            String highlight) {
        List<TextHit> hits;
        try {
            hits = super.query(subject, properties, text, graph, language, limit, highlight);
        } catch (TextIndexParseException e) {
            throw wrong("The text that text:query is to look for is not in the syntax of Lucene's query parser");
        } catch (TextIndexException e) {
            throw wrong("What text:query is to look for takes in too many words, or words in too complex a pattern");
        }
        if (limit <= 0 && hits.size() >= MOST) {
            throw new ProblemException(HttpProblem.of(
                    422,
                    "result-size",
                    "The text search finds more than " + MOST + " texts; nothing was sent",
                    "Give text:query a limit, (\"words\" 100), or more words."));
        }
        return hits;
    }

    private static ProblemException wrong(String found) {
        return new ProblemException(HttpProblem.of(
                400,
                "text-query",
                found,
                "Put a backslash before + - & | ! ( ) { } [ ] ^ \" ~ * ? : / if it is meant as such."));
    }
}
