package dev.medialib.benchmarks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** A row that JMH measures, with a fork for each contender and round. */
record JmhRow(String name, Class<?> benchmark, List<String> contenders, int threads, Map<String, String> params)
        implements Row {

    @Override
    public Map<String, Double> measure(String contender, boolean smoke) throws RunnerException {
        ChainedOptionsBuilder options = new OptionsBuilder()
                .include(Pattern.quote(benchmark.getName() + "." + contender) + "$")
                .mode(Mode.SampleTime)
                .timeUnit(java.util.concurrent.TimeUnit.MICROSECONDS)
                .forks(1)
                .threads(threads)
                .warmupIterations(smoke ? 1 : 5)
                .warmupTime(TimeValue.milliseconds(smoke ? 200 : 2000))
                .measurementIterations(smoke ? 1 : 5)
                .measurementTime(TimeValue.milliseconds(smoke ? 200 : 1000))
                .addProfiler(CpuProfiler.class)
                .addProfiler(GCProfiler.class)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT);
        params.forEach(options::param);
        RunResult result = new Runner(options.build()).runSingle();
        Map<String, Double> measured = new LinkedHashMap<>();
        measured.put("cpu µs", result.getSecondaryResults().get(CpuProfiler.CPU).getScore());
        measured.put("mean µs", result.getPrimaryResult().getScore());
        measured.put("p50 µs", result.getPrimaryResult().getStatistics().getPercentile(50));
        measured.put("p99 µs", result.getPrimaryResult().getStatistics().getPercentile(99));
        measured.put("calls/s", threads * 1e6 / result.getPrimaryResult().getScore());
        measured.put(
                "bytes", result.getSecondaryResults().get("gc.alloc.rate.norm").getScore());
        return measured;
    }
}
