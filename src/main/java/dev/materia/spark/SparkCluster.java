package dev.materia.spark;

import dev.materia.app.BuildOptions;
import dev.materia.app.DocumentCluster;
import dev.materia.app.Pipeline;
import dev.materia.app.RunListener;
import dev.materia.source.MateriaException;
import dev.materia.source.Problem;
import dev.materia.source.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;

/** The machines of a Spark cluster. */
final class SparkCluster implements DocumentCluster {

    /** Files of which the documents are worked on by one task: enough for it to be worth its start. */
    private static final int FILES_A_TASK = 64;

    private final JavaSparkContext spark;

    SparkCluster(JavaSparkContext spark) {
        this.spark = spark;
    }

    @Override
    public List<Source> find(List<String> names, Consumer<Problem> problems) {
        Configuration settings = spark.hadoopConfiguration();
        List<Source> sources = new ArrayList<>();
        files(names, problems).forEach(file -> sources.addAll(file.sources(settings, problems)));
        return sources;
    }

    private List<HadoopFile> files(List<String> names, Consumer<Problem> problems) {
        Set<HadoopFile> seen = new HashSet<>();
        List<HadoopFile> files = new ArrayList<>();
        for (String name : names) {
            HadoopFile.find(name, spark.hadoopConfiguration(), problems).stream()
                    .filter(seen::add)
                    .forEach(files::add);
        }
        return files;
    }

    @Override
    public void work(BuildOptions settings, List<String> names, Taker parts) throws MateriaException, IOException {
        List<HadoopFile> files = files(names, problem -> {}); // reported by the build that follows
        if (files.isEmpty()) {
            return;
        }
        int tasks = Math.max(
                Math.min(files.size(), spark.defaultParallelism()), (files.size() + FILES_A_TASK - 1) / FILES_A_TASK);
        Broadcast<SerializableConfiguration> hadoop =
                spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
        BuildOptions options = settings.onOneThread();
        JavaRDD<Part> made = spark.parallelize(files, tasks)
                .mapPartitions(some ->
                        List.of(part(options, some, hadoop.value().value())).iterator())
                .persist(StorageLevel.DISK_ONLY());
        try {
            // an iterator over what is not there yet would have one task done after the other
            made.count();
            for (Iterator<Part> all = made.toLocalIterator(); all.hasNext(); ) {
                parts.take(all.next());
            }
        } catch (Exception e) {
            if (e instanceof SparkException || e.getCause() instanceof SparkException) {
                throw new MateriaException(
                        new Problem(
                                "the Spark cluster",
                                "a task failed: " + firstLine(e),
                                "see the log of Spark; all machines need the sources, and the vocabularies under the same"
                                        + " paths"),
                        e);
            }
            throw e;
        } finally {
            made.unpersist();
        }
    }

    private static String firstLine(Exception e) {
        String message = String.valueOf(e.getMessage());
        return message.lines().findFirst().orElse(message);
    }

    /** The work of one task, on one of the machines. */
    private static Part part(BuildOptions settings, Iterator<HadoopFile> files, Configuration hadoop)
            throws MateriaException, IOException {
        List<Source> sources = new ArrayList<>();
        while (files.hasNext()) {
            sources.addAll(files.next().sources(hadoop, problem -> {}));
        }
        return new Pipeline(settings, new Silent()).part(sources);
    }

    /** What goes wrong on a machine of the cluster is met again by the build, which reports it. */
    private static final class Silent implements RunListener {
        @Override
        public void problem(Problem problem) {}

        @Override
        public void progress(long done, long total) {}

        @Override
        public void detail(String message) {}
    }
}
