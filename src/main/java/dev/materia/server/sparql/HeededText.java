package dev.materia.server.sparql;

/** A text that asks whether the query may go on while a pattern is matched against it, which may take for ever. */
record HeededText(String text) implements CharSequence {

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public char charAt(int i) {
        Running.heed();
        return text.charAt(i);
    }

    @Override
    public CharSequence subSequence(int from, int to) {
        return text.substring(from, to);
    }

    @Override
    public String toString() {
        return text;
    }
}
