import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Asks a server as fast as it answers, over connections that are kept open, and counts.
 *
 * <p>Reads orders from standard input, one a line: {@code PORT CONNECTIONS SECONDS FILE}. FILE holds one request a
 * line: the target, and header fields after it, all parted by tabs. {@code @N@} in a target becomes a number that never
 * comes twice. Prints a line for each order: answers, answers with a status of 400 and more, bytes of bodies, median
 * and 99th percentile of the time to answer in microseconds, seconds that it took.
 */
public final class Load {

    private static final AtomicLong COUNTER = new AtomicLong();
    private static final int MOST_TIMES = 1 << 20;

    private Load() {}

    public static void main(String[] arguments) throws Exception {
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] words = order.split(" ", 4);
            int port = Integer.parseInt(words[0]);
            double seconds = Double.parseDouble(words[2]);
            List<String[]> requests = new ArrayList<>();
            for (String line : Files.readAllLines(Path.of(words[3]))) {
                String[] fields = line.split("\t");
                StringBuilder rest = new StringBuilder(" HTTP/1.1\r\nHost: 127.0.0.1:").append(port).append("\r\n");
                Arrays.stream(fields).skip(1).forEach(field -> rest.append(field).append("\r\n"));
                requests.add(new String[] {"GET " + fields[0], rest.append("\r\n").toString()});
            }
            System.out.println(run(port, Integer.parseInt(words[1]), seconds, requests));
            System.out.flush();
        }
    }

    private static String run(int port, int connections, double seconds, List<String[]> requests) throws Exception {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            clients.add(new Client(port, requests, i * requests.size() / connections, end));
        }
        for (Client client : clients) {
            client.start();
        }
        long answers = 0;
        long errors = 0;
        long bytes = 0;
        int kept = 0;
        for (Client client : clients) {
            client.join();
            if (client.failure != null) {
                throw new IOException("a connection failed after " + client.answers + " answers", client.failure);
            }
            answers += client.answers;
            errors += client.errors;
            bytes += client.bytes;
            kept += client.kept();
        }
        double took = (System.nanoTime() - start) / 1e9;
        int[] times = new int[kept];
        int at = 0;
        for (Client client : clients) {
            System.arraycopy(client.times, 0, times, at, client.kept());
            at += client.kept();
        }
        Arrays.sort(times);
        return String.format(
                Locale.ROOT,
                "%d %d %d %d %d %.3f",
                answers,
                errors,
                bytes,
                kept == 0 ? 0 : times[kept / 2],
                kept == 0 ? 0 : times[(int) (kept * 0.99)],
                took);
    }

    /** One connection, with one request at a time. */
    private static final class Client extends Thread {

        private final int port;
        private final List<String[]> requests;
        private final long end;
        private final byte[] buffer = new byte[1 << 16];
        private final int[] times = new int[MOST_TIMES];
        private int next;
        private int from;
        private int to;
        private long answers;
        private long errors;
        private long bytes;
        private Exception failure;

        Client(int port, List<String[]> requests, int next, long end) {
            this.port = port;
            this.requests = requests;
            this.next = next;
            this.end = end;
        }

        int kept() {
            return (int) Math.min(answers, MOST_TIMES);
        }

        @Override
        public void run() {
            try (Socket socket = new Socket()) {
                socket.setTcpNoDelay(true);
                socket.setSoTimeout(120_000);
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream();
                long now = System.nanoTime();
                while (now < end) {
                    String[] request = requests.get(next);
                    next = (next + 1) % requests.size();
                    String target = request[0].contains("@N@")
                            ? request[0].replace("@N@", Long.toString(COUNTER.incrementAndGet()))
                            : request[0];
                    out.write((target + request[1]).getBytes(StandardCharsets.UTF_8));
                    answer(in);
                    long then = System.nanoTime();
                    times[(int) (answers % MOST_TIMES)] = (int) Math.min((then - now) / 1000, Integer.MAX_VALUE);
                    answers++;
                    now = then;
                }
            } catch (IOException | RuntimeException e) {
                failure = e;
            }
        }

        private void answer(InputStream in) throws IOException {
            int status = Integer.parseInt(line(in).substring(9, 12));
            long length = -1;
            boolean chunked = false;
            for (String field = line(in); !field.isEmpty(); field = line(in)) {
                char first = field.charAt(0);
                if ((first == 'C' || first == 'c') && field.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                    length = Long.parseLong(field.substring(15).trim());
                } else if ((first == 'T' || first == 't')
                        && field.regionMatches(true, 0, "Transfer-Encoding: chunked", 0, 26)) {
                    chunked = true;
                }
            }
            if (status >= 400) {
                errors++;
            }
            if (status == 304 || status == 204) {
                return;
            }
            if (chunked) {
                for (long size = size(in); size > 0; size = size(in)) {
                    skip(in, size);
                    line(in);
                }
                line(in);
            } else if (length >= 0) {
                skip(in, length);
            } else {
                throw new IOException("an answer without a length");
            }
        }

        private long size(InputStream in) throws IOException {
            return Long.parseLong(line(in).split(";", 2)[0].trim(), 16);
        }

        private void skip(InputStream in, long count) throws IOException {
            bytes += count;
            long left = count;
            while (left > 0) {
                if (from == to) {
                    fill(in);
                }
                int taken = (int) Math.min(left, to - from);
                from += taken;
                left -= taken;
            }
        }

        @SuppressWarnings("deprecation") // the quick way, right for ASCII
        private String line(InputStream in) throws IOException {
            StringBuilder before = null;
            int begin = from;
            while (true) {
                if (from == to) {
                    if (from > begin) {
                        before = before == null ? new StringBuilder() : before;
                        before.append(new String(buffer, 0, begin, from - begin));
                    }
                    fill(in);
                    begin = from;
                }
                if (buffer[from++] == '\n') {
                    String rest = new String(buffer, 0, begin, from - begin - 1);
                    String line = before == null ? rest : before.append(rest).toString();
                    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
                }
            }
        }

        private void fill(InputStream in) throws IOException {
            int read = in.read(buffer, 0, buffer.length);
            if (read < 0) {
                throw new EOFException("the server closed the connection");
            }
            from = 0;
            to = read;
        }
    }
}
