package dev.medialib.testkit.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Name of a fake, for tests with several fakes of one type. Parameters with the same type and name get the same fake. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface FakeName {

    /** Returns the name. */
    String value();
}
