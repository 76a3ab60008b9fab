package dev.medialib.sanity.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** Whether a library can be used. The values are those of the vendor's tools. */
public final class LibraryStatus extends OpenEnum {
    public static final LibraryStatus ACTIVE = new LibraryStatus("active");
    public static final LibraryStatus INACTIVE = new LibraryStatus("inactive");
    public static final LibraryStatus PROVISIONING = new LibraryStatus("provisioning");

    private LibraryStatus(String value) {
        super(value);
    }

    /** Any value, known or not. */
    @JsonCreator
    public static LibraryStatus of(String value) {
        return new LibraryStatus(value);
    }
}
