package dev.materia.mapping;

import dev.materia.claim.Extraction;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/** Datasets made of samples. */
public final class SampleData {

    /** Mints below the default base. */
    public static final Iris IRIS = new Iris(Iris.DEFAULT_BASE);

    private SampleData() {}

    /** The dataset of {@code extractions}, with quotes. */
    public static DatasetGraph of(Extraction... extractions) {
        return of(Quotes.FULL, IRIS, List.of(extractions));
    }

    /** The dataset of {@code extractions}. */
    public static DatasetGraph of(Quotes quotes, Iris iris, List<Extraction> extractions) {
        List<Node> names = MonographNames.of(
                extractions.stream().map(Extraction::monograph).toList(), iris);
        MonographMapper mapper = new MonographMapper(new MappingOptions(iris, quotes));
        List<MonographGraph> graphs = new ArrayList<>();
        for (int i = 0; i < extractions.size(); i++) {
            graphs.add(mapper.map(extractions.get(i), names.get(i)));
        }
        return DatasetAssembly.of(graphs, iris);
    }
}
