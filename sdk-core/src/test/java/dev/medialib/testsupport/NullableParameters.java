package dev.medialib.testsupport;

import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Executable;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The parameters of a module's public methods and constructors that are marked as nullable. */
public final class NullableParameters {
    private NullableParameters() {}

    /**
     * Lists them as {@code Type.method[0, 2]}, in no order. Left out are {@code equals}, what is generated from models, and packages
     * that are not exported.
     *
     * @param client a class of the module
     */
    public static List<String> of(Class<?> client) throws IOException, URISyntaxException, ClassNotFoundException {
        List<String> found = new ArrayList<>();
        for (Class<?> type : PublicTypes.of(client)) {
            Stream.of(type.getDeclaredConstructors(), type.getDeclaredMethods())
                    .flatMap(Stream::of)
                    .filter(executable -> Modifier.isPublic(executable.getModifiers()))
                    .filter(executable -> !executable.isSynthetic())
                    .filter(executable -> !executable.getName().equals("equals"))
                    .map(executable -> described(type, executable))
                    .filter(text -> !text.isEmpty())
                    .forEach(found::add);
        }
        return found;
    }

    private static String described(Class<?> type, Executable executable) {
        AnnotatedType[] parameters = executable.getAnnotatedParameterTypes();
        List<Integer> nullable = new ArrayList<>();
        for (int i = 0; i < parameters.length; i++) {
            if (parameters[i].isAnnotationPresent(Nullable.class)) {
                nullable.add(i);
            }
        }
        if (nullable.isEmpty()) {
            return "";
        }
        String name = executable.getName().equals(type.getName()) ? "<init>" : executable.getName();
        return type.getCanonicalName().substring(type.getPackageName().length() + 1) + "." + name + nullable;
    }
}
