package dev.materia.server.page.part;

import java.util.List;

/**
 * A sentence that makes a claim, and where it stands.
 *
 * @param words the sentence in pieces; empty where a release keeps no words
 * @param section heading that it stands under; may be empty
 * @param source the monograph
 * @param claim the claim that it makes
 */
public record Quote(List<TextRun> words, String section, Link source, Link claim) {}
