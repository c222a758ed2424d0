package dev.materia.release.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Where memory is short, the query ends that has taken most, and no other before that has had its effect. */
class QueryMemoryTest {

    private static final long BUDGET = 1 << 20;
    private static final long PIECE = 64 << 10;

    private final QueryMemory memory = QueryMemory.of(BUDGET);

    private RunningQuery running() {
        RunningQuery query = new RunningQuery(System.nanoTime() + (1L << 40), memory, () -> {});
        query.begin();
        return query;
    }

    @Test
    void theLargestEnds() {
        RunningQuery large = running();
        large.take(BUDGET - PIECE);
        RunningQuery small = running();
        small.take(PIECE);
        assertThat(large.ended()).isNull();
        small.take(PIECE);
        assertThat(large.ended()).isEqualTo(RunningQuery.End.MEMORY);
        assertThat(small.ended()).isNull();
        assertThatThrownBy(large::check).isInstanceOf(RunningQuery.Ended.class);
        large.finish();
        small.take(PIECE);
        assertThat(small.ended()).isNull();
        assertThat(memory.used()).isEqualTo(3 * PIECE);
        small.finish();
        assertThat(memory.used()).isZero();
    }

    @Test
    void noneGoesOnFarBeyondTheBudget() {
        RunningQuery large = running();
        large.take(BUDGET);
        RunningQuery other = running();
        assertThatThrownBy(() -> other.take(BUDGET / 2)).isInstanceOf(RunningQuery.Ended.class);
        large.finish();
        other.finish();
    }

    @Test
    void whatIsGivenBackIsFree() {
        RunningQuery query = running();
        RowMemory rows = new RowMemory();
        for (int i = 0; i < 100; i++) {
            rows.take(BUDGET / 2);
            rows.giveBack();
        }
        assertThat(query.ended()).isNull();
        query.finish();
        rows.take(10 * BUDGET);
        assertThat(memory.used()).isZero();
    }
}
