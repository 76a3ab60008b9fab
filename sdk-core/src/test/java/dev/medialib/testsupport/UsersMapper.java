package dev.medialib.testsupport;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.DeserializationFeature;

/** A mapper that an application has made for itself, of either Jackson. */
public interface UsersMapper {
    UsersMapper JACKSON_2 = new Jackson2(new JsonMapper());
    UsersMapper JACKSON_3 = new Jackson3(tools.jackson.databind.json.JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build());

    String write(Object value) throws Exception;

    <T> T read(String json, Class<T> type) throws Exception;

    /** Reads an object of lists of the type. */
    Map<String, List<Object>> readLists(String json, Class<?> type) throws Exception;

    record Jackson2(JsonMapper mapper) implements UsersMapper {
        @Override
        public String write(Object value) throws Exception {
            return mapper.writeValueAsString(value);
        }

        @Override
        public <T> T read(String json, Class<T> type) throws Exception {
            return mapper.readValue(json, type);
        }

        @Override
        public Map<String, List<Object>> readLists(String json, Class<?> type) throws Exception {
            var types = mapper.getTypeFactory();
            return mapper.readValue(
                    json,
                    types.constructMapType(
                            Map.class,
                            types.constructType(String.class),
                            types.constructCollectionType(List.class, type)));
        }

        @Override
        public String toString() {
            return "Jackson 2";
        }
    }

    record Jackson3(tools.jackson.databind.json.JsonMapper mapper) implements UsersMapper {
        @Override
        public String write(Object value) {
            return mapper.writeValueAsString(value);
        }

        @Override
        public <T> T read(String json, Class<T> type) {
            return mapper.readValue(json, type);
        }

        @Override
        public Map<String, List<Object>> readLists(String json, Class<?> type) {
            var types = mapper.getTypeFactory();
            return mapper.readValue(
                    json,
                    types.constructMapType(
                            Map.class,
                            types.constructType(String.class),
                            types.constructCollectionType(List.class, type)));
        }

        @Override
        public String toString() {
            return "Jackson 3";
        }
    }
}
