package dev.materia.app;

import dev.materia.mapping.Wording;
import dev.materia.release.Release;
import dev.materia.validation.Severity;
import dev.materia.validation.ShaclReport;
import java.nio.file.Path;

/**
 * A release that was just written.
 *
 * @param folder where
 * @param release what stands there
 * @param monographs how many could be read
 * @param claims how many they make
 * @param findings what the shapes say of them
 */
public record BuildResult(Path folder, Release release, int monographs, int claims, ShaclReport findings) {

    /** One line for people: where it is and what is in it. */
    public String summary() {
        return folder + ": version " + release.version() + ", " + Wording.count(claims, "claim") + " of "
                + Wording.count(monographs, "monograph") + ", "
                + Wording.count(findings.count(Severity.VIOLATION), "violation")
                + ", " + Wording.count(findings.count(Severity.WARNING), "warning");
    }
}
