package dev.materia.server.site;

import dev.materia.server.change.EarlierReleases;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which address of the server became which file of the site. */
final class SiteAddresses {

    /**
     * What needs a server that computes, and has no place on a site of files; nor have the files of earlier releases.
     */
    private static final Set<String> COMPUTED =
            Set.of("/sparql", "/lookup", "/suggest", "/reconcile", "/mcp", "/health", "/metrics", "/claims");

    private final Map<String, String> files = new HashMap<>();

    /** Whether an address can become a file. */
    static boolean isStatic(String address) {
        return address.startsWith("/")
                && !address.startsWith("//")
                && address.indexOf('?') < 0
                && !address.startsWith(EarlierReleases.PREFIX)
                && !COMPUTED.contains(address);
    }

    /** The file for what is sent for {@code address}, as a page or not. */
    static String file(String address, boolean page) {
        String path = URLDecoder.decode(address.substring(1).replace("+", "%2B"), StandardCharsets.UTF_8);
        if (path.isEmpty() || path.endsWith("/")) {
            return path + "index.html";
        }
        int name = path.lastIndexOf('/') + 1;
        return page && !path.endsWith(".html") ? path + ".html" : path.substring(0, name) + path.substring(name);
    }

    /** Notes that {@code address} became {@code file}. */
    void add(String address, String file) {
        files.put(address, file);
    }

    /** Whether that address is known, as a file or as nothing. */
    boolean knows(String address) {
        return files.containsKey(address);
    }

    /** The file that an address became. */
    Optional<String> find(String address) {
        return Optional.ofNullable(files.get(address)).filter(file -> !file.isEmpty());
    }

    /** The way from one file of the site to another, as a link has it. */
    static String relative(String from, String to) {
        Path parent = Path.of("/" + from).getParent();
        String way = (parent == null ? Path.of("/") : parent)
                .relativize(Path.of("/" + to))
                .toString();
        return way.replace("%", "%25").replace("?", "%3F").replace("#", "%23").replace(" ", "%20");
    }

    /** A link without what stands behind the hash. */
    static String bare(String link) {
        int hash = link.indexOf('#');
        return hash < 0 ? link : link.substring(0, hash);
    }

    /** The file for an address, through redirects. */
    Optional<String> file(String address) {
        String next = address;
        for (int hops = 0; hops < 5; hops++) {
            Optional<String> file = find(next);
            if (file.isEmpty() || !file.get().startsWith("->")) {
                return file;
            }
            next = bare(file.get().substring(2));
        }
        return Optional.empty();
    }
}
