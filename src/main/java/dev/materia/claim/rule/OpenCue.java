package dev.materia.claim.rule;

/**
 * A cue that governs what comes below it: the items of a list that its sentence introduces, or the lines under a
 * heading.
 *
 * @param rule the rule it fires
 * @param words its words, to the letter
 * @param start UTF-16 index of the words in the monograph's text
 */
record OpenCue(CueRule rule, String words, int start) {

    /**
     * The cue {@code match} of {@code sentence}; one that the sentence inherited stays where its words are, and one
     * without words of its own is what the heading says.
     */
    static OpenCue of(Sentence sentence, RuleSet.RuleMatch match) {
        return match.inherited()
                .orElseGet(() -> match.from() == match.to()
                        ? of(sentence.topic(), match.rule())
                        : new OpenCue(
                                match.rule(),
                                sentence.words(match.from(), match.to()),
                                sentence.token(match.from()).start()));
    }

    /** What a heading says of the lines below it. */
    static OpenCue of(SectionTopic topic, CueRule rule) {
        return new OpenCue(rule, topic.heading(), topic.headingStart());
    }
}
