package dev.materia.monograph.label;

import dev.materia.monograph.draft.BlockBuilder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The numbers that titles of sections start with. */
public final class TitleNumbers {

    private static final Pattern NUMBER = Pattern.compile("^\\s*\\d{1,2}(?:\\.\\d{1,2}){0,3}\\.?(?=\\s)");

    private TitleNumbers() {}

    /** {@code title} with its number as what is not analysed. */
    public static String unread(String title) {
        Matcher number = NUMBER.matcher(title);
        return number.find() ? BlockBuilder.unread(number.group().strip()) + title.substring(number.end()) : title;
    }
}
