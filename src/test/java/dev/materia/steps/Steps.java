package dev.materia.steps;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the steps of instrumented code: one for each method that is entered and each jump, and for what the Java
 * library does on its behalf as many as the characters or elements that it goes over. {@link CountingLoader} puts the
 * methods of this class in the place of those of the Java library that they are named after.
 */
@SuppressWarnings({"unused", "unchecked", "rawtypes", "NonApiType"})
public final class Steps {

    private static long count;
    private static long nextLook = Long.MAX_VALUE;
    private static long interval;
    private static Consumer<StackTraceElement[]> look = stack -> {};

    private Steps() {}

    /** The steps that were counted so far. */
    public static long count() {
        return count;
    }

    /** Gives {@code taker} the stack once in every {@code steps} steps. */
    static void look(long steps, Consumer<StackTraceElement[]> taker) {
        interval = steps;
        look = taker;
        nextLook = count + steps;
    }

    /** Counts one step. */
    public static void step() {
        add(1);
    }

    private static void add(long steps) {
        count += steps;
        if (count >= nextLook) {
            nextLook = count + interval;
            look.accept(Thread.currentThread().getStackTrace());
        }
    }

    private static int gone(int found, int from, int length) {
        add(1 + Math.max(0, (found < 0 ? length : found) - from));
        return found;
    }

    public static int indexOf(String text, int c) {
        return gone(text.indexOf(c), 0, text.length());
    }

    public static int indexOf(String text, int c, int from) {
        return gone(text.indexOf(c, from), from, text.length());
    }

    public static int indexOf(String text, String part) {
        return gone(text.indexOf(part), 0, text.length());
    }

    public static int indexOf(String text, String part, int from) {
        return gone(text.indexOf(part, from), from, text.length());
    }

    public static boolean contains(String text, CharSequence part) {
        return indexOf(text, part.toString()) >= 0;
    }

    private static int back(int found, int from) {
        add(1 + Math.max(0, from - Math.max(0, found)));
        return found;
    }

    public static int lastIndexOf(String text, int c) {
        return back(text.lastIndexOf(c), text.length());
    }

    public static int lastIndexOf(String text, int c, int from) {
        return back(text.lastIndexOf(c, from), Math.min(from, text.length()));
    }

    public static int lastIndexOf(String text, String part) {
        return back(text.lastIndexOf(part), text.length());
    }

    public static int lastIndexOf(String text, String part, int from) {
        return back(text.lastIndexOf(part, from), Math.min(from, text.length()));
    }

    private static String made(String made) {
        add(1 + made.length());
        return made;
    }

    public static String substring(String text, int from) {
        return made(text.substring(from));
    }

    public static String substring(String text, int from, int to) {
        return made(text.substring(from, to));
    }

    public static String toString(StringBuilder text) {
        return made(text.toString());
    }

    private static String whole(String text, String made) {
        add(1 + text.length());
        return made;
    }

    public static String strip(String text) {
        return whole(text, text.strip());
    }

    public static String trim(String text) {
        return whole(text, text.trim());
    }

    public static String toLowerCase(String text, java.util.Locale locale) {
        return whole(text, text.toLowerCase(locale));
    }

    public static String replace(String text, char from, char to) {
        return whole(text, text.replace(from, to));
    }

    public static String replace(String text, CharSequence from, CharSequence to) {
        return whole(text, text.replace(from, to));
    }

    public static char[] toCharArray(String text) {
        add(1 + text.length());
        return text.toCharArray();
    }

    public static boolean isBlank(String text) {
        add(1 + text.length() - text.stripLeading().length());
        return text.isBlank();
    }

    public static StringBuilder insert(StringBuilder text, int at, String part) {
        add(1 + text.length() - at);
        return text.insert(at, part);
    }

    public static StringBuilder insert(StringBuilder text, int at, char part) {
        add(1 + text.length() - at);
        return text.insert(at, part);
    }

    public static StringBuilder delete(StringBuilder text, int from, int to) {
        add(1 + text.length() - from);
        return text.delete(from, to);
    }

    public static Matcher matcher(Pattern pattern, CharSequence text) {
        return pattern.matcher(new Counted(text));
    }

    private static <C extends Collection> C whole(C elements) {
        add(1 + elements.size());
        return elements;
    }

    public static boolean contains(List list, Object element) {
        return gone(list.indexOf(element), 0, list.size()) >= 0;
    }

    public static int indexOf(List list, Object element) {
        return gone(list.indexOf(element), 0, list.size());
    }

    public static void add(List list, int at, Object element) {
        add(1 + list.size() - at);
        list.add(at, element);
    }

    public static Object remove(List list, int at) {
        add(1 + list.size() - at);
        return list.remove(at);
    }

    public static boolean addAll(List list, Collection added) {
        return list.addAll(whole(added));
    }

    public static boolean removeAll(List list, Collection removed) {
        return whole(list).removeAll(removed);
    }

    public static boolean contains(ArrayList list, Object element) {
        return contains((List) list, element);
    }

    public static boolean addAll(ArrayList list, Collection added) {
        return list.addAll(whole(added));
    }

    public static List copyOf(Collection elements) {
        return List.copyOf(whole(elements));
    }

    /** Counts each character that is looked at. */
    private record Counted(CharSequence text) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int i) {
            add(1);
            return text.charAt(i);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            add(1 + to - from);
            return text.subSequence(from, to);
        }

        @Override
        public String toString() {
            add(1 + text.length());
            return text.toString();
        }
    }
}
