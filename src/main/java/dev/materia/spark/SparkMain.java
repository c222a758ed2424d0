package dev.materia.spark;

import dev.materia.cli.Console;
import dev.materia.cli.Main;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/**
 * Entry point for {@code spark-submit}: {@code materia build} with the work on the documents done by the machines of a
 * Spark cluster (Spark 4, Scala 2.13). Sources may lie in any file system that Hadoop knows; the release is written to
 * a folder of the machine that this runs on.
 */
public final class SparkMain {

    private SparkMain() {}

    /** Runs {@code build} with the options that it has without Spark, and exits with its code. */
    public static void main(String[] args) {
        SparkConf settings = new SparkConf().setIfMissing("spark.app.name", "materia build");
        if (!settings.contains("spark.master")) {
            System.err.println("materia: no Spark cluster is named; start this with spark-submit, and name it with"
                    + " --master (local[*] for this machine)");
            System.exit(1);
        }
        int code;
        try (JavaSparkContext spark = new JavaSparkContext(settings)) {
            code = Main.build(Console.system(), new SparkCluster(spark), args);
        }
        System.exit(code);
    }
}
