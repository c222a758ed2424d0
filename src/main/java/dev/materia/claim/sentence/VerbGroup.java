package dev.materia.claim.sentence;

/**
 * A verb with its auxiliaries: "should not have been given".
 *
 * @param from index of its first token
 * @param to index after its last
 * @param head index of the verb that carries the meaning
 * @param lemma base form of that verb; empty if no table knows it
 * @param passive whether it is in the passive
 * @param modal its modal verb, or an empty string
 */
public record VerbGroup(int from, int to, int head, String lemma, boolean passive, String modal) {}
