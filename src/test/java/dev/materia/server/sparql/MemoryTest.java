package dev.materia.server.sparql;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Where memory is short, the query ends that has taken most, and no other before that has had its effect. */
class MemoryTest {

    private static final long FAR = System.nanoTime() + (1L << 40);

    private static Thread taking(Running query, int bytes, CountDownLatch taken, CountDownLatch over) {
        Thread thread = new Thread(() -> {
            Memory.Share share = Memory.share(query);
            try {
                byte[] some = new byte[bytes];
                taken.countDown();
                over.await();
                assertThat(some).hasSize(bytes);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                share.close();
            }
        });
        thread.start();
        return thread;
    }

    @Test
    void theLargestEnds() throws Exception {
        CountDownLatch taken = new CountDownLatch(2);
        CountDownLatch over = new CountDownLatch(1);
        Running small = new Running(FAR, () -> {});
        Running large = new Running(FAR, () -> {});
        Thread one = taking(small, 1000, taken, over);
        Thread other = taking(large, 8 << 20, taken, over);
        taken.await();
        Memory.endLargest();
        Memory.endLargest();
        assertThat(large.ended()).isEqualTo(Running.End.MEMORY);
        assertThat(small.ended()).isNull();
        over.countDown();
        one.join();
        other.join();
        Memory.endLargest();
        assertThat(small.ended()).isNull();
    }
}
