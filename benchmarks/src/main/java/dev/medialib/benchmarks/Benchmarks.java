package dev.medialib.benchmarks;

import dev.medialib.benchmarks.memory.AssetsInMemory;
import dev.medialib.benchmarks.memory.GetInMemory;
import dev.medialib.benchmarks.memory.ImagesInMemory;
import dev.medialib.benchmarks.memory.PatchBytes;
import dev.medialib.benchmarks.memory.ReferencesInMemory;
import dev.medialib.benchmarks.memory.TransactionInMemory;
import dev.medialib.benchmarks.process.FirstCalls;
import dev.medialib.benchmarks.process.Transfer;
import dev.medialib.benchmarks.socket.GetOverSocket;
import dev.medialib.benchmarks.socket.PatchOverSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures all rows, or those that the arguments name, and prints tables in Markdown. In each round, the contenders of a row take
 * turns, each in a process of its own. A ratio is formed within a round; the tables show the median of all rounds and the
 * spread.
 *
 * <p>Options: {@code --smoke} runs each benchmark once for a moment, {@code --rounds=N} changes the number of rounds.
 */
public final class Benchmarks {
    private static final List<String> SDK_AND_OKHTTP = List.of("sdk", "okHttp");
    private static final List<String> ALL_CLIENTS = List.of("sdk", "okHttp", "retrofit", "javaNetHttp");
    private static final String GIBIBYTE = String.valueOf(1L << 30);

    private static final List<Row> ROWS = List.of(
            memory("get-in-memory", GetInMemory.class, List.of("sdk", "okHttp", "retrofit"), Map.of()),
            memory("patch-bytes", PatchBytes.class, List.of("sdk", "jackson"), Map.of()),
            memory("transaction-500", TransactionInMemory.class, SDK_AND_OKHTTP, Map.of()),
            memory("images-50", ImagesInMemory.class, List.of("sdk", "okHttp", "olingo"), Map.of("items", "50")),
            memory("images-1000", ImagesInMemory.class, List.of("sdk", "okHttp", "olingo"), Map.of("items", "1000")),
            memory("assets-100", AssetsInMemory.class, SDK_AND_OKHTTP, Map.of()),
            memory("references-100000", ReferencesInMemory.class, SDK_AND_OKHTTP, Map.of()),
            new JmhRow("get-1", GetOverSocket.class, ALL_CLIENTS, 1, Map.of()),
            new JmhRow("get-16", GetOverSocket.class, ALL_CLIENTS, 16, Map.of()),
            new JmhRow("patch-1", PatchOverSocket.class, ALL_CLIENTS, 1, Map.of()),
            new JmhRow("patch-16", PatchOverSocket.class, ALL_CLIENTS, 16, Map.of()),
            new JmhRow("patch-9kb", PatchOverSocket.class, ALL_CLIENTS, 1, Map.of("kilobytes", "9")),
            new JmhRow("patch-20kb", PatchOverSocket.class, ALL_CLIENTS, 1, Map.of("kilobytes", "20")),
            new JmhRow("patch-300kb", PatchOverSocket.class, ALL_CLIENTS, 1, Map.of("kilobytes", "300")),
            new ProcessRow("first-call", FirstCalls.class, SDK_AND_OKHTTP, List.of(), List.of("1"), List.of("1")),
            new ProcessRow("first-1000", FirstCalls.class, SDK_AND_OKHTTP, List.of(), List.of("1000"), List.of("2")),
            transfer("upload", "upload"),
            transfer("upload-sha1", "uploadWithSha1"),
            transfer("download-file", "downloadToFile"),
            transfer("download-stream", "downloadStream"));

    private Benchmarks() {}

    private static Row memory(String name, Class<?> benchmark, List<String> contenders, Map<String, String> params) {
        return new JmhRow(name, benchmark, contenders, 1, params);
    }

    /** The heap is as small as the bar for the peak. */
    private static Row transfer(String name, String direction) {
        return new ProcessRow(
                name,
                Transfer.class,
                SDK_AND_OKHTTP,
                List.of("-Xmx20m", "-XX:+UseSerialGC"),
                List.of(direction, GIBIBYTE),
                List.of(direction, "1000000"));
    }

    public static void main(String[] args) throws Exception {
        List<String> names = new ArrayList<>();
        boolean smoke = false;
        int rounds = 5;
        for (String argument : args) {
            if (argument.equals("--smoke")) {
                smoke = true;
                rounds = 1;
            } else if (argument.startsWith("--rounds=")) {
                rounds = Integer.parseInt(argument.substring("--rounds=".length()));
            } else {
                names.add(argument);
            }
        }
        List<String> known = ROWS.stream().map(Row::name).toList();
        if (!known.containsAll(names)) {
            throw new IllegalArgumentException("the rows are " + known + ", but not all of " + names);
        }
        System.out.println("JDK " + Runtime.version() + ", "
                + Runtime.getRuntime().availableProcessors() + " processors, " + rounds + " rounds\n");
        for (Row row : ROWS) {
            if (names.isEmpty() || names.contains(row.name())) {
                print(row, measure(row, rounds, smoke));
            }
        }
    }

    /** By contender, then by the name of the number: one number for each round. */
    private static Map<String, Map<String, List<Double>>> measure(Row row, int rounds, boolean smoke) throws Exception {
        Map<String, Map<String, List<Double>>> all = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (String contender : row.contenders()) {
                row.measure(contender, smoke)
                        .forEach((name, number) -> all.computeIfAbsent(contender, c -> new LinkedHashMap<>())
                                .computeIfAbsent(name, n -> new ArrayList<>())
                                .add(number));
            }
        }
        return all;
    }

    private static void print(Row row, Map<String, Map<String, List<Double>>> measured) {
        Map<String, List<Double>> sdk = measured.get("sdk");
        System.out.println("### " + row.name() + "\n");
        System.out.println("| | " + String.join(" | ", sdk.keySet()) + " |");
        System.out.println("|---|" + "---|".repeat(sdk.size()));
        measured.forEach((contender, numbers) -> {
            StringBuilder line = new StringBuilder("| " + contender + " |");
            numbers.values().forEach(values -> line.append(String.format(" %,.1f |", median(values))));
            System.out.println(line);
        });
        measured.forEach((contender, numbers) -> {
            if (!contender.equals("sdk")) {
                StringBuilder line = new StringBuilder("| " + contender + " / sdk |");
                numbers.forEach((name, values) -> line.append(ratio(values, sdk.get(name))));
                System.out.println(line);
            }
        });
        System.out.println();
    }

    /** The median of the rounds' ratios, with the smallest and the largest one. */
    private static String ratio(List<Double> others, List<Double> sdk) {
        double[] ratios = new double[sdk.size()];
        for (int i = 0; i < ratios.length; i++) {
            ratios[i] = others.get(i) / sdk.get(i);
        }
        Arrays.sort(ratios);
        return String.format(" %.2f (%.2f to %.2f) |", ratios[ratios.length / 2], ratios[0], ratios[ratios.length - 1]);
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(value -> value).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
