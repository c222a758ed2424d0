package dev.materia.server.sparql;

import dev.materia.server.sparql.expression.BoundedFunction;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.function.StandardFunctions;
import org.apache.jena.sparql.function.library.localname;
import org.apache.jena.sparql.function.library.namespace;
import org.jspecify.annotations.Nullable;

/**
 * The functions a query may call by IRI: the casts of XML Schema, XPath's functions, and two of ARQ that take an IRI
 * apart. ARQ's own registry would load any class on the classpath that a query names ({@code java:…}), and has a
 * function that sleeps.
 */
final class AllowedFunctions extends FunctionRegistry {

    AllowedFunctions() {
        StandardFunctions.loadStdDefs(this);
        put(ARQConstants.ARQFunctionLibraryURI + "localname", localname.class);
        put(ARQConstants.ARQFunctionLibraryURI + "namespace", namespace.class);
    }

    @Override
    @SuppressWarnings("NullAway") // null says "unknown" here, and Jena has no annotations
    public @Nullable FunctionFactory get(String uri) {
        if (!isRegistered(uri)) {
            return null;
        }
        FunctionFactory factory = super.get(uri);
        return each -> BoundedFunction.of(factory.create(each));
    }
}
