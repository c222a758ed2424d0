package dev.materia.release.index;

import java.util.Arrays;

/** Numbers by places, both from 0: a hash table of plain numbers. */
final class PlaceNumbers {

    private static final int FREE = -1;
    private static final int SPREAD = 0x9E3779B9;

    private int[] places = new int[1 << 10];
    private int[] numbers = new int[1 << 10];
    private int size;

    PlaceNumbers() {
        Arrays.fill(places, FREE);
    }

    /** The number of a place; {@code number} if it has none yet. */
    int putIfAbsent(int place, int number) {
        int slot = slot(place);
        if (places[slot] == place) {
            return numbers[slot];
        }
        places[slot] = place;
        numbers[slot] = number;
        if (++size * 2 > places.length) {
            grow();
        }
        return number;
    }

    private int slot(int place) {
        int mask = places.length - 1;
        int slot = ((place * SPREAD) >>> 7) & mask;
        while (places[slot] != FREE && places[slot] != place) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        int[] oldPlaces = places;
        int[] oldNumbers = numbers;
        places = new int[oldPlaces.length * 2];
        numbers = new int[oldPlaces.length * 2];
        Arrays.fill(places, FREE);
        for (int i = 0; i < oldPlaces.length; i++) {
            if (oldPlaces[i] != FREE) {
                int slot = slot(oldPlaces[i]);
                places[slot] = oldPlaces[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
