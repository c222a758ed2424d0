package dev.materia.release.push;

/**
 * What a push came to.
 *
 * @param sent how many graphs were sent
 * @param deleted how many graphs of an earlier push were deleted, since the release has them no more
 * @param unchanged how many graphs the store had already
 */
public record PushSummary(int sent, int deleted, int unchanged) {

    /** The numbers on one line, for people. */
    public String line() {
        return sent + (sent == 1 ? " graph" : " graphs") + " sent, " + deleted + " deleted, " + unchanged
                + " unchanged";
    }
}
