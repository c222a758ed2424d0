package dev.materia.claim.rule;

import java.util.List;

/**
 * Words between a cue and the mentions after it that change what these are to the cue.
 *
 * @param id cue file, slash, rule name
 * @param patterns any of which is this connector
 * @param turn what it does
 */
record Connector(String id, List<TokenPattern> patterns, Turn turn) {

    /** What a connector does to the scope of a cue. */
    public enum Turn {
        /** What follows is the cause of what came before: "due to". */
        CAUSE,
        /** What follows limits the claim: "in patients with". */
        CONTEXT,
        /** The same, up to the next comma: "in". */
        LOCAL_CONTEXT,
        /** What follows are objects of the cue itself again: ", as well as". */
        MAIN,
        /** What follows are instances of what came before: "such as". */
        INSTANCES,
        /** The scope goes on as it is: the words only look like an end. */
        PASS,
        /** The scope ends. */
        STOP
    }
}
