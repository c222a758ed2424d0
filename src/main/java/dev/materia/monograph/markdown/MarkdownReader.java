package dev.materia.monograph.markdown;

import dev.materia.monograph.Monograph;
import dev.materia.monograph.MonographReader;
import dev.materia.monograph.draft.Draft;
import dev.materia.monograph.draft.Wikitext;
import dev.materia.source.MateriaException;
import dev.materia.source.SourceDocument;
import dev.materia.source.Utf8;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * Reads Markdown (CommonMark 0.31 with GitHub's tables): the text and all offsets are those of the file, its prose has
 * the markup blanked. YAML front matter is left out, wiki headings ({@code == References ==}) are read as headings.
 */
public final class MarkdownReader implements MonographReader {

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(TablesExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    @Override
    public Monograph read(SourceDocument document) throws MateriaException {
        String text = Utf8.decode(document);
        Wikitext.refuse(document.name(), text);
        MarkdownSource source = MarkdownSource.of(document.name(), text);
        Node root = PARSER.parse(source.toParse());
        Draft draft = new Draft(document, text);
        source.frontMatter().into(draft);
        MarkdownProse.write(draft, root);
        new MarkdownBlocks(draft).write(root);
        return draft.finish();
    }
}
