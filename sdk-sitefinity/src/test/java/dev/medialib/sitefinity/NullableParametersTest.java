package dev.medialib.sitefinity;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A parameter is marked nullable only where null has a meaning. Tests of these methods pass null to them. */
class NullableParametersTest {

    private static boolean isPublic(Method method) {
        Class<?> type = method.getDeclaringClass();
        return Modifier.isPublic(method.getModifiers())
                && Modifier.isPublic(type.getModifiers())
                && !type.getPackageName().contains(".internal")
                && !isGenerated(type)
                && !method.getName().equals("equals");
    }

    /** Models take null where a server may leave a property out. */
    private static boolean isGenerated(Class<?> type) {
        return type.getName().matches(".*\\.(Immutable|With)[^.]*");
    }

    private static String nullableParameters(Method method) {
        AnnotatedType[] types = method.getAnnotatedParameterTypes();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < types.length; i++) {
            if (types[i].isAnnotationPresent(Nullable.class)) {
                numbers.add(i);
            }
        }
        return numbers.isEmpty() ? "" : method.getDeclaringClass().getSimpleName() + "." + method.getName() + numbers;
    }

    @Test
    void onlyTheseMethodsTakeNull() throws Exception {
        List<String> found = MainClasses.all().stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .filter(NullableParametersTest::isPublic)
                .map(NullableParametersTest::nullableParameters)
                .filter(text -> !text.isEmpty())
                .toList();
        assertThat(found)
                .containsExactlyInAnyOrder(
                        "SitefinityClient.withCulture[0]",
                        "SitefinityClient.withProvider[0]",
                        "SitefinityClient.withSite[0]",
                        "MediaItems.move[2]",
                        "MediaItems.schedule[1, 2]",
                        "Libraries.folders[0]",
                        "Libraries.allFolders[0]",
                        "Libraries.searchFolders[0]");
    }
}
