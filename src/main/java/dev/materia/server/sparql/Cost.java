package dev.materia.server.sparql;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.ElementVisitorBase;
import org.apache.jena.sparql.syntax.ElementWalker;
import org.apache.jena.sparql.util.VarUtils;

/**
 * What a query is expected to cost, by its text alone. It need not be right: a query that is taken for cheap moves when
 * it turns out heavy. It keeps those that are plainly heavy from taking the places of the cheap ones for a moment each.
 */
final class Cost {

    /** More rows than this in {@code VALUES} are much to join. */
    private static final int MANY_ROWS = 2000;

    private Cost() {}

    /** Whether a query is plainly heavy: parts with nothing in common, paths from anywhere to anywhere, long lists. */
    static boolean isHeavy(Query query) {
        if (query.getQueryPattern() == null) {
            return false;
        }
        Patterns patterns = new Patterns();
        ElementWalker.walk(query.getQueryPattern(), patterns);
        return patterns.heavy || patterns.rows > MANY_ROWS;
    }

    private static final class Patterns extends ElementVisitorBase {

        private boolean heavy;
        private long rows;

        @Override
        public void visit(ElementData data) {
            rows += data.getRows().size();
        }

        @Override
        public void visit(ElementPathBlock block) {
            List<Set<Var>> parts = new ArrayList<>();
            for (TriplePath triple : block.getPattern()) {
                boolean anywhere =
                        triple.getSubject().isVariable() && triple.getObject().isVariable();
                heavy |= !triple.isTriple() && anywhere && block.getPattern().size() == 1;
                join(parts, variables(triple));
            }
            // a part without constants that shares nothing with the others is joined with each of their rows
            heavy |= parts.size() > 1
                    && parts.stream().filter(part -> !part.isEmpty()).count() > 1;
        }

        private static Set<Var> variables(TriplePath triple) {
            Set<Var> variables = new HashSet<>();
            VarUtils.addVarsFromTriplePath(variables, triple);
            return variables;
        }

        private static void join(List<Set<Var>> parts, Set<Var> variables) {
            Set<Var> joined = new HashSet<>(variables);
            List<Set<Var>> touched = parts.stream()
                    .filter(part -> part.stream().anyMatch(variables::contains))
                    .toList();
            touched.forEach(joined::addAll);
            parts.removeAll(touched);
            parts.add(joined);
        }
    }
}
