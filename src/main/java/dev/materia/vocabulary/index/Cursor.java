package dev.materia.vocabulary.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A place in mapped bytes that moves on as they are read: what {@link Bytes} wrote. */
final class Cursor {

    private final ByteBuffer bytes;
    private int at;

    Cursor(ByteBuffer bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    int readByte() {
        return bytes.get(at++) & 0xFF;
    }

    int readCount() {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int b = readByte();
            value |= (b & 127) << shift;
            if (b < 128) {
                return value;
            }
        }
    }

    String readText() {
        byte[] utf8 = new byte[readCount()];
        bytes.get(at, utf8);
        at += utf8.length;
        return new String(utf8, StandardCharsets.UTF_8);
    }

    List<String> readTexts() {
        int size = readCount();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(readText());
        }
        return texts;
    }

    List<Integer> readCounts() {
        int size = readCount();
        List<Integer> values = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            values.add(readCount());
        }
        return values;
    }
}
