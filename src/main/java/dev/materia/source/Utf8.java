package dev.materia.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bytes as UTF-8 text, with errors that say which byte is wrong and in which line. */
public final class Utf8 {

    /** The longest line that is read, in bytes: 1 MiB. Prose has none near it; data in the wrong place does. */
    public static final int MAX_LINE = 1 << 20;

    private static final List<Magic> KNOWN = List.of(
            new Magic("%PDF-", "a PDF", "save its text as .txt or .md first"),
            new Magic("PK\u0003\u0004", "a ZIP archive or an office document", "unpack it, or save it as text first"),
            new Magic("\u00D0\u00CF\u0011\u00E0", "an old office document", "save it as text first"),
            new Magic("{\\rtf", "an RTF document", "save it as plain text first"),
            new Magic("\u001F\u008B", "gzip inside gzip", "unpack it first"),
            new Magic("BZh", "a bzip2 archive", "unpack it first"),
            new Magic("\u00FD7zXZ", "an xz archive", "unpack it first"),
            new Magic("7z\u00BC\u00AF", "a 7-Zip archive", "unpack it first"),
            new Magic("(\u00B5/\u00FD", "a Zstandard archive", "unpack it first"),
            new Magic("\u0089PNG", "a PNG image", "give the text that goes with it"),
            new Magic("\u00FF\u00D8\u00FF", "a JPEG image", "give the text that goes with it"),
            new Magic("GIF8", "a GIF image", "give the text that goes with it"),
            new Magic("\u007FELF", "a program", "give a text"));

    private static final Pattern CHARSET = Pattern.compile(
            "(?:<meta[^>]{1,200}charset\\s{0,9}=|^<\\?xml[^>]{1,200}encoding\\s{0,9}=)\\s{0,9}[\"']?([A-Za-z0-9][\\w.:-]{1,30})",
            Pattern.CASE_INSENSITIVE);

    /** What browsers read under a label that is narrower than what is written (WHATWG Encoding Standard, 4.2). */
    private static final Map<String, String> READ_AS = Map.of(
            "ISO-8859-1", "windows-1252",
            "US-ASCII", "windows-1252",
            "ISO-8859-9", "windows-1254",
            "TIS-620", "x-windows-874",
            "GB2312", "GBK");

    private Utf8() {}

    /**
     * The text of {@code document}, without a byte order mark, otherwise verbatim.
     *
     * @throws MateriaException if the bytes are not UTF-8 text
     */
    public static String decode(SourceDocument document) throws MateriaException {
        byte[] bytes = document.bytes();
        check(document.name(), bytes);
        int start = hasMark(bytes) ? 3 : 0;
        return new String(bytes, start, bytes.length - start, StandardCharsets.UTF_8);
    }

    /**
     * The text of a web page, in the encoding that its head declares, else as {@link #decode} does. Pages whose bytes
     * are UTF-8 with characters beyond ASCII are read so whatever they declare: no other encoding makes such bytes by
     * chance.
     *
     * @throws MateriaException if the bytes are no text in that encoding
     */
    public static String decodeDeclared(SourceDocument document) throws MateriaException {
        Charset declared = declared(document.bytes());
        if (declared == null) {
            return decode(document);
        }
        checkText(document.name(), document.bytes());
        return new String(document.bytes(), declared);
    }

    /** The encoding other than UTF-8 that a page declares in its first bytes, or null. */
    static @Nullable Charset declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, 2048), StandardCharsets.ISO_8859_1);
        Matcher matcher = CHARSET.matcher(head);
        if (hasMark(bytes) || !matcher.find() || !Charset.isSupported(matcher.group(1))) {
            return null;
        }
        Charset charset = Charset.forName(matcher.group(1));
        boolean wide = charset.name().startsWith("UTF") || isWideUtf8(bytes);
        String readAs = READ_AS.getOrDefault(charset.name(), charset.name());
        return wide ? null : Charset.isSupported(readAs) ? Charset.forName(readAs) : charset;
    }

    /** Whether {@code bytes} are UTF-8 and hold a character of more than one byte. */
    private static boolean isWideUtf8(byte[] bytes) {
        boolean wide = false;
        for (int i = 0; i < bytes.length && !wide; i++) {
            wide = bytes[i] < 0;
        }
        return wide && firstInvalid(bytes) < 0;
    }

    /** Throws unless {@code bytes} are UTF-8 text with something in it and lines no longer than {@link #MAX_LINE}. */
    static void check(String name, byte[] bytes) throws MateriaException {
        checkText(name, bytes);
        requireValid(name, bytes);
    }

    /** Throws unless {@code bytes} may be text in some encoding that ASCII is part of. */
    static void checkText(String name, byte[] bytes) throws MateriaException {
        requireContent(name, bytes);
        for (Magic magic : KNOWN) {
            if (magic.starts(bytes)) {
                throw new MateriaException(new Problem(name, magic.what + ", not text", magic.remedy));
            }
        }
        int line = 1;
        int lineStart = hasMark(bytes) ? 3 : 0;
        for (int i = lineStart; i < bytes.length; i++) {
            byte b = bytes[i];
            if (b == 0) {
                throw new MateriaException(new Problem(
                        name + ":" + line + ":" + column(bytes, lineStart, i),
                        "a NUL byte, so a binary file",
                        "give a text file (.txt, .md, .html, .xml)"));
            }
            if (b == '\n' || (b == '\r' && (i + 1 == bytes.length || bytes[i + 1] != '\n'))) {
                line++;
                lineStart = i + 1;
            } else if (i - lineStart >= MAX_LINE) {
                throw new MateriaException(new Problem(
                        name + ":" + line,
                        "a line longer than " + (MAX_LINE >> 20) + " MiB",
                        "break the text into lines, one paragraph a line"));
            }
        }
    }

    /** Throws if {@code bytes} hold nothing but white space, or UTF-16. */
    static void requireContent(String name, byte[] bytes) throws MateriaException {
        if (bytes.length >= 2) {
            int mark = ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
            boolean xml = MediaType.XML.equals(MediaType.of(name, bytes));
            if (!xml && (mark == 0xFEFF || mark == 0xFFFE)) {
                throw new MateriaException(new Problem(name + ":1:1", "UTF-16 text", "save it as UTF-8"));
            }
        }
        for (int i = hasMark(bytes) ? 3 : 0; i < bytes.length; i++) {
            if (bytes[i] != ' ' && (bytes[i] < '\t' || bytes[i] > '\r')) {
                return;
            }
        }
        String what = bytes.length == 0 ? "an empty file" : "a file with nothing but white space";
        throw new MateriaException(new Problem(name, what, "put the monograph's text in it, or leave it out"));
    }

    /** The index of the first byte that is not UTF-8, or -1 if all are. */
    private static int firstInvalid(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        return result.isError() ? in.position() : -1;
    }

    private static void requireValid(String name, byte[] bytes) throws MateriaException {
        int bad = firstInvalid(bytes);
        if (bad >= 0) {
            int line = 1;
            int lineStart = hasMark(bytes) ? 3 : 0;
            for (int i = lineStart; i < bad; i++) {
                if (bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n')) {
                    line++;
                    lineStart = i + 1;
                }
            }
            throw new MateriaException(new Problem(
                    name + ":" + line + ":" + column(bytes, lineStart, bad),
                    String.format("byte 0x%02X is not UTF-8", bytes[bad] & 0xFF),
                    "save the file as UTF-8 (it may be Windows-1252 or Latin-1)"));
        }
    }

    /** The column of the byte {@code at}, from 1, in code points; all before it in the line is valid. */
    private static int column(byte[] bytes, int lineStart, int at) {
        String before = new String(bytes, lineStart, at - lineStart, StandardCharsets.UTF_8);
        return before.codePointCount(0, before.length()) + 1;
    }

    private static boolean hasMark(byte[] bytes) {
        return bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF;
    }

    /** How files of another kind start; each character of {@code start} is one byte. */
    private record Magic(String start, String what, String remedy) {
        boolean starts(byte[] bytes) {
            if (bytes.length < start.length()) {
                return false;
            }
            for (int i = 0; i < start.length(); i++) {
                if ((bytes[i] & 0xFF) != start.charAt(i)) {
                    return false;
                }
            }
            return true;
        }
    }
}
