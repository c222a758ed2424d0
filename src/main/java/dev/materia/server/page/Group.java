package dev.materia.server.page;

import java.util.List;

/**
 * Lines of one kind.
 *
 * @param title their heading; empty where the section has but one group
 * @param lines at least one
 */
public record Group(String title, List<Line> lines) {}
