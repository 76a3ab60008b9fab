package dev.medialib.benchmarks;

import java.util.List;
import java.util.Map;

/** A row of the tables: the same work, done by several contenders. The first contender is the SDK, the second its measure. */
interface Row {
    /** The name for the command line. */
    String name();

    List<String> contenders();

    /**
     * Measures one contender once, in processes of its own.
     *
     * @param smoke takes as little time as possible, only to show that the benchmark works
     * @return numbers by their names, with units
     */
    Map<String, Double> measure(String contender, boolean smoke) throws Exception;
}
