package dev.medialib.core.content;

/** Names that go into requests: one path element, no control characters. */
final class FileNames {
    private FileNames() {}

    /** The last element of a path that the user gave. Rejects invalid names. */
    static String lastElement(String fileName) {
        if (fileName.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("fileName must not contain control characters");
        }
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        if (name.isBlank() || name.equals(".") || name.equals("..")) {
            throw new IllegalArgumentException("fileName must end with a file name and must not be empty, . or ..");
        }
        return name;
    }

    /** The name of an existing file, which may contain whatever its file system permits. */
    static String cleaned(String fileName) {
        StringBuilder cleaned = new StringBuilder(fileName);
        for (int i = 0; i < cleaned.length(); i++) {
            if (Character.isISOControl(cleaned.charAt(i)) || cleaned.charAt(i) == '\\') {
                cleaned.setCharAt(i, '_');
            }
        }
        return cleaned.toString();
    }
}
