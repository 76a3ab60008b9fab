package dev.medialib.sitefinity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.internal.endpoint.Endpoint;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Endpoints are constants of classes whose name ends in Endpoints, and each has an id of its own. */
class EndpointConstantsTest {

    private static List<Field> endpointFields() throws Exception {
        List<Field> fields = new ArrayList<>();
        for (Class<?> type : MainClasses.all()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getType() == Endpoint.class) {
                    fields.add(field);
                }
            }
        }
        return fields;
    }

    @Test
    void endpointsAreConstantsOfTheirHolders() throws Exception {
        List<String> elsewhere = new ArrayList<>();
        for (Field field : endpointFields()) {
            boolean constant = Modifier.isStatic(field.getModifiers()) && Modifier.isFinal(field.getModifiers());
            boolean held = field.getDeclaringClass().getSimpleName().endsWith("Endpoints");
            if (!(constant && held)) {
                elsewhere.add(field.toString());
            }
        }
        assertThat(elsewhere).isEmpty();
    }

    @Test
    void eachEndpointHasAnIdOfItsOwn() throws Exception {
        List<String> ids = new ArrayList<>();
        for (Field field : endpointFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                field.setAccessible(true);
                ids.add(((Endpoint<?, ?>) field.get(null)).id());
            }
        }
        assertThat(ids).hasSizeGreaterThan(30).doesNotHaveDuplicates().allMatch(id -> id.startsWith("sitefinity."));
    }
}
