package dev.medialib.fuzz;

import static dev.medialib.fuzz.Property.requireSame;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonMismatchException;
import dev.medialib.core.json.JsonModel;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sitefinity.SitefinityClient;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class ModelsFuzzTest {
    private static final List<Model> MODELS = Stream.of(
                    LivingdocsClient.class, SanityClient.class, SitefinityClient.class)
            .flatMap(ModelsFuzzTest::modelsBeside)
            .toList();

    @SuppressWarnings("ArrayRecordComponent")
    private record Model(Class<?> type, Method fromJson, String[] names) {}

    @FuzzTest(maxExecutions = 100_000, maxDuration = "40s")
    void aModelIsWrittenAsItWasReadOrAMismatch(FuzzedDataProvider data) throws ReflectiveOperationException {
        Model model = MODELS.get(data.consumeInt(0, MODELS.size() - 1));
        JsonData json = JsonFrom.object(data, model.names());
        JsonModel read;
        try {
            read = (JsonModel) model.fromJson().invoke(null, json);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof JsonMismatchException) {
                return;
            }
            throw e;
        }
        requireSame(json, withoutEmpty(read.toJsonData(), json));
        requireSame(read, model.fromJson().invoke(null, json));
        for (Method accessor : model.type().getMethods()) {
            if (accessor.getParameterCount() == 0
                    && !Modifier.isStatic(accessor.getModifiers())
                    && accessor.getDeclaringClass() != Object.class) {
                read(accessor, read);
            }
        }
    }

    /** Without the lists and maps that are written as empty ones, because their accessors never return null. */
    private static JsonData withoutEmpty(JsonData written, JsonData original) {
        JsonData result = written;
        for (String name : written.names()) {
            JsonData value = written.get(name);
            if (!original.has(name) && (value.isArray() || value.isObject()) && value.size() == 0) {
                result = result.without(name);
            }
        }
        return result;
    }

    private static void read(Method accessor, Object model) throws ReflectiveOperationException {
        try {
            Object unused = accessor.invoke(model);
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof JsonMismatchException)) {
                throw e;
            }
        }
    }

    private static Stream<Model> modelsBeside(Class<?> client) {
        try {
            Path classes = Path.of(
                    client.getProtectionDomain().getCodeSource().getLocation().toURI());
            List<Model> models = new ArrayList<>();
            try (Stream<Path> files = Files.walk(classes)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".class"))
                        .sorted()
                        .toList()) {
                    String name = classes.relativize(file)
                            .toString()
                            .replace('/', '.')
                            .replaceFirst("\\.class$", "");
                    if (!name.endsWith("-info")) {
                        model(Class.forName(name, false, client.getClassLoader()))
                                .forEach(models::add);
                    }
                }
            }
            Property.require(models.size() > 10, "too few models of " + client + ": " + models);
            return models.stream();
        } catch (IOException | URISyntaxException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<Model> model(Class<?> type) {
        if (!type.isInterface() || !JsonModel.class.isAssignableFrom(type) || !Modifier.isPublic(type.getModifiers())) {
            return Stream.of();
        }
        try {
            Method fromJson = type.getMethod("fromJson", JsonData.class);
            String[] names = Arrays.stream(type.getMethods())
                    .filter(m -> m.getParameterCount() == 0 && !Modifier.isStatic(m.getModifiers()))
                    .map(m -> m.isAnnotationPresent(JsonProperty.class)
                                    && !m.getAnnotation(JsonProperty.class)
                                            .value()
                                            .isEmpty()
                            ? m.getAnnotation(JsonProperty.class).value()
                            : m.getName())
                    .distinct()
                    .sorted()
                    .toArray(String[]::new);
            return Stream.of(new Model(type, fromJson, names));
        } catch (NoSuchMethodException e) {
            return Stream.of();
        }
    }
}
