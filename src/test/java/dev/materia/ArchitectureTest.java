package dev.materia;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.materia.source.Problem;
import dev.materia.source.ProgramVersion;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packages stand in the order in which data passes through them, and each knows only those before it. */
class ArchitectureTest {

    private static final String ROOT = "dev.materia";

    /** The data's path. */
    private static final List<String> PATH = List.of(
            "source",
            "monograph",
            "vocabulary",
            "linking",
            "pubtator",
            "claim",
            "mapping",
            "validation",
            "release",
            "server",
            "app",
            "cli",
            "spark");

    private static JavaClasses classes = new ClassFileImporter().importClasses();

    @BeforeAll
    static void read() {
        classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(ROOT);
    }

    @TestFactory
    List<DynamicTest> aPackageKnowsOnlyEarlierOnes() {
        return PATH.stream()
                .map(name -> DynamicTest.dynamicTest(name.isEmpty() ? "root" : name, () -> {
                    String[] later = PATH.subList(PATH.indexOf(name) + 1, PATH.size()).stream()
                            .map(ArchitectureTest::packages)
                            .toArray(String[]::new);
                    noClasses()
                            .that()
                            .resideInAPackage(packages(name))
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(later)
                            .check(classes);
                }))
                .toList();
    }

    @Test
    void everyPackageHasItsPlaceOnThePath() {
        String[] known = PATH.stream().map(ArchitectureTest::packages).toArray(String[]::new);
        noClasses()
                .that()
                .doNotHaveSimpleName("package-info")
                .should()
                .resideOutsideOfPackages(known)
                .check(classes);
    }

    /** A simple name means one thing in the whole program. */
    @Test
    void aSimpleNameBelongsToOneClass() {
        assertThat(topLevel().collect(Collectors.groupingBy(JavaClass::getSimpleName, Collectors.counting())))
                .allSatisfy((name, count) -> assertThat(count).as(name).isEqualTo(1));
    }

    /** A package has at most 40 classes. */
    @Test
    void aPackageHoldsAtMostFortyClasses() {
        assertThat(topLevel().collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting())))
                .allSatisfy((name, count) -> assertThat(count).as(name).isLessThanOrEqualTo(40));
    }

    private static Stream<JavaClass> topLevel() {
        return classes.stream()
                .filter(c -> c.isTopLevelClass() && !c.getSimpleName().equals("package-info"))
                .filter(c -> !c.getPackageName().startsWith("dev.materia.server.page.template"));
    }

    @Test
    void theCommandLineKnowsOnlyTheAppAndExceptions() {
        String[] stages = PATH.subList(0, PATH.indexOf("app")).stream()
                .map(ArchitectureTest::packages)
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(packages("cli"))
                .should()
                .dependOnClassesThat(resideInAnyPackage(stages)
                        .and(DescribedPredicate.not(assignableTo(Exception.class)))
                        .and(DescribedPredicate.not(type(Problem.class)))
                        // what --version prints is what releases say that made them
                        .and(DescribedPredicate.not(type(ProgramVersion.class))))
                .check(classes);
    }

    @Test
    void rdf4jStaysInRelease() {
        noClasses()
                .that()
                .resideOutsideOfPackage(packages("release"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.eclipse.rdf4j..")
                .check(classes);
    }

    @Test
    void textIsReadAndUnderstoodWithoutRdf() {
        noClasses()
                .that()
                .resideInAnyPackage(packages("source"), packages("monograph"), packages("linking"), packages("claim"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.jena..")
                .check(classes);
    }

    @Test
    void theVocabularyKnowsJenaOnlyAsAReader() {
        noClasses()
                .that()
                .resideInAPackage(packages("vocabulary"))
                .should()
                .dependOnClassesThat(describe(
                        "query, validate or serve",
                        c -> c.getPackageName()
                                .matches("org\\.apache\\.jena\\.(query|sparql|shacl|fuseki|tdb2?)\\b.*")))
                .check(classes);
    }

    @Test
    void packagesFormNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(classes);
    }

    @Test
    void aNameSaysWhatAClassIs() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveSimpleNameEndingWith("Utils")
                .orShould()
                .haveSimpleNameEndingWith("Impl")
                .orShould()
                .haveSimpleNameEndingWith("Helper")
                .check(classes);
    }

    private static String packages(String name) {
        return name.isEmpty() ? ROOT : ROOT + "." + name + "..";
    }
}
