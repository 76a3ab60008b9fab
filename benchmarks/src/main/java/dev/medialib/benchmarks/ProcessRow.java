package dev.medialib.benchmarks;

import dev.medialib.benchmarks.socket.ServerProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A row whose contender is a whole process: a program that prints lines such as {@code cpu ms=812}.
 *
 * @param arguments of the program, after the contender and the URL of the server
 * @param smokeArguments the same for a smoke run
 */
record ProcessRow(
        String name,
        Class<?> program,
        List<String> contenders,
        List<String> jvm,
        List<String> arguments,
        List<String> smokeArguments)
        implements Row {

    @Override
    public Map<String, Double> measure(String contender, boolean smoke) throws IOException, InterruptedException {
        try (ServerProcess server = ServerProcess.start()) {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(jvm);
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
            command.addAll(List.of(contender, server.url()));
            command.addAll(smoke ? smokeArguments : arguments);
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(name + " failed: " + output);
            }
            Map<String, Double> measured = new LinkedHashMap<>();
            for (String line : output.lines().toList()) {
                int sign = line.indexOf('=');
                if (sign > 0) {
                    measured.put(line.substring(0, sign), Double.parseDouble(line.substring(sign + 1)));
                }
            }
            measured.put("process ms", (System.nanoTime() - start) / 1e6);
            return measured;
        }
    }
}
