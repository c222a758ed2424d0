package dev.materia.vocabulary.index;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Bytes being collected: little-endian integers, and texts as a length and UTF-8. */
final class Bytes {

    private byte[] bytes = new byte[1 << 12];
    private int size;

    int size() {
        return size;
    }

    Bytes putByte(int value) {
        room(1);
        bytes[size++] = (byte) value;
        return this;
    }

    Bytes putInt(int value) {
        room(4);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(size, value);
        size += 4;
        return this;
    }

    Bytes putInts(int[] values) {
        for (int value : values) {
            putInt(value);
        }
        return this;
    }

    /** An integer from 0 in as many bytes as it needs, 7 bits each. */
    Bytes putCount(int value) {
        int rest = value;
        while (rest > 127) {
            putByte(rest | 128);
            rest >>>= 7;
        }
        return putByte(rest);
    }

    Bytes putText(String text) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        return putCount(utf8.length).putRaw(utf8);
    }

    /** The UTF-8 of a text without its length. */
    Bytes putRaw(String text) {
        return putRaw(text.getBytes(StandardCharsets.UTF_8));
    }

    private Bytes putRaw(byte[] utf8) {
        room(utf8.length);
        System.arraycopy(utf8, 0, bytes, size, utf8.length);
        size += utf8.length;
        return this;
    }

    Bytes putTexts(List<String> texts) {
        putCount(texts.size());
        texts.forEach(this::putText);
        return this;
    }

    Bytes putCounts(List<Integer> values) {
        putCount(values.size());
        values.forEach(this::putCount);
        return this;
    }

    ByteBuffer toBuffer() {
        return ByteBuffer.wrap(bytes, 0, size).slice().order(ByteOrder.LITTLE_ENDIAN);
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            int wanted = Math.addExact(size, more);
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 16, Math.max(wanted, bytes.length * 2L)));
        }
    }
}
