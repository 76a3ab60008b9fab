package dev.medialib.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The tables of the matrix themselves. */
class FaultCatalogTest {
    @Test
    void everyFaultHasANameOfItsOwn() {
        assertThat(FaultCatalog.ALL).extracting(Fault::toString).doesNotHaveDuplicates();
    }

    @Test
    void everyFaultMeetsAKind() {
        Set<Fault> met = new HashSet<>();
        Cell.all().forEach(cell -> met.add(cell.fault()));

        assertThat(met).containsAll(FaultCatalog.ALL);
    }

    @Test
    void everyExceptionFromTheRulesIsUsed() {
        List<KnownExceptions.Known> used = Stream.concat(Cell.all().stream(), EndpointMatrix.cells().stream())
                .map(KnownExceptions::find)
                .distinct()
                .toList();

        assertThat(used).containsAll(KnownExceptions.ALL);
    }

    @Test
    void noExceptionAllowsAnUnsafeRequestTwice() {
        assertThat(Cell.all())
                .filteredOn(cell -> cell.kind().repeatability() == Kind.Repeatability.ONCE)
                .filteredOn(cell -> cell.effect().type() != Effect.Type.NOT_CONNECTED)
                .allSatisfy(cell -> assertThat(Expectations.of(cell).attempts())
                        .as(cell.toString())
                        .isEqualTo(1));
    }
}
