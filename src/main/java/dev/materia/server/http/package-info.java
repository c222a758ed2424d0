/**
 * What HTTP asks of any careful server (RFC 9110, RFC 9457), and nothing of RDF: content negotiation, conditional and
 * range requests, parameters, problems.
 */
@NullMarked
package dev.materia.server.http;

import org.jspecify.annotations.NullMarked;
