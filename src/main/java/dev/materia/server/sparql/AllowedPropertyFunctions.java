package dev.materia.server.sparql;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.pfunction.StandardPropertyFunctions;
import org.jspecify.annotations.Nullable;

/**
 * The properties that compute: members of lists and containers, and what the server adds, as full-text search. ARQ's
 * own registry would load any class that a query names as a property ({@code java:…}).
 */
final class AllowedPropertyFunctions extends PropertyFunctionRegistry {

    private final Map<String, PropertyFunctionFactory> allowed = new HashMap<>();

    /** Those of lists and containers, and {@code further} ones by their IRI. */
    AllowedPropertyFunctions(Map<String, PropertyFunctionFactory> further) {
        PropertyFunctionRegistry standard = new PropertyFunctionRegistry();
        StandardPropertyFunctions.loadStdDefs(standard);
        Iterator<String> names = standard.keys();
        while (names.hasNext()) {
            String name = names.next();
            allowed.put(name, standard.get(name));
        }
        allowed.putAll(further);
    }

    @Override
    public boolean manages(String uri) {
        return allowed.containsKey(uri);
    }

    @Override
    public boolean isRegistered(String uri) {
        return allowed.containsKey(uri);
    }

    @Override
    @SuppressWarnings("NullAway") // null says "unknown" here, and Jena has no annotations
    public @Nullable PropertyFunctionFactory get(String uri) {
        return allowed.get(uri);
    }

    @Override
    public Iterator<String> keys() {
        return allowed.keySet().iterator();
    }
}
