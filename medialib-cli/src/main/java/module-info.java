/** The command {@code medialib}. It is a program: it exports nothing. */
module dev.medialib.cli {
    requires org.jspecify;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires dev.medialib.testkit;
    requires info.picocli;

    // commands are annotated classes
    opens dev.medialib.cli to
            info.picocli;
    opens dev.medialib.cli.fakes to
            info.picocli;
}
