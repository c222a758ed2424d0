package dev.materia.server.view;

import dev.materia.server.document.Links;
import dev.materia.server.document.Published;
import dev.materia.server.page.EditorPage;
import dev.materia.server.page.HomePage;
import dev.materia.server.page.part.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;

/** Questions that the home page asks of the release itself, with the beginning of the answers. */
record HomeQuestions(Published published) {

    private static final int MOST = 5;

    private static final int ROWS = 5;

    /** A home page that takes longer is of no use; a question that takes longer is left out. */
    private static final long PATIENCE_MILLIS = 5000;

    /** The questions that have an answer. */
    List<HomePage.Question> all() {
        List<HomePage.Question> questions = new ArrayList<>();
        for (EditorPage.Example example : new Examples(published).forHome()) {
            if (questions.size() < MOST) {
                answer(example).ifPresent(questions::add);
            }
        }
        return questions;
    }

    private Optional<HomePage.Question> answer(EditorPage.Example example) {
        Query query = QueryFactory.create(example.query());
        query.setLimit(ROWS);
        try (QueryExec execution = QueryExec.dataset(published.dataset())
                .query(query)
                .timeout(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
                .build()) {
            RowSet rows = execution.select();
            List<List<Link>> answers = new ArrayList<>();
            while (rows.hasNext()) {
                answers.add(row(rows.next(), rows.getResultVars()));
            }
            return answers.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new HomePage.Question(
                            example.title(),
                            answers,
                            example.query(),
                            example.answer(),
                            Examples.editor(example.query())));
        } catch (QueryCancelledException e) {
            return Optional.empty();
        }
    }

    /** What has a name in the next column is shown by that. */
    private List<Link> row(Binding binding, List<Var> variables) {
        Links links = new Links(published, Map.of());
        List<Link> row = new ArrayList<>();
        for (Var variable : variables) {
            Node value = binding.get(variable);
            Node name = binding.get(Var.alloc(variable.getVarName() + "Name"));
            if (value == null || isName(variable, variables)) {
                continue;
            }
            Link link = links.of(value);
            row.add(name == null ? link : new Link(name.getLiteralLexicalForm(), link.href()));
        }
        return row;
    }

    private static boolean isName(Var variable, List<Var> variables) {
        String name = variable.getVarName();
        return name.endsWith("Name") && variables.contains(Var.alloc(name.substring(0, name.length() - 4)));
    }
}
