package dev.medialib.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.json.JsonData;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mappers that an application has made for itself read and write the models of a module without loss. */
@Tag("jackson3")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class UsersMapperContract {
    private final Class<?> client;
    private final List<MappedModel> models;

    /**
     * @param client a class of the module
     * @param models at least one of each of its models
     */
    protected UsersMapperContract(Class<?> client, MappedModel... models) {
        this.client = client;
        this.models = List.of(models);
    }

    final Stream<Arguments> modelsWithEachMapper() {
        return MappedModel.withEachMapper(models.stream());
    }

    @ParameterizedTest
    @MethodSource("modelsWithEachMapper")
    final void aModelIsWrittenAsItCame(UsersMapper users, MappedModel model) throws Exception {
        model.assertIsWrittenAsItCame(users);
    }

    @ParameterizedTest
    @MethodSource("modelsWithEachMapper")
    final void aModelIsReadAsTheSdkReadsIt(UsersMapper users, MappedModel model) throws Exception {
        model.assertIsReadAsTheSdkReadsIt(users);
    }

    @ParameterizedTest
    @MethodSource("modelsWithEachMapper")
    final void modelsInCollectionsLoseNothing(UsersMapper users, MappedModel model) throws Exception {
        model.assertLosesNothingInCollections(users);
    }

    @Test
    final void everyModelIsListed() throws Exception {
        assertThat(models.stream().<Class<?>>map(MappedModel::type).distinct())
                .containsExactlyInAnyOrderElementsOf(PublicTypes.of(client).stream()
                        .filter(UsersMapperContract::isRead)
                        .toList());
    }

    private static boolean isRead(Class<?> type) {
        return Stream.of(type.getDeclaredMethods())
                .anyMatch(method -> method.getName().equals("fromJson")
                        && List.of(method.getParameterTypes()).equals(List.of(JsonData.class)));
    }
}
