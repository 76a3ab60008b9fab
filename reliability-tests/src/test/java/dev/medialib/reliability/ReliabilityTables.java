package dev.medialib.reliability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables of the guide, counted from the cells. */
final class ReliabilityTables {
    static final String BEGIN = "<!-- begin of the tables that the build checks -->";
    static final String END = "<!-- end of the tables that the build checks -->";

    private ReliabilityTables() {}

    static String all() {
        List<Cell> kinds = Cell.all();
        List<Cell> endpoints = EndpointMatrix.cells();
        return String.join(
                "\n",
                BEGIN,
                "",
                "### Cells",
                "",
                cells(kinds, endpoints),
                "### Outcomes by kind",
                "",
                outcomes(kinds, cell -> cell.kind().name(), "kind"),
                "### Outcomes by group of faults",
                "",
                outcomes(kinds, cell -> cell.fault().group(), "faults"),
                "### Exceptions from the rules",
                "",
                exceptions(kinds, endpoints),
                "### Twelve faults of every endpoint",
                "",
                EndpointMatrix.FAULTS.stream()
                        .sorted()
                        .map(fault -> "* " + fault)
                        .collect(Collectors.joining("\n")),
                "",
                END);
    }

    private static String cells(List<Cell> kinds, List<Cell> endpoints) {
        return table(
                List.of("", "number"),
                List.of(
                        List.of("kinds of endpoints", number(Kinds.ALL.size())),
                        List.of("faults", number(FaultCatalog.ALL.size())),
                        List.of("cells of kinds", number(kinds.size())),
                        List.of("endpoints", number(EndpointSamples.ALL.size())),
                        List.of("cells of endpoints", number(endpoints.size())),
                        List.of(
                                "cells in `mvn verify`",
                                number(FaultMatrixTest.cells().size()))));
    }

    private static String outcomes(List<Cell> cells, Function<Cell, String> row, String name) {
        List<Function<Expected, Boolean>> columns = List.of(
                e -> e.error() == null && e.attempts() == 1,
                e -> e.error() == null && e.attempts() > 1,
                e -> is(e, "TransportException") && !e.outcomeUnknown(),
                e -> is(e, "TransportException") && e.outcomeUnknown(),
                e -> is(e, "UnexpectedResponseException"),
                e -> e.status() != 0,
                e -> is(e, "DeadlineExceededException"),
                e -> is(e, "CallCancelledException") || is(e, "CallInterruptedException"));
        Map<String, int[]> counts = new LinkedHashMap<>();
        int[] total = new int[columns.size() + 1];
        for (Cell cell : cells) {
            Expected expected = Expectations.of(cell);
            int[] counted = counts.computeIfAbsent(row.apply(cell), key -> new int[columns.size() + 1]);
            for (int i = 0; i < columns.size(); i++) {
                if (columns.get(i).apply(expected)) {
                    counted[i]++;
                    total[i]++;
                }
            }
            counted[columns.size()]++;
            total[columns.size()]++;
        }
        counts.put("all", total);
        return table(
                List.of(
                        name,
                        "success",
                        "success after a retry",
                        "`TransportException`, nothing was changed",
                        "`TransportException`, outcome unknown",
                        "`UnexpectedResponseException`",
                        "`ApiException` or its subclass",
                        "`DeadlineExceededException`",
                        "cancelled or interrupted",
                        "cells"),
                counts.entrySet().stream()
                        .map(entry -> {
                            List<String> line = new ArrayList<>(List.of(entry.getKey()));
                            for (int count : entry.getValue()) {
                                line.add(count == 0 ? "" : number(count));
                            }
                            return line;
                        })
                        .toList());
    }

    private static boolean is(Expected expected, String name) {
        return expected.error() != null && expected.error().getSimpleName().equals(name);
    }

    private static String exceptions(List<Cell> kinds, List<Cell> endpoints) {
        Map<String, Integer> counts = new TreeMap<>();
        for (List<Cell> cells : List.of(kinds, endpoints)) {
            for (Cell cell : cells) {
                KnownExceptions.Known known = KnownExceptions.find(cell);
                if (known != null) {
                    counts.merge(known.name(), 1, Integer::sum);
                }
            }
        }
        return table(
                List.of("exception", "cells", "reason"),
                KnownExceptions.ALL.stream()
                        .map(known ->
                                List.of(known.name(), number(counts.getOrDefault(known.name(), 0)), known.reason()))
                        .toList());
    }

    private static String number(int count) {
        return String.format(java.util.Locale.ROOT, "%,d", count);
    }

    private static String table(List<String> head, List<? extends List<String>> rows) {
        StringBuilder table = new StringBuilder(line(head))
                .append(line(head.stream().map(cell -> "---").toList()));
        rows.forEach(row -> table.append(line(row)));
        return table.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream()
                .map(cell -> cell.isEmpty() ? " " : " " + cell + " ")
                .collect(Collectors.joining("|", "|", "|\n"));
    }
}
