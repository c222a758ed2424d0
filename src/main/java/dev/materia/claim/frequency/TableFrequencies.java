package dev.materia.claim.frequency;

import dev.materia.claim.Claim;
import dev.materia.claim.Frequency;
import dev.materia.claim.Mention;
import dev.materia.claim.Statement;
import dev.materia.monograph.Monograph;
import dev.materia.monograph.Passage;
import dev.materia.monograph.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The frequencies that a monograph gives with its effects: those of the columns beside an effect in a table, and those
 * in brackets behind it in a sentence. They become data on the claims that the same words make.
 */
public final class TableFrequencies {

    /** "(12%)", "(8.2% vs. 3% placebo)", "(<1%)" right behind a mention. */
    private static final Pattern BRACKET = Pattern.compile(
            "^\\s?[(\\[]\\s?([<>≤≥]?)\\s?(\\d{1,3}(?:\\.\\d{1,2})?)\\s?%"
                    + "(?:\\s?(vs\\.?|versus|compared (?:with|to)|and)\\s?([<>≤≥]?)\\s?(\\d{1,3}(?:\\.\\d{1,2})?)\\s?%)?[^()\\[\\]]{0,80}[)\\]]");

    private static final Pattern SHARE = Pattern.compile("\\(\\s*<?\\s*\\d[\\d.]*\\s*%?\\s*\\)");

    private static final int FARTHEST = 160;

    /** Words by which the percents of a sentence are of those who stopped, and not of those who had an effect. */
    private static final Pattern STOPPED = Pattern.compile(
            "(?i)\\b(?:led|leading|result(?:ed|ing)|requir(?:ed|ing)|reasons?|causes?|causing)\\b[^.]{0,60}"
                    + "\\b(?:discontinu|interrupt|withdraw|modif|(?:dose|dosage) reduction)");

    private record Cell(int start, int end, List<Frequency> frequencies) {}

    private final Monograph monograph;
    private final FrequencyLabels labels;
    private final IncidenceBounds bounds;
    private final StatedShares shares;
    private final StudyArms arms;

    /** The tables by the numbers of the passages that their rows are; a table is read when a claim stands in it. */
    private final Map<Integer, Table> tables = new HashMap<>();

    private final Set<Table> read = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The cells of the tables' rows that may name effects, by the number of the row's passage. */
    private final Map<Integer, List<Cell>> cells = new HashMap<>();

    /** Where effects are claimed in the tables' rows, by the number of the row's passage. */
    private final Map<Integer, SortedMap<Integer, Integer>> named = new HashMap<>();

    /** The frequencies of {@code monograph}; a table is read when a claim stands in it. */
    public TableFrequencies(Monograph monograph) {
        this.monograph = monograph;
        this.labels = new FrequencyLabels(monograph);
        this.bounds = new IncidenceBounds(monograph);
        this.arms = new StudyArms(monograph);
        this.shares = new StatedShares(monograph, arms);
        for (Table table : monograph.tables()) {
            for (Table.Row row : table.rows()) {
                if (!row.header() && row.passage() != 0) {
                    tables.put(row.passage(), table);
                }
            }
        }
    }

    /** {@code claims} with the frequencies that stand beside the words that make them. */
    public List<Claim> attach(List<Claim> claims) {
        for (Claim claim : claims) {
            for (Statement statement :
                    claim instanceof Claim.Effect ? claim.assertion().statements() : List.<Statement>of()) {
                Mention mention = statement.mention();
                if (tables.containsKey(mention.passage())) {
                    named.computeIfAbsent(mention.passage(), passage -> new TreeMap<>())
                            .put(mention.start(), mention.end());
                }
            }
        }
        return claims.stream()
                .map(claim -> claim instanceof Claim.Effect effect ? attach(effect) : claim)
                .toList();
    }

    private Claim attach(Claim.Effect claim) {
        Set<Frequency> found = new LinkedHashSet<>();
        for (Statement statement : claim.assertion().statements()) {
            Mention mention = statement.mention();
            List<Cell> row = row(mention.passage());
            if (row == null) {
                if (!inProse(mention, found)) {
                    List<Frequency> stated = shares.of(mention);
                    found.addAll(stated);
                    if (stated.isEmpty()) {
                        bounds.of(mention).ifPresent(found::add);
                    }
                }
                if (found.isEmpty()) {
                    labels.of(mention).ifPresent(found::add);
                }
                continue;
            }
            row.stream()
                    .filter(cell -> mention.start() >= cell.start() && mention.end() <= cell.end())
                    .forEach(cell -> found.addAll(cell.frequencies()));
            if (found.isEmpty()) {
                labels.of(mention).ifPresent(found::add);
            }
        }
        return found.isEmpty()
                ? claim
                : new Claim.Effect(
                        claim.predicate(), claim.object(), claim.assertion().with(List.copyOf(found)));
    }

    private @Nullable List<Cell> row(int passage) {
        Table table = tables.get(passage);
        if (table != null && read.add(table)) {
            read(table);
        }
        return cells.get(passage);
    }

    /** Adds the percents in the bracket behind a mention; whether there is one. */
    private boolean inProse(Mention mention, Set<Frequency> found) {
        String text = monograph.text();
        Matcher bracket =
                BRACKET.matcher(text.substring(mention.end(), Math.min(text.length(), mention.end() + FARTHEST)));
        if (!bracket.find()) {
            return false;
        }
        String printed = bracket.group().strip();
        if (StudyArms.isMeasured(printed)) {
            return false;
        }
        Passage passage = monograph.passages().get(mention.passage() - 1);
        String around = monograph.prose().substring(passage.start(), passage.end());
        if (STOPPED.matcher(around).find()) {
            return false;
        }
        int start = mention.start() - passage.start();
        String own = StatedShares.graded(around, 0, start, Math.min(around.length(), mention.end() - passage.start()));
        String row = own.isEmpty() ? IncidenceBounds.gravityOfList(around.substring(0, start)) : own;
        FrequencyReader.range(bracket.group(1), bracket.group(2))
                .ifPresent(r -> found.add(new Frequency("", false, r[0], r[1], null, null, printed, "", row)));
        if (bracket.group(5) != null) {
            // "(9% and 4%)" may be of two arms that both got the drug
            boolean other = !bracket.group(3).equals("and") || FrequencyReader.isComparator(around);
            FrequencyReader.range(bracket.group(4), bracket.group(5))
                    .ifPresent(r -> found.add(new Frequency("", other, r[0], r[1], null, null, printed, "", row)));
        }
        return true;
    }

    private void read(Table table) {
        String population = caption(table);
        TableHeads heads = TableHeads.of(table, this::words, arms);
        Optional<Frequency> subhead = Optional.empty();
        for (Table.Row row : table.rows()) {
            if (row.header() || row.passage() == 0 || row.cells().isEmpty()) {
                continue;
            }
            List<Cell> stacked = stacked(row, heads, population);
            if (!stacked.isEmpty()) {
                cells.put(row.passage(), stacked);
                continue;
            }
            List<Frequency> frequencies = new ArrayList<>();
            int figures = Integer.MAX_VALUE;
            String label = "";
            for (int i = 0; i < row.cells().size(); i++) {
                Table.Cell cell = row.cells().get(i);
                // a share in a column of its own behind the count: "12 | (8%)"
                boolean share = i + 1 < row.cells().size()
                        && SHARE.matcher(printed(row.cells().get(i + 1))).matches();
                String next = share ? " " + printed(row.cells().get(i + 1)) : "";
                Optional<Frequency> frequency =
                        cell.column() > 0 ? whole(cell, next, heads, population, label) : Optional.empty();
                frequency.ifPresent(frequencies::add);
                figures = frequency.isPresent() ? Math.min(figures, cell.column()) : figures;
                label = figures == Integer.MAX_VALUE && !words(cell).isEmpty() ? words(cell) : label;
            }
            int first = figures;
            List<Table.Cell> filled =
                    row.cells().stream().filter(c -> !words(c).isEmpty()).toList();
            if (filled.size() == 1) {
                Optional<Frequency> above = FrequencyReader.words(words(filled.get(0)), population);
                subhead = above.isPresent() ? above : subhead;
            }
            Optional<Frequency> before = subhead;
            List<Cell> read = new ArrayList<>();
            for (Table.Cell cell : row.cells()) {
                List<Frequency> own = new ArrayList<>(cell.column() < first ? frequencies : List.of());
                Optional<Frequency> word = FrequencyReader.words(words(cell), population);
                if (word.isEmpty() && own.isEmpty()) {
                    before.ifPresent(own::add);
                }
                before = word.isPresent() ? word : before;
                heads.over(cell)
                        .flatMap(head -> FrequencyReader.words(head.words(), population))
                        .ifPresent(own::add);
                if (!own.isEmpty()) {
                    read.add(new Cell(cell.start(), cell.end(), own));
                }
            }
            cells.put(row.passage(), read);
        }
    }

    /** The names of a row that holds several rows in one, with their figures; empty for any other. */
    private List<Cell> stacked(Table.Row row, TableHeads heads, String population) {
        List<Table.Cell> filled =
                row.cells().stream().filter(c -> !words(c).isEmpty()).toList();
        List<List<String>> figures =
                filled.stream().skip(1).map(c -> StackedCells.figures(words(c))).toList();
        int count = figures.isEmpty() ? 0 : figures.get(0).size();
        if (count < 2 || figures.stream().anyMatch(f -> f.size() != count)) {
            return List.of();
        }
        Table.Cell first = filled.get(0);
        List<int[]> names = StackedCells.names(
                monograph.prose().substring(first.start(), first.end()),
                first.start(),
                named.getOrDefault(row.passage(), new TreeMap<>()).subMap(first.start(), first.end()),
                count);
        List<Cell> read = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            int at = i;
            int[] name = names.get(i);
            String label = monograph.prose().substring(name[0], name[1]).strip().replaceAll("\\s+", " ");
            List<Frequency> own = new ArrayList<>();
            for (int cell = 1; cell < filled.size(); cell++) {
                frequency(filled.get(cell), figures.get(cell - 1).get(at), heads, population, label)
                        .ifPresent(own::add);
            }
            read.add(new Cell(name[0], name[1], own));
        }
        return read;
    }

    /** The frequency that a figure of a cell gives; empty if it gives none, or if it is not known whose. */
    private static Optional<Frequency> frequency(
            Table.Cell cell, String figure, TableHeads heads, String population, String row) {
        return heads.over(cell)
                .filter(head -> !StudyArms.isNoShare(head.words()))
                .flatMap(head -> FrequencyReader.cell(figure, head.words(), population)
                        .map(f -> f.of(row, !head.ofTheDrug() && (f.comparator() || head.ofAnother()))));
    }

    /** The frequency that a cell of a row gives; empty if it gives none, or if it is not known whose. */
    private Optional<Frequency> whole(Table.Cell cell, String next, TableHeads heads, String population, String row) {
        // of "10 (2.2)" the prose has only the number: a bracket like that refers to another section
        return frequency(cell, printed(cell) + next, heads, population, row)
                .or(() -> frequency(cell, words(cell) + next, heads, population, row));
    }

    private String caption(Table table) {
        StringBuilder caption = new StringBuilder();
        for (int i = table.caption(); i > 0 && i <= monograph.passages().size(); i++) {
            Passage passage = monograph.passages().get(i - 1);
            if (passage.kind() != Passage.Kind.CAPTION) {
                break;
            }
            caption.append(caption.isEmpty() ? "" : " ").append(monograph.quote(passage));
        }
        return caption.toString();
    }

    /** What a cell says, to the letter. */
    private String printed(Table.Cell cell) {
        return monograph.text().substring(cell.start(), cell.end()).strip().replaceAll("\\s+", " ");
    }

    /** What a cell says, without the marks of footnotes. */
    private String words(Table.Cell cell) {
        return monograph.prose().substring(cell.start(), cell.end()).strip().replaceAll("\\s+", " ");
    }
}
