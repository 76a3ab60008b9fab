package dev.medialib.fuzz;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import dev.medialib.core.json.JsonData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON of any shape, made of the bytes that the fuzzer chose, mostly with property names that a reader looks for. */
public final class JsonFrom {
    private static final int DEEPEST = 4;

    private final FuzzedDataProvider data;
    private final String[] names;

    private JsonFrom(FuzzedDataProvider data, String... names) {
        this.data = data;
        this.names = names;
    }

    public static JsonData object(FuzzedDataProvider data, String... names) {
        return JsonData.of(new JsonFrom(data, names).object(0));
    }

    public static JsonData value(FuzzedDataProvider data, String... names) {
        return JsonData.of(new JsonFrom(data, names).value(0));
    }

    private Map<String, Object> object(int depth) {
        Map<String, Object> object = new LinkedHashMap<>();
        int size = data.consumeInt(0, 8);
        for (int i = 0; i < size && data.remainingBytes() > 0; i++) {
            object.put(data.consumeInt(0, 15) == 0 ? text(8) : data.pickValue(names), value(depth + 1));
        }
        return object;
    }

    private Object value(int depth) {
        return switch (data.consumeInt(0, depth < DEEPEST ? 11 : 8)) {
            case 0 -> null;
            case 1 -> data.consumeBoolean();
            case 2 -> data.consumeInt();
            case 3 -> data.consumeLong();
            case 4 -> new BigDecimal("1e400");
            case 5 -> BigDecimal.valueOf(data.consumeInt(), data.consumeInt(-20, 20));
            case 6 -> data.pickValue(names);
            case 7, 8 -> text(40);
            case 9 -> list(depth);
            default -> object(depth);
        };
    }

    private List<Object> list(int depth) {
        List<Object> list = new ArrayList<>();
        int size = data.consumeInt(0, 4);
        for (int i = 0; i < size; i++) {
            list.add(value(depth + 1));
        }
        return list;
    }

    private String text(int longest) {
        return data.consumeString(longest);
    }
}
