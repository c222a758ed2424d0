package dev.materia.source;

/**
 * How much the archives in one archive may unpack to while they are listed: so many times what they are packed in. It
 * is counted while they unpack, so that archives of archives without end are refused after a moment, and collections of
 * any size that somebody packed are not.
 */
final class UnpackLimit {

    /** No archive of documents shrinks to less than a hundredth of them. */
    private static final long TIMES = 100;

    private static final long LEAST = 64L << 20;

    /** What an archive costs besides its bytes: it is copied, opened and has its table read. */
    private static final long EACH = 64L << 10;

    private long left;

    /** An allowance for what is in an archive of that size. */
    UnpackLimit(long packedBytes) {
        this.left = LEAST + TIMES * packedBytes;
    }

    /** Takes what one more archive costs. */
    void archive() throws Spent {
        take(EACH);
    }

    /** Takes so many unpacked bytes. */
    void take(long bytes) throws Spent {
        left -= bytes;
        if (left < 0) {
            throw new Spent("archives in it that unpack to far more than they are packed in");
        }
    }

    /** Says that an archive passes its bounds. */
    static final class Spent extends java.io.IOException {
        private static final long serialVersionUID = 1L;

        Spent(String found) {
            super(found);
        }
    }
}
