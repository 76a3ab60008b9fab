package dev.medialib.sanity.library;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** Status of a library. Source of the values: the vendor's tools. */
public final class LibraryStatus extends OpenEnum {
    public static final LibraryStatus ACTIVE = new LibraryStatus("active");
    public static final LibraryStatus INACTIVE = new LibraryStatus("inactive");
    public static final LibraryStatus PROVISIONING = new LibraryStatus("provisioning");

    private LibraryStatus(String value) {
        super(value);
    }

    /** Returns an instance with any value, including values that this SDK does not know. */
    @JsonCreator
    public static LibraryStatus of(String value) {
        return new LibraryStatus(value);
    }
}
