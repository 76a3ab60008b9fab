package dev.medialib.reliability;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.*;
import java.util.stream.*;

final class Main {
    public static void main(String[] args) throws Exception {
        Thread.setDefaultUncaughtExceptionHandler((t, e) -> { e.printStackTrace(); System.exit(1); });
        List<Cell> cells = Cell.all();
        System.out.println(cells.size() + " cells, " + cells.stream().filter(Cell::isSlow).count() + " slow");
        if (args.length > 0) {
            var p = java.util.regex.Pattern.compile(args[0]);
            cells = cells.stream().filter(c -> p.matcher(c.toString()).find()).toList();
        }
        if (System.getProperty("endpoints") != null) cells = EndpointMatrix.cells();
        if (System.getProperty("short") != null) cells = FaultMatrixTest.cells();
        if (System.getProperty("fast") != null) cells = cells.stream().filter(c -> !c.isSlow()).toList();
        if (args.length > 1) {
            List<Cell> all = cells; int n = Integer.parseInt(args[1]);
            cells = IntStream.range(0, all.size()).filter(i -> i % n == 0).mapToObj(all::get).toList();
        }
        System.out.println("running " + cells.size());
        long t = System.nanoTime();
        Map<Cell, List<String>> problems = Matrix.run(cells, Files.createTempDirectory("matrix"));
        System.out.println((System.nanoTime() - t) / 1000000 + " ms; bad cells " + problems.size() + "; log lines " + CanaryAppender.lines() + ", with canary " + CanaryAppender.found().size());
        CanaryAppender.found().stream().limit(5).forEach(System.out::println);
        Map<String, TreeSet<String>> grouped = new TreeMap<>();
        problems.forEach((c, l) -> l.forEach(x -> grouped.computeIfAbsent(c.kind() + " ## " + c.fault().group() + " ## " + x.replaceAll("\\[(GET|POST|PATCH|PUT|DELETE).*", "").replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID").replaceAll("127.0.0.1:\\d+", "HOST").replaceAll("request id [0-9a-f]+", "request id"), k -> new TreeSet<>()).add(c.fault().name() + (c.pooled() ? " pooled" : " fresh") + (c.users() ? " user's" : " own") + (c.always() ? " always" : " once"))));
        grouped.forEach((k, v) -> System.out.println(k + "\n      " + v.size() + ": " + v.stream().limit(12).collect(Collectors.joining("; "))));
        System.exit(0);
    }
}
